using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>A core group was held, or a booked one was not.</summary>
public sealed class RecordMeeting(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.MeetingHeld;

    public string Title => Say("Say that a core group was held, and who came");

    public bool IsFor(CaseView view, Seat seat) => view.Case.IsActive && seat.KeepsTheRecord;

    public JsonObject Form(CaseView view, Seat seat)
    {
        var last = view.Case.LastMeeting?.Date;
        var isKnown = last is { } day && view.Case.Membership.Of(day).Came is null;
        var booking = view.Case.Standing is { IsBooked: true } standing && standing.Date <= view.Today ? standing : null;
        return SayCard.Of(
            view, Say("Who came to the core group"), Say("Say who came and who chaired. The family’s places are to be ticked too."), source: null,
            [
                MeetingPeople.Day(view, booking?.Date ?? (isKnown ? last : view.Today)),
                .. MeetingPeople.Attendance(view, booking),
            ],
            SayCard.Submit(Say("Record"), Name, MeetingPeople.Held(view, booking, hold: null)));
    }

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            !seat.KeepsTheRecord ? new Decision.Decline(Phrases.OnlyRecordKeepers)
            : press.Text("held") is "no" ? NotHeld(view, press)
            : Held(view, press),
        ct);

    private static Decision Held(CaseView view, CardPress press)
    {
        var booking = view.Case.Bookings.Find(known => known.Hold == press.Text("hold"));
        if ((press.Date("heldOn") ?? press.Date("date") ?? booking?.Date) is not { } date)
        {
            return new Decision.Decline(Say("Please give the day on which the core group was held."));
        }

        var attendance = Attendance(view, press, date);
        var next = NextDate.Read(press, view, date, HoldFor(view, booking, date), out var nextProblem);
        if (view.Case.Meetings.ContainsKey(date) && attendance is not null && view.Case.Membership.Of(date).Came is null)
        {
            return nextProblem is not null ? new Decision.Decline(nextProblem)
                : new Decision.Record(attendance, Say("Attendance recorded"), Say($"Of the core group of {Dates.Long(date)}."))
                {
                    And = [.. Minutes(view, press, date), .. next?.Events ?? []],
                    Then = next is null ? null : next.Lines,
                };
        }

        if (view.Case.Meetings.ContainsKey(date))
        {
            return new Decision.Already(Phrases.AlreadyRecorded, Say($"The core group of {Dates.Long(date)} is on record as held."));
        }

        if (booking is { State: BookingState.Over } && view.Case.Meetings.ContainsKey(booking.Date))
        {
            return new Decision.Already(
                Phrases.AlreadyRecorded, Say($"The core group of {Dates.Long(booking.Date)} is on record as held."));
        }

        return (Impossible(view, date) ?? nextProblem) is { } why
            ? new Decision.Decline(why)
            : new Decision.Record(
                new MeetingHeld(date, HoldFor(view, booking, date)), Say("Core group recorded"),
                Say($"Held on {Dates.Long(date)}. The next dates are counted from it."))
            {
                And =
                [
                    .. attendance is null ? (CaseEvent[])[] : [attendance],
                    .. Minutes(view, press, date),
                    .. WithoutLeads(view, press, date, attendance),
                    .. next?.Events ?? [],
                ],
                Then = next is null ? null : next.Lines,
            };
    }

    /// <summary>Who took the minutes, unless that is how it stands.</summary>
    private static MinuteTakerAssigned[] Minutes(CaseView view, CardPress press, LocalDate date) =>
        PeopleChoices.Find(view.Case, press.Text("minutes")) is { } taker and not Roles.KeyWorkerManager
        && taker != view.Case.Membership.Of(view.Case.Meetings.ContainsKey(date) ? date : null).MinuteTaker
            ? [new MinuteTakerAssigned(taker, date)]
            : [];

    /// <summary>Neither key worker nor second chair was there, where the board then asks for more: as ticked, or by who came.
    /// </summary>
    private static MetWithoutLeads[] WithoutLeads(CaseView view, CardPress press, LocalDate date, AttendanceRecorded? attendance) =>
        view.Board.AdditionalMeetingIfAbsent is not null
        && (press.IsTicked("alone") || (attendance is not null && !attendance.Came.Contains(view.Case.KeyWorker?.Id)
            && !attendance.Came.Contains(view.Case.Membership.SecondChair?.Member)))
            ? [new MetWithoutLeads(date)]
            : [];

    /// <summary>Null where only the holding was recorded: one press suffices.</summary>
    private static AttendanceRecorded? Attendance(CaseView view, CardPress press, LocalDate of) =>
        press.Text("attendance") is null ? null : new AttendanceRecorded(
            of, PeopleChoices.FindAll(view.Case, press.Several("came")), PeopleChoices.Find(view.Case, press.Text("chair")))
        {
            Represented = press.Text("mayBeSent") is null ? null : PeopleChoices.FindAll(view.Case, press.Several("sent")),
        };

    private static Decision NotHeld(CaseView view, CardPress press)
    {
        var booking = view.Case.Bookings.Find(known => known.Hold == press.Text("hold"));
        return booking switch
        {
            { IsBooked: true } when booking.Begins > view.Now => new Decision.Decline(
                Say($"The core group is booked for {Wording.At(booking.Start)}. To move it, change your answer in Outlook.")),
            { IsBooked: true } => new Decision.Record(
                new MeetingNotHeld(booking.Hold, press.Text("reason")), Say("Recorded as not held"),
                Say($"The core group of {Dates.Long(booking.Date)} did not take place. The date it was due by stays; "
                + $"another slot is being sought.")),
            { } when view.Case.Meetings.ContainsKey(booking.Date) => new Decision.Already(
                Phrases.AlreadyRecorded, Say($"The core group of {Dates.Long(booking.Date)} is on record as held.")),
            { } => new Decision.Already(
                Phrases.AlreadyRecorded, Say($"The booking of {Dates.Long(booking.Date)} no longer stands.")),
            _ => new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo),
        };
    }

    private static string? Impossible(CaseView view, LocalDate date)
    {
        var conference = view.Case.Conferences.Select(known => (LocalDate?)known.Date).Min();
        return !view.Case.IsActive ? Phrases.PlanEnded
            : date > view.Today ? Say("That day is still to come. A core group counts from the day on which it was held.")
            : date < conference ? Say($"That is before the initial conference of {Dates.Long(conference.Value)}.")
            : date < view.Today.PlusYears(-2) ? Say("That is more than two years ago. Please check the year.")
            : null;
    }

    // Held on another day than booked is still that booking's meeting; an earlier unbooked one leaves a later booking be.
    private static string? HoldFor(CaseView view, Booking? pressed, LocalDate date) =>
        pressed is { IsBooked: true } ? pressed.Hold
        : view.Case.Standing is { } standing && standing.Date == date ? standing.Hold
        : null;
}
