using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The next core group is held no later than N weeks after the last one that was held.</summary>
/// <remarks>N weeks are 7 × N days; the nominal date does not move for a holiday, but the last practicable day does
/// (rules.md A06). Where the board is silent the service reminds at six weeks on its own account (A14). Bolton's line
/// manager may agree to one longer interval; an agreement after the limit erases nothing (A20).</remarks>
public static class SubsequentMaxInterval
{
    /// <summary>Weeks of the service reminder for boards without a maximum (profiles.md section 8).</summary>
    public const int ServiceReminderWeeks = 6;

    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        foreach (var meeting in @case.MeetingsOfActiveCase())
        {
            var standing = board.On(meeting.Date);
            var weeks = standing.MaxIntervalWeeks?.Value ?? ServiceReminderWeeks;
            var ordinary = meeting.Date.PlusWeeks(weeks);
            var extension = ExtensionInTime(@case, standing, meeting.Date, ordinary);
            var due = extension?.Until ?? ordinary;
            yield return new Deadline
            {
                Rule = RuleIds.SubsequentMaxInterval,
                Board = board.Key,
                Trigger = Say("last core group held"),
                Anchor = meeting.Date,
                Kind = DueKind.By,
                Unit = extension is null ? CountUnit.Weeks : CountUnit.Agreed,
                Amount = extension is null ? weeks : 0,
                Due = due,
                LastWorkingDay = calendar.OnOrBefore(due),
                Force = standing.MaxIntervalWeeks?.Force ?? Force.Recommended,
                Source = extension is null ? standing.MaxIntervalWeeks?.Source : standing.ExtendedIntervalAllowed?.Source,
                AnsweredOn = @case.FirstMeetingAfter(meeting.Date),
                KnownAt = meeting.RecordedAt,
                Note = extension is null
                    ? null
                    : Say($"The key worker's line manager agreed on {Dates.Long(extension.AgreedOn)} to a longer interval; "
                      + $"without that it was due on {Dates.Long(ordinary)}. Reason: {extension.Reason}"),
            };
        }
    }

    private static IntervalExtended? ExtensionInTime(
        CoreGroupCase @case, Board board, LocalDate lastHeld, LocalDate ordinary) =>
        board.ExtendedIntervalAllowed is null
            ? null
            : @case.Extensions.FindLast(extension =>
                extension.After == lastHeld && extension.AgreedOn <= ordinary && extension.Until > ordinary);
}
