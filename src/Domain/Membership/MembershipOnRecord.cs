using System.Collections.Immutable;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Membership;

/// <summary>A professional who came into the group after it was opened.</summary>
/// <param name="Briefed">When the chair had told them how the case stands; null until then.</param>
public sealed record Arrival(string Member, LocalDate On, Instant KnownAt, LocalDate? Briefed);

/// <summary>A professional who left, said by somebody who need not be the key worker.</summary>
/// <param name="Was">As the group knew them; null where it did not.</param>
/// <param name="Person">Where they were written to.</param>
public sealed record Departure(
    string Member, LocalDate On, string? Successor, string By, Instant KnownAt, Member? Was, string? Person = null);

/// <summary>Somebody was found to be away.</summary>
/// <param name="Of">Member id, or <see cref="Roles.KeyWorkerManager"/>.</param>
/// <param name="Until">The last day; null where nobody knows.</param>
public sealed record Absence(string Of, LocalDate? Until, Instant KnownAt)
{
    /// <summary>Days after which somebody of whom nobody knows until when they are away is told of once more.</summary>
    private const int Fortnight = 14;

    /// <summary>Whether it need not be said again on that day.</summary>
    public bool IsKnown(LocalDate? until, LocalDate today) =>
        until == Until && (until is not null || today < London.DateOf(KnownAt).PlusDays(Fortnight));
}

/// <summary>A professional said of themselves that they have left.</summary>
/// <param name="Person">Where they were written to.</param>
/// <param name="IsOpen">Nobody has confirmed it, and nobody has taken it back.</param>
public sealed record Leaving(string Member, string? Person, LocalDate On, string? Successor, Instant KnownAt, bool IsOpen);

/// <param name="Informed">When the excluded member was told; null until then.</param>
public sealed record Exclusion(
    string Member, string Reason, string DecidedBy, string? Informant, LocalDate On, Instant KnownAt, LocalDate? Informed);

/// <param name="Reason">Key of <see cref="SafeContact"/>.</param>
public sealed record WithheldInvitation(string Hold, string Member, string Reason, Instant KnownAt);

/// <param name="On">The day on which it was named.</param>
public sealed record NamedSecondChair(string Member, LocalDate On);

/// <summary>What people decided of membership, attendance, chairs and minutes.</summary>
public sealed partial record MembershipOnRecord
{
    public static MembershipOnRecord None { get; } = new();

    /// <summary>Whom the register does not name yet.</summary>
    public ImmutableList<Member> Joined { get; init; } = [];

    /// <summary>Whom the register names still.</summary>
    public ImmutableSortedSet<string> Left { get; init; } = PeopleOfMeeting.NoMembers;

    public ImmutableList<Arrival> Arrivals { get; init; } = [];

    public ImmutableList<Departure> Departures { get; init; } = [];

    /// <summary>The latest word of each member, the settled ones included.</summary>
    public ImmutableList<Leaving> Leavings { get; init; } = [];

    /// <summary>The latest of each person.</summary>
    public ImmutableList<Absence> Absences { get; init; } = [];

    /// <summary>For the next core group, whichever day it will be.</summary>
    public PeopleOfMeeting Next { get; init; } = PeopleOfMeeting.None;

    /// <summary>Core groups held, by date.</summary>
    public ImmutableSortedDictionary<LocalDate, PeopleOfMeeting> Meetings { get; init; } =
        ImmutableSortedDictionary<LocalDate, PeopleOfMeeting>.Empty;

    public NamedSecondChair? SecondChair { get; init; }

    /// <summary>Null until the group has agreed one.</summary>
    public RotaAgreed? Rota { get; init; }

    /// <summary>A person said that the level of concern has risen, and nobody has said since that it has fallen.</summary>
    public bool IsConcernRaised { get; init; }

    /// <summary>Exclusions that stand.</summary>
    public ImmutableList<Exclusion> Exclusions { get; init; } = [];

    public IReadOnlyList<string> Needs { get; init; } = [];

    public ImmutableList<Cover> Covers { get; init; } = [];

    /// <summary>One of each member.</summary>
    public ImmutableList<KeptApart> Apart { get; init; } = [];

    /// <summary>How often somebody has said who is kept apart.</summary>
    public int ApartSaid { get; init; }

    /// <summary>Invitations that the gate keeps back.</summary>
    public ImmutableList<WithheldInvitation> Withheld { get; init; } = [];

    /// <summary>The latest word; it may be of an earlier core group.</summary>
    public FamilyInvitation? Family { get; init; }

