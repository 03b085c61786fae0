using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Papers;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The key worker says why a date that a member proposed is not taken; whoever proposed it is told. Under "This core
/// group" a proposal that waits can be opened again, to be taken or refused.</summary>
public sealed class RefuseProposal(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ProposalRefuse;

    public string Title => Say("Answer a date that a member proposed");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && view.Case.IsActive && view.Case.Papers.Proposals.Open(view.Now).Any();

    public JsonObject Form(CaseView view, Seat seat) =>
        ProposalCard.ForKeyWorker(view, view.Case.Papers.Proposals.Open(view.Now).First());

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
            : Gone(view, press.Text("proposal"), out var proposal) ?? (Phrases.IsReason(press.Text("reason"))
                ? new Decision.Record(
                    new ProposalRefused(proposal!.Number, press.Text("reason")!, view.Today), Say("Not taken"),
                    Say($"{ProposalCard.Proposer(view, proposal)} is told the reason."))
                : new Decision.Decline(Phrases.GiveReason)),
        ct);

    /// <summary>Why it cannot be answered any more; null when it can.</summary>
    internal static Decision? Gone(CaseView view, string? number, out Proposal? proposal)
    {
        proposal = view.Case.Papers.Proposals.Find(number);
        return proposal is null ? new Decision.Already(Say("No longer proposed"), Say("There is nothing left to answer."))
            : ProposalCard.BecameOf(view, proposal) is { } became ? new Decision.Already(Say("Answered or no longer proposed"), became)
            : null;
    }
}
