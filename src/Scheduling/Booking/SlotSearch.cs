using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>On which days a core group is looked for, and why on those.</summary>
/// <param name="IsLate">No lawful day is left on which people could still be asked: the earliest possible is looked for.</param>
/// <param name="NotBefore">The board's advice not to meet earlier than this; no block.</param>
public sealed record SlotSearch(SlotQuestion Question, Deadline Binding, bool IsLate, LocalDate? NotBefore)
{
    /// <summary>Working days in which a late meeting, or one that is only recommended, is looked for.</summary>
    private const int Reach = 10;

    public static SlotSearch For(
        CoreGroupCase @case,
        IReadOnlyList<Deadline> deadlines,
        Deadline binding,
        LocalDate today,
        int minutes,
        WorkingDays calendar)
    {
        var tomorrow = calendar.Add(today, 1);
        var isAdvice = binding.Kind is not DueKind.By;
        var isLate = !isAdvice && binding.LastWorkingDay < tomorrow;
        var last = isLate ? calendar.Add(today, Reach)
            : isAdvice ? calendar.Add(LocalDate.Max(binding.Due, today), Reach)
            : binding.LastWorkingDay;

        // A whole working day lies between the asking and the meeting, unless that would make it late.
        var withNotice = calendar.Add(today, 2);
        var earliest = withNotice <= last ? withNotice : tomorrow;
        if (@case.LastMeeting is { } met && met.Date >= earliest)
        {
            earliest = calendar.Add(met.Date, 1);
        }

        var open = deadlines.Where(deadline => deadline.IsOpen).ToList();
        var window = open.Find(deadline => deadline.Rule == RuleIds.RecommendedInterval)?.From;
        var notBefore = open.Find(deadline => deadline.Kind is DueKind.NotBefore)?.Due;
        var question = new SlotQuestion(
            earliest.AtMidnight(), last, isLate ? null : window ?? notBefore, minutes, @case.NotAgain, @case.Wish);
        return new SlotSearch(question, binding, isLate, notBefore);
    }
}
