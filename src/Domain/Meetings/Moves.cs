using System.Numerics;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Where no time counts: who is in the way, and who would have to make room when.</summary>
internal static class Moves
{
    public static int Starts(SlotWindow window) => window.Lawful.Sum(BitOperations.PopCount);

    /// <summary>Members who cannot come whenever they like, and at how many of the lawful starts they can.</summary>
    public static List<(Member Member, int Starts)> Busiest(
        SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries, SlotWindow window)
    {
        var starts = Each(window.Lawful, window).ToList();
        return [.. members
            .Select(member => (Member: member, Starts: starts.Count(start => IsComing(At(member.Id, start, question, diaries)))))
            .Where(one => one.Starts < starts.Count || starts.Count == 0)
            .OrderBy(one => one.Starts)];
    }

    /// <summary>The times at which the fewest would have to make room; of those, at which fewest of them have a calendar
    /// that cannot be read; then in the preferred window, on the half hour, the earliest. Of each morning and afternoon the best, and
    /// as many as are wanted.</summary>
    public static List<Move> Least(
        SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries, SlotWindow window) =>
        [.. Each(window.Offered(), window)
            .Select(start => (Start: start, Who: At(start, question, members, diaries)))
            .Where(move => move.Who is not null)
            .OrderBy(move => move.Who!.Count)
            .ThenBy(move => move.Who!.Count(member => At(member.Id, move.Start, question, diaries) is Presence.Unknown))
            .ThenBy(move => move.Start.Date < question.PreferFrom)
            .ThenBy(move => move.Start.Minute % 30 != 0)
            .ThenBy(move => move.Start)
            .DistinctBy(move => (move.Start.Date, SlotWindow.HalfDay(move.Start)))
            .Take(question.Best)
            .Select(move => new Move(move.Start, move.Who!))];

    /// <returns>Null where even that would not do: the group is too small to count.</returns>
    private static List<Member>? At(
        LocalDateTime start, SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries)
    {
        var presences = members.Select(member => (Member: member, Is: At(member.Id, start, question, diaries))).ToList();
        List<Member> missing =
        [
            .. presences.Where(one => one.Is is Presence.Away).Select(one => one.Member),
            .. presences.Where(one => one.Is is Presence.Unknown).Select(one => one.Member),
        ];
        IEnumerable<List<Member>> ways = [missing.FindAll(member => member.Role == Roles.KeyWorker)];
        foreach (var needed in question.Needed)
        {
            var theirs = missing.FindAll(member => needed.AnyOf.Contains(member.Id));
            if (theirs.Count == needed.AnyOf.Count)
            {
                ways = ways.SelectMany(way => theirs.Select(one => way.Contains(one) ? way : [.. way, one]));
            }
        }

        return ways
            .Select(way => Filled(way, missing, members))
            .OfType<List<Member>>()
            .OrderBy(way => way.Count)
            .ThenBy(way => way.Count(member => At(member.Id, start, question, diaries) is Presence.Unknown))
            .FirstOrDefault();
    }

    /// <summary>With as many more as make up half of the others.</summary>
    private static List<Member>? Filled(List<Member> way, List<Member> missing, IReadOnlyList<Member> members)
    {
        var coming = members.Count(member => member.Role != Roles.KeyWorker && (!missing.Contains(member) || way.Contains(member)));
        var wanted = Math.Max(0, SlotFinder.Quorum(members) - coming);
        List<Member> more = [.. missing.Except(way).Take(wanted)];
        return more.Count < wanted ? null : [.. way, .. more];
    }

    private static IEnumerable<LocalDateTime> Each(ulong[] starts, SlotWindow window)
    {
        for (var day = 0; day < window.Days; day++)
        {
            for (var left = starts[day]; left != 0; left &= left - 1)
            {
                yield return window.Time(day, BitOperations.TrailingZeroCount(left));
            }
        }
    }

    private static Presence At(
        string id, LocalDateTime start, SlotQuestion question, IReadOnlyDictionary<string, Diary> diaries) =>
        diaries.TryGetValue(id, out var diary) ? diary.At(start, question.Minutes) : Presence.Unknown;

    private static bool IsComing(Presence presence) => presence is Presence.Free or Presence.Tentative;
}
