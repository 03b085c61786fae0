using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Edits;

/// <summary>What is said of a change made by hand in Outlook.</summary>
internal static class EditWording
{
    public static string Heading(CaseView view, HandEdit edit) => edit.Kind switch
    {
        EditKind.Moved when edit.From == edit.To => Say("The length of the core group was changed in Outlook"),
        EditKind.Moved when IsHold(view, edit) =>
            Say($"The hold was moved in Outlook to {Wording.Day(edit.To.Date)}, {Wording.Time(edit.To.TimeOfDay)}"),
        EditKind.Moved => Say($"The core group was moved in Outlook to {Wording.Day(edit.To.Date)}, {Wording.Time(edit.To.TimeOfDay)}"),
        EditKind.Series => Say("A series was made of the core group in Outlook"),
        EditKind.Added => Say("Somebody who is not known here was added to the core group in Outlook"),
        _ => Say($"{Who(view, edit)}: taken out of the core group in Outlook"),
    };

    /// <summary>What follows from it, while it can be answered.</summary>
    /// <param name="broken">The board's limit that it was moved beyond.</param>
    public static IEnumerable<string> Meaning(CaseView view, HandEdit edit, Deadline? broken) => edit.Kind switch
    {
        EditKind.Moved => OfMove(view, edit, broken),
        EditKind.Series =>
        [
            Say("Only the next core group counts here. Every later one has its own date, counted from the core group that was held, and gets "
                + "a hold of its own: the other dates of the series would stand beside those."),
        ],
        EditKind.Added =>
        [
            Say("They were left in it, and who they are is not kept here: open the meeting in Outlook to see. Whoever is invited sees when and "
                + "where the core group meets, and its reference."),
        ],
        _ =>
        [
            Say("Outlook has told them that it was cancelled for them. They still belong to the core group, and are not invited again until you "
                + "say so."),
        ],
    };

    /// <summary>Why it cannot be answered any more; null while it can.</summary>
    public static string? BecameOf(CaseView view, HandEdit edit) => edit.State switch
    {
        EditState.Kept => Say("You left it as it is."),
        EditState.Undoing => Say("It is being set back in Outlook."),
        EditState.Gone => Say("It is in Outlook as it was before."),
        EditState.Overtaken => Say("It was moved again since."),
        _ when edit.Kind is EditKind.Deleted => Say("That time does not stand any more."),
        _ when !view.Case.IsActive => Say("The plan has ended and no dates run any more."),
        _ when BookingOf(view, edit) is { IsInCalendar: true } => null,
        _ when EditLadder.IsIntoThePast(edit) => Say("Nobody can accept a time that has passed: another one is sought."),
        _ => Say("That time does not stand any more."),
    };

    /// <summary>Nobody can be asked to a time that has passed.</summary>
    public static bool CanBeUndone(CaseView view, HandEdit edit) =>
        edit.Kind is not EditKind.Moved || London.At(edit.From.Date, edit.From.TimeOfDay) > view.Now;

    public static string Undo(HandEdit edit) => edit.Kind switch
    {
        EditKind.Moved when edit.From == edit.To => Say($"Set it back to {edit.FromMinutes} minutes"),
        EditKind.Moved => Say($"Put it back to {Dates.Short(edit.From.Date)}, {Wording.Time(edit.From.TimeOfDay)}"),
        EditKind.Series => Say("Make it one meeting again"),
        EditKind.Added => Say("Take them out"),
        _ => Say("Invite them again"),
    };

    public static string Keep(HandEdit edit) => edit.Kind switch
    {
        EditKind.Added => Say("They belong there"),
        EditKind.Removed => Say("Leave them out"),
        _ => Say("Leave it as it is"),
    };

    private static IEnumerable<string> OfMove(CaseView view, HandEdit edit, Deadline? broken)
    {
        if (edit.From == edit.To)
        {
            yield break;
        }

        if (EditLadder.IsIntoThePast(edit))
        {
            yield return Say("That time had already passed when it was moved there. If the core group was held then, say so; if not, it is still to be held.");
        }
        else
        {
            yield return IsHold(view, edit)
                ? Say("It waits for your answer in Outlook at that time; nothing is booked yet.")
                : Say("It is booked for that time now, as everybody sees it in Outlook, and Outlook has asked everybody anew. No date by which a core group is "
                    + "due moves.");
        }

        foreach (var note in EditLadder.IsIntoThePast(edit) ? [] : MeetingDates.Notes(view, edit.To.Date))
        {
            yield return note;
        }

        if (broken is not null)
        {
            yield return Say("An unheld core group is worse than a late one, so the time stands; it is shown as late. Put it back, or give the reason.");
        }
    }

    private static string Who(CaseView view, HandEdit edit) => PeopleChoices.Capital(CaseWords.Member(view.Case, edit.Who ?? ""));

    private static bool IsHold(CaseView view, HandEdit edit) => BookingOf(view, edit) is not { IsBooked: true };

    private static Booking? BookingOf(CaseView view, HandEdit edit) => view.Case.Bookings.Find(booking => booking.Hold == edit.Hold);
}