    public static MembershipOnRecord After(CoreGroupCase @case, MembershipEvent happened, Recorded recorded)
    {
        var known = @case.Membership;
        var today = London.DateOf(recorded.At);
        return happened switch
        {
            MemberJoined e => known.WithMember(@case, e, recorded),
            MemberLeft e => known.WithoutMember(@case, e, recorded),
            LeavingSaid e => known with
            {
                Leavings = known.Leavings.RemoveAll(one => one.Member == e.Member)
                    .Add(new Leaving(e.Member, PersonOf(@case, e.Member), e.On, e.Successor, recorded.At, IsOpen: true)),
            },
            FoundAway e => known with
            {
                Absences = known.Absences.RemoveAll(one => one.Of == e.Of).Add(new Absence(e.Of, e.Until, recorded.At)),
            },
            LeavingTakenBack e => known.Settled(e.Member),
            NewMemberBriefed e => known with
            {
                Arrivals = [.. known.Arrivals.Select(one => one.Member == e.Member ? one with { Briefed = e.On } : one)],
            },
            ChairAgreed e => known with
            {
                Next = known.Next with { Chair = e.Who, ChairAgreedOn = today, WhyChair = e.Reason },
            },
            SecondChairNamed e => known with { SecondChair = new NamedSecondChair(e.Member, today) },
            MinuteTakerAssigned e => known.At(e.Of, meeting => meeting with { MinuteTaker = e.Member }),
            RotaAgreed e => known with { Rota = e },
            ConcernLevelSet e => known with { IsConcernRaised = e.IsRaised },
            AttendanceRecorded e => known.At(e.Of, meeting => meeting with
            {
                Came = PeopleOfMeeting.NoMembers.Union(e.Came),
                Chair = e.ChairedBy ?? meeting.Chair,
                Represented = e.Represented is { } represented ? PeopleOfMeeting.NoMembers.Union(represented) : null,
            }),
            AttendanceConfirmed e => known with { Next = known.Next with { Confirmed = known.Next.Confirmed.Add(e.Member) } },
            RepresentativeNominated e => known with
            {
                Next = known.Next with
                {
                    Representatives = known.Next.Representatives.SetItem(
                        e.Member, new RepresentativeOnRecord(e.Agency, e.IsBriefed, today, e.Who)),
                },
            },
            RepresentativeWithdrawn e => known.WithoutRepresentative(e.Member),
            FamilyViewsRecorded e => known.At(e.Of, meeting => meeting with { Views = meeting.Views.SetItem(e.Whose, today) }),
            MemberExcluded e => known with
            {
                Exclusions = known.Exclusions.RemoveAll(one => one.Member == e.Member)
                    .Add(new Exclusion(e.Member, e.Reason, e.DecidedBy, e.Informant, today, recorded.At, Informed: null)),
            },
            ExcludedMemberInformed e => known with
            {
                Exclusions = [.. known.Exclusions.Select(one => one.Member == e.Member ? one with { Informed = e.On } : one)],
            },
            ExclusionEnded e => known with { Exclusions = known.Exclusions.RemoveAll(one => one.Member == e.Member) },
            NeedsNoted e => known with { Needs = e.Needs },
            CoverNamed e => known with
            {
                Covers = known.Covers
                    .RemoveAll(one => one.Of == e.Of && one.From <= e.Until && one.Until >= e.From)
                    .Add(new Cover(e.Of, e.Deputy, e.From, e.Until)),
            },
            MembersKeptApart e => known with
            {
                ApartSaid = known.ApartSaid + 1,
                Apart = e.From.Count == 0
                    ? known.Apart.RemoveAll(one => one.Member == e.Member)
                    : known.Apart.RemoveAll(one => one.Member == e.Member).Add(new KeptApart(e.Member, e.From)),
            },
            InvitationWithheld e => known with
            {
                Withheld = known.Withheld.RemoveAll(one => one.Hold == e.Hold && one.Member == e.Member)
                    .Add(new WithheldInvitation(e.Hold, e.Member, e.Reason, recorded.At)),
            },
            WithheldInvitationSent e => known with
            {
                Withheld = known.Withheld.RemoveAll(one => one.Hold == e.Hold && one.Member == e.Member),
            },
            FamilyInvited e => known with { Family = new FamilyInvitation(e.Hold, e.Start, e.Invited, e.Reason, e.On, e.By) },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
        };
    }

    /// <param name="of">A core group held; null for the next one.</param>
    public PeopleOfMeeting Of(LocalDate? of) =>
        of is { } day ? Meetings.GetValueOrDefault(day, PeopleOfMeeting.None) : Next;

    /// <summary>Nobody comes in that member's place to the next core group.</summary>
    internal MembershipOnRecord WithoutRepresentative(string member) =>
        this with { Next = Next with { Representatives = Next.Representatives.Remove(member) } };

    private MembershipOnRecord At(LocalDate? of, Func<PeopleOfMeeting, PeopleOfMeeting> change) => of is { } day
        ? this with { Meetings = Meetings.SetItem(day, change(Of(day))) }
        : this with { Next = change(Next) };
}
