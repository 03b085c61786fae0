using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Meetings;

/// <summary>Slot finding once more, start by start and quarter hour by quarter hour, without any cleverness, as the other
/// opinion.</summary>
/// <param name="looked">Presences by id, for each day from that of the earliest start and each quarter hour from 06:00;
/// whoever is not in it is unknown.</param>
public sealed class BruteForce(
    SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Presence[,]> looked)
{
    private readonly LocalDate first = question.Earliest.Date;
    private readonly Presence[,]?[] diaries = [.. members.Select(member => looked.GetValueOrDefault(member.Id))];
    private readonly Presence[,]?[] chairs = [.. question.Chairs.Select(who => looked.GetValueOrDefault(who))];
    private readonly Presence[,]?[] rooms = [.. question.Rooms.Select(room => looked.GetValueOrDefault(room))];
    private readonly Presence[,]?[] turns = [.. question.Turns.Select(who => looked.GetValueOrDefault(who))];
    private readonly int others = members.Count(member => member.Role != Roles.KeyWorker);

    private sealed record Start(
        int Day, LocalDateTime At, bool HasChair, bool IsArranged, bool SuitsFamily, int Free, int Coming, bool HasRoom,
        bool IsNearDeclined, bool IsPreferred, bool[] Turns, bool IsOnHalfHour);

    public SlotAnswer Find()
    {
        var wish = question.Wish is { } wanted && IsLawful(wanted) && !IsTaken(wanted) && Counts(wanted, isKeyWorkerThere: true)
            ? wanted
            : (LocalDateTime?)null;
        var starts = Starts();
        var best = starts
            .Where(start => !IsDeclined(start) && !IsTaken(start) && Counts(start, isKeyWorkerThere: false))
            .Where(start => wish is null || !IsSameHalfDay(start, wish.Value))
            .Select(Described)
            .GroupBy(start => (start.Day, start.At.Hour < 13))
            .Select(half => half.Aggregate((one, other) => IsBetter(other, one) ? other : one))
            .Order(Comparer<Start>.Create((one, other) => IsBetter(one, other) ? -1 : IsBetter(other, one) ? 1 : 0))
            .Take(question.Best - (wish is null ? 0 : 1))
            .Select(start => SlotAt(start.At))
            .ToList();
        return wish is { } taken ? new SlotAnswer.Found(AtWish(taken), best, IsWish: true)
            : best.Count > 0 ? new SlotAnswer.Found(best[0], [.. best.Skip(1)], IsWish: false)
            : new SlotAnswer.None(Busiest(starts), starts.Count, []);
    }

    /// <summary>How few would have to make room for a core group to count then, and how few of them are unknown; by trying
    /// everybody.</summary>
    public (int Who, int Unknown)? Least(LocalDateTime start)
    {
        var (coming, unknown) = (0, 0);
        for (var n = 0; n < members.Count; n++)
        {
            coming |= IsComing(diaries[n], start) ? 1 << n : 0;
            unknown |= PresenceOf(diaries[n], start) is Presence.Unknown ? 1 << n : 0;
        }

        return Enumerable.Range(0, 1 << members.Count)
            .Where(moving => (moving & coming) == 0 && Counts(coming | moving))
            .Select(moving => (int.PopCount(moving), int.PopCount(moving & unknown)))
            .Order().Select(least => ((int, int)?)least).FirstOrDefault();
    }

    public List<LocalDateTime> Starts()
    {
        var starts = new List<LocalDateTime>();
        for (var day = first; day <= question.LastDay; day = day.PlusDays(1))
        {
            for (var minute = 6 * 60; minute < 22 * 60; minute += 15)
            {
                if (day.AtMidnight().PlusMinutes(minute) is var start && IsLawful(start))
                {
                    starts.Add(start);
                }
            }
        }

        return starts;
    }

    public bool IsOffered(LocalDateTime start) => !IsDeclined(start) && !IsTaken(start);

    private bool IsLawful(LocalDateTime start)
    {
        var end = start.PlusMinutes(question.Minutes);
        return start >= question.Earliest && start.Date <= question.LastDay && end.Date == start.Date && start.Hour >= 9
            && (end.Hour < 17 || end.TimeOfDay == new LocalTime(17, 0))
            && start.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            && WorkingDays.EnglandAndWales.HolidayOn(start.Date) is null;
    }

    private bool IsDeclined(LocalDateTime start) => question.NotAgain.Any(no =>
        start < no.PlusMinutes(question.Minutes) && no < start.PlusMinutes(question.Minutes));

    private bool IsTaken(LocalDateTime start) =>
        question.Taken.Any(taken => start < taken.End && taken.Start < start.PlusMinutes(question.Minutes));

    private static bool IsSameHalfDay(LocalDateTime one, LocalDateTime other) =>
        one.Date == other.Date && one.TimeOfDay < new LocalTime(13, 0) == other.TimeOfDay < new LocalTime(13, 0);

    private bool Counts(LocalDateTime start, bool isKeyWorkerThere)
    {
        var coming = 0;
        for (var n = 0; n < members.Count; n++)
        {
            var isKeyWorker = members[n].Role == Roles.KeyWorker;
            if ((isKeyWorkerThere && isKeyWorker) || IsComing(diaries[n], start))
            {
                coming |= 1 << n;
            }
            else if (isKeyWorker)
            {
                return false;
            }
        }

        return Counts(coming);
    }

    /// <param name="coming">A bit for each member.</param>
    private bool Counts(int coming)
    {
        var those = 0;
        for (var n = 0; n < members.Count; n++)
        {
            if (members[n].Role != Roles.KeyWorker)
            {
                those += coming >> n & 1;
            }
            else if ((coming >> n & 1) == 0)
            {
                return false;
            }
        }

        return those >= 1 && 2 * those >= others && question.Needed.All(needed =>
            Enumerable.Range(0, members.Count).Any(n => (coming >> n & 1) == 1 && needed.AnyOf.Contains(members[n].Id)));
    }

    private Start Described(LocalDateTime start) => new(
        Period.DaysBetween(first, start.Date), start,
        chairs.Any(one => IsComing(one, start)),
        question.ArrangedBy is not { } arranged || start.Date >= arranged,
        question.FamilyHours is not { } hours
            || (start.TimeOfDay >= hours.From && start.PlusMinutes(question.Minutes) <= start.Date.At(hours.Until)),
        diaries.Count(one => PresenceOf(one, start) is Presence.Free),
        diaries.Count(one => IsComing(one, start)),
        rooms.Any(one => PresenceOf(one, start) is Presence.Free),
        question.NotAgain.Any(no => IsSameHalfDay(start, no)),
        question.PreferFrom is not { } prefer || start.Date >= prefer,
        [.. turns.Select(one => PresenceOf(one, start) is Presence.Free)],
        start.Minute is 0 or 30);

    private static bool IsBetter(Start one, Start other)
    {
        if (one.HasChair != other.HasChair)
        {
            return one.HasChair;
        }

        if (one.IsArranged != other.IsArranged)
        {
            return one.IsArranged;
        }

        if (one.SuitsFamily != other.SuitsFamily)
        {
            return one.SuitsFamily;
        }

        if (one.Free != other.Free)
        {
            return one.Free > other.Free;
        }

        if (one.Coming != other.Coming)
        {
            return one.Coming > other.Coming;
        }

        if (one.HasRoom != other.HasRoom)
        {
            return one.HasRoom;
        }

        if (one.IsNearDeclined != other.IsNearDeclined)
        {
            return other.IsNearDeclined;
        }

        if (one.IsPreferred != other.IsPreferred)
        {
            return one.IsPreferred;
        }

        for (var turn = 0; turn < one.Turns.Length; turn++)
        {
            if (one.Turns[turn] != other.Turns[turn])
            {
                return one.Turns[turn];
            }
        }

        return one.IsOnHalfHour != other.IsOnHalfHour ? one.IsOnHalfHour : one.At < other.At;
    }

    private Slot AtWish(LocalDateTime wish)
    {
        var slot = SlotAt(wish);
        return slot with { Away = Others(slot.Away), Unknown = Others(slot.Unknown), Tentative = Others(slot.Tentative) };

        static List<Member> Others(IEnumerable<Member> some) => [.. some.Where(member => member.Role != Roles.KeyWorker)];
    }

    private Slot SlotAt(LocalDateTime start)
    {
        List<Member> Those(Presence presence) => [.. members.Where((_, n) => PresenceOf(diaries[n], start) == presence)];
        return new Slot(start, Those(Presence.Away), Those(Presence.Unknown), Those(Presence.Tentative))
        {
            HasChair = chairs.Length == 0 || chairs.Any(one => IsComing(one, start)),
            Room = question.Rooms.Where((_, n) => PresenceOf(rooms[n], start) is Presence.Free).FirstOrDefault(),
        };
    }

    private List<(Member, int)> Busiest(List<LocalDateTime> starts) =>
        [.. members.Select((member, n) => (member, starts.Count(start => IsComing(diaries[n], start))))
            .Where(one => one.Item2 < starts.Count || starts.Count == 0).OrderBy(one => one.Item2)];

    private bool IsComing(Presence[,]? diary, LocalDateTime start) =>
        PresenceOf(diary, start) is Presence.Free or Presence.Tentative;

    /// <summary>The worst of the quarter hours that the meeting touches.</summary>
    private Presence PresenceOf(Presence[,]? diary, LocalDateTime start)
    {
        if (diary is null)
        {
            return Presence.Unknown;
        }

        var day = Period.DaysBetween(first, start.Date);
        var minute = start.Hour * 60 + start.Minute - 6 * 60;
        var worst = Presence.Free;
        for (var quarter = minute / 15; quarter * 15 < minute + question.Minutes && worst < Presence.Away; quarter++)
        {
            worst = diary[day, quarter] > worst ? diary[day, quarter] : worst;
        }

        return worst;
    }
}
