using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The second of the two agrees to a delay.</summary>
public sealed class AgreeDelay(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.DelayAgree;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Agree"),
        [Say("It takes effect when the independent reviewing officer and the Team Manager have both agreed; it is then reviewed at every core group.")],
        []);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.AgreeDelay(ResolutionOffers.ApproverRole(seat)!),
            Say("Agreement recorded"),
            Say("While the delay runs, every core group reviews it, and so does the Team Manager.")),
        ct);
}
