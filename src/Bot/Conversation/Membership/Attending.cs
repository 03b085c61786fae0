using CoreGroupBot.Bot.Cards;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>The booked core group that a member speaks of.</summary>
internal static class Attending
{
    /// <returns>Null when none is booked, or it is not the one of the card any more.</returns>
    public static Domain.Cases.Booking? Booking(CaseView view, CardPress press) =>
        view.Case.IsActive && view.Case.Standing is { IsBooked: true } booking && !view.AwaitsOutcome(booking)
        && (press.Text("hold") ?? booking.Hold) == booking.Hold
            ? booking
            : null;
}
