using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What is to be said about a case by now, and when there will next be something to say.</summary>
/// <param name="Due">At most one notice for each recipient and deadline: the latest step, and none in whose place another is said by now.
/// Already said ones included; the unique key sorts those out.</param>
/// <param name="Next">The first instant after now at which a further step falls due; null when nothing more will.</param>
public sealed record NoticePlan(IReadOnlyList<Notice> Due, Instant? Next)
{
    public static NoticePlan Of(
        CoreGroupCase @case, Board board, IReadOnlyList<Deadline> deadlines, WorkingDays calendar, Instant now)
    {
        var tracks = Tracks(@case, board, deadlines, Deadlines.BindingNextMeeting(deadlines), calendar).ToList();
        var latest = tracks.Select(track => track.Latest(now)).OfType<Notice>()
            .OrderBy(notice => notice.Recipient.CoversFor, StringComparer.Ordinal)
            .DistinctBy(notice => notice.KeyOfOwn).ToList();
        return new NoticePlan(
            [.. latest.Where(notice => !latest.Exists(later => Supersession.IsBy(notice, later)))
                .OrderBy(notice => notice.At)
                .ThenBy(notice => notice.Key, StringComparer.Ordinal)],
            tracks.Min(track => track.Next(now)?.At));
    }

    /// <summary>Everything that is to be said of these deadlines while they are open, and what the case asks besides.</summary>
    public static IEnumerable<Track> Tracks(
        CoreGroupCase @case, Board board, IReadOnlyList<Deadline> deadlines, Deadline? binding, WorkingDays calendar)
    {
        if (!@case.IsActive)
        {
            return ClosingLadder.For(@case, calendar);
        }

        var ofDeadlines = deadlines.Where(deadline => deadline.IsOpen && !IsCovered(deadline, binding)).SelectMany(deadline => deadline.Rule switch
        {
            RuleIds.FirstCoreGroup or RuleIds.SubsequentMaxInterval or RuleIds.CoreGroupAfterReview
                or RuleIds.CoreGroupAfterTier1 =>
                MeetingLadder.For(@case, board, deadline, calendar),
            RuleIds.RecommendedInterval => AdviceLadder.ForInterval(@case, deadline, calendar),
            RuleIds.MinutesCirculated => MinutesLadder.For(@case, board, deadline, calendar),
            RuleIds.PlanCopyNotReceived => CopyLadder.OfPlan(@case, deadline, calendar),
            RuleIds.FirstCoreGroupDateFixed or RuleIds.CoreGroupAfterReviewDateFixed or RuleIds.NextDateAgreed =>
                PaperLadder.DateFixed(@case, deadline, calendar),
            RuleIds.AdditionalMeeting => PaperLadder.NextWorkingDay(@case, deadline, calendar),
            RuleIds.PlanCirculated => PaperLadder.PlanCirculated(@case, board, deadline, calendar),
            RuleIds.PlanChangeSent => PaperLadder.Weekly(@case, deadline, calendar),
            RuleIds.RecordSaved => PaperLadder.Record(@case, board, deadline, calendar),
            RuleIds.ReviewSingleReportDrafted => PaperLadder.Drafted(@case, deadline, calendar),
            RuleIds.AbsenceReport => ReportLadder.ForAbsence(@case, deadline, calendar),
            RuleIds.ReviewSingleReport => ReportLadder.ForSingle(@case, deadline, calendar),
            RuleIds.ReviewAgencyReport => ReportLadder.ForAgency(@case, deadline, calendar),
            RuleIds.ChairOfMeeting or RuleIds.SecondChairNamed or RuleIds.FamilyAbsentViews or RuleIds.Representative
                or RuleIds.ExclusionRecorded or RuleIds.NewMemberBriefed => AskedLadder.For(@case, board, deadline, calendar),
            _ when RuleIds.IsOfResolution(deadline.Rule) => ResolutionLadder.For(@case, board, deadline, calendar),
            _ => [],
        });
        var inHand = deadlines.Where(deadline => deadline.IsOpen)
            .SelectMany(deadline => TakenOnLadder.For(@case, deadline, calendar));
        var questions = @case.Bookings.Where(booking => booking.IsBooked)
            .SelectMany(booking => QuestionLadder.Outcome(@case, booking, calendar));
        var fruitless = binding is null ? [] : QuestionLadder.NoSlot(@case, binding, calendar);
        var held = binding is null ? [] : HoldLadder.For(@case, binding, calendar);
        IEnumerable<Track> all =
        [
            .. ofDeadlines,
            .. inHand,
            .. questions,
            .. fruitless,
            .. held,
            .. @case.Concerns.All.SelectMany(concern => ConcernLadder.For(@case, board, concern, calendar)),
            .. ActionLadder.For(@case, deadlines, calendar),
            .. ActionLadder.Impossible(@case, calendar),
            .. OfferLadder.For(@case, board, deadlines, calendar),
            .. ChecklistLadder.For(@case, board, calendar),
            .. ChecklistLadder.Feedback(@case, calendar),
            .. ProposalLadder.For(@case, calendar),
            .. RepliesLadder.For(@case, calendar),
            .. IntervalLadder.For(@case, board, calendar),
            .. MembershipLadder.For(@case, board, calendar),
            .. CopyLadder.OfRecord(@case, board, calendar),
            .. InvitationLadder.For(@case, calendar),
            .. ChannelLadder.For(@case, calendar),
            .. EditLadder.For(@case, binding, calendar),
        ];
        return all.Select(track => Postponement.With(@case, track)).SelectMany(track => Handover.With(@case, track))
            .SelectMany(track => Deputies.With(@case, track));
    }

    /// <summary>Of several dates for the same next core group only the one that binds is said; its cards name the others
    /// (rules.md A09). Advice is said beside a date of the service's own, which is not the board's.</summary>
    private static bool IsCovered(Deadline deadline, Deadline? binding) =>
        binding is not null && RuleIds.AsksForMeeting(deadline.Rule) && deadline.Key != binding.Key
        && (deadline.Kind is DueKind.By || binding is { Kind: DueKind.By, IsServiceReminder: false });
}
