using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Cases;

/// <summary>A case, told event by event. What has no time of its own is recorded at 10:00 on the day it happened.</summary>
public sealed class A
{
    public const string Reference = "CG-1";
    public const string KeyWorker = "key.worker@example";
    public const string Nurse = "nurse@example";
    public const string Teacher = "teacher@example";

    private readonly List<Recorded> events = [];

    private A(CoreGroup group) => events.Add(new Recorded(1, Instant.MinValue, "import", new GroupDescribed(group)));

    public static WorkingDays Calendar => WorkingDays.EnglandAndWales;

    /// <summary>Key worker, chair, minute-taker, two further members, an officer of the conference and a mother.</summary>
    public static CoreGroup Group(string board) => new(
        board,
        ["child-1", "child-2"],
        [
            new Member(KeyWorker, Roles.KeyWorker, "Social care", KeyWorker, null),
            new Member("chair@example", Roles.Chair, "Police", "chair@example", null),
            new Member("minutes@example", Roles.MinuteTaker, "Youth work", "minutes@example", null),
            new Member(Nurse, Roles.Member, "Health visiting", Nurse, null),
            new Member(Teacher, Roles.Member, "School", Teacher, null),
            new Member("iro@example", Roles.ReviewingOfficer, "Reviewing", "iro@example", null),
            new Member("family-member-1", Roles.FamilyMember, "Family", null, null),
        ],
        "manager@example",
        "channel-1");

    public static A Case(string board) => new(Group(board));

    public static A Case(CoreGroup group) => new(group);

    public IReadOnlyList<Recorded> Events => events;

    public CoreGroupCase Folded => Fold.Of(Reference, events)!;

    public Board Board => BoardLibrary.Embedded.Named(Folded.Group.Board);

    public A Told(CaseEvent happened, string at, string by = "someone")
    {
        events.Add(new Recorded(events.Count + 1, At.London(at), by, happened));
        return this;
    }

    /// <summary>What happened in the other case, in a group of this one's people.</summary>
    public A Replay(A other)
    {
        events.AddRange(other.events.Skip(1));
        return this;
    }

    public A Conference(string date, string? at = null, string child = "child-1") =>
        Told(new ConferenceHeld(child, At.Date(date)), at ?? $"{date} 10:00");

    public A PlanEnded(string date, string child = "child-1") =>
        Told(new PlanEnded(child, At.Date(date)), $"{date} 10:00");

    public A Held(string date, string? at = null, string? hold = null) =>
        Told(new MeetingHeld(At.Date(date), hold), at ?? $"{date} 10:00");

    public A Circulated(string of, string on, string? at = null) =>
        Told(new Domain.Cases.MinutesCirculated(At.Date(of), At.Date(on)), at ?? $"{on} 10:00");

    public A ReviewListed(string date, string? start, string at) => Told(
        new ReviewListed(At.Date(date), start is null ? null : At.Local($"{date} {start}").TimeOfDay), at);

    public A ReviewHeld(string date, string? at = null) => Told(new ReviewHeld(At.Date(date)), at ?? $"{date} 10:00");

    /// <summary>A slot of an hour, chosen and held in the organiser mailbox; not approved.</summary>
    public A Pending(string hold, string start, string at) => Told(new SlotChosen(hold, At.Local(start), 60, "free"), at)
        .Told(new HoldPlaced(hold, $"event-{hold}"), at);

    public A Booked(string hold, string start, string at) =>
        Pending(hold, start, at).Told(new HoldApproved(hold), at).Told(new MembersInvited(hold), at);

    public IReadOnlyList<Deadline> Deadlines(bool serviceReminders = true) =>
        Domain.Rules.Deadlines.Of(Folded, Board, Calendar, serviceReminders);

    /// <summary>The only open deadline of the rule.</summary>
    public Deadline Open(string rule) => Assert.Single(Deadlines(), deadline => deadline.Rule == rule && deadline.IsOpen);

    public NoticePlan Plan(string now, bool serviceReminders = true) => Plan(At.London(now), serviceReminders);

    public NoticePlan Plan(Instant now, bool serviceReminders = true) =>
        NoticePlan.Of(Folded, Board, Deadlines(serviceReminders), Calendar, now);

    /// <summary>The same case as it stood then.</summary>
    public A AsOf(Instant now)
    {
        var then = Case(Folded.Group);
        then.events.AddRange(events.Skip(1).Where(recorded => recorded.At <= now));
        return then;
    }
}
