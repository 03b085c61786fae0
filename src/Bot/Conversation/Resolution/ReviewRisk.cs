using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The Team Manager’s judgement after Tier 1, with the evidence. It is never the service’s.</summary>
public sealed class ReviewRisk(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.Tier1RiskReview;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Record"),
        [Say("Only you judge this. A significant reduction ends the process; otherwise it goes on until the twelve weeks end, and Tier 2 follows.")],
        [
            Input.Choice("reduced", Say("Is the risk significantly reduced?"), Say("Choose one."), [(Say("No, not significantly reduced"), "no"), (Say("Yes, significantly reduced"), "yes")]),
            Input.Reason("evidence", Say("Evidence"), Say("Give the evidence in a sentence.")),]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.ReviewRisk(press.Text("reduced") is "yes", press.Text("evidence")),
            Say("Risk review recorded"),
            press.Text("reduced") is "yes"
                ? Say("The resolution process ends; the ordinary dates go on.")
                : Say("Discuss with the principal officer or service manager what follows; you can take it to the senior manager now.")),
        ct);
}
