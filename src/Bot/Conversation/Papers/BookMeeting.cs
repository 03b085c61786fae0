using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The key worker gives the date that the core group agreed, or takes one that a member proposed. It goes to their
/// Outlook as a hold like any other; only accepted is it booked. An earlier core group than the booked one is never
/// hindered.</summary>
public sealed class BookMeeting(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.MeetingBook;

    public string Title => Say("Give the date agreed for the next core group");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && view.Case.IsActive;

    public JsonObject Form(CaseView view, Seat seat) => DateCard.ToGive(view);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
            : press.Text("proposal") is { } number ? RefuseProposal.Gone(view, number, out var proposal)
                ?? Decide(view, proposal!.Start, hasVenue: false, KeptWords.Of(() => Say($"Proposed by {CaseWords.Member(view.Case, proposal.Member)}.")))
            : press.Date("date") is not { } date ? new Decision.Decline(Say("Please give the day that was agreed."))
            : press.Time("time") is not { } time ? new Decision.Decline(Say("Please give the time that was agreed, such as 10:00."))
            : Decide(view, date.At(time), press.IsTicked("venue"), AgreedDate.ByTheGroup),
        ct);

    private static Decision Decide(CaseView view, LocalDateTime start, bool hasVenue, KeptWords reason)
    {
        var standing = view.Case.Standing;
        if (standing?.Start == start)
        {
            return hasVenue && !view.Case.Papers.Venues.Contains(standing.Hold)
                ? new Decision.Record(new VenueAgreed(standing.Hold), Say("Place recorded"), Say($"For the core group of {Wording.At(start)}."))
                : new Decision.Already(Phrases.AlreadyRecorded, standing.IsBooked
                    ? Say($"The core group is booked for {Wording.At(start)}.")
                    : Say($"A hold for {Wording.At(start)} waits for your answer in Outlook."));
        }

        var booked = view.Case.Booked;
        return London.At(start.Date, start.TimeOfDay) <= view.Now ? new Decision.Decline(Say("That time has passed."))
            : start.Date > view.Today.PlusYears(1) ? new Decision.Decline(Say("That is more than a year away. Please check the year."))
            : booked is not null && booked.Begins <= view.Now ? new Decision.Decline(
                Say($"Please record first whether the core group of {Wording.At(booked.Start)} was held."))
            : booked is { IsToMove: false, Lacking.Count: 0 } && start >= booked.Start ? new Decision.Decline(
                Say($"A core group is booked for {Wording.At(booked.Start)}. To move it, have another date looked for under “This core group”, then give "
                    + $"the one that was agreed."))
            : Hold(view, standing is { IsPending: true } ? standing : null, start, hasVenue, reason);
    }

    private static Decision.Record Hold(CaseView view, Booking? pending, LocalDateTime start, bool hasVenue, KeptWords reason)
    {
        List<CaseEvent> events =
        [
            .. pending is null ? (CaseEvent[])[] : [new HoldDeclined(pending.Hold, null)],
            .. AgreedDate.Hold(view, start, hasVenue, reason),
        ];
        return new Decision.Record(
            events[0], Say("Date recorded"),
            [
                Say($"A hold for {Wording.At(start)} is on its way to your Outlook. Accept it and the others are invited."),
                .. view.Case.Booked is { } booked
                    ? (string[])[Say($"The core group booked for {Wording.At(booked.Start)} stands until you accept it; then this one takes its place.")]
                    : [],
                .. MeetingDates.Notes(view, start.Date),
            ])
        {
            And = events[1..],
        };
    }
}
