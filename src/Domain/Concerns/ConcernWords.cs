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
        ConcernRaised e => Say($"{e.Concern} raised by {Person(@case, e.Member)}: {e.Category}{(e.IsUrgent ? Say(", urgent") : "")}"
            + $"{(e.About is { } about ? Say($", about {Person(@case, about)}") : "")}"),
        ConcernAcknowledged e => Say($"{e.Concern} acknowledged by {Person(@case, e.By)}, to be decided by {e.Until:uuuu-MM-dd HH:mm}"),
        ConcernTakenUp e => Say($"{e.Concern} taken to step {e.Rung} by {Person(@case, e.By)}"),
        ConcernDecided e => Say($"{e.Concern} decided by {Person(@case, e.By)} on {Dates.Long(e.On)}: {string.Join(", ", e.Decisions)}"),
        ConcernWithdrawn e => Say($"{e.Concern} withdrawn on {Dates.Long(e.On)}"),
        ConcernDelegated e => Say($"{e.Concern} handed to {Person(@case, e.To)}"),
        EscalationDelegated e =>
            Say($"Escalation handed to {Person(@case, e.To)}: {RuleIds.InWords(e.Rule)}, due {Dates.Long(e.Due)}"),
        OfferDeclined e => Say($"Not raised as a concern on {Dates.Long(e.On)}: {e.Offer}"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private static string Person(CoreGroupCase @case, string who) =>
        who is Roles.KeyWorkerManager ? Roles.InWords(who)
        : @case.Group.Members.Any(member => member.Id == who) ? CaseWords.Member(@case, who)
        : Say("a colleague named by the manager");
}
