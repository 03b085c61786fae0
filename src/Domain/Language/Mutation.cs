namespace CoreGroupBot.Domain.Language;

/// <summary>How the beginning of a Welsh word changes after another. Only words in small letters change: names, agencies and
/// references stay as their owners write them.</summary>
public static class Mutation
{
    private static readonly (string From, string To)[] softly =
    [
        ("ch", "ch"), ("dd", "dd"), ("ff", "ff"), ("ng", "ng"), ("ph", "ph"), ("th", "th"),
        ("ll", "l"), ("rh", "r"), ("p", "b"), ("t", "d"), ("c", "g"), ("b", "f"), ("d", "dd"), ("g", ""), ("m", "f"),
    ];

    private static readonly (string From, string To)[] aspirately =
    [
        ("ch", "ch"), ("ph", "ph"), ("th", "th"), ("p", "ph"), ("t", "th"), ("c", "ch"),
    ];

    private const string Vowels = "aeiouwyâêîôûŵŷ";

    /// <summary>Treiglad meddal: "ar ddydd Llun".</summary>
    public static string Soft(string word) => Change(word, softly);

    /// <summary>Treiglad llaes: "gyda chynllun".</summary>
    public static string Aspirate(string word) => Change(word, aspirately);

    /// <summary>"y bwrdd", "yr ymwelydd iechyd".</summary>
    public static string WithArticle(string word) =>
        word.Length > 0 && ("h" + Vowels).Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal)
            ? $"yr {word}"
            : $"y {word}";

    /// <summary>"a chadeirydd", "ac ysgol", "a’r bwrdd".</summary>
    public static string WithAnd(string word) =>
        word.StartsWith("y ", StringComparison.Ordinal) || word.StartsWith("yr ", StringComparison.Ordinal) ? $"a’r {word[(word.IndexOf(' ') + 1)..]}"
        : word.Length > 0 && Vowels.Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal) ? $"ac {word}"
        : $"a {Aspirate(word)}";

    private static string Change(string word, (string From, string To)[] changes)
    {
        foreach (var (from, to) in changes)
        {
            if (word.StartsWith(from, StringComparison.Ordinal))
            {
                return to + word[from.Length..];
            }
        }

        return word;
    }
}
