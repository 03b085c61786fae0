using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>How something that is due stands, said so that nobody takes the due date for the date of the meeting.</summary>
public static class HowItStands
{
    /// <summary>"Next core group: due in 6 working days, not booked".</summary>
    /// <param name="toKeyWorker">Whose answer a hold waits for is said to themselves in other words.</param>
    public static string Heading(CaseView view, Deadline deadline, bool toKeyWorker) =>
        $"{Wording.Matter(deadline, view.Case)}: {State(view, deadline, toKeyWorker)}";

    /// <summary>The heading as it is read aloud, with the due date unless it is in the heading.</summary>
    public static string Aloud(CaseView view, Deadline deadline, string heading)
    {
        var when = NamesDueDate(view, deadline) || deadline.Kind is DueKind.AtEvent or DueKind.Undated ? ""
            : deadline.IsOverdue(view.Now) ? Say($" It was due on {Wording.WhenDue(deadline)}.")
            : view.Today > deadline.Due ? Say($" It was {Wording.WhenDue(deadline)}.")
            : deadline.Kind is DueKind.Trigger ? Say($" The date is {Wording.WhenDue(deadline)}.")
            : deadline.Kind is DueKind.By ? Say($" The due date is {Wording.WhenDue(deadline)}.")
            : Say($" The recommended date is {Wording.WhenDue(deadline)}.");
        return $"{Wording.CaseLine(view.Case)}. {heading}.{when}";
    }

    /// <summary>Whether the heading says the due date itself.</summary>
    public static bool NamesDueDate(CaseView view, Deadline deadline) =>
        !deadline.IsOverdue(view.Now) && view.StandingFor(deadline) is { IsBooked: true };

    public static string DueOn(Deadline deadline) =>
        $"{Wording.DueLabel(deadline.Kind).ToLowerInvariant()} {Wording.WhenDue(deadline)}";

    /// <summary>How the date for the core group stands, to the key worker or to the others; null for a paper.</summary>
    public static string? Meeting(CaseView view, Deadline deadline, bool toKeyWorker) => view.StandingFor(deadline) switch
    {
        _ when !RuleIds.AsksForMeeting(deadline.Rule) => null,
        { } booking when view.AwaitsOutcome(booking) =>
            Say($"Was booked for {Wording.At(booking.Start)}; whether it was held is not recorded yet"),
        { IsBooked: true } booking => Say($"Booked for {Wording.At(booking.Start)}"),
        { } hold when toKeyWorker => Say($"A hold for {Wording.At(hold.Start)} waits for your answer"),
        { } hold => Say($"A hold for {Wording.At(hold.Start)} waits for the key worker’s answer in Outlook"),
        _ => Say("No date is booked or on hold yet"),
    };

    private static string State(CaseView view, Deadline deadline, bool toKeyWorker) =>
        deadline.IsOverdue(view.Now) && HasReason(view, deadline) ? Say($"{Wording.HowLong(deadline, view.Now)}, with reason")
        : !deadline.IsOpen || deadline.IsOverdue(view.Now) ? Wording.HowLong(deadline, view.Now)
        : !RuleIds.AsksForMeeting(deadline.Rule) ? Due(view, deadline)
        : view.StandingFor(deadline) switch
        {
            { IsBooked: true } booking when view.AwaitsOutcome(booking) =>
                Say($"was booked for {Wording.Day(booking.Date)} ({DueBeside(deadline, booking)})"),
            { IsBooked: true } booking => Say($"booked for {Wording.Day(booking.Date)} ({DueBeside(deadline, booking)})"),
            { } when toKeyWorker => Say($"{Due(view, deadline)}, a time waits for your answer"),
            { } => Say($"{Due(view, deadline)}, a time waits for the key worker’s answer"),
            _ => Say($"{Due(view, deadline)}, not booked"),
        };

    private static string DueBeside(Deadline deadline, Booking booking) => (deadline.Kind, booking.Date == deadline.Due) switch
    {
        (DueKind.By, true) => Say("due that day"),
        (DueKind.By, false) => Say($"due {Wording.Day(deadline.Due)}"),
        (_, true) => Say("recommended by that day"),
        _ => Say($"recommended by {Wording.Day(deadline.Due)}"),
    };

    private static bool HasReason(CaseView view, Deadline deadline) => view.Board.DelayReasonRecorded is { Value: true }
        && view.Case.DelayReason(deadline.Rule, deadline.Due) is not null;

    private static string Due(CaseView view, Deadline deadline)
    {
        var howLong = Wording.HowLong(deadline, view.Now);
        return deadline.Kind is DueKind.By ? Say($"due {howLong}")
            : deadline.Kind is not DueKind.Recommended || view.Today > deadline.Due ? howLong
            : view.Today == deadline.Due ? Say("recommended by today")
            : Say($"recommended {howLong}");
    }
}
