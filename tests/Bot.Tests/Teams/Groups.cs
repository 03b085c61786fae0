using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Core groups for the tests: people by what they are.</summary>
public static class Groups
{
    public const string KeyWorker = "00000000-0000-0000-0000-00000000000a";
    public const string HealthVisitor = "00000000-0000-0000-0000-00000000000b";
    public const string Teacher = "00000000-0000-0000-0000-00000000000c";
    public const string Chair = "00000000-0000-0000-0000-00000000000d";
    public const string MinuteTaker = "00000000-0000-0000-0000-00000000000e";
    public const string Manager = "00000000-0000-0000-0000-0000000000aa";
    public const string Outsider = "00000000-0000-0000-0000-0000000000ff";
    public const string Channel = "19:case@thread.tacv2";
    public const string Case = "CG-0012";

    public static CoreGroup Of(string board, string? channel = Channel) => new(
        board, ["child-1"],
        [
            new Member(KeyWorker, Roles.KeyWorker, "Children’s services", KeyWorker, null),
            new Member(HealthVisitor, Roles.Member, "Health visiting", HealthVisitor, null),
            new Member(Teacher, Roles.Member, "School", Teacher, null),
            new Member(Chair, Roles.Chair, "Police", Chair, null),
            new Member(MinuteTaker, Roles.MinuteTaker, "Children’s services", MinuteTaker, null),
            new Member("family-1", Roles.FamilyMember, "Family", null, null),
        ],
        Manager, channel);

    /// <summary>A group whose conference was held on that day.</summary>
    public static CaseEvent[] After(string board, LocalDate conference) =>
    [
        new GroupDescribed(Of(board)), new ConferenceHeld("child-1", conference), new PlanStarted("child-1", conference),
    ];

    public static Instant Utc(int month, int day, int hour, int minute = 0) => Instant.FromUtc(2026, month, day, hour, minute);
}
