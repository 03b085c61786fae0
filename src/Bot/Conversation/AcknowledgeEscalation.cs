using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>The manager, or the colleague to whom it was handed, has seen an escalation and takes it on, by a day that they
/// give.</summary>
public sealed class AcknowledgeEscalation(Desk desk) : IVerb
{
    public string Name => Verbs.Acknowledge;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => Decide(view, seat, press.Text("rule"), press.Date("due"), press),
        ct);

    private static Decision Decide(CaseView view, Seat seat, string? rule, LocalDate? due, CardPress press)
    {
        if (!seat.IsManager && (rule is null || due is not { } date || seat.TakesOn(rule, date) is null))
        {
            return new Decision.Decline(Phrases.OnlyManager);
        }

        if (rule is null || due is not { } day || view.Find(rule, day) is not { } deadline)
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        // "Why this date?" has the button too, and asks for no day; without one it would never come back.
        var given = press.Text("by") is null ? EscalationCard.SeenToBy(view) : press.Date("by");
        return !deadline.IsOpen
                ? new Decision.Already(Say("Done in the meantime"), Say("There is nothing left to acknowledge."))
            : view.IsTakenOn(deadline)
                ? new Decision.Already(Say("Already acknowledged"), Say("It stays due until it is done."))
            : !deadline.IsOverdue(view.Now)
                ? new Decision.Decline(Say("It is not overdue; there is nothing to acknowledge."))
            : given is not { } by
                ? new Decision.Decline(Say("Please give the day by which you will see to it."))
            : by < view.Today ? new Decision.Decline(Say("That day has passed. Please give one from today on."))
            : by > view.Today.PlusMonths(3) ? new Decision.Decline(Say("That is more than three months away. Please give an earlier day."))
            : new Decision.Record(
                new EscalationAcknowledged(rule, day, by, seat.TakesOn(rule, day)), Say("Acknowledged"), Lines(view, deadline, by));
    }

    private static IReadOnlyList<string> Lines(CaseView view, Domain.Rules.Deadline deadline, LocalDate by) =>
    [
        Say($"{Wording.Matter(deadline, view.Case)}: you have taken it on. It stays due until it is done."),
        Say($"If it is still due after {Dates.Long(by)}, it comes back to you."),
    ];
}
