using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Cards;

/// <summary>After a booked core group: was it held? Only a person knows, and only a meeting that was held counts.</summary>
public static class MeetingOutcomeCard
{
    public static JsonObject Of(CaseView view, Booking booking)
    {
        var question = Say($"Was the core group of {Wording.At(booking.Start)} held?");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {question}",
            [
                .. Passages.Head(view, null, question),
                Element.Text(Say("The next dates are counted from the meeting that was held, not from the booking. "
                    + "If it was held on another day, say which.")),
            ],
            [
                Buttons.Held(view, booking.Hold),
                Buttons.NotHeld(view, booking.Hold),
                Buttons.HeldOn(view, booking.Date, booking.Hold, Say("On another day")),
                Press.Form(
                    Say("Held, and who came"), MeetingPeople.Attendance(view, booking).Prepend(MeetingPeople.Day(view, booking.Date)),
                    Press.Execute(Say("Record"), Verbs.MeetingHeld, MeetingPeople.Held(view, booking, booking.Hold), isPrimary: true)),
            ]);
    }
}
