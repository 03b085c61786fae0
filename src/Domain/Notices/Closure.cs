using System.Globalization;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What has become of something that was said: the card that said it is changed to say so, wherever it was
/// sent.</summary>
public abstract record Closure
{
    private Closure()
    {
    }

    /// <summary>It was done.</summary>
    public sealed record Answered(LocalDate On) : Closure;

    /// <summary>This member has given their part; the whole is not complete yet.</summary>
    public sealed record PartGiven(LocalDate On) : Closure;

    /// <summary>A date in time was approved. It is done when the core group has been held.</summary>
    /// <param name="Approval">When and where it was accepted.</param>
    public sealed record Booked(LocalDateTime Start, Approval? Approval = null) : Closure;

    /// <summary>The time that waited for an answer was declined or lapsed.</summary>
    public sealed record NoLongerHeld : Closure;

    /// <summary>It was recorded that the booked core group was not held.</summary>
    public sealed record NotHeld(LocalDate Date) : Closure;

    /// <summary>A slot was found after all and is held in the organiser mailbox.</summary>
    public sealed record SlotFound(LocalDateTime Start) : Closure;

    /// <summary>A manager, or a colleague for them, has taken the escalation on. What is due stays due.</summary>
    /// <param name="Until">The day by which they said they will see to it.</param>
    public sealed record Acknowledged(LocalDate? Until = null) : Closure;

    /// <summary>Whoever was told has left the core group, or says so.</summary>
    public sealed record NotTheirs(LocalDate On) : Closure;

    /// <summary>It fell to nobody, and somebody has it again.</summary>
    public sealed record WithSomebody : Closure;

    /// <summary>The manager has handed the escalation to a colleague, who has not acknowledged it yet.</summary>
    public sealed record HandedToColleague : Closure;

    /// <summary>What was asked for was refused.</summary>
    public sealed record Refused(LocalDate On) : Closure;

    /// <summary>More has become of a concern, an offer or a proposal, or a reminder was put off: its card shows how it
    /// stands.</summary>
    /// <param name="How">"decided", "withdrawn", the stage that it has come to, or until when it was put off.</param>
    public sealed record Stands(string How) : Closure;

    /// <summary>The owner of an action has said that it cannot be done as agreed, and the key worker decides.</summary>
    public sealed record Impossible(LocalDate On) : Closure;

    /// <summary>A later word on the same thing was said to the same recipient.</summary>
    public sealed record Superseded : Closure;

    /// <summary>It is not due any more: the date was moved by an agreement, the plan ended, the booking was dropped.</summary>
    public sealed record NoLongerDue : Closure;

    /// <summary>Stable text for the key of the change to the card.</summary>
    public string Key => this switch
    {
        Answered answered => $"answered-{answered.On:uuuu-MM-dd}",
        PartGiven part => $"part-given-{part.On:uuuu-MM-dd}",
        Booked booked => $"booked-{booked.Start:uuuu-MM-dd'T'HH:mm}",
        NotHeld not => $"not-held-{not.Date:uuuu-MM-dd}",
        SlotFound found => $"slot-found-{found.Start:uuuu-MM-dd'T'HH:mm}",
        Acknowledged { Until: { } until } => $"acknowledged-{until:uuuu-MM-dd}",
        Refused refused => $"refused-{refused.On:uuuu-MM-dd}",
        Acknowledged => "acknowledged",
        NotTheirs left => $"not-theirs-{left.On:uuuu-MM-dd}",
        WithSomebody => "with-somebody",
        HandedToColleague => "handed-on",
        Stands stands => stands.How,
        Impossible impossible => $"impossible-{impossible.On:uuuu-MM-dd}",
        Superseded => "superseded",
        NoLongerHeld => "no-longer-held",
        _ => "no-longer-due",
    };

    /// <summary>Whether a card that says this already is left as it is: what was done stays done, even when the deadline
    /// itself has gone since.</summary>
    public static bool IsFinal(string? known) => known?.StartsWith("answered-", StringComparison.Ordinal) ?? false;

