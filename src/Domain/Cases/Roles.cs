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

    /// <summary>The roles that a row of the core groups file may carry.</summary>
    public static IReadOnlyList<string> OfMembers { get; } =
    [
        KeyWorker, Member, Chair, SecondChair, MinuteTaker, FamilyMember, Child, Advocate, ReviewingOfficer,
        ConferenceChair,
    ];

    /// <summary>The family, the child and whoever speaks for the child: members whom the service never writes to.</summary>
    public static bool IsFamily(string role) => role is FamilyMember or Child or Advocate;

    /// <summary>Officers of the conference: told of conference matters, not expected at core groups.</summary>
    public static bool IsConferenceOfficer(string role) => role is ReviewingOfficer or ConferenceChair;

    /// <summary>The role in words, for a sentence: "the key worker", "the minute-taker".</summary>
    public static string InWords(string role) => role switch
    {
        KeyWorker => "key worker",
        KeyWorkerManager => "key worker's manager",
        MinuteTaker => "minute-taker",
        SecondChair => "second chair",
        FamilyMember => "family member",
        ReviewingOfficer => "independent reviewing officer",
        ConferenceChair => "conference chair",
        _ => role,
    };
}
