namespace CoreGroupBot.Domain.Resolution;

/// <summary>Whom a resolution meeting may invite besides the professionals of the core group and their line managers. Never
/// the family (rules.md A57).</summary>
public static class Invitees
{
    /// <summary>As Appendix 2 of the guidance lists them, the companies that no longer exist left out.</summary>
    public static IReadOnlyList<(string Key, string Title)> Tier1 =>
    [
        ("team-manager", Say("Children's Services Team Manager")),
        ("line-managers", Say("Line managers of the members")),
        ("school-lead", Say("Safeguarding Lead (School) or Head Teacher")),
        ("health-visitor-supervisor", Say("Health Visitor Safeguarding Supervisor")),
        ("police-sergeant", Say("Police Sergeant")),
        ("probation-manager", Say("Probation Team Manager")),
        ("adult-health-manager", Say("Adult Services Team Manager (Health)")),
        ("adult-care-manager", Say("Adult Services Team Manager (Social Care)")),
        ("yos-manager", Say("YOS Manager (if appropriate)")),
        ("legal", Say("Legal Rep (if appropriate)")),
        ("advisors", Say("Any other advisors appropriate to the case")),
    ];

    /// <summary>The legal representative is always asked (rules.md A58).</summary>
    public static IReadOnlyList<(string Key, string Title)> Tier2 =>
    [
        ("senior-managers", Say("Senior managers of the partner agencies")),
        ("team-manager", Say("Children's Services Team Manager")),
        ("legal", Say("Local authority legal representative")),
    ];

    public static bool Knows(string key) => Tier1.Concat(Tier2).Any(invitee => invitee.Key == key);

    public static string InWords(string key) => Tier1.Concat(Tier2).FirstOrDefault(invitee => invitee.Key == key).Title ?? key;
}
