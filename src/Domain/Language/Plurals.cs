namespace CoreGroupBot.Domain.Language;

/// <summary>Which form of a word goes with a number, by the rules of the Unicode Common Locale Data Repository.</summary>
public static class Plurals
{
    /// <summary>Welsh has six: the words after 1, 2, 3 and 6 differ from those after other numbers.</summary>
    public static string OfWelsh(int count) => count switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        3 => "few",
        6 => "many",
        _ => "other",
    };
}
