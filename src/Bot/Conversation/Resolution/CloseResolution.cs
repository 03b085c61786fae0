using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The senior manager closes the process after Tier 2 (rules.md A61).</summary>
public sealed class CloseResolution(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.ResolutionClose;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Close"),
        [Say("The guidance gives no end after Tier 2; the senior manager closes it. The ordinary dates go on, and a new request is possible at any time.")],
        [
            Input.Choice(
                "outcome", Say("Outcome"), Say("Choose one."), Outcomes.OfTier2.Select(outcome => (Outcomes.InWords(outcome), outcome))),
            Input.Tick("actions", Say("The agreed actions stand in the plan")),
            Input.Tick("record", Say("The record of the meeting is complete")),]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.Close(press.Text("outcome"), press.IsTicked("actions"), press.IsTicked("record")),
            Say("Resolution process closed"),
            Say("The ordinary dates of the core group go on.")),
        ct);
}
