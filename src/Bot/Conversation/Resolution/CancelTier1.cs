using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>A booked Tier 1 does not stand. The limit does not move.</summary>
public sealed class CancelTier1(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.Tier1Cancel;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Cancel it"),
        [Say("The day by which Tier 1 is to be held does not move. Tell whoever was invited.")],
        []);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.CancelTier1(),
            Say("Booking cancelled"),
            Say("Tier 1 is to be arranged again; its limit has not moved.")),
        ct);
}
