using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>Whoever raised a concern takes it back.</summary>
public sealed class WithdrawConcern(Desk desk) : IVerb
{
    public string Name => Verbs.ConcernWithdraw;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => OpenConcern.Of(view, seat, press, concern => ConcernSeat.Raised(seat, concern) is null
            ? new Decision.Decline(Say("Only whoever raised it can withdraw it."))
            : new Decision.Record(
                new ConcernWithdrawn(concern.Id, view.Today), Say("Withdrawn"), Say("Those who were told of it see that it was withdrawn."))),
        ct);
}
