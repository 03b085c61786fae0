using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Whether a booked core group can still be moved and be in time.</summary>
public static class Moving
{
    /// <summary>The last day on which it is in time; null where no date binds it: then it can be moved at will.</summary>
    public static LocalDate? LastDay(IReadOnlyList<Deadline> deadlines) =>
        Deadlines.BindingNextMeeting(deadlines) is { Kind: DueKind.By } binding ? binding.LastWorkingDay : null;

    /// <summary>Whether a working day is left on which people can still be asked, as for any search.</summary>
    public static bool IsInTime(IReadOnlyList<Deadline> deadlines, WorkingDays calendar, LocalDate today) =>
        LastDay(deadlines) is not { } last || calendar.Add(today, 1) <= last;
}
