using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Holds;

/// <summary>What the key worker's answer to a hold makes of the case as it stands: the same from a card and from a page. Whichever
/// answer comes first counts, also before one in Outlook; the later ones are told what was decided.</summary>
/// <param name="Way">One of <see cref="Ways"/>.</param>
internal sealed record HoldAnswer(Guidance Guidance, string Way)
{
    public Decision Accept(CaseView view, string? hold) => Gone(view, hold, out var held) ?? new Decision.Record(
        new HoldApproved(held!.Hold) { Way = Way }, Say("Accepted"),
        Say($"The core group is booked for {Wording.At(held.Start)}. The others are invited now."),
        Say("Outlook may still show it as not answered: you need not answer there too."));

    public Decision None(CaseView view, string? hold) => Gone(view, hold, out var held) ?? new Decision.Record(
        new HoldDeclined(held!.Hold, Proposed: null) { Way = Way }, Say("Not taken"),
        Say("The next best time is looked for and held for your answer. These are not offered again."));

    public Decision Choose(CaseView view, string? hold, LocalDateTime? start) => Gone(view, hold, out var held)
        ?? (start is not { } chosen ? new Decision.Decline(Say("Please choose one of the times, or give a day and a time."))
            : chosen == held!.Start ? Accept(view, hold)
            : Impossible(view, held, chosen) is { } why ? new Decision.Decline(why)
            : new Decision.Record(
                new HoldDeclined(held.Hold, chosen) { Way = Way }, Say("Time chosen"),
                Say($"{Wording.At(chosen)}. The calendars are read once more: if the group can meet then, it is booked and the others are "
                    + $"invited; if not, another time is held for your answer and says why.")));

    public Decision TakeBack(CaseView view, string? hold) => view.Case.Bookings.Find(booking => booking.Hold == hold) switch
    {
        { IsBooked: true } booked when HoldWording.IsToCome(view, booked) => new Decision.Record(
            new BookingTakenBack(booked.Hold, Way), Say("Taken back"),
            Say($"Whoever was invited for {Wording.At(booked.Start)} gets a cancellation, and another time is looked for. The date by which a "
                + $"core group is due stays.")),
        { IsBooked: true } => new Decision.Decline(Say("That time has passed.")),
        { IsPending: true } => new Decision.Already(Say("Not accepted yet"), Say("There is nothing to take back: it still waits for your answer.")),
        _ => new Decision.Already(Say("No longer held"), HoldWording.Instead(view)),
    };

    /// <summary>Why it cannot be answered, or not any more; null when it can.</summary>
    private static Decision? Gone(CaseView view, string? hold, out Booking? held)
    {
        held = view.Case.Bookings.Find(booking => booking.Hold == hold);
        return !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
            : held switch
            {
                { IsBooked: true } => new Decision.Already(Say("Already accepted"), HoldWording.Accepted(held)),
                { State: BookingState.Chosen } => new Decision.Decline(Say("It is just being put into your calendar. Please press again in a minute.")),
                { State: BookingState.Held } => HoldWording.IsToCome(view, held) ? null : new Decision.Decline(Say("That time has passed.")),
                _ => new Decision.Already(Say("No longer held"), HoldWording.Instead(view)),
            };
    }

    /// <summary>Why the search would not look at that time at all; null where it would.</summary>
    private string? Impossible(CaseView view, Booking held, LocalDateTime start)
    {
        if (London.At(start.Date, start.TimeOfDay) <= view.Now)
        {
            return Say("That time has passed.");
        }

        var question = SlotQuestion.For(view.Case, Guidance.AllDeadlinesOf(view.Case), CaseView.Calendar, view.Now, held.Minutes);
        return question is null ? null
            : !SlotFinder.CanBeOffered(start, question, CaseView.Calendar)
                ? Say($"That cannot be offered. It has to be a working day from {Dates.Long(question.Earliest.Date)} to {Dates.Long(question.LastDay)}, "
                    + $"between {Wording.Time(Diary.OfficeOpens)} and {Wording.Time(Diary.OfficeCloses)}.")
            : SlotFinder.IsTaken(start, question) ? Say("The review conference takes place then.")
            : null;
    }
}
