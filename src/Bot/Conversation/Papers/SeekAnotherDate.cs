using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The key worker has another date looked for instead of the booked one. Nothing is cancelled by it: the booked one stands
/// until they accept another in Outlook, and no date by which a core group is due moves.</summary>
public sealed class SeekAnotherDate(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.MeetingSeek;

    public string Title => Say("Have another date looked for instead of the booked one");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && Ahead(view) is { IsToMove: false };

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title, Says(view), source: null, [],
        SayCard.Submit(Say("Look for another date"), Name, Buttons.Data(view, ("hold", Ahead(view)!.Hold))));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : Ahead(view) is not { } booking || (press.Text("hold") ?? booking.Hold) != booking.Hold
                ? new Decision.Already(Phrases.NoLongerDue, Say("That core group is not booked any more, or has begun."))
            : booking.IsToMove ? new Decision.Already(Phrases.AlreadyRecorded, Say("Another date is being looked for."))
            : new Decision.Record(new AnotherDateSought(booking.Hold), Say("Another date is looked for"), [
                Say($"The core group booked for {Wording.At(booking.Start)} stands until you accept another in Outlook. If none is found, you are told so."),
                .. Late(view)]),
        ct);

    private static Booking? Ahead(CaseView view) =>
        view.Case.IsActive && view.Case.Booked is { } booking && booking.Begins > view.Now ? booking : null;

    private static string Says(CaseView view) => string.Join(' ', Late(view).Prepend(
        Say($"The core group is booked for {Wording.At(Ahead(view)!.Start)}. It stands until you accept another date in Outlook.")));

    private static IEnumerable<string> Late(CaseView view) => Moving.IsInTime(view.Deadlines, CaseView.Calendar, view.Today) ? []
        : [Say($"No date in time is left: the last was {Dates.Long(Moving.LastDay(view.Deadlines)!.Value)}. Please give the reason as well.")];
}
