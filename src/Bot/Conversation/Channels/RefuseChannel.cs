using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Channels;

namespace CoreGroupBot.Bot.Conversation.Channels;

/// <summary>The key worker does not link the channel that was asked for.</summary>
public sealed class RefuseChannel(Desk desk) : IVerb
{
    public string Name => Verbs.ChannelRefuse;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : ConfirmChannel.RequestOf(press, view) is { } asked
                ? new Decision.Record(new ChannelNotLinked(asked.Channel), Say("Channel not linked"), Say("Nothing of this core group is posted there."))
            : new Decision.Already(Say("Channel: answered before"), Say("It was answered, or asked for anew, since this card was sent.")),
        ct);
}
