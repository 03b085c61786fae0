using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Reminders;

/// <summary>On what somebody is reminded of before it is due: to be reminded again on a later working day, while it can still be
/// done in time.</summary>
internal static class PutOffButton
{
    /// <summary>More days than these are not planned in a corridor.</summary>
    private const int MostDays = 5;

    /// <summary>The buttons with this one before those that lead elsewhere, where it can be put off and there is room.</summary>
    /// <param name="buttons">The last two lead to "Why this date?" and to the core group.</param>
    public static IEnumerable<JsonObject> Among(IEnumerable<JsonObject> buttons, CaseView view, Deadline deadline, Seat seat)
    {
        var all = buttons.ToList();
        return all.Count < Card.MostActions && Days(view, deadline, seat) is { Count: > 0 } days
            ? [.. all[..^2], Of(view, deadline, days), .. all[^2..]]
            : all;
    }

    /// <summary>This one alone; none where it cannot be put off.</summary>
    public static IEnumerable<JsonObject> IfAny(CaseView view, Deadline deadline, Seat seat) =>
        Days(view, deadline, seat) is { Count: > 0 } days ? [Of(view, deadline, days)] : [];

    /// <summary>Until when the person has put it off; null when they have not, or the day has come.</summary>
    public static string? Until(CaseView view, Deadline deadline, Seat seat) => seat.Members
        .Select(member => view.Case.Reminders.Of(deadline.Rule, deadline.Due, member.Id)?.Until)
        .FirstOrDefault(until => until > view.Today) is { } day ? Dates.Long(day) : null;

    /// <summary>Whose reminder it is; null when this person is reminded of none.</summary>
    public static Member? Whose(CaseView view, Deadline deadline, Seat seat) => seat.Members.FirstOrDefault(member =>
        Postponement.IsRemindedOf(view.Case, view.Board, view.Deadlines, deadline, member, CaseView.Calendar));

    public static IReadOnlyList<LocalDate> Days(CaseView view, Deadline deadline, Seat seat) =>
        !deadline.IsOverdue(view.Now) && Whose(view, deadline, seat) is { } member
            ? Postponement.Days(view.Case, view.Board, view.Deadlines, deadline, member, view.Today, CaseView.Calendar)
            : [];

    private static JsonObject Of(CaseView view, Deadline deadline, IReadOnlyList<LocalDate> days) => Press.Form(
        Say("Remind me later"),
        [
            Input.Choice("again", Say("Remind me again at 09:00 on"), Say("Choose a working day."),
                days.Take(MostDays).Select(day => (Wording.Day(day), Buttons.Iso(day)))),
        ],
        Press.Execute(Say("Remind me then"), Verbs.ReminderPutOff, Buttons.DataOf(view, deadline), isPrimary: true));
}
