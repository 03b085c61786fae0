using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Channels;
using CoreGroupBot.Domain.Channels;

namespace CoreGroupBot.Bot.Conversation.Channels;

/// <summary>The group's channel is its channel no more. For the key worker and their manager, also where the channel itself is
/// gone.</summary>
public sealed class UnlinkChannel(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ChannelUnlink;

    public string Title => ChannelUnlinkCard.Heading;

    public bool IsFor(CaseView view, Seat seat) => (seat.IsKeyWorker || seat.IsManager) && view.Case.Group.Channel is not null;

    public JsonObject Form(CaseView view, Seat seat) => ChannelUnlinkCard.Of(view);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker && !seat.IsManager
            ? new Decision.Decline(Say("Only the key worker or their manager can unlink it."))
            : view.Case.Group.Channel is { } channel
                ? new Decision.Record(new ChannelUnlinked(channel), Say("Channel unlinked"), Say("Nothing of this core group is posted there any more."))
            : new Decision.Already(Say("No channel"), Say("This core group has no channel.")),
        ct);
}
