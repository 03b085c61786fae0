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

    /// <summary>Whether it need not be said any more, though it is still due: a later word on it has been said, or the card of a time that
    /// waits says the same and was not there before this was to be said.</summary>
    public bool IsSaidByAnother(Notice notice, CaseView view)
    {
        if (told.IsSuperseded(notice))
        {
            return true;
        }

        if (Closure.Of(notice, view.Case, view.Deadlines, view.Now) is not Closure.Superseded)
        {
            return false;
        }

        var all = told.Of(notice.Case);
        return all.FirstOrDefault(one => one.Notice.Key == notice.Key) is { } own && all.Any(other =>
            HoldLadder.IsOne(other.Notice) && other.Notice.About == view.Case.Standing?.Hold
            && other.Notice.Recipient.Address == notice.Recipient.Address && !other.Refused && !(other.SentAt < own.DecidedAt));
    }

    /// <summary>The card that says so; as it stands now where it is open.</summary>
    /// <returns>Null when what the notice is about is no more.</returns>
    public JsonObject? Card(Notice notice, CaseView view) => NoticeCard.Now(notice, view, Of(notice, view));
}
