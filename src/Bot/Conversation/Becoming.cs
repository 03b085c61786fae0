using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Outbox;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>What has become of something that was said.</summary>
public sealed class Becoming(ToldNotices told)
{
    /// <returns>Null while it stands as it was said.</returns>
    public Closure? Of(Notice notice, CaseView view) =>
        Closure.Of(notice, view.Case, view.Deadlines, view.Now)
        ?? (told.IsSuperseded(notice) ? new Closure.Superseded() : null);

    /// <summary>The card that says so; as it stands now where it is open.</summary>
    /// <returns>Null when what the notice is about is no more.</returns>
    public JsonObject? Card(Notice notice, CaseView view) => NoticeCard.Now(notice, view, Of(notice, view));
}
