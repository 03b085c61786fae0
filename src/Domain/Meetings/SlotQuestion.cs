using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>What is sought: a core group of so many minutes that starts within lawful days.</summary>
/// <param name="Due">The due date that binds it.</param>
/// <param name="Earliest">No slot starts before this local time.</param>
/// <param name="LastDay">The last day to look at, included: the last working day that is in time; ten working days on
/// where it is late already or only recommended.</param>
/// <param name="PreferFrom">Days before this one are offered only when nothing later serves as many members.</param>
/// <param name="IsLate">No lawful day is left on which people could still be asked: the earliest possible is sought.</param>
/// <param name="NotAgain">Starts that were declined.</param>
/// <param name="Wish">A start that the social worker proposed; taken if it is lawful and the group can meet then.</param>
public sealed record SlotQuestion(
    LocalDate Due,
    LocalDateTime Earliest,
    LocalDate LastDay,
    LocalDate? PreferFrom,
    int Minutes,
    bool IsLate,
    IReadOnlySet<LocalDateTime> NotAgain,
    LocalDateTime? Wish)
{
    /// <summary>Hours taken by something that the whole group attends: a review conference.</summary>
    public IReadOnlyList<BusyTime> Taken { get; init; } = [];

    /// <summary>Who has to be able to come besides the key worker.</summary>
    public IReadOnlyList<Needed> Needed { get; init; } = [];

    /// <summary>Ids of whoever can chair, the one proposed first: of a named chair that one alone. Empty where nobody is known.
    /// One of them need not be of the group: the key worker's manager.</summary>
    public IReadOnlyList<string> Chairs { get; init; } = [];

    /// <summary>Ids of those whose turn it is to chair or to take the minutes.</summary>
    public IReadOnlyList<string> Turns { get; init; } = [];

    /// <summary>The first day by which what the family needs can be arranged; null where nothing is needed.</summary>
    public LocalDate? ArrangedBy { get; init; }

    /// <summary>Hours that suit the family; null where the case does not ask for them.</summary>
    public (LocalTime From, LocalTime Until)? FamilyHours { get; init; }

    /// <summary>Addresses of rooms, the best first.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];

    /// <summary>How many times are wanted.</summary>
    public int Best { get; init; } = 1;

    internal LocalDate First => Earliest.Date;

    /// <summary>Days to look at, from the first on; none where the last lies before it.</summary>
    internal int Days => Math.Max(0, Period.DaysBetween(First, LastDay) + 1);

    /// <summary>Hours that a review conference is taken to last.</summary>
    private const int HoursOfReview = 2;

    /// <summary>Working days of notice that members get if at all possible.</summary>
    private const int Notice = 2;

    /// <summary>Working days of notice that are preferred where the window allows.</summary>
    private const int GoodNotice = 5;

    /// <summary>The same where the core group is late already: one more than is needed, so that the hold can be answered.</summary>
    private const int LateNotice = 3;

    /// <summary>Working days in which a late meeting, or one that is only recommended, is looked for.</summary>
    private const int Reach = 10;

    /// <summary>Where no board recommends a window, the last fortnight before the limit is preferred: as late as the board
    /// allows, and with room to move.</summary>
    private static readonly Period Fortnight = Period.FromWeeks(2);

    /// <returns>Null when no core group is due.</returns>
    public static SlotQuestion? For(
        CoreGroupCase @case, IReadOnlyList<Deadline> deadlines, WorkingDays calendar, Instant now, int minutes)
    {
        if (Deadlines.BindingNextMeeting(deadlines) is not { } binding)
        {
            return null;
        }

        var today = London.DateOf(now);
        var isAdvice = binding.Kind is not DueKind.By;
        var isLate = !isAdvice && calendar.Add(today, 1) > binding.LastWorkingDay;
        var lastDay = isLate ? calendar.Add(today, Reach)
            : isAdvice ? calendar.Add(LocalDate.Max(binding.Due, today), Reach)
            : binding.LastWorkingDay;
        var earliest = calendar.Add(today, Notice) <= lastDay ? calendar.Add(today, Notice) : calendar.Add(today, 1);
        if (@case.LastMeeting is { } met && met.Date >= earliest)
        {
            earliest = calendar.Add(met.Date, 1);
        }

        var prefer = isLate
            ? calendar.Add(today, LateNotice)
            : LocalDate.Max(PreferredFrom(binding, deadlines), calendar.Add(today, GoodNotice));
        return new SlotQuestion(
            binding.Due, earliest.At(Diary.OfficeOpens), lastDay, prefer > lastDay ? null : prefer, minutes, isLate,
            @case.NotAgain, @case.Wish)
        {
            Taken = [.. @case.Reviews.Values
                .Where(review => !review.Held && review.Start is not null)
                .Select(review => review.Date.At(review.Start!.Value))
                .Select(start => new BusyTime(start, start.PlusHours(HoursOfReview)))],
        };
    }

    /// <summary>The same question with what the board, the case and the authority ask of a time.</summary>
    public SlotQuestion Under(BookingTerms terms, CoreGroupCase @case, Board board, WorkingDays calendar, Instant now)
    {
        var chair = Chairing.Chair(@case, board);
        var minutes = Minuting.Taker(@case, board);
        var needs = @case.Membership.Needs;
        var lead = needs.Select(need => terms.LeadDays.GetValueOrDefault(need)).DefaultIfEmpty().Max();
        return this with
        {
            Needed = Quorum.Under(board, terms.MustAttend).Needed(@case),
            Chairs = chair.Who is { } who ? [who, .. chair.OrElse] : chair.OrElse,
            Turns = [.. new[] { chair.OrElse.Count > 0 ? chair.Who : null, minutes.Who }.OfType<string>()],
            ArrangedBy = lead > 0 ? calendar.Add(London.DateOf(now), lead) : null,
            FamilyHours = needs.Contains(MeetingNeeds.Time) ? terms.FamilyHours : null,
            Rooms = terms.Rooms,
            Best = terms.Best,
        };
    }

    private static LocalDate PreferredFrom(Deadline binding, IReadOnlyList<Deadline> deadlines) =>
        deadlines.FirstOrDefault(deadline => deadline.IsOpen && deadline.From is not null && deadline.Anchor == binding.Anchor)?.From
        ?? (binding.Rule is RuleIds.SubsequentMaxInterval ? binding.Due - Fortnight : binding.Anchor);
}
