using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The Team Manager takes the case to the senior manager, who convenes Tier 2.</summary>
public sealed class EscalateToTier2(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.Tier2Escalate;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Take it there"),
        [Say("The senior manager then convenes and chairs Tier 2. An early escalation brings its limit forward; a late one does not move it back.")],
        []);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.Escalate(),
            Say("Taken to the senior manager"),
            Say("The senior manager is told and arranges Tier 2.")),
        ct);
}
