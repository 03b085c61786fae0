using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Actions;

/// <param name="IsByItself">It was answered by what happened in the case; nobody has to tick it.</param>
public sealed record ChecklistLine(ChecklistItem Item, bool IsTicked, bool IsByItself);

/// <summary>The board's own checklist for one core group, as it stands for one member.</summary>
public static class MeetingChecklist
{
    /// <summary>Before the core group; and at it, which is the first one's part and that of all.</summary>
    public const string Before = "before";
    public const string Meeting = "meeting";

    public static IReadOnlyList<string> Stages { get; } = [Before, Meeting];

    /// <summary>The core groups that a checklist is open for: the one that is booked, and the last one held.</summary>
    public static IEnumerable<LocalDate> Days(CoreGroupCase @case) => !@case.IsActive ? []
        : ((IEnumerable<LocalDate?>)[@case.MeetingsOfActiveCase().LastOrDefault()?.Date,
            @case.Standing is { IsBooked: true } booked ? booked.Date : null]).OfType<LocalDate>().Distinct();

    /// <summary>Everybody who comes to core groups, each person once.</summary>
    public static IEnumerable<Member> Members(CoreGroupCase @case) => @case.Attending.DistinctBy(member => member.Person);

    /// <summary>Whether the member ticks what is ticked once for all: key worker, chair, and whoever chairs that core
    /// group.</summary>
    public static bool TicksForAll(CoreGroupCase @case, LocalDate day, Member member) =>
        PeopleOf(@case, day).Chair == member.Id
        || @case.Attending.Any(row => row.Person == member.Person && (row.Role is Roles.Chair or Roles.KeyWorker));

    /// <summary>Who is to do what at that core group, and who came.</summary>
    public static PeopleOfMeeting PeopleOf(CoreGroupCase @case, LocalDate day) =>
        @case.Membership.Of(@case.Meetings.ContainsKey(day) ? day : null);

    public static bool IsFirst(CoreGroupCase @case, LocalDate day) =>
        !@case.MeetingsOfActiveCase().Any(meeting => meeting.Date < day);

    /// <summary>The lines of that stage which are the member's to tick.</summary>
    public static IEnumerable<ChecklistLine> Of(CoreGroupCase @case, Board board, LocalDate day, Member member, string stage) =>
        from item in board.Checklist
        where item.Part switch
        {
            ChecklistPart.Before => stage == Before,
            ChecklistPart.First => stage == Meeting && IsFirst(@case, day),
            _ => stage == Meeting,
        }
        where item.Who != Roles.Chair || TicksForAll(@case, day, member)
        select Line(@case, board, day, member, item);

    public static IEnumerable<ChecklistLine> Open(
        CoreGroupCase @case, Board board, LocalDate day, Member member, string stage) =>
        Of(@case, board, day, member, stage).Where(line => line is { IsTicked: false, IsByItself: false });

    /// <summary>Whether the item is answered by naming a member: who sets up the email group.</summary>
    public static bool NamesMember(Board board, ChecklistItem item) => item.Words == board.EmailGroup?.Source;

    private static ChecklistLine Line(CoreGroupCase @case, Board board, LocalDate day, Member member, ChecklistItem item) => new(
        item,
        @case.Actions.Ticked.Exists(ticked => ticked.Of == day && ticked.Items.Contains(item.Id)
            && (item.Who == Roles.Chair || ticked.Member == member.Id)),
        NamesMember(board, item) ? @case.Actions.EmailGroup is not null
            : item.Verbs.Any(verb => IsAnswered(@case, day, member, verb)));

    /// <summary>What the case itself says of it.</summary>
    private static bool IsAnswered(CoreGroupCase @case, LocalDate day, Member member, string verb) => verb switch
    {
        "attendance.accept" => PeopleOf(@case, day).Confirmed.Contains(member.Id),
        "attendance.nominate" => PeopleOf(@case, day).Representatives.ContainsKey(member.Id),
        "rota.agree" => @case.Membership.Rota is not null,
        "report.submit" => @case.ReportOn(RuleIds.AbsenceReport, day, member.Id) is not null,
        "minutes.received" => @case.MeetingsOfActiveCase().LastOrDefault(meeting => meeting.Date < day) is { } last
            && (@case.Papers.Of(last.Date).RecordCopies.GetValueOrDefault(member.Id)?.HasIt ?? @case.Minutes.ContainsKey(last.Date)),
        "plan.saved" => @case.Papers.Of(day).Plan is not null || @case.Actions.All.Exists(action => action.AgreedAt == day),
        "meeting.book" => @case.Standing is { IsBooked: true } next && next.Date > day,
        _ => false,
    };
}
