using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Membership;

/// <summary>What happened to who belongs, who comes, who chairs and who minutes.</summary>
public abstract record MembershipEvent : CaseEvent;

/// <summary>A professional joined whom the register does not name yet. They stay until it does, or until they leave.</summary>
/// <param name="On">The day from which they belong to the group.</param>
public sealed record MemberJoined(Member Member, LocalDate On) : MembershipEvent;

/// <summary>A professional left whom the register still names.</summary>
/// <param name="Successor">Member id of whoever takes over what is open; null for nobody.</param>
public sealed record MemberLeft(string Member, LocalDate On, string? Successor) : MembershipEvent;

/// <summary>A professional says of themselves that they have left. They belong to the group until somebody confirms it.</summary>
/// <param name="Successor">Member id or address at work of whoever takes over; null where they do not know.</param>
public sealed record LeavingSaid(string Member, LocalDate On, string? Successor) : MembershipEvent;

/// <summary>Something was to be said to somebody who is away, as their mailbox says, and for whom nobody covers.</summary>
/// <param name="Of">Member id, or <see cref="Roles.KeyWorkerManager"/>.</param>
/// <param name="Until">The last day; null where the mailbox names none.</param>
public sealed record FoundAway(string Of, LocalDate? Until) : MembershipEvent;

/// <summary>They have not left after all.</summary>
public sealed record LeavingTakenBack(string Member, LocalDate On) : MembershipEvent;

/// <summary>The chair has told a new member how the case stands.</summary>
public sealed record NewMemberBriefed(string Member, LocalDate On) : MembershipEvent;

/// <summary>A person decided who chairs the next core group.</summary>
/// <param name="Who">Member id, or <see cref="Roles.KeyWorkerManager"/>.</param>
/// <param name="Reason">Why somebody other than was proposed; null where nothing was overridden.</param>
public sealed record ChairAgreed(string Who, string? Reason) : MembershipEvent;

/// <summary>Who takes over the meeting when the key worker is away, until somebody else is named.</summary>
public sealed record SecondChairNamed(string Member) : MembershipEvent;

/// <param name="Of">The core group held whose record is still to be circulated; null for the next one.</param>
public sealed record MinuteTakerAssigned(string Member, LocalDate? Of) : MembershipEvent;

/// <summary>The group agreed who takes turns. Whose turn it is follows from who had theirs before.</summary>
public sealed record RotaAgreed(IReadOnlyList<string> Chairs, IReadOnlyList<string> MinuteTakers) : MembershipEvent;

/// <summary>A person's judgement that the level of concern has risen, or that it has fallen again.</summary>
public sealed record ConcernLevelSet(bool IsRaised, string Reason) : MembershipEvent;

/// <param name="Of">A core group that was held.</param>
/// <param name="Came">Member ids, the family's included.</param>
/// <param name="ChairedBy">Member id, or <see cref="Roles.KeyWorkerManager"/>; null where it was as agreed, or nobody knows.</param>
public sealed record AttendanceRecorded(LocalDate Of, IReadOnlyList<string> Came, string? ChairedBy) : MembershipEvent
{
    /// <summary>Member ids of those in whose place somebody came; null where nobody was asked, and in older entries: then those
    /// who had said so before.</summary>
    public IReadOnlyList<string>? Represented { get; init; }
}

/// <summary>A member says that they will come.</summary>
public sealed record AttendanceConfirmed(string Hold, string Member) : MembershipEvent;

/// <summary>A member who cannot come sends somebody else.</summary>
/// <param name="Agency">Of the representative.</param>
/// <param name="IsBriefed">The member says that they have told the representative what they need to know.</param>
public sealed record RepresentativeNominated(string Hold, string Member, string Agency, bool IsBriefed) : MembershipEvent
{
    /// <summary>Their role, or their address at work, so that the chair knows who comes; null where the member did not say.</summary>
    public string? Who { get; init; }
}

/// <summary>Nobody comes in that member's place after all.</summary>
public sealed record RepresentativeWithdrawn(string Hold, string Member) : MembershipEvent;

/// <summary>The views of somebody of the family who is not there are on record, in the case system. Never what they are.
/// </summary>
/// <param name="Whose">Member id, or <see cref="Roles.Child"/> where the child is no row of the register.</param>
/// <param name="Of">A core group held; null for the next one.</param>
public sealed record FamilyViewsRecorded(string Whose, LocalDate? Of) : MembershipEvent;

/// <param name="DecidedBy">"conference" or "core-group".</param>
/// <param name="Informant">Member id of whoever tells the excluded member what is decided; null while nobody is named.</param>
public sealed record MemberExcluded(string Member, string Reason, string DecidedBy, string? Informant) : MembershipEvent;

public sealed record ExcludedMemberInformed(string Member, LocalDate On) : MembershipEvent;

public sealed record ExclusionEnded(string Member, LocalDate On) : MembershipEvent;

/// <summary>What core groups of this family have to provide for, all of it: it takes the place of what was noted before.
/// </summary>
/// <param name="Needs">Keys of <see cref="MeetingNeeds"/>.</param>
public sealed record NeedsNoted(IReadOnlyList<string> Needs) : MembershipEvent;

/// <summary>A professional said who is to learn of whom neither that they come nor where they are written to. It takes the place of
/// what was said of that member before.</summary>
/// <param name="From">Member ids; empty where they are kept apart from nobody any more.</param>
public sealed record MembersKeptApart(string Member, IReadOnlyList<string> From) : MembershipEvent;

/// <summary>The safe-contact gate kept an invitation back.</summary>
/// <param name="Member">Who did not get it.</param>
/// <param name="Reason">Key of <see cref="SafeContact"/>.</param>
public sealed record InvitationWithheld(string Hold, string Member, string Reason) : MembershipEvent;

/// <summary>What had kept it back is gone, and it left.</summary>
public sealed record WithheldInvitationSent(string Hold, string Member) : MembershipEvent;

/// <summary>A professional says whom of the family they have invited.</summary>
/// <param name="Start">The time to which.</param>
/// <param name="Invited">Keys of <see cref="FamilyInvitation.All"/>.</param>
/// <param name="Reason">Why the others are not, or nobody is: key of <see cref="FamilyInvitation.Reasons"/>.</param>
/// <param name="By">Member id, or <see cref="Roles.KeyWorkerManager"/>.</param>
public sealed record FamilyInvited(
    string Hold, LocalDateTime Start, IReadOnlyList<string> Invited, string? Reason, LocalDate On, string By) : MembershipEvent;

/// <summary>Somebody else is told what this person is told, for a time.</summary>
/// <param name="Of">Member id, or <see cref="Roles.KeyWorkerManager"/>.</param>
/// <param name="Deputy">Entra object id or address at work.</param>
/// <param name="Until">The last day.</param>
public sealed record CoverNamed(string Of, string Deputy, LocalDate From, LocalDate Until) : MembershipEvent;
