using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Import;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>The manager hands an escalation, or a concern, to a named colleague, who may then acknowledge it. It comes back when
/// they do not.</summary>
public sealed class DelegateEscalation(Desk desk, WorkAddresses addresses) : IVerb
{
    public string Name => Verbs.EscalationDelegate;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsManager ? new Decision.Decline(Phrases.OnlyManager)
            : press.Text("concern") is not null
                ? OpenConcern.Of(view, seat, press, concern => Handed(
                    view, seat, press, concern.Waiting?.To, ConcernWording.Matter(Grounds.Find(view.Board, concern.Raised.Category)),
                    to => new ConcernDelegated(concern.Id, to)))
            : Escalation(view, seat, press, press.Text("rule"), press.Date("due")),
        ct);

    private Decision Escalation(CaseView view, Seat seat, CardPress press, string? rule, LocalDate? due)
    {
        if (rule is null || due is not { } day || view.Find(rule, day) is not { IsOpen: true } deadline)
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        return !deadline.IsOverdue(view.Now) || deadline.IsServiceReminder
            ? new Decision.Decline(Say("It is not overdue; there is nothing to hand on."))
            : Handed(
                view, seat, press, view.Case.WaitingOf(rule, day) is var (_, waiting) ? waiting.To : null,
                Wording.Matter(deadline, view.Case), to => new EscalationDelegated(rule, day, to));
    }

    /// <param name="with">With whom it is already; null for nobody.</param>
    private Decision Handed(
        CaseView view, Seat seat, CardPress press, string? with, string matter, Func<string, ConcernEvent> happened)
    {
        var colleague = Colleague.Of(view, seat, press, addresses);
        return colleague.To is not { } to ? new Decision.Decline(colleague.Why!)
            : with == to
                ? new Decision.Already(Phrases.AlreadyRecorded, Say($"It is with {HandOn.InWords(view.Case, to)} already."))
            : new Decision.Record(
                happened(to), Say("Handed on"), [
                    Say($"{matter}: it is with {HandOn.InWords(view.Case, to)} now."),
                    Say($"If they have not acknowledged it within {Wording.WorkingDays(Defaults.DelegateAnswersWithin)}, it comes back to you."),
                ]);
    }
}
