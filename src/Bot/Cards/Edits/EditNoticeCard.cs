using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Notices;

namespace CoreGroupBot.Bot.Cards.Edits;

/// <summary>The card for a notice about a change made by hand in Outlook.</summary>
internal static class EditNoticeCard
{
    /// <returns>Null when what the notice is about is no more.</returns>
    public static JsonObject? Of(Notice notice, CaseView view, Seat? seat) =>
        seat is null ? null
        : view.Case.Edits.Wordings.Find(one => one.Key == notice.About) is { } wording ? RestoredCard.Of(view, wording)
        : view.Case.Edits.Find(notice.About) is { Kind: EditKind.Deleted } deleted ? DeletedCard.Of(view, deleted, seat)
        : view.Case.Edits.Find(notice.About) is { } edit ? EditCard.Of(view, edit, seat)
        : null;
}
