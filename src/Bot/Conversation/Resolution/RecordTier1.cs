using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>Tier 1 was held, chaired by the Team Manager, and the plan was revised.</summary>
public sealed class RecordTier1(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.Tier1Outcome;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Record"),
        [Say("The outcome of Tier 1 is a revised plan. The next core group reviews it, chaired by the social worker.")],
        [
            Input.Date("on", Say("Day on which it was held"), Say("Give the day, today or earlier."), view.Today, min: null, max: view.Today),
            Input.Tick("chaired", Say("The Team Manager chaired it")),
            Input.Tick("revised", Say("The plan was revised and is attached in the case system")),
            Input.Choice(
                "sharer", Say("Who shares the outcome and the revised plan?"), Say("Choose one."),
                [(Say("The Team Manager"), Roles.KeyWorkerManager), .. view.Case.Attending.Select(member => (member.InWords, MemberToken.Of(member)))]),]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.HoldTier1(
                press.Date("on"), press.IsTicked("chaired"), press.IsTicked("revised"), Sharer(view, press)),
            Say("Tier 1 recorded"),
            Say("Report the outcome to the senior manager and the conference chair. The core group meets next within the board’s weeks.")),
        ct);

    private static string? Sharer(CaseView view, CardPress press) => press.Text("sharer") is Roles.KeyWorkerManager
        ? Roles.KeyWorkerManager
        : MemberToken.Find(view.Case, press.Text("sharer"))?.Id;
}
