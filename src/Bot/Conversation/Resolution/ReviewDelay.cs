using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>A running delay is reviewed: by the core group, recorded by the key worker; by the Team Manager; or it is ended.</summary>
public sealed class ReviewDelay(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.DelayReview;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Record"),
        [Say("The delay is reviewed at every core group and also by the Team Manager. It ends when its ground is gone, or when one of the two no longer agrees.")],
        [
            Input.Choice("needed", Say("Is the delay still needed?"), Say("Choose one."), [(Say("Yes, still needed"), "yes"), (Say("No, it ends"), "no")]),
            Input.ReasonIfAny("reason", Say("Reason, if it ends")),]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => press.Text("needed") is "no"
                ? new ResolutionCommand.EndDelay(As(seat), press.Text("reason"))
                : new ResolutionCommand.ReviewDelay(As(seat)),
            Say("Review recorded"),
            press.Text("needed") is "no" ? Say("The delay has ended; Tier 1 is to be arranged.") : Say("The delay goes on.")),
        ct);

    private static string As(Seat seat) => ResolutionOffers.ApproverRole(seat) ?? Roles.KeyWorker;
}
