using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Meetings;

/// <summary>Slot finding once more, minute by minute and without any cleverness, as the other opinion.</summary>
public static class BruteForce
{
    public static SlotAnswer Find(SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries)
    {
        var starts = new List<LocalDateTime>();
        SlotAnswer.Found? best = null;
        for (var day = question.Earliest.Date; day <= question.LastDay; day = day.PlusDays(1))
        {
            for (var minute = 0; minute < 24 * 60; minute++)
            {
                var start = day.AtMidnight().PlusMinutes(minute);
                if (!IsLawful(start, question))
                {
                    continue;
                }

                var missing = Missing(start, question, members, diaries);
                if (start == question.Wish
                    && missing.Where(member => member.Role != Roles.KeyWorker).ToList() is var others && Meets(others, members))
                {
                    missing = others;
                    return new SlotAnswer.Found(start, missing, IsWish: true);
                }

                if (minute % 30 != 0)
                {
                    continue;
                }

                starts.Add(start);
                if (question.NotAgain.All(no => start >= no.PlusMinutes(question.Minutes) || no >= start.PlusMinutes(question.Minutes)) && Meets(missing, members)
                    && (best is null || IsBetter(start, missing, best, question)))
                {
                    best = new SlotAnswer.Found(start, missing, IsWish: false);
                }
            }
        }

        // A wish on a later day goes before anything found on an earlier one: the loop has returned it by now.
        return best ?? (SlotAnswer)new SlotAnswer.None(
            [.. members.Select(member => (member, starts.Count(start => IsThere(start, question, member, diaries))))
                .Where(free => free.Item2 < starts.Count || starts.Count == 0).OrderBy(free => free.Item2)],
            starts.Count);
    }

    private static bool IsLawful(LocalDateTime start, SlotQuestion question)
    {
        var end = start.PlusMinutes(question.Minutes);
        return start >= question.Earliest && end.Date == start.Date && start.Hour >= 9
            && (end.Hour < 17 || end.TimeOfDay == new LocalTime(17, 0))
            && start.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            && WorkingDays.EnglandAndWales.HolidayOn(start.Date) is null;
    }

    private static bool IsBetter(LocalDateTime start, List<Member> missing, SlotAnswer.Found best, SlotQuestion question)
    {
        if (missing.Count != best.Missing.Count)
        {
            return missing.Count < best.Missing.Count;
        }

        if (Declined(start, question) != Declined(best.Start, question))
        {
            return Declined(best.Start, question);
        }

        // Days are walked in order, so a later start is better only if it is the first inside the window.
        return question.PreferFrom is { } from && start.Date >= from && best.Start.Date < from;
    }

    private static bool Declined(LocalDateTime start, SlotQuestion question) => question.NotAgain.Any(declined =>
        declined.Date == start.Date && declined.TimeOfDay < new LocalTime(13, 0) == start.TimeOfDay < new LocalTime(13, 0));

    private static bool Meets(List<Member> missing, IReadOnlyList<Member> members)
    {
        if (missing.Exists(member => member.Role == Roles.KeyWorker))
        {
            return false;
        }

        var others = members.Where(member => member.Role != Roles.KeyWorker).ToList();
        var there = others.Count(member => !missing.Contains(member));
        return there >= 1 && 2 * there >= others.Count;
    }

    private static List<Member> Missing(
        LocalDateTime start, SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries) =>
        [.. members.Where(member => !IsThere(start, question, member, diaries))];

    private static bool IsThere(
        LocalDateTime start, SlotQuestion question, Member member, IReadOnlyDictionary<string, Diary> diaries)
    {
        if (!diaries.TryGetValue(member.Id, out var diary) || diary.Busy is null)
        {
            return false;
        }

        for (var minute = 0; minute < question.Minutes; minute++)
        {
            var at = start.PlusMinutes(minute);
            if (at.TimeOfDay < diary.Opens || at.TimeOfDay >= diary.Closes
                || diary.Busy.Any(taken => taken.Start <= at && at < taken.End))
            {
                return false;
            }
        }

        return true;
    }
}
