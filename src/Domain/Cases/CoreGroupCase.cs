using System.Collections.Immutable;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Reminders;
using CoreGroupBot.Domain.Resolution;
using NodaTime;

namespace CoreGroupBot.Domain.Cases;

public sealed record PlanOfChild(LocalDate? Started, LocalDate? Ended);

/// <summary>A plan that had ended when the child came back on another.</summary>
public sealed record EarlierPlan(string Child, PlanOfChild Plan);

public sealed record MeetingOnRecord(LocalDate Date, Instant RecordedAt);

public sealed record ConferenceOnRecord(string Child, LocalDate Date, Instant RecordedAt);

public sealed record ReviewOnRecord(LocalDate Date, LocalTime? Start, bool Held, Instant RecordedAt);

/// <summary>A case as it stands: the fold of its events, which alone write to it. It holds no name, date of birth or
/// address.</summary>
public sealed partial record CoreGroupCase(string Reference, CoreGroup Group)
{
    /// <summary>Number of events folded; the version for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Who meets, with what people have reported since the register was last read.</summary>
    public CoreGroup Group { get; private set; } = Group;

    /// <summary>As the register described the group last; null until it has.</summary>
    public CoreGroup? Registered { get; private set; }

    public Ledger<string, PlanOfChild> Plans { get; private set; } = Ledger<string, PlanOfChild>.Empty;

    public Entries<EarlierPlan> EarlierPlans { get; private set; } = [];

    /// <summary>The day on which the last of the plans ended, kept when a child comes back on a plan later; null if that
    /// never happened or was taken back.</summary>
    public LocalDate? ClocksStopped { get; private set; }

    /// <summary>When the case came to be known here.</summary>
    public Instant OpenedAt { get; private set; }

    /// <summary>When it came to be known that the last of the plans had ended; it means nothing while a plan runs.</summary>
    public Instant? StoppedAt { get; private set; }

    public Entries<ConferenceOnRecord> Conferences { get; private set; } = [];

    /// <summary>Listed and held reviews, by date.</summary>
    public Ledger<LocalDate, ReviewOnRecord> Reviews { get; private set; } = Ledger<LocalDate, ReviewOnRecord>.Empty;

    /// <summary>Core groups held, by date.</summary>
    public Ledger<LocalDate, MeetingOnRecord> Meetings { get; private set; } = Ledger<LocalDate, MeetingOnRecord>.Empty;

    /// <summary>Day of the core group → day on which its record was circulated.</summary>
    public Ledger<LocalDate, LocalDate> Minutes { get; private set; } = Ledger<LocalDate, LocalDate>.Empty;

    public Entries<Booking> Bookings { get; private set; } = [];

    /// <summary>Holds whose core group was recorded as not held.</summary>
    public ImmutableHashSet<string> NotHeld { get; private set; } = [];

    public Entries<IntervalExtended> Extensions { get; private set; } = [];

    public Entries<DelayExplained> Delays { get; private set; } = [];

    /// <summary>When the first reason for the lateness of a deadline came in.</summary>
    public ImmutableDictionary<(string Rule, LocalDate Due), Instant> ExplainedAt { get; private set; } =
        ImmutableDictionary<(string Rule, LocalDate Due), Instant>.Empty;

    public Entries<ReportSubmitted> Reports { get; private set; } = [];

    /// <summary>Rules by which a report was once recorded as given that is not.</summary>
    public ImmutableHashSet<string> RulesTakenBack { get; private set; } = [];

    public Entries<NoSlotFound> Fruitless { get; private set; } = [];

    public Entries<EscalationAcknowledged> Acknowledged { get; private set; } = [];

    /// <summary>Starts that were declined or lapsed and are not offered again.</summary>
    public ImmutableHashSet<LocalDateTime> NotAgain { get; private set; } = [];

    /// <summary>A start that the social worker proposed and that has not been tried yet.</summary>
    public LocalDateTime? Wish { get; private set; }

    /// <summary>Where that start was chosen, and so accepted; null where it is to be asked about like any other.</summary>
    public string? WishWay { get; private set; }

    public PapersOnRecord Papers { get; private set; } = PapersOnRecord.None;

    public MembershipOnRecord Membership { get; private set; } = MembershipOnRecord.None;

    public ConcernsOnRecord Concerns { get; private set; } = ConcernsOnRecord.None;

    public ResolutionOnRecord Resolution { get; private set; } = ResolutionOnRecord.None;

    public ChannelsOnRecord Channels { get; private set; } = ChannelsOnRecord.None;

    public ActionsOnRecord Actions { get; private set; } = ActionsOnRecord.None;

    public RemindersOnRecord Reminders { get; private set; } = RemindersOnRecord.None;

    public EditsOnRecord Edits { get; private set; } = EditsOnRecord.None;

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

    /// <summary>The core group that is booked, if any; a hold for an earlier one may stand beside it.</summary>
    public Booking? Booked => Bookings.FindLast(booking => booking.IsBooked);

    public MeetingOnRecord? LastMeeting => Meetings.Count == 0 ? null : Meetings.Values[^1];
}
