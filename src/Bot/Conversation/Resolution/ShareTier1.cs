using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The outcome of Tier 1 and the revised plan have reached everybody.</summary>
public sealed class ShareTier1(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.Tier1Shared;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Record"),
        [Say("The outcome and the revised plan are shared without delay. It is done when they have reached everybody.")],
        [
            Input.Date("on", Say("Day on which the last of them had it"), Say("Give the day, today or earlier."), view.Today, min: null, max: view.Today),
            Input.Tick("parents", Say("The parents")),
            Input.Tick("child", Say("The child or young person, where appropriate")),
            Input.Tick("group", Say("The members of the core group")),
            Input.Tick("chair", Say("The conference chair")),]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.ShareTier1(
                press.Date("on"),
                new SharedWith(press.IsTicked("parents"), press.IsTicked("child"), press.IsTicked("group"), press.IsTicked("chair"))),
            Say("Shared"),
            Say("The outcome of Tier 1 is shared.")),
        ct);
}
