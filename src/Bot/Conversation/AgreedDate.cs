using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>A date for the next core group that people have agreed: it becomes a hold in the key worker's Outlook, as any other
/// does.</summary>
internal static class AgreedDate
{
    public static KeptWords ByTheGroup => KeptWords.Of(() => Say("The core group agreed this time."));

    /// <summary>As long as the last one was to be; the first as long as core groups are booked for here.</summary>
    /// <param name="why">Why this time: it is read in the hold, and by everybody who is invited.</param>
    public static List<CaseEvent> Hold(CaseView view, LocalDateTime start, bool hasVenue, KeptWords why)
    {
        var hold = $"{view.Case.Reference}-{view.Case.Bookings.Count + 1}";
        var minutes = view.Case.Bookings is [.., var last] ? last.Minutes : view.MeetingMinutes;
        return
        [
            new SlotChosen(hold, start, minutes, why.English) { ReasonInWelsh = why.Welsh },
            .. hasVenue ? (CaseEvent[])[new VenueAgreed(hold)] : [],
        ];
    }
}
