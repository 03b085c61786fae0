using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

public abstract record SlotAnswer
{
    private SlotAnswer()
    {
    }

    /// <param name="Missing">Members who cannot come or whose calendar cannot be read.</param>
    public sealed record Found(LocalDateTime Start, IReadOnlyList<Member> Missing, bool IsWish) : SlotAnswer;

    /// <param name="Busiest">Who is in the way, the one with the fewest free starts first, and how many starts each has
    /// free out of <paramref name="Starts"/>.</param>
    public sealed record None(IReadOnlyList<(Member Member, int FreeStarts)> Busiest, int Starts) : SlotAnswer;
}

/// <summary>Finds the best lawful slot by looking at every start on the half hours of every working day.</summary>
/// <remarks>A slot counts when the key worker is free and at least half of the other professionals are, one at least. Of
/// those the best has most members free, does not lie in a morning or afternoon that was declined, lies inside the
/// preferred window, and is the earliest.</remarks>
public static class SlotFinder
{
    /// <summary>Minutes between two starts.</summary>
    public const int Grain = 30;

    public static SlotAnswer Find(
        SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries, WorkingDays calendar)
    {
        var starts = Starts(question, calendar).ToList();
        var candidates = starts
            .Where(start => !IsDeclined(start, question) && !IsTaken(start, question))
            .Select(start => (Start: start, Missing: Missing(start, question.Minutes, members, diaries)))
            .Where(candidate => IsQuorate(candidate.Missing, members))
            .ToList();

        if (question.Wish is { } wish && CanBeOffered(wish, question, calendar) && !IsTaken(wish, question)
            && MissingAtWish(wish, question, members, diaries) is var missing
            && IsQuorate(missing, members))
        {
            return new SlotAnswer.Found(wish, missing, IsWish: true);
        }

        if (candidates.Count == 0)
        {
            return new SlotAnswer.None(Busiest(starts, question.Minutes, members, diaries), starts.Count);
        }

        var best = candidates
            .OrderBy(candidate => candidate.Missing.Count)
            .ThenBy(candidate => IsNearDeclined(candidate.Start, question))
            .ThenBy(candidate => candidate.Start.Date < question.PreferFrom)
            .ThenBy(candidate => candidate.Start)
            .First();
        return new SlotAnswer.Found(best.Start, best.Missing, IsWish: false);
    }

    private static bool IsDeclined(LocalDateTime start, SlotQuestion question) => question.NotAgain.Any(declined =>
        new BusyTime(declined, declined.PlusMinutes(question.Minutes)).Overlaps(start, start.PlusMinutes(question.Minutes)));

    /// <summary>Whoever declines 09:30 is seldom free at 10:00: the same morning or afternoon is offered last.</summary>
    private static bool IsNearDeclined(LocalDateTime start, SlotQuestion question) =>
        question.NotAgain.Any(declined => declined.Date == start.Date && declined.Hour < 13 == start.Hour < 13);

    /// <summary>Whether the whole group is elsewhere then: at a review conference.</summary>
    public static bool IsTaken(LocalDateTime start, SlotQuestion question) =>
        question.Taken.Any(taken => taken.Overlaps(start, start.PlusMinutes(question.Minutes)));

    private static bool IsQuorate(List<Member> missing, IReadOnlyList<Member> members)
    {
        var others = members.Count(member => member.Role != Roles.KeyWorker);
        return missing.All(member => member.Role != Roles.KeyWorker)
            && others - missing.Count >= Math.Max(1, (others + 1) / 2);
    }

    /// <summary>A wish need not lie on the half hours, and may be a start that was declined before.</summary>
    public static bool CanBeOffered(LocalDateTime start, SlotQuestion question, WorkingDays calendar) =>
        start >= question.Earliest && start.Date <= question.LastDay && calendar.IsWorkingDay(start.Date)
        && start.TimeOfDay >= Diary.OfficeOpens
        && start.PlusMinutes(question.Minutes) <= start.Date.At(Diary.OfficeCloses);

    private static IEnumerable<LocalDateTime> Starts(SlotQuestion question, WorkingDays calendar)
    {
        for (var day = calendar.OnOrAfter(question.Earliest.Date); day <= question.LastDay; day = calendar.Add(day, 1))
        {
            for (var start = day.At(Diary.OfficeOpens);
                 start.PlusMinutes(question.Minutes) <= day.At(Diary.OfficeCloses);
                 start = start.PlusMinutes(Grain))
            {
                if (start >= question.Earliest)
                {
                    yield return start;
                }
            }
        }
    }

    /// <summary>Who cannot come at a time that the key worker proposed. The key worker can, whatever their calendar says.</summary>
    public static List<Member> MissingAtWish(
        LocalDateTime wish, SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries) =>
        Missing(wish, question.Minutes, members, diaries).FindAll(member => member.Role != Roles.KeyWorker);

    private static List<Member> Missing(
        LocalDateTime start, int minutes, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries) =>
        [.. members.Where(member =>
            !diaries.TryGetValue(member.Id, out var diary) || !diary.IsFree(start, start.PlusMinutes(minutes)))];

    private static List<(Member, int)> Busiest(
        List<LocalDateTime> starts, int minutes, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries) =>
        [.. members
            .Select(member => (Member: member, FreeStarts: starts.Count(start =>
                diaries.TryGetValue(member.Id, out var diary) && diary.IsFree(start, start.PlusMinutes(minutes)))))
            .Where(free => free.FreeStarts < starts.Count || starts.Count == 0)
            .OrderBy(free => free.FreeStarts)];
}
