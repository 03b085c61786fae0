using System.Text.RegularExpressions;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>Where a professional comes from, or who somebody of the family is to the child. What is refused may be a
/// person's name and is never repeated.</summary>
internal static partial class Agency
{
    public const int Longest = 60;

    private const string Advocacy = "Advocacy";

    private static readonly string[] Family =
    [
        "Mother", "Father", "Parent", "Step-parent", "Grandparent", "Carer", "Foster carer", "Guardian", "Sibling", "Aunt",
        "Uncle", "Other relative", "Family", "Child", "Young person", Advocacy,
    ];

    /// <returns>As the closed list has it; null when it is not of the list, which is reported.</returns>
    public static string? OfFamily(CsvRow row, FileFindings findings)
    {
        var given = row[CoreGroupsFile.Agency];
        var known = Array.Find(Family, word => word.Equals(given, StringComparison.OrdinalIgnoreCase))
            ?? (given.Equals("Advocate", StringComparison.OrdinalIgnoreCase) ? Advocacy : null);
        if (known is null)
        {
            findings.Add(
                row.Line,
                given.Length == 0
                    ? $"`{CoreGroupsFile.Agency}` is empty"
                    : $"`{CoreGroupsFile.Agency}` is none of the words for the family",
                $"Say who the person is to the child, without a name: {string.Join(", ", Family)}");
        }

        return known;
    }

    /// <returns>Null when it is no agency, which is reported.</returns>
    public static string? OfProfessional(CsvRow row, FileFindings findings)
    {
        var given = row[CoreGroupsFile.Agency].Replace('’', '\'');
        if (given.Length is 0 or > Longest)
        {
            findings.Add(
                row.Line, $"`{CoreGroupsFile.Agency}` is empty or longer than {Longest} characters",
                "Say which agency the member comes from, without a name");
            return null;
        }

        if (!Plain().IsMatch(given))
        {
            findings.Add(
                row.Line, $"`{CoreGroupsFile.Agency}` has characters that no agency has",
                "Use letters, digits, spaces and - & ' ( ) , . /");
            return null;
        }

        if (Relative().IsMatch(given) || (FamilyWord().IsMatch(given) && !ForFamilies().IsMatch(given)))
        {
            findings.Add(
                row.Line, $"`{CoreGroupsFile.Agency}` of a professional begins like somebody of the family",
                "If this is a family member use the role family-member and leave person empty; otherwise name the agency, "
                + "such as \"Health visiting\"");
            return null;
        }

        return given;
    }

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd} \-&'(),./]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    [GeneratedRegex(
        """
        ^\s*( ((birth|adoptive|foster|step|half|great|god|maternal|paternal|ex)[\s-]*)*
          ( grand-?\s?(mother|father|parent|ma|pa|mum|dad|child|son|daughter)|mother|mum(my)?|mam|father|dad(dy)?
          | aunt(ie|y)?|uncle|sibling|brother|sister|son|daughter|cousin|niece|nephew|guardian|relative|nan(a|ny)?|gran(ny)?
          | husband|wife|partner|boyfriend|girlfriend )
        | (foster|kinship|step|adoptive|birth|special)[\s-]*(family|carer|parent|child|guardian)
        | other\s+relative )s?\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    /// <summary>Words that begin the names of services too: "Family support", "Child and adolescent mental health".</summary>
    [GeneratedRegex(
        @"^(parents?|carers?|child|family|families|young (person|people))\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex FamilyWord();

    /// <summary>Such a word, going on without punctuation to what only a service is called.</summary>
    [GeneratedRegex(
        @"^[\p{L}' &-]+ (and |& )?(services?|support|team|health|hub|centre|unit|protection|partnership|intervention|"
        + @"help|nurs(e|ing)|clinic|court|group|trust|therapy|work(er|ers)?|solutions|practice|placement)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ForFamilies();
}
