using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class ConcernWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(ConcernEvent happened, CoreGroupCase @case) => happened switch
    {
        ConcernRaised e => $"{e.Concern} raised by {Person(@case, e.Member)}: {e.Category}{(e.IsUrgent ? ", urgent" : "")}"
            + (e.About is { } about ? $", about {Person(@case, about)}" : ""),
        ConcernAcknowledged e => $"{e.Concern} acknowledged by {Person(@case, e.By)}, to be decided by {e.Until:uuuu-MM-dd HH:mm}",
        ConcernTakenUp e => string.Create(null, $"{e.Concern} taken to step {e.Rung} by {Person(@case, e.By)}"),
        ConcernDecided e => $"{e.Concern} decided by {Person(@case, e.By)} on {Dates.Long(e.On)}: {string.Join(", ", e.Decisions)}",
        ConcernWithdrawn e => $"{e.Concern} withdrawn on {Dates.Long(e.On)}",
        ConcernDelegated e => $"{e.Concern} handed to {Person(@case, e.To)}",
        EscalationDelegated e =>
            $"Escalation handed to {Person(@case, e.To)}: {RuleIds.InWords(e.Rule)}, due {Dates.Long(e.Due)}",
        OfferDeclined e => $"Not raised as a concern on {Dates.Long(e.On)}: {e.Offer}",
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private static string Person(CoreGroupCase @case, string who) =>
        who is Roles.KeyWorkerManager ? Roles.InWords(who)
        : @case.Group.Members.Any(member => member.Id == who) ? CaseWords.Member(@case, who)
        : "a colleague named by the manager";
}
