using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Cards;

/// <summary>A case as a card shows it: with its board and its deadlines, at one instant.</summary>
public sealed record CaseView(CoreGroupCase Case, Board Board, IReadOnlyList<Deadline> Deadlines, Instant Now)
{
    public LocalDate Today => London.DateOf(Now);

    public static WorkingDays Calendar => Guidance.Calendar;

    /// <summary>The board as it stands today; each deadline is read as of its own day 0.</summary>
    public static CaseView Of(CoreGroupCase @case, Guidance guidance, Instant now) =>
        new(@case, guidance.BoardOf(@case).On(London.DateOf(now)), guidance.DeadlinesOf(@case), now)
        {
            BoardConfirmed = guidance.ConfirmationOf(@case) is { } confirmed ? London.DateOf(confirmed.At) : null,
            MeetingMinutes = guidance.MeetingMinutes,
        };

    /// <summary>As it may be shown to whoever sits there: without the members from whom they are kept apart.</summary>
    public CaseView SeenBy(Seat? seat) => Without(SafeContact.HiddenFrom(Case, seat?.Ids ?? []));

    /// <summary>The same for whoever is told something: everybody reads along in a channel.</summary>
    public CaseView SeenBy(Recipient told) =>
        SeenBy(told.Audience is Audience.CaseChannel ? null : Seat.Of(Case, told.Address.Equals, Today));

    /// <summary>Members of whom nothing is shown; none in an unredacted view.</summary>
    public IReadOnlySet<string> Hidden { get; init; } = new HashSet<string>();

    private CaseView Without(IReadOnlySet<string> hidden) => hidden.Count == 0 ? this : this with
    {
        Hidden = hidden,
        Case = Case.Without(hidden),
        Deadlines = [.. Deadlines.Where(deadline => deadline.Owner is not { } owner || !hidden.Contains(owner))],
    };

    /// <summary>The day on which the board's values were confirmed with the board; null when nobody did.</summary>
    public LocalDate? BoardConfirmed { get; init; }

    /// <summary>How long core groups are booked for here.</summary>
    public int MeetingMinutes { get; init; }

    /// <summary>The deadline of that rule and day; of several members' ones an open one if there is any.</summary>
    public Deadline? Find(string rule, LocalDate due, string? owner = null) => All(rule, due).FirstOrDefault(deadline =>
        owner is null || deadline.Owner is null || deadline.Owner == owner);

    /// <summary>The one that is named where each member has their own; otherwise the person's own, unless it is done and others are
    /// not.</summary>
    /// <param name="item">Which of several; null where that is not known or there is one.</param>
    /// <param name="whose">As <see cref="Buttons.Whose"/> names a member; null where nobody is named.</param>
    public Deadline? Find(string rule, LocalDate due, Seat seat, string? item = null, string? whose = null) => All(rule, due)
        .Where(deadline => item is null || deadline.Item == item)
        .OrderByDescending(deadline => whose is not null && Buttons.Whose(deadline) == whose)
        .ThenByDescending(deadline => deadline.IsOpen)
        .ThenByDescending(deadline => seat.Owner(deadline.Owner) is not null)
        .FirstOrDefault();

    private IEnumerable<Deadline> All(string rule, LocalDate due) => Deadlines
        .Where(deadline => deadline.Rule == rule && deadline.Due == due)
        .OrderByDescending(deadline => deadline.IsOpen);

    public Deadline? Of(Notice notice) => notice.Rule is RuleIds.SlotSearch
        ? Domain.Rules.Deadlines.BindingNextMeeting(Deadlines)
        : Find(notice.Rule, notice.Due, notice.Owner);

    /// <summary>What is open, by due date. Of several dates for the same next core group only the one that binds it.</summary>
    public IEnumerable<Deadline> Open
    {
        get
        {
            var binding = Domain.Rules.Deadlines.BindingNextMeeting(Deadlines);
            return Deadlines.Where(deadline =>
                deadline.IsOpen && deadline.KnownAt <= Now && (!RuleIds.AsksForMeeting(deadline.Rule) || deadline.Key == binding?.Key));
        }
    }

    /// <summary>The other rules about the same next core group, by date; advice not to meet sooner only while it is of use.
    /// </summary>
    public IEnumerable<Deadline> Beside(Deadline deadline) => Domain.Rules.Deadlines.OfTheSameMeeting(deadline, Deadlines)
        .Where(other => other.Kind is not DueKind.NotBefore || other.Due > Today);

    /// <summary>Whether somebody has the escalation in hand, by a day that has not passed.</summary>
    public bool IsTakenOn(Deadline deadline) => Case.IsTakenOn(deadline.Rule, deadline.Due, Today);

    /// <summary>The hold or booking for the core group that is due. One from before day 0 was for an earlier one.</summary>
    public Booking? StandingFor(Deadline deadline) =>
        RuleIds.AsksForMeeting(deadline.Rule) && Case.Standing is { } standing && standing.Date >= deadline.Anchor
            ? standing
            : null;

    /// <summary>The booked core group is over and nobody has said whether it was held.</summary>
    public bool AwaitsOutcome(Booking booking) =>
        booking.IsBooked && booking.Ends <= Now;

    /// <summary>Whose duty it is, where one member has it for all; null where each has their own.</summary>
    public Member? With(Deadline deadline) =>
        deadline.Owner is not null || deadline.Rule is RuleIds.ReviewAgencyReport or RuleIds.ChairOfMeeting ? null
        : RuleIds.IsOfResolution(deadline.Rule) ? ResolutionOffers.With(this, deadline)
        : deadline.Rule is RuleIds.NewMemberBriefed && People.Chair(Case) is { } chair
            ? Case.Professionals.FirstOrDefault(member => member.Person == chair.Address)
        : deadline.Rule is RuleIds.MinutesCirculated or RuleIds.RecordSaved && People.MinuteTaker(Case, Board, deadline.Anchor) is { } taker
            ? Case.Professionals.Where(member => member.Person == taker.Address)
                .OrderByDescending(member => member.Role == taker.Role).FirstOrDefault()
        : Case.KeyWorker;

    /// <summary>The member of the seat whose part of the single report is still to come; the key worker has none, but
    /// completes the whole.</summary>
    public Member? PartOf(Deadline deadline, Seat seat) =>
        deadline is { IsOpen: true, Rule: RuleIds.ReviewSingleReport, About: { } about } && !seat.IsKeyWorker
        && seat.Contributor is { } member && Case.ReportOn(deadline.Rule, about, member.Id) is null
            ? member
            : null;

    /// <summary>Members whose report for the same day is still to come.</summary>
    public IEnumerable<Member> WithoutReport(Deadline deadline) => deadline.Rule switch
    {
        RuleIds.ReviewAgencyReport or RuleIds.AbsenceReport => Case.Professionals.Where(member =>
            Deadlines.Any(other => other.Rule == deadline.Rule && other.About == deadline.About
                && other.Owner == member.Id && other.IsOpen)),
        RuleIds.ReviewSingleReport when deadline is { IsOpen: true, About: { } about } => Case.Attending.Where(member =>
            member.Role != Roles.KeyWorker && Case.ReportOn(deadline.Rule, about, member.Id) is null),
        _ => [],
    };
}
