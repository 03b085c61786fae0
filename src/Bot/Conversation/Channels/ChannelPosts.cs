using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Channels;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Outbox;

namespace CoreGroupBot.Bot.Conversation.Channels;

/// <summary>What stands in a case channel, as it is now: its face for everybody, and what members of the core group see.</summary>
public sealed class ChannelPosts(OutboxTable outbox, Becoming becoming, Conversations conversations)
{
    /// <param name="post">The number of the notice in the outbox.</param>
    /// <returns>Null when what it is about is no more.</returns>
    public JsonObject? Face(Notice notice, CaseView view, long post) => notice.Rule is RuleIds.CaseChannel
        ? becoming.Card(notice, view)
        : becoming.Card(notice, view) is null ? null
        : ChannelFace.Of(
            view, view.Of(notice) is { } deadline ? view.With(deadline)?.InWords : null, becoming.Of(notice, view), post,
            MembersOf(view));

    /// <param name="post">As the face carries it.</param>
    /// <returns>Null when there is no such post in the channel of this case.</returns>
    public JsonObject? Details(long post, CaseView view) =>
        outbox.ToldAs(post) is { Recipient.Audience: Audience.CaseChannel } notice && notice.Case == view.Case.Reference
        && becoming.Card(notice, view) is { } card
            ? ChannelFace.Refreshed(card, view, post, MembersOf(view))
            : null;

    /// <summary>As far as they were heard of; where there are too many, whoever has to act comes first. Everybody else presses
    /// the button.</summary>
    private IReadOnlyList<string> MembersOf(CaseView view) =>
    [
        .. conversations.TeamsIdsOf(
            new[] { view.Case.KeyWorker?.Person, view.Case.Group.TeamManager }
                .Concat(view.Case.Attending.Concat(view.Case.Professionals).Select(member => member.Person))
                .Concat(view.Case.Membership.Covers.Where(cover => cover.IsOn(view.Today)).Select(cover => cover.Deputy))
                .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)).Take(ChannelFace.MostMembers),
    ];
}
