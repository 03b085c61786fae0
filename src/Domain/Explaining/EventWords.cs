using System.Globalization;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Reminders;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>What happened, in a sentence without names or addresses.</summary>
public static class EventWords
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <param name="case">The case with the event in it.</param>
    public static string Of(CaseEvent happened, CoreGroupCase @case) => happened switch
    {
        GroupDescribed e =>
            $"Group described: board {e.Group.Board}, {Count(e.Group.Children.Count, "child", "children")}, "
            + Count(e.Group.Members.Count, "member", "members"),
        ConferenceHeld e => $"Initial conference of child {e.Child} held on {Dates.Long(e.Date)}",
        ConferenceCorrected e => $"Conference of child {e.Child} corrected from {Dates.Long(e.From)} to {Dates.Long(e.To)}",
        PlanStarted e => $"Plan of child {e.Child} started on {Dates.Long(e.Date)}",
        PlanEnded e => $"Plan of child {e.Child} ended on {Dates.Long(e.Date)}",
        ReviewListed e => $"Review conference listed for {Dates.Long(e.Date)}{(e.Start is { } start ? $", {Clock.Format(start)}" : "")}",
        ReviewUnlisted e => $"Review conference of {Dates.Long(e.Date)} listed no more",
        ReviewHeld e => $"Review conference held on {Dates.Long(e.Date)}",
        MeetingHeld e => $"Core group held on {Dates.Long(e.Date)}",
        MeetingNotHeld e => $"Core group of {Booked(@case, e.Hold)} not held{Because(e.Reason)}",
        MinutesCirculated e => $"Record of the core group of {Dates.Long(e.Of)} circulated on {Dates.Long(e.On)}",
        IntervalExtended e => $"Longer interval until {Dates.Long(e.Until)} agreed on {Dates.Long(e.AgreedOn)}{Because(e.Reason)}",
        DelayExplained e => $"Delay explained: {RuleIds.InWords(e.Rule)}, due {Dates.Long(e.Due)}{Because(e.Reason)}",
        ReportSubmitted e => $"{RuleIds.InWords(e.Rule)} for {Dates.Long(e.About)} given on {Dates.Long(e.On)}"
            + (e.Member is { } member ? $" by {CaseWords.Member(@case, member)}" : ""),
        SlotChosen e => $"Slot chosen: {At(e.Start)}",
        NoSlotFound e => $"No lawful slot found before {Dates.Long(e.Due)}{Because(e.Explanation)}",
        HoldPlaced e => $"Hold placed: {Booked(@case, e.Hold)}",
        HoldApproved e => $"Hold approved by the key worker: {Booked(@case, e.Hold)}",
        HoldDeclined e => $"Hold declined: {Booked(@case, e.Hold)}"
            + (e.Proposed is { } other ? $"; {At(other)} proposed instead" : ""),
        HoldLapsed e => $"Hold lapsed: {Booked(@case, e.Hold)}",
        MembersInvited e => $"Members invited: {Booked(@case, e.Hold)}",
        HoldReleased e => $"Taken out of the calendars: {Booked(@case, e.Hold)}",
        ApologiesGiven e => $"Apologies of {CaseWords.Member(@case, e.Member)} for {Booked(@case, e.Hold)}",
        ApologiesWithdrawn e => $"Apologies of {CaseWords.Member(@case, e.Member)} withdrawn for {Booked(@case, e.Hold)}",
        EscalationAcknowledged e => $"Escalation acknowledged: {RuleIds.InWords(e.Rule)}, due {Dates.Long(e.Due)}"
            + (e.Until is { } until ? $"; to be seen to by {Dates.Long(until)}" : ""),
        PaperEvent e => PaperWords.Of(e, @case),
        MembershipEvent e => MembershipWords.Of(e, @case),
        ConcernEvent e => ConcernWords.Of(e, @case),
        ResolutionEvent e => ResolutionWords.Of(e, @case),
        ActionEvent e => ActionWords.Of(e, @case),
        ReminderEvent e => ReminderWords.Of(e, @case),
        ChannelEvent e => ChannelWords.Of(e, @case),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private static string Booked(CoreGroupCase @case, string hold) =>
        @case.Bookings.Find(booking => booking.Hold == hold) is { } booking ? At(booking.Start) : "a date that is not known";

    private static string At(LocalDateTime start) => $"{Dates.Long(start.Date)}, {Clock.Format(start.TimeOfDay)}";

    private static string Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : $". Reason: {reason}";

    private static string Count(int n, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{n} {(n == 1 ? one : many)}");
}
