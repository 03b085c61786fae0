using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CoreGroupBot.Sandbox.Trouble;

/// <summary>How often Teams and Outlook answer the service as they should.</summary>
internal enum Answering
{
    Always,
    NineOfTen,
    EverySecond,
}

/// <summary>What becomes of the change notifications of a calendar on their way to the service.</summary>
internal enum Notifying
{
    Arrive,
    Lost,

    /// <summary>Each comes twice, and in any order.</summary>
    Shuffled,

    /// <summary>Before each come some that are not the tenant's.</summary>
    Forged,
}

/// <summary>The choices in the words of the command line and of the page: nine-of-ten.</summary>
internal static class Choices
{
    public static string Word<T>(T choice) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString());

    public static bool TryRead<T>(string? word, [NotNullWhen(true)] out T? choice) where T : struct, Enum =>
        (choice = Enum.GetValues<T>().Select(one => (T?)one).FirstOrDefault(one => Word(one!.Value) == word)) is not null;

    public static string All<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Word));
}
