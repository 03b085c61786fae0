using CoreGroupBot.Domain.Language;
using NodaTime;

namespace CoreGroupBot.Domain.Cases;

/// <summary>Something that happened in a case. A closed set: everything the service knows of a case is folded from
/// these, in the order in which they were recorded.</summary>
public abstract record CaseEvent;

/// <summary>The register describes the group: at opening, and again whenever a re-import changes it.</summary>
public sealed record GroupDescribed(CoreGroup Group) : CaseEvent;

/// <summary>The initial child protection conference of one child was held: day 0 of the first core group.</summary>
public sealed record ConferenceHeld(string Child, LocalDate Date) : CaseEvent;

/// <summary>The register has corrected the date of a conference: the wrong one anchors nothing any more.</summary>
public sealed record ConferenceCorrected(string Child, LocalDate From, LocalDate To) : CaseEvent;

public sealed record PlanStarted(string Child, LocalDate Date) : CaseEvent;

/// <summary>The child's plan ended. When no child of the group has a plan the clocks stop.</summary>
public sealed record PlanEnded(string Child, LocalDate Date) : CaseEvent;

/// <summary>The date of the next review conference is known.</summary>
/// <param name="Start">Local time in Europe/London; null when only the day is known.</param>
public sealed record ReviewListed(LocalDate Date, LocalTime? Start) : CaseEvent;

/// <summary>A listed review will not take place on that date.</summary>
public sealed record ReviewUnlisted(LocalDate Date) : CaseEvent;

public sealed record ReviewHeld(LocalDate Date) : CaseEvent;

/// <summary>A core group was held. Only this moves the anchor of the next interval.</summary>
/// <param name="Hold">The booking it was held under, if it was booked here.</param>
public sealed record MeetingHeld(LocalDate Date, string? Hold) : CaseEvent;

/// <summary>A booked core group did not take place.</summary>
public sealed record MeetingNotHeld(string Hold, string? Reason) : CaseEvent;

/// <param name="Of">The day of the core group whose record it is.</param>
/// <param name="On">The day on which it was circulated.</param>
public sealed record MinutesCirculated(LocalDate Of, LocalDate On) : CaseEvent;

/// <summary>The key worker's line manager agreed, with a reason, to one longer interval (Bolton only).</summary>
/// <param name="After">The core group after which the longer interval runs.</param>
public sealed record IntervalExtended(LocalDate After, LocalDate Until, string Reason, LocalDate AgreedOn) : CaseEvent;

/// <summary>A reason for lateness was recorded. It explains; it excuses nothing.</summary>
public sealed record DelayExplained(string Rule, LocalDate Due, string Reason) : CaseEvent;

/// <param name="Rule">Which report: the id of the rule it answers.</param>
/// <param name="About">The day of the meeting or review that it is for.</param>
/// <param name="Member">Whose report; null for the single report of the whole group.</param>
public sealed record ReportSubmitted(string Rule, LocalDate About, string? Member, LocalDate On) : CaseEvent;

/// <summary>A report that was recorded as given is not: it was said by mistake.</summary>
/// <param name="Member">As it was recorded.</param>
public sealed record ReportTakenBack(string Rule, LocalDate About, string? Member, LocalDate On) : CaseEvent;

/// <summary>The best lawful slot was found and is to be held in the organiser mailbox.</summary>
/// <param name="Reason">Why this slot, in a sentence that the social worker reads in the hold; in English.</param>
public sealed record SlotChosen(string Hold, LocalDateTime Start, int Minutes, string Reason) : CaseEvent
{
    /// <summary>The same in Welsh; null in older entries.</summary>
    public string? ReasonInWelsh { get; init; }

    /// <summary>What else was possible, the best first; null in older entries and where a person chose the time.</summary>
    public IReadOnlyList<OtherSlot>? Others { get; init; }

    /// <summary>Address of a room that was free then; null where there is none, in older entries and where a person chose the time.</summary>
    public string? Room { get; init; }

    /// <summary>One of <see cref="Ways"/>, where the key worker has accepted this time by choosing it; null where it is to be asked
    /// about.</summary>
    public string? Accepted { get; init; }
}

