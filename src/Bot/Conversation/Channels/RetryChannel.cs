using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Channels;
using CoreGroupBot.Domain.Channels;

namespace CoreGroupBot.Bot.Conversation.Channels;

/// <summary>A channel that could not be written to is tried again: the next message says whether it can.</summary>
public sealed class RetryChannel(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ChannelRetry;

    public string Title => Say("See why the channel cannot be written to");

    public bool IsFor(CaseView view, Seat seat) => (seat.IsKeyWorker || seat.IsManager) && LossIn(view) is not null;

    public JsonObject Form(CaseView view, Seat seat) => ChannelLostCard.Of(view, LossIn(view)!);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker && !seat.IsManager
            ? new Decision.Decline(Say("Only the key worker or their manager can have it tried again."))
            : LossIn(view) is { } loss
                ? new Decision.Record(
                    new ChannelFound(loss.Channel), Say("The channel is tried again"),
                    Say("The next message to it shows whether it can be written to. If not, you are told."))
            : new Decision.Already(Say("The channel can be written to"), Say("There is nothing to do here.")),
        ct);

    private static ChannelLoss? LossIn(CaseView view) => view.Case.Channels.LossOf(view.Case.Group.Channel);
}
