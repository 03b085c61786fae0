using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The outcome of Tier 1 and the revised plan have reached everybody.</summary>
public sealed class ShareTier1(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.Tier1Shared;

    public string Title => ResolutionOffers.Of(Name).Title;

    public bool IsFor(CaseView view, Seat seat) => ResolutionOffers.Of(Name).For(view, seat).Count > 0;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, "Record",
        ["The outcome and the revised plan are shared without delay. It is done when they have reached everybody."],
        [
            Input.Date("on", "Day on which the last of them had it", "Give the day, today or earlier.", view.Today, min: null, max: view.Today),
            Input.Tick("parents", "The parents"),
            Input.Tick("child", "The child or young person, where appropriate"),
            Input.Tick("group", "The members of the core group"),
            Input.Tick("chair", "The conference chair"),]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            history => new ResolutionCommand.ShareTier1(
                press.Date("on"),
                new SharedWith(press.IsTicked("parents"), press.IsTicked("child"), press.IsTicked("group"), press.IsTicked("chair"))),
            "Shared",
            "The outcome of Tier 1 is shared."),
        ct);
}
