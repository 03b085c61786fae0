using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>That a core group may be sooner than any date says, in the board's words, and the way to an earlier one. Nothing
/// hinders it.</summary>
public static class EarlierMeeting
{
    /// <summary>Nothing where the board is silent.</summary>
    public static IEnumerable<JsonObject?> Words(CaseView view, string heading) => view.Board.MoreFrequentIfNeeded is { } often
        ? [Element.Subheading(heading), .. FormCard.Words(view, often.Source)]
        : [];

    /// <summary>To the form for a date: of the key worker's own, or to be proposed; none for whoever may do neither.</summary>
    public static IEnumerable<JsonObject> Buttons(CaseView view, Seat seat)
    {
        if (!view.Case.IsActive || (!seat.IsKeyWorker && MeetingDates.Proposer(view, seat) is null))
        {
            return [];
        }

        // What else is filled in on the card is not meant: it may name another form, or be missing still.
        var open = seat.IsKeyWorker
            ? PaperButtons.Open(view, Say("Give an earlier date"), Verbs.MeetingBook, isPrimary: false)
            : PaperButtons.Open(view, Say("Propose an earlier date"), Verbs.MeetingPropose, isPrimary: false);
        open["associatedInputs"] = "none";
        return [open];
    }
}
