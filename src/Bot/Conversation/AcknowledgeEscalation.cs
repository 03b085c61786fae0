using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>The manager has seen an escalation and taken it on.</summary>
public sealed class AcknowledgeEscalation(Desk desk) : IVerb
{
    public string Name => Verbs.Acknowledge;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.IsManager
            ? Decide(view, press.Text("rule"), press.Date("due"))
            : new Decision.Decline(Phrases.OnlyManager),
        ct);

    private static Decision Decide(CaseView view, string? rule, LocalDate? due) =>
        rule is null || due is not { } day || view.Find(rule, day) is not { } deadline
            ? new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo)
        : !deadline.IsOpen
            ? new Decision.Already("Done in the meantime", "There is nothing left to acknowledge.")
        : view.IsAcknowledged(deadline)
            ? new Decision.Already("Already acknowledged", "It stays due until it is done.")
        : !deadline.IsOverdue(view.Now)
            ? new Decision.Decline("It is not overdue; there is nothing to acknowledge.")
        : new Decision.Record(
            new EscalationAcknowledged(rule, day), "Acknowledged",
            $"{Wording.Matter(deadline, view.Case)}: you have taken it on. It stays due until it is done.");
}