    /// <param name="now">Null where only what happened counts, and not that the time of something has come.</param>
    /// <returns>Null while the notice stands as it was said.</returns>
    public static Closure? Of(Notice notice, CoreGroupCase @case, IReadOnlyList<Deadline> deadlines, Instant? now = null) =>
        Handover.ClosureOf(@case, notice) ?? OfMatter(notice, @case, deadlines, now) ?? Postponement.ClosureOf(@case, notice);

    private static Closure? OfMatter(Notice notice, CoreGroupCase @case, IReadOnlyList<Deadline> deadlines, Instant? now) => notice.Rule switch
    {
        RuleIds.MeetingProposal => OfProposal(notice, @case, now),
        RuleIds.MeetingOutcome => OfOutcome(notice, @case),
        RuleIds.WhoIsMissing or RuleIds.Quorum => RepliesLadder.ClosureOf(notice, @case, now),
        RuleIds.MeetingCycleEnds => @case.IsActive || @case.ClocksStopped != notice.Due ? new NoLongerDue() : null,
        RuleIds.IntervalRequest => OfInterval(notice, @case),
        RuleIds.RecordReceived => OfRecordCopy(notice, @case),
        RuleIds.SlotSearch when HoldLadder.IsOne(notice) => HoldLadder.ClosureOf(notice, @case),
        RuleIds.SlotSearch => @case.Standing is { } standing && !(standing is { IsBooked: true, IsToMove: true }) ? new SlotFound(standing.Start)
            : Deadlines.BindingNextMeeting(deadlines)?.Due == notice.Due ? null
            : new NoLongerDue(),
        RuleIds.Invitations => InvitationLadder.ClosureOf(notice, @case),
        RuleIds.CaseChannel => ChannelClosure.Of(notice, @case),
        RuleIds.CalendarEdit => EditLadder.ClosureOf(notice, @case),
        RuleIds.Concern => OfConcern(notice, @case),
        RuleIds.Checklist => ChecklistClosure.Of(notice, @case),
        RuleIds.Feedback => ChecklistClosure.OfFeedback(notice, @case),
        RuleIds.ActionDates => ActionClosure.Of(notice, @case, deadlines),
        RuleIds.ContinualAbsence or RuleIds.InformationNotProvided or RuleIds.DelayAndDrift => OfOffer(notice, @case),
        _ when MembershipLadder.IsToConfirm(notice) =>
            @case.Membership.Leavings.Exists(one => one.Member == notice.About && one.On == notice.Due && one.IsOpen)
                ? null
                : new Stands("decided"),
        _ when MembershipLadder.IsNews(notice) => null,
        _ => OfDeadline(notice, @case, deadlines),
    };

    private static Closure? OfConcern(Notice notice, CoreGroupCase @case) => @case.Concerns.Find(notice.About) switch
    {
        null => new NoLongerDue(),
        { Decided: not null } => notice.Step is "decided" ? null : new Stands("decided"),
        { WithdrawnOn: not null } => new Stands("withdrawn"),
        var open => notice.Tone is Tone.Escalation && open.Stage > StageOf(open, notice.Step)
            ? new Stands(string.Create(null, $"stage-{open.Stage}"))
            : null,
    };

    private static Closure? OfOffer(Notice notice, CoreGroupCase @case) =>
        !@case.IsActive ? new NoLongerDue()
        : @case.Concerns.Declined.Contains(notice.About ?? "") ? new Stands("declined")
        : @case.Concerns.All.Exists(concern => concern.Raised.Offer == notice.About) ? new Stands("raised")
        : null;

    /// <summary>How far a concern had come when that was said.</summary>
    private static int StageOf(Concern concern, string step) => step.Split('-') switch
    {
        ["stated" or "undecided", var n, ..] => concern.Acknowledged[int.Parse(n, CultureInfo.InvariantCulture) - 1].Stage,
        ["handed" or "unanswered", var n, ..] => concern.Handed[int.Parse(n, CultureInfo.InvariantCulture) - 1].Stage,
        _ => 0,
    };

