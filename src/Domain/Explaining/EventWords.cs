using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Edits;
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
            Say($"Group described: board {e.Group.Board}, {Children(e.Group.Children.Count)}, "
            + $"{Members(e.Group.Members.Count)}"),
        ConferenceHeld e => Say($"Initial conference of child {e.Child} held on {Dates.Long(e.Date)}"),
        ConferenceCorrected e => Say($"Conference of child {e.Child} corrected from {Dates.Long(e.From)} to {Dates.Long(e.To)}"),
        PlanStarted e => Say($"Plan of child {e.Child} started on {Dates.Long(e.Date)}"),
        PlanEnded e => Say($"Plan of child {e.Child} ended on {Dates.Long(e.Date)}"),
        ReviewListed e => Say($"Review conference listed for {Dates.Long(e.Date)}{(e.Start is { } start ? $", {Clock.Format(start)}" : "")}"),
        ReviewUnlisted e => Say($"Review conference of {Dates.Long(e.Date)} listed no more"),
        ReviewHeld e => Say($"Review conference held on {Dates.Long(e.Date)}"),
        MeetingHeld e => Say($"Core group held on {Dates.Long(e.Date)}"),
        MeetingNotHeld e => Say($"Core group of {Booked(@case, e.Hold)} not held{Because(e.Reason)}"),
        MinutesCirculated e => Say($"Record of the core group of {Dates.Long(e.Of)} circulated on {Dates.Long(e.On)}"),
        IntervalExtended e => Say($"Longer interval until {Dates.Long(e.Until)} agreed on {Dates.Long(e.AgreedOn)}{Because(e.Reason)}"),
        DelayExplained e => Say($"Delay explained: {RuleIds.InWords(e.Rule)}, due {Dates.Long(e.Due)}{Because(e.Reason)}"),
        ReportSubmitted e => Say($"{RuleIds.InWords(e.Rule)} for {Dates.Long(e.About)} given on {Dates.Long(e.On)}"
            + $"{(e.Member is { } member ? Say($" by {CaseWords.Member(@case, member)}") : "")}"),
        ReportTakenBack e => Say($"{RuleIds.InWords(e.Rule)} for {Dates.Long(e.About)} not given after all, said on {Dates.Long(e.On)}"
            + $"{(e.Member is { } member ? Say($" by {CaseWords.Member(@case, member)}") : "")}"),
        SlotChosen e => Say($"Slot chosen: {At(e.Start)}"),
        NoSlotFound e => Say($"No lawful slot found before {Dates.Long(e.Due)}{Because(e.ForReader())}"),
        HoldPlaced e => Say($"Hold placed: {Booked(@case, e.Hold)}"),
        HoldApproved e => e.Way is null
            ? Say($"Hold approved by the key worker: {Booked(@case, e.Hold)}")
            : Say($"Hold approved by the key worker, {WayOf(e.Way)}: {Booked(@case, e.Hold)}"),
        BookingTakenBack e => Say($"Booking taken back by the key worker, {WayOf(e.Way)}: {Booked(@case, e.Hold)}"),
        HoldDeclined e => Say($"Hold declined: {Booked(@case, e.Hold)}"
            + $"{(e.Proposed is { } other ? Say($"; {At(other)} proposed instead") : "")}"),
        HoldLapsed e => Say($"Hold lapsed: {Booked(@case, e.Hold)}"),
        MembersInvited e => Say($"Members invited: {Booked(@case, e.Hold)}"),
        RoomChosen { Room: null } e => Say($"No room for {Booked(@case, e.Hold)}"),
        RoomChosen e => Say($"Room of {Booked(@case, e.Hold)}: {e.Room}"),
        HoldReleased e => Say($"Taken out of the calendars: {Booked(@case, e.Hold)}"),
        ApologiesGiven e => Say($"Apologies of {CaseWords.Member(@case, e.Member)} for {Booked(@case, e.Hold)}"),
        ApologiesWithdrawn e => Say($"Apologies of {CaseWords.Member(@case, e.Member)} withdrawn for {Booked(@case, e.Hold)}"),
        QuorumLost e => Say($"Missing at {Booked(@case, e.Hold)}, though the core group is not to meet without: {string.Join(", ", e.Missing.Select(Roles.OrAgency))}"),
        QuorumRestored e => Say($"Nobody is missing at {Booked(@case, e.Hold)} any more without whom the core group is not to meet"),
        AnotherDateSought e => Say($"Another date is looked for instead of {Booked(@case, e.Hold)}"),
        EscalationAcknowledged e => Say($"Escalation acknowledged: {RuleIds.InWords(e.Rule)}, due {Dates.Long(e.Due)}"
            + $"{(e.Until is { } until ? Say($"; to be seen to by {Dates.Long(until)}") : "")}"),
        PaperEvent e => PaperWords.Of(e, @case),
        MembershipEvent e => MembershipWords.Of(e, @case),
        ConcernEvent e => ConcernWords.Of(e, @case),
        ResolutionEvent e => ResolutionWords.Of(e, @case),
        ActionEvent e => ActionWords.Of(e, @case),
        ReminderEvent e => ReminderWords.Of(e, @case),
        ChannelEvent e => ChannelWords.Of(e, @case),
        EditEvent e => EditWords.Of(e, @case),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    /// <param name="way">One of <see cref="Ways"/>; null in Outlook.</param>
    public static string WayOf(string? way) => way switch
    {
        Ways.Card => Say("on a card in Teams"),
        Ways.Page => Say("on the page for it"),
        _ => Say("in Outlook"),
    };

    internal static string Booked(CoreGroupCase @case, string hold) =>
        @case.Bookings.Find(booking => booking.Hold == hold) is { } booking ? At(booking.Start) : Say("a date that is not known");

    internal static string At(LocalDateTime start) => $"{Dates.Long(start.Date)}, {Clock.Format(start.TimeOfDay)}";

    private static string Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : Say($". Reason: {reason}");

    private static string Children(int n) => n == 1 ? Say($"{n} child") : Say($"{n} children");

    private static string Members(int n) => n == 1 ? Say($"{n} member") : Say($"{n} members");
}
