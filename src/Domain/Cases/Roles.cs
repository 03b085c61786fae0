namespace CoreGroupBot.Domain.Cases;

/// <summary>Role keys, as every board's own titles are mapped to them. A key worker is the social worker responsible
/// for the plan, whatever the board calls them.</summary>
public static class Roles
{
    public const string KeyWorker = "key-worker";
    public const string Member = "member";
    public const string Chair = "chair";
    public const string SecondChair = "second-chair";
    public const string MinuteTaker = "minute-taker";
    public const string FamilyMember = "family-member";
    public const string Child = "child";
    public const string Advocate = "advocate";
    public const string ReviewingOfficer = "iro";
    public const string ConferenceChair = "conference-chair";
    public const string KeyWorkerManager = "key-worker-manager";

    /// <summary>Principal Officer, Service Manager or Head of Service: chairs Tier 2 (rules.md A59).</summary>
    public const string SeniorManager = "senior-manager";

    /// <summary>Chairs strategy meetings on sexual exploitation; may ask for the resolution process.</summary>
    public const string StrategyChair = "cse-strategy-chair";

    /// <summary>Role of a recipient: a member's own line manager. Not a role of the register.</summary>
    public const string MemberLineManager = "member-line-manager";

    /// <summary>Role of a recipient: the colleague to whom the manager has handed something. Not a role of the register.</summary>
    public const string Delegate = "delegate";

    /// <summary>The agency's own child protection adviser.</summary>
    public const string SafeguardingLead = "agency-safeguarding-lead";

    /// <summary>The roles that a row of the core groups file may carry.</summary>
    public static IReadOnlyList<string> OfMembers { get; } =
    [
        KeyWorker, Member, Chair, SecondChair, MinuteTaker, FamilyMember, Child, Advocate, ReviewingOfficer,
        ConferenceChair, SeniorManager, StrategyChair, SafeguardingLead,
    ];

    /// <summary>The family, the child and whoever speaks for the child: members whom the service never writes to.</summary>
    public static bool IsFamily(string role) => role is FamilyMember or Child or Advocate;

    /// <summary>Officers around the case: told of what is theirs to know, not expected at core groups and not
    /// members of one.</summary>
    public static bool IsOfficer(string role) =>
        role is ReviewingOfficer or ConferenceChair or SeniorManager or StrategyChair or SafeguardingLead;

    /// <summary>In words, of what may be a role or an agency: "minute-taker", "Health visiting".</summary>
    public static string OrAgency(string what) => OfMembers.Contains(what) && what is not Member ? InWords(what) : what;

    /// <summary>The role in words, for a sentence: "the key worker", "the minute-taker".</summary>
    public static string InWords(string role) => role switch
    {
        KeyWorker => Say("key worker"),
        KeyWorkerManager => Say("key worker's manager"),
        Chair => Say("chair"),
        Child => Say("child"),
        Advocate => Say("advocate"),
        MinuteTaker => Say("minute-taker"),
        SecondChair => Say("second chair"),
        FamilyMember => Say("family member"),
        ReviewingOfficer => Say("independent reviewing officer"),
        ConferenceChair => Say("conference chair"),
        SeniorManager => Say("senior manager"),
        StrategyChair => Say("chair of the strategy meeting"),
        MemberLineManager => Say("member's line manager"),
        Delegate => Say("colleague to whom it was handed"),
        SafeguardingLead => Say("safeguarding lead"),
        _ => role,
    };
}