    private static Closure? OfDeadline(Notice notice, CoreGroupCase @case, IReadOnlyList<Deadline> deadlines)
    {
        var about = deadlines
            .Where(deadline => deadline.Rule == notice.Rule && deadline.Due == notice.Due)
            .Where(deadline => notice.Owner is null || deadline.Owner is null || deadline.Owner == notice.Owner)
            .ToList();
        if (about.Count == 0 || !@case.IsActive)
        {
            return new NoLongerDue();
        }

        if (notice.Owner is { } member && about[0].Owner is null && about[0].About is { } day
            && @case.ReportOn(notice.Rule, day, member) is { } contributed)
        {
            return about[0].AnsweredOn is { } complete ? new Answered(complete) : new PartGiven(contributed);
        }

        if (about.TrueForAll(deadline => !deadline.IsOpen))
        {
            return new Answered(about.Max(deadline => deadline.AnsweredOn!.Value));
        }

        if (notice.Tone is Tone.Prompt or Tone.Chase or Tone.Due && RuleIds.AsksForMeeting(notice.Rule)
            && @case.Booked is { } booking
            && about.Exists(deadline => booking.Date >= deadline.Anchor && booking.Date <= deadline.Due))
        {
            return new Booked(booking.Start, booking.Approval);
        }

        if (HoldLadder.ShownOn(notice, @case, about[0], deadlines) is { } held)
        {
            return held;
        }

        return notice.Tone is not Tone.Escalation ? null
            : @case.IsAnswered(notice.Rule, notice.Due, notice.Step)
                ? new Acknowledged(@case.AcknowledgementsOf(notice.Rule, notice.Due)[^1].Until)
            : @case.IsHandedOn(notice.Rule, notice.Due, notice.Step) ? new HandedToColleague()
            : null;
    }

    private static Closure? OfInterval(Notice notice, CoreGroupCase @case)
    {
        if (LongerInterval.Asked(@case) is not { } request || notice.About != $"{request.Number}")
        {
            return new NoLongerDue();
        }

        return notice.Tone is not Tone.Question ? null
            : LongerInterval.Agreed(@case, request) is { } agreed ? new Answered(agreed.AgreedOn)
            : request.RefusedAt is { } refused ? new Refused(London.DateOf(refused))
            : null;
    }

    /// <summary>What was refused is said once and stays as it was said.</summary>
    private static Closure.Stands? OfProposal(Notice notice, CoreGroupCase @case, Instant? now) =>
        notice.Tone is not Tone.Question ? null
        : !@case.IsActive || @case.Papers.Proposals.Find(notice.About) is not { } proposal ? new Stands("ended")
        : proposal.State switch
        {
            ProposalState.Open => now >= proposal.StartsAt ? new Stands("passed") : null,
            ProposalState.Taken => new Stands("taken"),
            ProposalState.Refused => new Stands("refused"),
            ProposalState.Replaced => new Stands("replaced"),
            _ => new Stands("overtaken"),
        };

    private static Closure? OfRecordCopy(Notice notice, CoreGroupCase @case) =>
        !@case.IsActive || @case.LastMeeting?.Date != notice.Due ? new NoLongerDue()
        : @case.Papers.Of(notice.Due).RecordCopies.GetValueOrDefault(notice.Owner!) is { } answer && (answer.HasIt || notice.Step is "asked")
            ? new Answered(answer.On)
        : null;

    private static Closure? OfOutcome(Notice notice, CoreGroupCase @case) =>
        @case.Bookings.Find(booking => booking.Hold == notice.About) switch
        {
            { IsBooked: true } => null,
            { } booking when @case.NotHeld.Contains(booking.Hold) => new NotHeld(booking.Date),
            { } booking when @case.Meetings.Values.Any(meeting => meeting.Date == booking.Date) => new Answered(booking.Date),
            _ => new NoLongerDue(),
        };
}
