using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What is asked of people about chairs, members and the family (rules.md 8.2). Nothing of it becomes overdue and
/// nothing escalates.</summary>
public static class AskedLadder
{
    public static IEnumerable<Track> For(CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar) =>
        Of(@case, board.On(deadline.Anchor), deadline, calendar);

    private static IEnumerable<Track> Of(CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar) =>
        deadline.Rule switch
        {
            RuleIds.ChairOfMeeting => Chair(@case, board, deadline, calendar),
            RuleIds.SecondChairNamed => SecondChair(@case, deadline, calendar),
            RuleIds.FamilyAbsentViews => Views(@case, deadline, calendar),
            RuleIds.Representative => Representative(@case, deadline, calendar),
            RuleIds.ExclusionRecorded => Exclusion(@case, deadline, calendar),
            _ => NewMember(@case, board, deadline, calendar),
        };

    /// <summary>With the booking, whoever is proposed; two working days before it, and when it begins, without anybody agreed, the
    /// key worker, where the chair goes round.</summary>
    private static IEnumerable<Track> Chair(CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar)
    {
        var starts = @case.Standing is { } booking ? booking.Begins : deadline.OverdueFrom;
        var proposed = Chairing.Proposed(@case, board).Who;
        if (proposed != @case.KeyWorker?.Id && People.InPart(@case, proposed, Roles.Chair) is { } inTurn)
        {
            yield return new Track([Asked(@case, deadline, inTurn, calendar) with { Step = "proposed" }], Until: starts);
        }

        if (board.ChairRota is { Value: true } && People.KeyWorker(@case) is { } keyWorker)
        {
            var before = Chase(@case, deadline, keyWorker, calendar, Defaults.ChaseSecond);
            yield return new Track([before, before with { Step = "no-chair", Tone = Tone.Question, At = starts }], Until: London.StartOf(deadline.Due.PlusDays(1)));
        }
    }

    /// <summary>The key worker, on the working day after the first core group and two working days before each later one.</summary>
    private static IEnumerable<Track> SecondChair(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        if (People.KeyWorker(@case) is not { } keyWorker)
        {
            yield break;
        }

        var first = Asked(@case, deadline, keyWorker, calendar);
        var dayAfter = Instant.Max(first.At, SendHours.Morning(calendar.Add(deadline.Anchor, 1)));
        yield return new Track([first with { At = dayAfter }, .. BeforeNext(@case, first, calendar, dayAfter)]);
    }

    /// <summary>The key worker: two working days before a booked core group of whoever is known to stay away; on the working day after
    /// one of those of the group who were missing, which nobody could know before.</summary>
    private static IEnumerable<Track> Views(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        if (People.KeyWorker(@case) is not { } keyWorker)
        {
            yield break;
        }

        var asked = Asked(@case, deadline, keyWorker, calendar);
        var isHeld = @case.Meetings.ContainsKey(deadline.Anchor);
        if (isHeld && !@case.Group.Members.Any(member => Roles.IsFamily(member.Role)
            && @case.Membership.Of(deadline.Anchor) is { Came: { } came } && !came.Contains(member.Id)))
        {
            yield break;
        }

        yield return isHeld
            ? new Track([
                asked with
                {
                    Step = "after",
                    Tone = Tone.Question,
                    At = Instant.Max(asked.At, SendHours.Morning(calendar.Add(deadline.Anchor, 1))),
                }])
            : new Track([Chase(@case, deadline, keyWorker, calendar, Defaults.ChaseSecond)]);
    }

    /// <summary>The absent member, on the apologies and one working day before.</summary>
    private static IEnumerable<Track> Representative(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        if (People.InPart(@case, deadline.Owner, Roles.Member) is { } absent)
        {
            var asked = Asked(@case, deadline, absent, calendar);
            var dayBefore = Chase(@case, deadline, absent, calendar, 1);
            yield return new Track(dayBefore.At > asked.At ? [asked, dayBefore] : [asked], Until: deadline.DueAt);
        }
    }

    /// <summary>The key worker, at once and two working days later.</summary>
    private static IEnumerable<Track> Exclusion(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        if (People.KeyWorker(@case) is { } keyWorker)
        {
            var asked = Asked(@case, deadline, keyWorker, calendar);
            var again = SendHours.Morning(calendar.Add(London.DateOf(deadline.KnownAt), Defaults.ExclusionAgainAfter));
            yield return new Track([asked, asked with { Step = "asked-2", Tone = Tone.Chase, At = again }]);
        }
    }

    /// <summary>The chair, at once and two working days before the next core group; the new member once, to read.</summary>
    private static IEnumerable<Track> NewMember(CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar)
    {
        var arrived = @case.Membership.Arrivals.FindAll(arrival => arrival.On == deadline.Anchor).Select(arrival => arrival.Member);
        if ((People.Chair(@case) ?? People.KeyWorker(@case)) is { } chair)
        {
            var asked = Asked(@case, deadline, chair, calendar) with
            {
                Step = chair.Role is Roles.Chair ? "asked" : "no-chair",
            };
            yield return new Track([asked, .. BeforeNext(@case, asked, calendar, asked.At)]);
        }

        foreach (var member in board.NewMemberReadsReports is { Value: true } ? arrived : [])
        {
            if (People.InPart(@case, member, Roles.Member) is { } newMember)
            {
                var read = Asked(@case, deadline, newMember, calendar) with { Step = "read", Tone = Tone.Advice };
                yield return new Track([read]);
            }
        }
    }

    private static IEnumerable<Notice> BeforeNext(CoreGroupCase @case, Notice asked, WorkingDays calendar, Instant after) =>
        @case.Standing is { IsBooked: true } booking
        && SendHours.Morning(calendar.Before(calendar.OnOrBefore(booking.Date), Defaults.ChaseSecond)) is var at && at > after
            ? [asked with { Step = $"{asked.Step}-before-{booking.Date:uuuu-MM-dd}", Tone = Tone.Chase, At = at }]
            : [];

    private static Notice Asked(CoreGroupCase @case, Deadline deadline, Recipient recipient, WorkingDays calendar) => new(
        @case.Reference, deadline.Rule, deadline.Due, "asked", Tone.Prompt, recipient,
        SendHours.AtOrAfter(deadline.KnownAt, calendar), deadline.Owner);

    private static Notice Chase(CoreGroupCase @case, Deadline deadline, Recipient recipient, WorkingDays calendar, int days) =>
        Asked(@case, deadline, recipient, calendar) with
        {
            Step = $"chase-{days}",
            Tone = Tone.Chase,
            At = SendHours.Morning(calendar.Before(deadline.LastWorkingDay, days)),
        };
}
