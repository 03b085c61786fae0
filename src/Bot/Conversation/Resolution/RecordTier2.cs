using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>Tier 2 was held, chaired by a senior manager; barriers were established and actions agreed.</summary>
public sealed class RecordTier2(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.Tier2Outcome;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Record"),
        [Say("What was said stays in the record of the meeting; here only that it was done.")],
        [
            Input.Date("on", Say("Day on which it was held"), Say("Give the day, today or earlier."), view.Today, min: null, max: view.Today),
            Input.Tick("chaired", Say("A senior manager chaired it")),
            Input.Tick("barriers", Say("What keeps the plan from progressing was established")),
            Input.Tick("actions", Say("The actions needed to safeguard the children were agreed")),]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.HoldTier2(
                press.Date("on"), press.IsTicked("chaired"), press.IsTicked("barriers"), press.IsTicked("actions")),
            Say("Tier 2 recorded"),
            Say("Report the outcome to the senior manager or head of service and to the conference chair, then close the process.")),
        ct);
}
