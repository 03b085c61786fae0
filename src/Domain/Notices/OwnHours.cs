using System.Collections.Immutable;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>A time in which somebody is away and says so.</summary>
/// <param name="Until">Exclusive; null where they do not say.</param>
public sealed record Leave(Instant From, Instant? Until)
{
    public bool Covers(Instant instant) => instant >= From && !(instant >= Until);

    /// <summary>The last day of it in London; null where they do not say.</summary>
    public LocalDate? LastDay => Until is { } until ? London.DateOf(until - Duration.Epsilon) : null;
}

/// <summary>When one person works. It only narrows the service's own send hours: what is written at 09:00 comes at 10:00 to whoever
/// begins then.</summary>
/// <param name="Opens">In Europe/London.</param>
/// <param name="Closes">Exclusive.</param>
/// <param name="Leave">Null while they are not away, as far as anybody knows.</param>
public sealed record OwnHours(ImmutableHashSet<IsoDayOfWeek> Days, LocalTime Opens, LocalTime Closes, Leave? Leave)
{
    /// <summary>More than any leave lasts.</summary>
    private const int FurthestDays = 400;

    /// <summary>Working days that news wait.</summary>
    private const int NewsFor = 3;

    /// <summary>Of somebody of whom nothing else is known.</summary>
    public static OwnHours Usual { get; } = new(
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
        SendHours.Opens, SendHours.Closes, Leave: null);

    /// <summary>The same instant while they work, otherwise when they next begin; null when nobody knows.</summary>
    public Instant? AtOrAfter(Instant instant, WorkingDays calendar)
    {
        var from = instant;
        for (var day = London.DateOf(from); day <= London.DateOf(instant).PlusDays(FurthestDays); day = day.PlusDays(1))
        {
            var begins = Instant.Max(from, London.At(day, Opens));
            if (!Days.Contains(day.DayOfWeek) || !calendar.IsWorkingDay(day) || begins >= London.At(day, Closes))
            {
                continue;
            }

            if (Leave is not { } leave || !leave.Covers(begins))
            {
                return begins;
            }

            if (leave.Until is not { } back)
            {
                return null;
            }

            from = back;
            day = London.DateOf(back).PlusDays(-1);
        }

        return null;
    }

    /// <summary>When that is brought to this person. It waits for them only as long as that costs nothing: a word before the due date
    /// until its morning at the latest, news for three working days, what is overdue or for decision until the next working morning.
    /// A concern, and what is urgent, never waits.</summary>
    /// <param name="coveredUntil">Exclusive, where somebody covers for them and is told in their place: then it waits for them.</param>
    public Instant WhenFor(Notice notice, Instant now, WorkingDays calendar, Instant? coveredUntil = null)
    {
        var at = notice.SendAt(now, calendar);
        if (notice.IsUrgent || notice.Rule is RuleIds.Concern || SendHours.AtOrAfter(notice.At, calendar) != notice.At)
        {
            return at;
        }

        var theirs = AtOrAfter(at, calendar);
        var said = London.DateOf(notice.At);
        return theirs == at ? at
            : Leave is { } leave && leave.Covers(at) && coveredUntil is { } covered ? theirs ?? Instant.Max(at, covered)
            : IsAgain(notice) ? theirs ?? at
            : notice.Tone switch
            {
                Tone.Prompt or Tone.Chase => AtTheLatest(SendHours.Morning(calendar.OnOrBefore(notice.Due))),
                Tone.Advice => AtTheLatest(SendHours.Morning(calendar.Add(said, NewsFor))),
                Tone.Due => theirs is { } later && London.DateOf(later) == London.DateOf(at) ? later : at,
                _ => theirs <= SendHours.Morning(calendar.Add(said, 1)) ? theirs.Value : at,
            };

        Instant AtTheLatest(Instant latest) => Instant.Min(theirs ?? Instant.MaxValue, Instant.Max(at, latest));
    }

    /// <summary>What they were told before, and are told again.</summary>
    private static bool IsAgain(Notice notice) => WhoIsTold.IsRepetition(notice)
        || (notice.Rule is RuleIds.MeetingOutcome && notice.Step != "asked");
}
