using System.Text.RegularExpressions;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>What identifiers look like. A value that does not look like its kind may be a person's name in the wrong
/// column, and is never repeated to anybody.</summary>
internal static partial class Identifiers
{
    public const string ReferenceForm = "up to 32 letters, digits, hyphens and slashes";
    public const string ChildForm = "up to 32 letters, digits, hyphens, slashes and underscores with at least one digit";

    public static bool IsReference(string text) => Reference().IsMatch(text);

    /// <summary>The case system's own identifier of a child: it has a digit, as no name has, and is no unique pupil
    /// number.</summary>
    public static bool IsChild(string text) => Child().IsMatch(text) && !LooksLikePupilNumber(text);

    public static bool LooksLikePupilNumber(string text) => PupilNumber().IsMatch(text);

    /// <summary>The value in quotation marks with a space before it, if it is a plain lower-case key; otherwise empty.</summary>
    public static string Quoted(string key) => Key().IsMatch(key) ? $" \"{key}\"" : "";

    [GeneratedRegex("^[A-Za-z0-9/-]{1,32}$", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex("^(?=.*[0-9])[A-Za-z0-9/_-]{1,32}$")]
    private static partial Regex Child();

    [GeneratedRegex("^[A-Za-z][0-9]{11}[0-9A-Za-z]$", RegexOptions.NonBacktracking)]
    private static partial Regex PupilNumber();

    [GeneratedRegex("^[a-z0-9-]{1,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
