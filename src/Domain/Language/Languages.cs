using System.Globalization;

namespace CoreGroupBot.Domain.Language;

/// <summary>The languages in which the service speaks.</summary>
public static class Languages
{
    public const string English = "en";
    public const string Welsh = "cy";

    /// <summary>Of whoever is being told: the one place from which the words and the dates take it.</summary>
    public static string OfReader => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is Welsh ? Welsh : English;

    /// <summary>From here on in the flow of this task the reader is one of that language.</summary>
    public static void Speak(string language) =>
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language is Welsh ? "cy-GB" : "en-GB");

    /// <summary>What is said in that language, whoever is being told: for what is kept, and for texts in both.</summary>
    public static T In<T>(string language, Func<T> words)
    {
        var before = CultureInfo.CurrentUICulture;
        Speak(language);
        try
        {
            return words();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
