using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>What no longer interval can be, whether it is asked for or agreed.</summary>
internal static class IntervalChecks
{
    /// <returns>Null when it can be recorded.</returns>
    public static Decision? Impossible(CaseView view, LocalDate? after, LocalDate? until, string? reason)
    {
        if ((after is { } anchor ? view.Board.On(anchor) : view.Board).ExtendedIntervalAllowed is null)
        {
            return new Decision.Decline(Say($"The guidance of {Wording.Name(view.Board)} provides for no longer interval."));
        }

        if (after is not { } last || !view.Deadlines.Any(deadline =>
            deadline is { IsOpen: true, Rule: RuleIds.SubsequentMaxInterval } && deadline.Anchor == last))
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        var ordinary = LongerInterval.OrdinaryDue(view.Board, last);
        return until is not { } day ? new Decision.Decline(Say("Please give the day by which the next core group is to be held."))
            : day <= ordinary ? new Decision.Decline(Say($"A longer interval ends after {Dates.Long(ordinary)}."))
            : day < view.Today ? new Decision.Decline(Say("That day has passed."))
            : day > ordinary.PlusYears(1) ? new Decision.Decline(Say("That is more than a year later. Please check the year."))
            : !Phrases.IsReason(reason) ? new Decision.Decline(Phrases.GiveReason)
            : null;
    }

    /// <summary>The request that a card is about; null when it is answered or of no use any more.</summary>
    public static IntervalRequest? Open(CaseView view, string? number) =>
        LongerInterval.Asked(view.Case) is { RefusedAt: null } request && $"{request.Number}" == number
        && LongerInterval.Agreed(view.Case, request) is null
            ? request
            : null;
}
