using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>One of the two refuses a delay: Tier 1 goes ahead.</summary>
public sealed class RefuseDelay(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.DelayRefuse;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Refuse"),
        [Say("Tier 1 then goes ahead.")],
        []);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.RefuseDelay(ResolutionOffers.ApproverRole(seat)!),
            Say("Delay refused"),
            Say("Tier 1 is to be arranged.")),
        ct);
}
