using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The second of the two agrees to a delay.</summary>
public sealed class AgreeDelay(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.DelayAgree;

    public string Title => ResolutionOffers.Of(Name).Title;

    public bool IsFor(CaseView view, Seat seat) => ResolutionOffers.Of(Name).For(view, seat).Count > 0;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Agree"),
        [Say("It takes effect when the independent reviewing officer and the Team Manager have both agreed; it is then reviewed at every core group.")],
        []);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            history => new ResolutionCommand.AgreeDelay(ResolutionOffers.ApproverRole(seat)!),
            Say("Agreement recorded"),
            Say("While the delay runs, every core group reviews it, and so does the Team Manager.")),
        ct);
}
