using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>On which days a core group is looked for, and why on those.</summary>
/// <param name="NotBefore">The board's advice not to meet earlier than this; no block.</param>
public sealed record SlotSearch(SlotQuestion Question, Deadline Binding, LocalDate? NotBefore)
{
    /// <returns>Null when no core group is due.</returns>
    public static SlotSearch? For(
        CoreGroupCase @case, Board board, BookingTerms terms, IReadOnlyList<Deadline> deadlines, WorkingDays calendar, Instant now) =>
        SlotQuestion.For(@case, deadlines, calendar, now, terms.Minutes) is { } question
            ? new SlotSearch(
                question.Under(terms, @case, board, calendar, now),
                Deadlines.BindingNextMeeting(deadlines)!,
                deadlines.FirstOrDefault(deadline => deadline.IsOpen && deadline.Kind is DueKind.NotBefore)?.Due)
            : null;
}
