using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>The date that the core group agreed for the next one.</summary>
public static class DateCard
{
    private static readonly LocalTime Usual = new(10, 0);

    public static JsonObject ToGive(CaseView view) => FormCard.Of(
        view, "The date agreed for the next core group",
        [
            Element.Facts(
                ("Due", Deadlines.BindingNextMeeting(view.Deadlines) is { } binding ? Wording.WhenDue(binding) : null),
                (view.Case.Standing is { IsBooked: true } ? "Booked" : "On hold",
                    view.Case.Standing is { } standing ? Wording.At(standing.Start) : null)),
            Element.Text("It goes to your Outlook as a hold; once you accept it the others are invited."),
            Input.Date("date", "Day", "Give the day that was agreed.", view.Case.Standing?.Date, min: view.Today, max: null),
            Input.Time("time", "Time", "Give the time that was agreed.", view.Case.Standing?.Start.TimeOfDay ?? Usual),
            DatesFixed.WantsVenue(view.Board) ? Input.Tick("venue", "The place is agreed by all.") : null,
        ],
        view.Board.NextDateAgreedAtMeeting?.Source ?? view.Board.FirstMeetingDateSetAt?.Source,
        ("Record", Verbs.MeetingBook, []));
}
