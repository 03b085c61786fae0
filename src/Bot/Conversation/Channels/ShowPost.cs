using System.Globalization;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Channels;

namespace CoreGroupBot.Bot.Conversation.Channels;

/// <summary>What a post in the case channel is about, for a member of the core group alone. Everybody else learns nothing, not
/// even whether there is such a post.</summary>
public sealed class ShowPost(Desk desk, ChannelPosts posts) : IVerb
{
    public string Name => Verbs.ChannelDetails;

    public async Task<Answer> Press(CardPress press, CancellationToken ct)
    {
        var shown = long.TryParse(press.Text("post"), NumberStyles.None, CultureInfo.InvariantCulture, out var post)
            ? await desk.Show(
                press,
                (view, _) => posts.Details(post, view) is { } details ? new Answer.Card(details) : new Answer.Say(Phrases.Nothing),
                ct)
            : null;
        return shown as Answer.Card ?? new Answer.Card(ChannelFace.ForMembers());
    }
}
