using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using NodaTime;

namespace CoreGroupBot.Domain.Calendar;

/// <summary>Monday to Friday without bank holidays. School holidays and office closures are working days.</summary>
/// <remarks>
/// One table answers everything: for every day the number of working days up to it (its rank), and for every rank its
/// day. Adding is then two reads, and there is nothing beside the table that could disagree with it. A date outside
/// the table, given or reached, is an <see cref="OutsideCalendarException"/>.
/// </remarks>
public sealed class WorkingDays
{
    private const int FirstYear = 2015;
    private const int LastYear = 2050;
    private static readonly LocalDate First = new(FirstYear, 1, 1);
    private static readonly LocalDate Last = new(LastYear, 12, 31);

    // 32 places for every month, so that a date's place is arithmetic on what it already holds.
    private readonly ushort[] ranks = new ushort[(LastYear - FirstYear + 1) * 12 * 32];
    private readonly LocalDate[] byRank;
    private readonly FrozenDictionary<LocalDate, string> holidays;

    private WorkingDays(LocalDate lastPublished, FrozenDictionary<LocalDate, string> holidays)
    {
        LastPublished = lastPublished;
        this.holidays = holidays;
        var working = new List<LocalDate>();
        for (var date = First; date <= Last; date = date.PlusDays(1))
        {
            if (date.DayOfWeek <= IsoDayOfWeek.Friday && !holidays.ContainsKey(date))
            {
                working.Add(date);
            }

            ranks[Place(date)] = (ushort)working.Count;
        }

        byRank = [.. working];
    }

    /// <summary>The published list, and in years outside it the law's own rules.</summary>
    public static WorkingDays EnglandAndWales { get; } = Of(PublishedBankHolidays.EnglandAndWales());

    /// <summary>31 December of the last year whose bank holidays are published.</summary>
    public LocalDate LastPublished { get; }

    /// <summary>True after the last published year: a holiday may yet be moved or added there by proclamation.</summary>
    public bool IsProvisional(LocalDate date) => date > LastPublished;

    /// <summary>The name as published, with "(substitute day)" where it is one; null on every other day.</summary>
    public string? HolidayOn(LocalDate date)
    {
        _ = RankOf(date);
        return holidays.GetValueOrDefault(date);
    }

    public bool IsWorkingDay(LocalDate date)
    {
        var rank = RankOf(date);
        return rank > 0 && byRank[rank - 1] == date;
    }

    /// <summary>The N-th working day after day 0. Day 0 is not counted, whether it is a working day or not.</summary>
    public LocalDate Add(LocalDate dayZero, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        return OfRank(RankOf(dayZero) + workingDays, dayZero);
    }

    /// <summary>The N-th working day before the date. The date itself is not counted.</summary>
    public LocalDate Before(LocalDate date, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        return OfRank(RankOf(date) - (IsWorkingDay(date) ? 1 : 0) - workingDays + 1, date);
    }

    public LocalDate OnOrBefore(LocalDate date) => OfRank(RankOf(date), date);

    public LocalDate OnOrAfter(LocalDate date) => IsWorkingDay(date) ? date : Add(date, 1);

    /// <summary>The working days after the first date and up to and including the second; negative if it is earlier.</summary>
    public int Between(LocalDate after, LocalDate upTo) => RankOf(upTo) - RankOf(after);

    /// <summary>This calendar with one holiday more; a day that is a holiday already keeps its name.</summary>
    /// <remarks>A holiday on a Saturday or Sunday is named and changes no count. The calendar itself stays as it is.</remarks>
    /// <exception cref="OutsideCalendarException">The date lies outside the calendar.</exception>
    public WorkingDays With(LocalDate holiday, string name) => HolidayOn(holiday) is not null
        ? this
        : new WorkingDays(
            LastPublished,
            holidays.Append(KeyValuePair.Create(holiday, name)).ToFrozenDictionary(day => day.Key, day => day.Value));

    /// <param name="published">In order of date; every year from the first to the last is taken as complete.</param>
    private static WorkingDays Of(IReadOnlyList<(LocalDate Date, string Name)> published)
    {
        var firstPublished = published[0].Date.Year;
        var lastPublished = published[^1].Date.Year;
        return new WorkingDays(
            new LocalDate(lastPublished, 12, 31),
            Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
                .Where(year => year < firstPublished || year > lastPublished)
                .SelectMany(BankHolidayRules.Of)
                .Concat(published)
                .ToFrozenDictionary(holiday => holiday.Date, holiday => holiday.Name));
    }

    private static int Place(LocalDate date) =>
        (((date.Year - FirstYear) * 12 + date.Month - 1) << 5) + date.Day - 1;

    // A read and a comparison: as a call it would cost more than it does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int RankOf(LocalDate date)
    {
        var table = ranks;
        var place = Place(date);
        return (uint)place < (uint)table.Length ? table[place] : throw Outside(date);
    }

    private LocalDate OfRank(int rank, LocalDate asked)
    {
        var days = byRank;
        var index = rank - 1;
        return (uint)index < (uint)days.Length ? days[index] : throw Beyond(asked);
    }

    // Apart from the reads, so that those stay small enough to be compiled into their callers.
    private static OutsideCalendarException Outside(LocalDate date) => new(First, Last, Dates.Long(date));

    private static OutsideCalendarException Beyond(LocalDate asked) =>
        new(First, Last, $"A day counted from {Dates.Long(asked)}");
}
