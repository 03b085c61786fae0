using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>Decides a press for every child whom it is for: those who are ticked, otherwise all whom it fits. Shared meetings
/// move the children together.</summary>
internal static class ResolutionPress
{
    /// <param name="command">For one child; null where it cannot be made of what was filled in.</param>
    /// <param name="lines">Sentences for the confirmation.</param>
    public static Decision Decide(
        CaseView view, Seat seat, CardPress press, Func<ResolutionHistory, ResolutionCommand> command, string heading,
        params IReadOnlyList<string> lines)
    {
        if (view.Board.Resolution is not { } rules)
        {
            return new Decision.Decline(Say($"The guidance of {Wording.Name(view.Board)} provides for no resolution process."));
        }

        var offer = ResolutionOffers.Of(press.Verb);
        var ticked = press.Several("children");
        var histories = ResolutionOffers.Histories(view).Where(history => offer.May(view, seat, history))
            .Where(history => ticked.Count == 0 || ticked.Contains(history.Child)).ToList();
        if (histories.Count == 0)
        {
            return new Decision.Decline(ticked.Count > 0 ? Say("Please choose the children again.") : offer.OnlyWho);
        }

        var answers = histories
            .Select(history => new ResolutionDecision(history, rules, view.Today, press.By).Of(command(history))).ToList();
        var events = answers.OfType<ResolutionAnswer.Accepted>().SelectMany(accepted => accepted.Events).ToList();
        return events.Count == 0
            ? new Decision.Decline(answers.OfType<ResolutionAnswer.Refused>().First().Why)
            : new Decision.Record(events[0], heading, lines) { And = events[1..] };
    }

    /// <summary>Whether a date lies beyond the limit that runs: it is kept and shows as late.</summary>
    public static IReadOnlyList<string> LateLine(CaseView view, string rule, NodaTime.LocalDate? date) =>
        view.Deadlines.FirstOrDefault(deadline => deadline.IsOpen && deadline.Rule == rule && date > deadline.Due) is { } deadline
            ? [Say($"That is after {Domain.Calendar.Dates.Long(deadline.Due)}: it is kept, and the meeting is late.")]
            : [];
}
