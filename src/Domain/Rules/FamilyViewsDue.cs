using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The views of family members, or of the child, who do not attend are recorded for that core group.</summary>
/// <remarks>Before a booked core group it is known of those who are excluded, and of a child that is no row of the register;
/// after one, of whoever did not come. Of a core group that was held before the service came nothing is asked.</remarks>
public static class FamilyViewsDue
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (!@case.IsActive)
        {
            yield break;
        }

        if (@case.Standing is { IsBooked: true } booking && board.On(booking.Date).AbsentFamilyViewsRecorded is { } required
            && Of(@case, required, null, booking.Date, booking.ChosenAt, calendar) is { } next)
        {
            yield return next;
        }

        if (@case.MeetingsOfActiveCase().LastOrDefault() is { } last
            && @case.Conferences.Exists(conference => conference.RecordedAt < last.RecordedAt)
            && board.On(last.Date).AbsentFamilyViewsRecorded is { } then && Of(@case, then, last.Date, last.Date, last.RecordedAt, calendar) is { } held)
        {
            yield return held;
        }
    }

    /// <summary>Whose views are to be recorded for that core group, by member id or <see cref="Roles.Child"/>.</summary>
    /// <param name="of">A core group held; null for the next one.</param>
    public static IReadOnlyList<string> Absent(CoreGroupCase @case, Board board, LocalDate? of) =>
        ((of ?? @case.Standing?.Date) is { } day ? board.On(day) : board).AbsentFamilyViewsRecorded is { } required ? Absent(@case, required.Value, of) : [];

    private static List<string> Absent(CoreGroupCase @case, string whose, LocalDate? of)
    {
        var rows = @case.Group.Members
            .Where(member => member.Role is Roles.Child || (whose is "family" && member.Role is Roles.FamilyMember)).ToList();
        var came = of is null ? null : @case.Membership.Of(of).Came;
        var absent = rows.Where(member => @case.Membership.Exclusions.Exists(one => one.Member == member.Id)
            || (came is not null && !came.Contains(member.Id))).Select(member => member.Id);
        return [.. absent, .. whose is "child" && rows.Count == 0 ? [Roles.Child] : Array.Empty<string>()];
    }

    private static Deadline? Of(
        CoreGroupCase @case, Cited<string> required, LocalDate? of, LocalDate day, Instant knownAt, WorkingDays calendar)
    {
        var absent = Absent(@case, required.Value, of);
        var views = @case.Membership.Of(of).Views;
        return absent.Count == 0 ? null : new Deadline
        {
            Rule = RuleIds.FamilyAbsentViews,
            Board = @case.Group.Board,
            Trigger = Say("core group"),
            Anchor = day,
            Kind = DueKind.AtEvent,
            Unit = CountUnit.None,
            Amount = 0,
            Due = day,
            LastWorkingDay = calendar.OnOrBefore(day),
            Force = required.Force,
            Source = required.Source,
            About = day,
            AnsweredOn = absent.TrueForAll(views.ContainsKey) ? absent.Max(whose => views[whose]) : null,
            KnownAt = knownAt,
            Note = Say($"For the core group of {Dates.Long(day)}, at which they {(of is null ? Say("are not expected") : Say("were not present"))}."),
        };
    }
}
