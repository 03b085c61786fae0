using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Benchmarks;

/// <summary>Twelve months of a case as the service records them: two children, six people, a core group every five weeks
/// that is arranged, held and written up, and two review conferences that are reported to.</summary>
internal sealed class Year
{
    public const string Reference = "CG-1";
    private const int Groups = 10;
    private static readonly LocalDate Conference = new(2026, 1, 12);
    private static readonly LocalTime Ten = new(10, 0);
    private readonly List<Recorded> events = [];

    private Year(string board)
    {
        Add(Conference, new GroupDescribed(Group(board)));
        foreach (var child in Group(board).Children)
        {
            Add(Conference, new ConferenceHeld(child, Conference));
            Add(Conference.PlusDays(2), new PlanStarted(child, Conference));
        }

        var review = Conference.PlusMonths(3);
        var meeting = Conference.PlusDays(9);
        Add(Conference.PlusDays(3), new ReviewListed(review, Ten));
        for (var n = 1; n <= Groups; n++)
        {
            if (review < meeting)
            {
                Review(review);
                review = review.PlusMonths(6);
                Add(meeting.PlusDays(-6), new ReviewListed(review, n == 3 ? Ten : null));
            }

            CoreGroup(n, WorkingDays.EnglandAndWales.OnOrAfter(meeting));
            meeting = meeting.PlusWeeks(5);
        }
    }

    public static IReadOnlyList<Recorded> Of(string board) => new Year(board).events;

    /// <summary>Arranged a week after the last one; every third is declined once; one member sends apologies and a
    /// report.</summary>
    private void CoreGroup(int n, LocalDate day)
    {
        var arranged = n == 1 ? Conference.PlusDays(2) : day.PlusWeeks(-4);
        var hold = $"{Reference}-{n}";
        if (n % 3 == 0)
        {
            Add(arranged, new SlotChosen($"{hold}-a", day.PlusDays(-1).At(Ten), 60, "Everybody is free."));
            Add(arranged, new HoldPlaced($"{hold}-a", $"event-{hold}-a"));
            Add(arranged.PlusDays(1), new HoldDeclined($"{hold}-a", day.At(Ten)));
            Add(arranged.PlusDays(1), new HoldReleased($"{hold}-a"));
        }

        Add(arranged.PlusDays(1), new SlotChosen(hold, day.At(Ten), 60, "Everybody is free."));
        Add(arranged.PlusDays(1), new HoldPlaced(hold, $"event-{hold}"));
        Add(arranged.PlusDays(2), new HoldApproved(hold));
        Add(arranged.PlusDays(2), new MembersInvited(hold));
        Add(day.PlusDays(-3), new ApologiesGiven(hold, "nurse"));
        Add(day.PlusDays(-1), new ReportSubmitted(RuleIds.AbsenceReport, day, "nurse", day.PlusDays(-1)));
        Add(day, new MeetingHeld(day, hold));
        if (n < Groups)
        {
            Add(day.PlusDays(4), new MinutesCirculated(day, day.PlusDays(4)));
        }
    }

    private void Review(LocalDate day)
    {
        foreach (var member in (string[])["worker", "chair", "minutes", "nurse", "teacher"])
        {
            Add(day.PlusDays(-3), new ReportSubmitted(RuleIds.ReviewAgencyReport, day, member, day.PlusDays(-3)));
        }

        Add(day.PlusDays(-2), new ReportSubmitted(RuleIds.ReviewSingleReport, day, null, day.PlusDays(-2)));
        Add(day, new ReviewHeld(day));
    }

    private void Add(LocalDate day, CaseEvent happened) =>
        events.Add(new Recorded(events.Count + 1, London.At(day, new LocalTime(11, events.Count % 60)), "someone", happened));

    private static CoreGroup Group(string board) => new(
        board,
        ["child-1", "child-2"],
        [
            new Member("worker", Roles.KeyWorker, "Social care", "worker@example", null),
            new Member("chair", Roles.Chair, "Police", "chair@example", null),
            new Member("minutes", Roles.MinuteTaker, "Youth work", "minutes@example", null),
            new Member("nurse", Roles.Member, "Health visiting", "nurse@example", null),
            new Member("teacher", Roles.Member, "School", "teacher@example", null),
            new Member("family-member-1", Roles.FamilyMember, "Family", null, null),
        ],
        "manager@example",
        "channel-1");
}
