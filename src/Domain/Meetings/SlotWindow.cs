using System.Runtime.Intrinsics;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>The lawful starts of a search, a word of <see cref="Quarters"/> for each day from the first.</summary>
internal sealed class SlotWindow
{
    private readonly SlotQuestion question;

    public SlotWindow(SlotQuestion question, WorkingDays calendar)
    {
        this.question = question;
        (First, Days) = (question.First, question.Days);
        Lawful = new ulong[Padded(Days)];
        var office = Quarters.StartsBetween(First, Before(First.At(Diary.OfficeOpens)), LatestStart(First).PlusMinutes(1));
        for (var (day, date) = (0, First); day < Days; (day, date) = (day + 1, date.PlusDays(1)))
        {
            Lawful[day] = calendar.IsWorkingDay(date) ? office : 0;
        }

        if (Days > 0)
        {
            Lawful[0] &= Quarters.StartsBetween(First, Before(question.Earliest), First.PlusDays(1).AtMidnight());
        }
    }

    public LocalDate First { get; }

    public int Days { get; }

    /// <summary>On working days, in office hours, from the earliest on.</summary>
    public ulong[] Lawful { get; }

    /// <summary>Whole vectors of days, so that no search looks beyond the end.</summary>
    public static int Padded(int days) => (days + Vector512<ulong>.Count - 1) / Vector512<ulong>.Count * Vector512<ulong>.Count;

    public LocalDateTime Time(int day, int bit) => Quarters.Time(First.PlusDays(day), bit);

    /// <summary>Those that have not been declined, and at which the whole group is not elsewhere.</summary>
    public ulong[] Offered()
    {
        var offered = (ulong[])Lawful.Clone();
        foreach (var declined in question.NotAgain)
        {
            Take(offered, declined, declined.PlusMinutes(question.Minutes));
        }

        foreach (var taken in question.Taken)
        {
            Take(offered, taken.Start, taken.End);
        }

        return offered;
    }

    /// <summary>To write to.</summary>
    public ulong[] None() => new ulong[Lawful.Length];

    /// <summary>On that day and after.</summary>
    public ulong[] From(LocalDate from)
    {
        var words = None();
        words.AsSpan(Math.Clamp(Period.DaysBetween(First, from), 0, Days)).Fill(Quarters.WholeDay);
        return words;
    }

    /// <summary>Where the whole meeting lies between.</summary>
    public ulong[] Within((LocalTime From, LocalTime Until) hours)
    {
        var starts = Quarters.StartsBetween(
            First, Before(First + hours.From), (First + hours.Until).PlusMinutes(1 - question.Minutes));
        return EveryDay(starts);
    }

    /// <summary>Whoever declines 09:30 is seldom free at 10:00.</summary>
    public ulong[] NotNearDeclined()
    {
        var apart = EveryDay(Quarters.WholeDay);
        foreach (var declined in question.NotAgain)
        {
            if (DayOf(declined.Date) is { } day)
            {
                apart[day] &= ~HalfDay(declined);
            }
        }

        return apart;
    }

    public ulong[] OnTheHalfHour() => EveryDay(Quarters.HalfHours);

    public static ulong HalfDay(LocalDateTime start) => start.Hour < 13 ? Quarters.Morning : ~Quarters.Morning;

    /// <returns>Null where the day is not among them.</returns>
    public int? DayOf(LocalDate date) =>
        Period.DaysBetween(First, date) is var day && day >= 0 && day < Days ? day : null;

    /// <summary>No start that would overlap with it is offered.</summary>
    private void Take(ulong[] offered, LocalDateTime from, LocalDateTime until)
    {
        for (var date = from.Date; date <= until.Date; date = date.PlusDays(1))
        {
            if (DayOf(date) is { } day)
            {
                offered[day] &= ~Quarters.StartsBetween(date, from.PlusMinutes(-question.Minutes), until);
            }
        }
    }

    private ulong[] EveryDay(ulong starts)
    {
        var words = None();
        Array.Fill(words, starts);
        return words;
    }

    private LocalDateTime LatestStart(LocalDate day) => day.At(Diary.OfficeCloses).PlusMinutes(-question.Minutes);

    private static LocalDateTime Before(LocalDateTime start) => start.PlusMinutes(-1);
}
