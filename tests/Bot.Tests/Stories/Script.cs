using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Stories;

/// <summary>What the people of one case do in a year.</summary>
/// <param name="AnswersHolds">By number of the hold, from 1: what the social worker does two days after it was placed. Those
/// not named are accepted; "ignore" lets it lapse.</param>
/// <param name="MinutesAfter">By number of the core group, from 1: calendar days until its record is circulated; 3 where
/// not named.</param>
/// <param name="NotHeld">Numbers of the bookings that come to nothing on the day.</param>
/// <param name="ReportsBefore">Calendar days before a review on which the reports are given.</param>
/// <param name="Others">Anything else; of several on one day in this order.</param>
internal sealed record Script(
    string Board,
    LocalDate Conference,
    IReadOnlyDictionary<int, string> AnswersHolds,
    IReadOnlyDictionary<int, int> MinutesAfter,
    IReadOnlySet<int> NotHeld,
    IReadOnlyList<LocalDate> Reviews,
    int ReportsBefore,
    IReadOnlyList<Act> Others)
{
    /// <summary>Whoever is proposed to chair agrees two days after the booking; the views of whoever stays away are recorded on
    /// the day before.</summary>
    public bool AnswersQuestions { get; init; }

    private const string KeyWorker = "social.worker@authority.example";
    private const string HealthVisitor = "health.visitor@authority.example";

    /// <summary>On the register since long before the story begins, with officers around the case: the resolution process is
    /// lived through.</summary>
    public LocalDate? OnRegisterSince { get; init; }

    public string Golden => OnRegisterSince is null ? Board : $"{Board}-two-tiers";

    public string Reference => $"CG-{Board}";

    public IReadOnlyList<CaseEvent> Opening() =>
    [
        new GroupDescribed(new CoreGroup(
            Board,
            ["child-1", "child-2"],
            [
                new Member(KeyWorker, Roles.KeyWorker, "Children's services", KeyWorker, "team.manager@authority.example"),
                new Member(HealthVisitor, Roles.Member, "Health visiting", HealthVisitor, null),
                new Member("teacher@authority.example", Roles.MinuteTaker, "School", "teacher@authority.example", "head.teacher@authority.example"),
                new Member("officer@authority.example", Roles.Member, "Police", "officer@authority.example", null),
                new Member("family-member-1", Roles.FamilyMember, "Family", null, null),
                .. OnRegisterSince is null ? [] : TwoTiers.Officers,
            ],
            "team.manager@authority.example",
            "19:case@thread.tacv2")),
        new ConferenceHeld("child-1", OnRegisterSince ?? Conference),
        new ConferenceHeld("child-2", OnRegisterSince ?? Conference),
        new PlanStarted("child-1", OnRegisterSince ?? Conference),
        new PlanStarted("child-2", OnRegisterSince ?? Conference),
        .. OnRegisterSince is null ? [] : (CaseEvent[])[new MeetingHeld(Conference, null)],
        .. Reviews.Select(review => new ReviewListed(review, new LocalTime(14, 0))),
    ];

    public IEnumerable<(string By, string What, CaseEvent[] Events)> On(
        LocalDate day, CoreGroupCase @case, IReadOnlyList<Deadline> deadlines)
    {
        foreach (var act in Calendar(day, @case).Concat(Papers(day, @case, deadlines))
            .Concat(Checklists.On(day, Board, @case)).Concat(OnRegisterSince is null ? [] : TwoTiers.On(day, @case)))
        {
            yield return act;
        }

        if (AnswersQuestions && @case.Standing is { IsBooked: true } booking)
        {
            foreach (var act in Answers(day, @case, booking, deadlines))
            {
                yield return act;
            }
        }

        foreach (var other in Others.Where(act => act.On == day && act.Later is null))
        {
            yield return (other.By, other.What, [.. other.Events]);
        }
    }

    private IEnumerable<(string, string, CaseEvent[])> Calendar(LocalDate day, CoreGroupCase @case)
    {
        if (@case.Standing is not { } standing)
        {
            yield break;
        }

        var number = @case.Bookings.Count;
        if (standing.State is BookingState.Held && London.DateOf(standing.ChosenAt).PlusDays(2) <= day
            && WorkingDays.EnglandAndWales.IsWorkingDay(day))
        {
            var answer = AnswersHolds.GetValueOrDefault(number, "accept");
            if (answer != "ignore")
            {
                yield return answer == "accept"
                    ? ("social worker", $"accepts {Dates.Short(standing.Date)} {standing.Start:HH:mm} in Outlook", [new HoldApproved(standing.Hold)])
                    : ("social worker", $"declines {Dates.Short(standing.Date)} {standing.Start:HH:mm} in Outlook", [new HoldDeclined(standing.Hold, null)]);
            }
        }
        else if (standing.IsBooked && standing.Date == day)
        {
            yield return NotHeld.Contains(number)
                ? ("social worker", "records that the core group was not held", [new MeetingNotHeld(standing.Hold, "no room")])
                : ("social worker", "records that the core group was held", [new MeetingHeld(day, standing.Hold)]);
        }
    }

    private IEnumerable<(string, string, CaseEvent[])> Answers(
        LocalDate day, CoreGroupCase @case, Booking booking, IReadOnlyList<Deadline> deadlines)
    {
        var open = deadlines.Where(deadline => deadline.IsOpen && deadline.Due == booking.Date).Select(deadline => deadline.Rule).ToList();
        var board = BoardLibrary.Embedded.Named(Board);
        if (open.Contains(RuleIds.ChairOfMeeting) && day >= London.DateOf(booking.ChosenAt).PlusDays(4)
            && Chairing.Proposed(@case, board).Who is { } who)
        {
            yield return (Chairing.InWords(@case, who), "agrees to chair", [new ChairAgreed(who, null)]);
        }

        if (open.Contains(RuleIds.FamilyAbsentViews) && day == booking.Date.PlusDays(-1))
        {
            yield return ("social worker", "says that the child's views are recorded", [
                .. FamilyViewsDue.Absent(@case, board, null).Select(whose => new FamilyViewsRecorded(whose, null))]);
        }
    }

    private IEnumerable<(string, string, CaseEvent[])> Papers(
        LocalDate day, CoreGroupCase @case, IReadOnlyList<Deadline> deadlines)
    {
        var number = 0;
        foreach (var meeting in @case.Meetings.Keys)
        {
            if (meeting.PlusDays(MinutesAfter.GetValueOrDefault(++number, 3)) == day)
            {
                var isPlanAsked = deadlines.Any(d => d.Rule is RuleIds.PlanCirculated && d.Anchor == meeting);
                yield return ("minute-taker", $"circulates the record of {Dates.Short(meeting)}{(isPlanAsked ? " with the plan" : "")}",
                    [new MinutesCirculated(meeting, day), .. isPlanAsked ? (CaseEvent[])[new PlanCirculated(meeting, day)] : []]);
            }
        }

        foreach (var report in deadlines.Where(d => d.IsOpen && d.About?.PlusDays(-ReportsBefore) == day
            && d.Rule is RuleIds.ReviewSingleReport or RuleIds.ReviewAgencyReport && d.Owner != HealthVisitor))
        {
            yield return (report.Owner ?? "social worker", "gives the report to the review conference",
                [new ReportSubmitted(report.Rule, report.About!.Value, report.Owner, day)]);
        }

        if (Reviews.Contains(day))
        {
            yield return ("import", "records that the review conference was held", [new ReviewHeld(day)]);
        }
    }
}
