using System.Collections;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>Steps without end, on the mornings of working days equally far apart. It need not be walked through from its
/// beginning: what nobody answered for a year has more than a hundred steps, of which one is said.</summary>
/// <param name="dayZero">Not counted.</param>
/// <param name="first">Working days from there to the first step.</param>
/// <param name="every">Working days from one step to the next.</param>
/// <param name="say">The step of a number, from 1, and a time.</param>
internal sealed class Repetition(
    LocalDate dayZero, int first, int every, WorkingDays calendar, Func<int, Instant, Notice> say) : IEnumerable<Notice>
{
    /// <summary>From the last step at or before then; from the first where there is none.</summary>
    public IEnumerable<Notice> Since(Instant then)
    {
        var day = London.DateOf(then);
        var last = day <= dayZero ? 1 : Math.Max(1, (calendar.Between(dayZero, day) - first) / every + 1);
        return From(last > 1 && At(last) > then ? last - 1 : last);
    }

    public IEnumerator<Notice> GetEnumerator() => From(1).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<Notice> From(int number)
    {
        for (var n = number; ; n++)
        {
            yield return say(n, At(n));
        }
    }

    private Instant At(int number) => SendHours.Morning(calendar.Add(dayZero, first + (number - 1) * every));
}
