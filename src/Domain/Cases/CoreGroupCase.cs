using System.Collections.Immutable;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Resolution;
using NodaTime;

namespace CoreGroupBot.Domain.Cases;

public sealed record PlanOfChild(LocalDate? Started, LocalDate? Ended);

/// <summary>A plan that had ended when the child came back on another.</summary>
public sealed record EarlierPlan(string Child, PlanOfChild Plan);

public sealed record MeetingOnRecord(LocalDate Date, Instant RecordedAt);

public sealed record ConferenceOnRecord(string Child, LocalDate Date, Instant RecordedAt);

public sealed record ReviewOnRecord(LocalDate Date, LocalTime? Start, bool Held, Instant RecordedAt);

/// <summary>A case as it stands: the fold of its events. It holds no name, date of birth or address.</summary>
public sealed record CoreGroupCase
{
    public required string Reference { get; init; }

    /// <summary>Number of events folded; the version for optimistic concurrency.</summary>
    public int Version { get; init; }

    /// <summary>Who meets, with what people have reported since the register was last read.</summary>
    public required CoreGroup Group { get; init; }

    /// <summary>As the register described the group last; null until it has.</summary>
    public CoreGroup? Registered { get; init; }

    public Ledger<string, PlanOfChild> Plans { get; init; } = Ledger<string, PlanOfChild>.Empty;

    public Entries<EarlierPlan> EarlierPlans { get; init; } = [];

    /// <summary>The day on which the last of the plans ended, kept when a child comes back on a plan later; null if that
    /// never happened or was taken back.</summary>
    public LocalDate? ClocksStopped { get; init; }

    /// <summary>When the case came to be known here.</summary>
    public Instant OpenedAt { get; init; }

    /// <summary>When it came to be known that the last of the plans had ended; it means nothing while a plan runs.</summary>
    public Instant? StoppedAt { get; init; }

    public Entries<ConferenceOnRecord> Conferences { get; init; } = [];

    /// <summary>Listed and held reviews, by date.</summary>
    public Ledger<LocalDate, ReviewOnRecord> Reviews { get; init; } = Ledger<LocalDate, ReviewOnRecord>.Empty;

    /// <summary>Core groups held, by date.</summary>
    public Ledger<LocalDate, MeetingOnRecord> Meetings { get; init; } = Ledger<LocalDate, MeetingOnRecord>.Empty;

    /// <summary>Day of the core group → day on which its record was circulated.</summary>
    public Ledger<LocalDate, LocalDate> Minutes { get; init; } = Ledger<LocalDate, LocalDate>.Empty;

    public Entries<Booking> Bookings { get; init; } = [];

    /// <summary>Holds whose core group was recorded as not held.</summary>
    public ImmutableHashSet<string> NotHeld { get; init; } = [];

    public Entries<IntervalExtended> Extensions { get; init; } = [];

    public Entries<DelayExplained> Delays { get; init; } = [];

    /// <summary>When the first reason for the lateness of a deadline came in.</summary>
    public ImmutableDictionary<(string Rule, LocalDate Due), Instant> ExplainedAt { get; init; } =
        ImmutableDictionary<(string Rule, LocalDate Due), Instant>.Empty;

    public Entries<ReportSubmitted> Reports { get; init; } = [];

    public Entries<NoSlotFound> Fruitless { get; init; } = [];

    public Entries<EscalationAcknowledged> Acknowledged { get; init; } = [];

    /// <summary>Starts that were declined or lapsed and are not offered again.</summary>
    public ImmutableHashSet<LocalDateTime> NotAgain { get; init; } = [];

    /// <summary>A start that the social worker proposed and that has not been tried yet.</summary>
    public LocalDateTime? Wish { get; init; }

    public PapersOnRecord Papers { get; init; } = PapersOnRecord.None;

    public MembershipOnRecord Membership { get; init; } = MembershipOnRecord.None;

    public ConcernsOnRecord Concerns { get; init; } = ConcernsOnRecord.None;

    public ResolutionOnRecord Resolution { get; init; } = ResolutionOnRecord.None;

    public ActionsOnRecord Actions { get; init; } = ActionsOnRecord.None;

    /// <summary>False once every child's plan has ended: no clock runs. A conference without a plan yet counts as active,
    /// since the register may be entered days later.</summary>
    public bool IsActive => Group.Children.Any(this.HasPlan) && (Plans.Count > 0 || Conferences.Count > 0);

    public IEnumerable<Member> Professionals => Group.Members.Where(member => member.IsProfessional);

    /// <summary>Professionals who are expected at core groups: everybody but the officers of the conference.</summary>
    public IEnumerable<Member> Attending =>
        Professionals.Where(member => !Roles.IsOfficer(member.Role));

    public Member? InRole(string role) => Professionals.FirstOrDefault(member => member.Role == role);

    public Member? KeyWorker => InRole(Roles.KeyWorker);

    /// <summary>The hold or booking that stands for the next core group, if any.</summary>
    public Booking? Standing =>
        Bookings.LastOrDefault(booking => booking.IsBooked || booking.IsPending);

    public MeetingOnRecord? LastMeeting => Meetings.Count == 0 ? null : Meetings.Values[^1];
}
