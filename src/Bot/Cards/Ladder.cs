using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards;

/// <summary>Who is told of a deadline when, from its first word to its escalation. Read off the plan itself, by asking it what
/// it would say at every instant at which it has something new to say.</summary>
internal static class Ladder
{
    private const int MostInstants = 40;

    public static IReadOnlyList<(string What, string WhenAndWho)> Of(CaseView view, Deadline deadline)
    {
        var steps = new Dictionary<string, Notice>(StringComparer.Ordinal);
        var escalated = SendHours.Morning(CaseView.Calendar.Add(deadline.Due, 1 + Defaults.EscalatePaperAfter));
        var at = (Instant?)(deadline.KnownAt - Duration.FromDays(1));
        for (var n = 0; n < MostInstants && at is { } now && now <= escalated; n++)
        {
            var plan = NoticePlan.Of(view.Case, view.Board, [deadline], CaseView.Calendar, now);
            foreach (var notice in plan.Due.Where(notice => notice.Rule == deadline.Rule && notice.Due == deadline.Due))
            {
                steps.TryAdd(notice.Key, notice);
            }

            at = plan.Next;
        }

        // The repetitions say nothing new.
        return [.. steps.Values
            .Where(notice => !notice.Step.StartsWith("overdue-", StringComparison.Ordinal) || notice.Step == "overdue-1")
            .GroupBy(notice => (notice.At, notice.Tone))
            .OrderBy(step => step.Key.At)
            .Select(step => (
                Wording.Step(step.Key.Tone),
                $"{When(step.Key.At)}: {string.Join(", ", step.Select(notice => Wording.Role(notice.Recipient)).Distinct())}"))];
    }

    private static string When(Instant at)
    {
        var local = London.TimeOf(at);
        return $"{Dates.Short(local.Date)}, {Wording.Time(local.TimeOfDay)}";
    }
}
