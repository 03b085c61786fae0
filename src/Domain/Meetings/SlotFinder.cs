using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Finds the best lawful times by looking at every start on the quarter hours of every working day.</summary>
/// <remarks>A time counts when the key worker can come, and one of each without whom it does not count, and at least half of
/// the other professionals, one at least. To come is to be free or to have something pencilled in only. Which of the times
/// that count is the best <see cref="SlotOrder"/> says.</remarks>
public static class SlotFinder
{
    /// <param name="diaries">By member id; of a chair who is no member and of rooms as the question names them.</param>
    public static SlotAnswer Find(
        SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries, WorkingDays calendar)
    {
        var window = new SlotWindow(question, calendar);
        var attendance = new Attendance(question, members, diaries);
        var map = new SlotMap(attendance.Members, window, question.Minutes);
        var wish = Wish(question, members, diaries, calendar);
        var candidates = Counting(question, members, attendance, window, map);
        var best = Best(question.Best - (wish is null ? 0 : 1), wish, candidates, window, new SlotOrder(question, attendance, window, map))
            .ConvertAll(attendance.At);
        return wish is not null ? new SlotAnswer.Found(wish, best, IsWish: true)
            : best is [var first, .. var others] ? new SlotAnswer.Found(first, others, IsWish: false)
            : new SlotAnswer.None(
                Moves.Busiest(question, members, diaries, window), Moves.Starts(window),
                Moves.Least(question, members, diaries, window));
    }

    /// <summary>Whether the whole group is elsewhere then: at a review conference.</summary>
    public static bool IsTaken(LocalDateTime start, SlotQuestion question) =>
        question.Taken.Any(taken => taken.Overlaps(start, start.PlusMinutes(question.Minutes)));

    /// <summary>A wish need not lie on the quarter hours, and may be a start that was declined before.</summary>
    public static bool CanBeOffered(LocalDateTime start, SlotQuestion question, WorkingDays calendar) =>
        start >= question.Earliest && start.Date <= question.LastDay && calendar.IsWorkingDay(start.Date)
        && start.TimeOfDay >= Diary.OfficeOpens
        && start.PlusMinutes(question.Minutes) <= start.Date.At(Diary.OfficeCloses);

    /// <summary>A time that the key worker proposed. The key worker can come then, whatever their calendar says.</summary>
    public static Slot AtWish(
        LocalDateTime wish, SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries)
    {
        var slot = new Attendance(question, members, diaries).At(wish);
        return slot with { Away = Others(slot.Away), Unknown = Others(slot.Unknown), Tentative = Others(slot.Tentative) };
    }

    /// <summary>How many besides the key worker have to be able to come.</summary>
    internal static int Quorum(IReadOnlyList<Member> members) => Math.Max(1, (members.Count(member => !IsKeyWorker(member)) + 1) / 2);

    private static Slot? Wish(
        SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries, WorkingDays calendar) =>
        question.Wish is { } wish && CanBeOffered(wish, question, calendar) && !IsTaken(wish, question)
        && AtWish(wish, question, members, diaries) is var slot
        && members.Except(slot.Away).Except(slot.Unknown).ToList() is var coming
        && Others(coming).Count >= Quorum(members)
        && question.Needed.All(needed => coming.Exists(member => needed.AnyOf.Contains(member.Id)))
            ? slot
            : null;

    /// <summary>The starts at which a core group counts.</summary>
    private static ulong[] Counting(
        SlotQuestion question, IReadOnlyList<Member> members, Attendance attendance, SlotWindow window, SlotMap map)
    {
        var candidates = window.Offered();
        var keyWorkers = members.Where(IsKeyWorker).ToList();
        foreach (var keyWorker in keyWorkers)
        {
            SlotMap.Restrict(candidates, map.AnyComing(attendance.Of(keyWorker.Id)));
        }

        foreach (var needed in question.Needed)
        {
            SlotMap.Restrict(candidates, map.AnyComing(attendance.Of(needed.AnyOf)));
        }

        // Every key worker can come wherever a candidate is left.
        SlotMap.Restrict(candidates, SlotMap.AtLeast(map.HowManyCome, keyWorkers.Count + Quorum(members)));
        return candidates;
    }

    /// <summary>Of each morning and afternoon its best, and of those the best so many. Two starts half an hour apart are no
    /// choice.</summary>
    private static List<LocalDateTime> Best(
        int count, Slot? wish, ulong[] candidates, SlotWindow window, SlotOrder order)
    {
        if (wish is not null && window.DayOf(wish.Start.Date) is { } chosen)
        {
            candidates[chosen] &= ~SlotWindow.HalfDay(wish.Start);
        }

        return order.Best(count, candidates).ConvertAll(one => window.Time(one.Day, one.Bit));
    }

    private static List<Member> Others(IEnumerable<Member> members) => [.. members.Where(member => !IsKeyWorker(member))];

    private static bool IsKeyWorker(Member member) => member.Role == Roles.KeyWorker;
}
