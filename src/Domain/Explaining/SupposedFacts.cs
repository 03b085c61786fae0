using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>What is supposed as the events that would be recorded of it. What cannot be is refused by an
/// <see cref="ImpossibleSuppositionException"/>.</summary>
internal static class SupposedFacts
{
    public static IEnumerable<CaseEvent> Of(
        CoreGroupCase @case, Supposition supposition, BoardLibrary boards, LocalDate today) => supposition switch
        {
            Supposition.Conference e => [Conference(@case, e)],
            Supposition.Review e => Review(@case, e, today),
            Supposition.Minutes e => [Minutes(@case, e)],
            Supposition.OnBoard e => [OnBoard(@case, e, boards)],
            _ => throw new ArgumentOutOfRangeException(nameof(supposition), supposition.GetType().Name, "Unknown supposition."),
        };

    public static MeetingHeld Held(CoreGroupCase @case, Supposition.Held held) =>
        @case.Meetings.ContainsKey(held.Date)
            ? throw Impossible(Say($"A core group of {Dates.Long(held.Date)} is on record already."))
        : held.Recorded < held.Date
            ? throw Impossible(
                Say($"A core group of {Dates.Long(held.Date)} cannot be recorded on {Dates.Long(held.Recorded.Value)}, before it is held."))
        : new MeetingHeld(held.Date, Hold: null);

    public static WorkingDays WithHoliday(WorkingDays calendar, Supposition.BankHoliday holiday)
    {
        var day = Dates.Long(holiday.Date);
        return calendar.HolidayOn(holiday.Date) is { } known ? throw Impossible(Say($"{day} is a bank holiday already: {known}."))
            : !calendar.IsWorkingDay(holiday.Date) ? throw Impossible(Say($"{day} is no working day already; give a day from Monday to Friday."))
            : calendar.With(holiday.Date, holiday.Name);
    }

    /// <summary>Another date while the child's plan runs on is a correction; after a plan that ended, another
    /// conference.</summary>
    private static CaseEvent Conference(CoreGroupCase @case, Supposition.Conference conference)
    {
        var (child, date) = conference;
        if (!@case.Group.Children.Contains(child))
        {
            throw Impossible(
                Say($"There is no child {child} in {@case.Reference}; its children are {string.Join(", ", @case.Group.Children)}."));
        }

        var known = @case.Conferences.FindAll(each => each.Child == child);
        return known.Exists(each => each.Date == date)
            ? throw Impossible(Say($"The conference of child {child} is on record for {Dates.Long(date)} already."))
            : known is [.., var wrong] && @case.Plans.GetValueOrDefault(child)?.Ended is null
                ? new ConferenceCorrected(child, wrong.Date, date)
                : new ConferenceHeld(child, date);
    }

    private static IEnumerable<CaseEvent> Review(CoreGroupCase @case, Supposition.Review review, LocalDate today)
    {
        if (review.Date <= today)
        {
            return @case.Reviews.GetValueOrDefault(review.Date) is { Held: true }
                ? throw Impossible(Say($"A review conference held on {Dates.Long(review.Date)} is on record already."))
                : [new ReviewHeld(review.Date)];
        }

        return
        [
            .. @case.Reviews.Values.Where(other => !other.Held && other.Date > today && other.Date != review.Date)
                .Select(other => new ReviewUnlisted(other.Date)),
            new ReviewListed(review.Date, review.Start),
        ];
    }

    private static Cases.MinutesCirculated Minutes(CoreGroupCase @case, Supposition.Minutes minutes)
    {
        if (!@case.Meetings.ContainsKey(minutes.Of))
        {
            var held = @case.Meetings.Count == 0
                ? Say("none is on record")
                : Say($"those on record are of {string.Join(", ", @case.Meetings.Keys.Select(day => $"{day:uuuu-MM-dd}"))}");
            throw Impossible(
                Say($"There is no core group of {Dates.Long(minutes.Of)}; {held}. One that is only supposed is given with held."));
        }

        return minutes.On < minutes.Of
            ? throw Impossible(Say($"The record of {Dates.Long(minutes.Of)} cannot be circulated before, on {Dates.Long(minutes.On)}."))
            : new Cases.MinutesCirculated(minutes.Of, minutes.On);
    }

    private static GroupDescribed OnBoard(CoreGroupCase @case, Supposition.OnBoard board, BoardLibrary boards)
    {
        var others = string.Join(", ", boards.Keys.Where(key => key != @case.Group.Board));
        return !boards.Knows(board.Key) ? throw Impossible(Say($"There is no board {board.Key}; there are {others}."))
            : board.Key == @case.Group.Board ? throw Impossible(Say($"{@case.Reference} is read under {board.Key} already; others are {others}."))
            : new GroupDescribed(@case.Group with { Board = board.Key });
    }

    private static ImpossibleSuppositionException Impossible(string message) => new(message);
}