/// <summary>Another lawful time that the group could have met at, as it was when the slot was chosen.</summary>
/// <param name="Note">Who could come, in roles and agencies: "all but the health visitor"; in English.</param>
public sealed record OtherSlot(LocalDateTime Start, string Note)
{
    /// <summary>The same in Welsh; null in older entries.</summary>
    public string? NoteInWelsh { get; init; }

    public string ForReader() => KeptWords.ForReader(Note, NoteInWelsh);
}

/// <summary>No lawful slot was found.</summary>
/// <param name="Explanation">Who is busy, in roles and agencies; in English.</param>
public sealed record NoSlotFound(LocalDate Due, LocalDate SoughtOn, string Explanation) : CaseEvent
{
    /// <summary>The same in Welsh; null in older entries.</summary>
    public string? ExplanationInWelsh { get; init; }

    public string ForReader() => KeptWords.ForReader(Explanation, ExplanationInWelsh);
}

/// <param name="Event">Immutable id of the calendar event in the organiser mailbox.</param>
public sealed record HoldPlaced(string Hold, string Event) : CaseEvent;

public sealed record HoldApproved(string Hold) : CaseEvent
{
    /// <summary>One of <see cref="Ways"/>; null in Outlook.</summary>
    public string? Way { get; init; }
}

/// <param name="Proposed">Another start that the social worker proposed when declining.</param>
public sealed record HoldDeclined(string Hold, LocalDateTime? Proposed) : CaseEvent
{
    /// <summary>One of <see cref="Ways"/>, where the key worker has seen what else was possible: then the proposed start is accepted
    /// with that, and without one nothing of what was shown is wanted. Null in Outlook.</summary>
    public string? Way { get; init; }
}

/// <summary>The key worker takes back a date that is booked and still to come: it leaves every calendar, and another is sought.</summary>
/// <param name="Way">One of <see cref="Ways"/>.</param>
public sealed record BookingTakenBack(string Hold, string Way) : CaseEvent;

/// <summary>The time of an unanswered hold came, or the plan ended: it no longer stands.</summary>
public sealed record HoldLapsed(string Hold) : CaseEvent;

public sealed record MembersInvited(string Hold) : CaseEvent;

/// <summary>The core group is to be held in another room.</summary>
/// <param name="Room">Its address; null where none is free any more.</param>
/// <param name="Instead">The room that turned it down; null where there was none.</param>
public sealed record RoomChosen(string Hold, string? Room, string? Instead) : CaseEvent;

/// <summary>The calendar event of a hold that does not stand any more is gone from every calendar.</summary>
public sealed record HoldReleased(string Hold) : CaseEvent;

/// <summary>A member declined the invitation.</summary>
public sealed record ApologiesGiven(string Hold, string Member) : CaseEvent;

/// <summary>A member who had sent apologies will come after all.</summary>
public sealed record ApologiesWithdrawn(string Hold, string Member) : CaseEvent;

/// <summary>After a reply to the invitation not everybody is coming without whom, by its board or by the authority's setting, a
/// core group is not to meet.</summary>
/// <param name="Missing">Roles or agencies, all that are missing now.</param>
public sealed record QuorumLost(string Hold, IReadOnlyList<string> Missing) : CaseEvent;

/// <summary>Everybody without whom it is not to meet is coming again, or sends somebody.</summary>
public sealed record QuorumRestored(string Hold) : CaseEvent;

/// <summary>The key worker has another date looked for. The booked one stands until another is accepted.</summary>
public sealed record AnotherDateSought(string Hold) : CaseEvent;

/// <summary>A manager, or the colleague to whom it was handed, has seen an escalation and taken it on.</summary>
/// <param name="Until">"I will see to it by": the day they gave; null in older entries.</param>
/// <param name="By">"key-worker-manager", a member id or the work address of the colleague; null in older entries, which were
/// the manager's.</param>
public sealed record EscalationAcknowledged(string Rule, LocalDate Due, LocalDate? Until = null, string? By = null) : CaseEvent;

/// <summary>An event as it stands in the audit trail.</summary>
/// <param name="Sequence">1 for the first of the case.</param>
/// <param name="By">Entra object id of the person, or "import", "calendar", "service".</param>
public sealed record Recorded(int Sequence, Instant At, string By, CaseEvent Event);
