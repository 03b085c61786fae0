namespace CoreGroupBot.Scheduling.Import;

/// <summary>Agencies that somebody types in: held to the same as those of the files, so that nobody of the family becomes a
/// professional by a slip.</summary>
public static class WorkAgency
{
    /// <summary>What to say of an agency that is not taken.</summary>
    public static string Wanted => Say("Please name the agency, such as “Health visiting”, without a person’s name.");

    /// <returns>Null when it is no agency.</returns>
    public static string? Read(string text) => Agency.OfProfessional(
        new CsvRow(1, Whole: true, new Dictionary<string, string>(StringComparer.Ordinal) { [CoreGroupsFile.Agency] = text }),
        new FileFindings("typed"));
}
