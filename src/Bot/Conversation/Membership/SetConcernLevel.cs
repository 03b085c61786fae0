using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>The key worker or the manager says that the level of concern has risen, or has fallen again: their judgement, with the
/// reason (rules.md A39). Offered where the board lets the chair depend on it.</summary>
public sealed class SetConcernLevel(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ConcernLevelSet;

    public string Title => Say("Say that the level of concern has changed");

    public bool IsFor(CaseView view, Seat seat) =>
        view.Case.IsActive && view.Board.ChairOnRaisedConcern is not null && (seat.IsKeyWorker || seat.IsManager);

    public JsonObject Form(CaseView view, Seat seat)
    {
        var isRaised = view.Case.Membership.IsConcernRaised;
        return SayCard.Of(
            view, Say("Level of concern"),
            isRaised ? Say("Recorded as raised. Until you say otherwise the key worker’s manager is proposed to chair.")
                : Say("Not recorded as raised. While it is, the key worker’s manager is proposed to chair."),
            view.Board.ChairOnRaisedConcern?.Source,
            [Input.Reason("reason", Say("Reason"), Say("Give the reason in a sentence."))],
            SayCard.Submit(
                isRaised ? Say("It is no longer raised") : Say("It has risen"), Name, Buttons.Data(view, ("raised", isRaised ? "no" : "yes"))));
    }

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            !seat.IsKeyWorker && !seat.IsManager ? new Decision.Decline(Say("Only the key worker or their manager can decide this."))
            : view.Board.ChairOnRaisedConcern is null ? new Decision.Decline(
                Say($"{PeopleChoices.Capital(Wording.Name(view.Board))} attaches nothing to it."))
            : press.Text("raised") is not ("yes" or "no") ? new Decision.Decline(Say("Please say whether it has risen."))
            : Decide(view, press.Text("raised") is "yes", press.Text("reason")),
        ct);

    private static Decision Decide(CaseView view, bool isRaised, string? reason) =>
        view.Case.Membership.IsConcernRaised == isRaised
            ? new Decision.Already(Phrases.AlreadyRecorded, isRaised ? Say("It is recorded as raised.") : Say("It is not recorded as raised."))
        : !Phrases.IsReason(reason) ? new Decision.Decline(Phrases.GiveReason)
        : new Decision.Record(
            new ConcernLevelSet(isRaised, reason), Say("Level of concern recorded"),
            isRaised ? Say("The key worker’s manager is proposed to chair until it is cleared again.")
                : Say("The chair is proposed as usual again."));
}
