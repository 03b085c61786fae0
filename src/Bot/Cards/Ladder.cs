using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards;

/// <summary>Who is told of a deadline when, from its first word to its escalation.</summary>
internal static class Ladder
{
    public static IReadOnlyList<(string What, string WhenAndWho)> Of(CaseView view, Deadline deadline)
    {
        if (!deadline.IsOpen)
        {
            return [];
        }

        var last = WhoIsTold.LastStep(deadline, CaseView.Calendar);
        return [.. WhoIsTold.Planned(view.Case, view.Board, deadline, CaseView.Calendar, last)
            .Where(notice => notice.At <= last && !WhoIsTold.IsRepetition(notice))
            .GroupBy(notice => (notice.At, notice.Tone))
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
