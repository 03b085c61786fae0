using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Reminders;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Stories;

/// <summary>Twelve months of one case of each board. The golden texts beside this file are for a manager to read: a change
/// in them is a change in what people are told. To accept one, run with STORIES=accept.</summary>
public sealed class StoryTests
{
    private const string KeyWorker = "social.worker@authority.example";
    private const string HealthVisitor = "health.visitor@authority.example";
    private const string Teacher = "teacher@authority.example";
    private static readonly LocalDate Conference = new(2026, 1, 12);
    private static readonly LocalDate[] TwoReviews = [new(2026, 4, 9), new(2026, 10, 6)];

    [Fact]
    public Task Sewscb_declines_a_slot_and_later_lets_holds_lapse_until_the_core_group_is_missed() => Tell(Script("sewscb") with
    {
        AnswersHolds = new Dictionary<int, string> { [2] = "decline", [5] = "ignore", [6] = "ignore", [7] = "ignore", [8] = "ignore" },
        MinutesAfter = new Dictionary<int, int> { [2] = 12 },
        Others =
        [
            new(new(2026, 2, 3), "import", "names a new member from Housing", new MemberJoined(
                new Member("housing@authority.example", Roles.Member, "Housing", "housing@authority.example", null), new(2026, 2, 3))),
            new(new(2026, 2, 4), "social worker", "says that the new member is briefed",
                new NewMemberBriefed("housing@authority.example", new(2026, 2, 4))),
            new(new(2026, 2, 18), "health visitor", "sends apologies", new ApologiesGiven("CG-sewscb-4", "health.visitor@authority.example")),
            new(new(2026, 2, 19), "health visitor", "sends a colleague, not briefed yet",
                new RepresentativeNominated("CG-sewscb-4", "health.visitor@authority.example", "Health visiting", IsBriefed: false)),
            new(new(2026, 2, 20), "health visitor", "has briefed the colleague",
                new RepresentativeNominated("CG-sewscb-4", "health.visitor@authority.example", "Health visiting", IsBriefed: true)),
            new(new(2026, 2, 10), "health visitor", "raises a concern about the core group",
                new ConcernRaised("concern-1", "group-responsibilities-not-carried-out", HealthVisitor, new(2026, 2, 10), false, null, Teacher, null)),
            new(new(2026, 2, 10), "social worker", "acknowledges it and will decide by Friday noon",
                new ConcernAcknowledged("concern-1", KeyWorker, new(2026, 2, 13, 12, 0))),
            new(new(2026, 2, 17), "social worker", "takes it to the next step: key worker and manager",
                new ConcernTakenUp("concern-1", 2, KeyWorker)),
            new(new(2026, 2, 18), "team manager", "decides on further actions",
                new ConcernDecided("concern-1", ["further-actions"], new(2026, 2, 18), Roles.KeyWorkerManager)),
            new(new(2026, 7, 1), "police officer", "says: not me any more, and does not know who takes over",
                new LeavingSaid("officer@authority.example", new(2026, 7, 1), null)),
            new(new(2026, 7, 6), "social worker", "confirms it, and names who takes over",
                new MemberJoined(new Member("sergeant@authority.example", Roles.Member, "Police", "sergeant@authority.example", null), new(2026, 7, 6)),
                new MemberLeft("officer@authority.example", new(2026, 7, 6), "sergeant@authority.example")),
            new(new(2026, 7, 7), "social worker", "says that the new member is briefed",
                new NewMemberBriefed("sergeant@authority.example", new(2026, 7, 7))),
            new(new(2026, 8, 5), "social worker", "does not raise what was counted",
                new OfferDeclined("delay-and-drift-2", new(2026, 8, 5))),
        ],
    });

    [Fact]
    public Task Leaflet_2017_meets_after_each_review_and_has_service_reminders() => Tell(Script("leaflet-2017") with
    {
        MinutesAfter = new Dictionary<int, int> { [1] = 10 },
        AnswersHolds = new Dictionary<int, string> { [3] = "ignore" },
        Others =
        [
            new(new(2026, 1, 19), "minute-taker", "records an action of the police",
                Agreed("a1", "Check the address again", "officer@authority.example", new(2026, 1, 30))),
            new(new(2026, 2, 4), "police officer", "has done it", new ActionDone("a1", new(2026, 2, 4))),
            new(new(2026, 1, 15), "team manager", "agrees to chair", new ChairAgreed(Roles.KeyWorkerManager, null)),
            new(new(2026, 5, 20), "social worker", "says that the level of concern has risen", new ConcernLevelSet(true, "New concerns.")),
            new(new(2026, 7, 1), "team manager", "says that it has fallen again", new ConcernLevelSet(false, "The plan works again.")),
            new(new(2026, 3, 14), "police officer", "raises a concern about the plan, on Saturday night",
                new ConcernRaised("concern-1", "plan-risk-not-reduced", "officer@authority.example", new(2026, 3, 14), false, null, null, null))
            {
                Later = new(22, 40),
            },
            new(new(2026, 3, 15), "team manager", "acknowledges it and will decide by Monday afternoon",
                new ConcernAcknowledged("concern-1", Roles.KeyWorkerManager, new(2026, 3, 16, 15, 0))),
            new(new(2026, 3, 16), "team manager", "decides on a Section 47 enquiry and an earlier review",
                new ConcernDecided("concern-1", ["section-47", "rcpc"], new(2026, 3, 16), Roles.KeyWorkerManager)),
        ],
    });

    [Fact]
    public Task Bolton_is_late_with_a_report_and_agrees_a_longer_interval() => Tell(Script("bolton") with
    {
        ReportsBefore = 0,
        NotHeld = new HashSet<int> { 2, 4 },
        AnswersHolds = new Dictionary<int, string> { [3] = "decline" },
        Others =
        [
            new(new(2026, 2, 13), "social worker", "names the second chair", new SecondChairNamed("health.visitor@authority.example")),
            new(new(2026, 3, 30), "social worker", "sends apologies",
                new ApologiesGiven("CG-bolton-6", "social.worker@authority.example")),
            new(new(2026, 4, 28), "social worker", "names who covers until Friday",
                new CoverNamed("social.worker@authority.example", "officer@authority.example", new(2026, 4, 28), new(2026, 5, 1))),
            new(new(2026, 2, 13), "social worker", "asks the manager for a longer interval",
                new IntervalRequested(new(2026, 1, 19), new(2026, 3, 16), "The school is closed for repairs.", new(2026, 2, 13))),
            new(new(2026, 2, 17), "team manager", "agrees to meet later once",
                new IntervalExtended(new(2026, 1, 19), new(2026, 3, 16), "The school is closed for repairs.", new(2026, 2, 17))),
            new(new(2026, 7, 6), "health visitor", "proposes an earlier core group: Monday 13 July",
                new MeetingProposed(HealthVisitor, new(2026, 7, 13, 10, 0), new(2026, 7, 6))),
            new(new(2026, 7, 7), "social worker", "says why not that day",
                new ProposalRefused(1, "The police cannot come on that day.", new(2026, 7, 7))),
            new(new(2026, 7, 8), "health visitor", "proposes Thursday 16 July instead",
                new MeetingProposed(HealthVisitor, new(2026, 7, 16, 10, 0), new(2026, 7, 8))),
            new(new(2026, 7, 9), "social worker", "takes it",
                new SlotChosen("CG-bolton-11", new(2026, 7, 16, 10, 0), 60, "Proposed by Health visiting.")),
        ],
    });

    [Fact]
    public Task Cwm_taf_morgannwg_circulates_late_until_the_team_manager_acknowledges() => Tell(Script("cwm-taf-morgannwg") with
    {
        MinutesAfter = new Dictionary<int, int> { [1] = 20 },
        AnswersQuestions = true,
        Others =
        [
            new(new(2026, 1, 30), "team manager", "acknowledges",
                new EscalationAcknowledged(RuleIds.MinutesCirculated, new(2026, 1, 26))),
        ],
    });

    [Fact]
    public Task Cwm_taf_morgannwg_goes_through_both_tiers_of_the_resolution_process() => Tell(Script("cwm-taf-morgannwg") with
    {
        OnRegisterSince = new(2024, 12, 2),
        Reviews = [],
    });

    [Fact]
    public Task Sandwell_has_apologies_and_ends_the_plan() => Tell(Script("sandwell") with
    {
        AnswersQuestions = true,
        Others =
        [
            new(new(2026, 1, 13), "health visitor", "sends apologies in Outlook",
                new ApologiesGiven("CG-sandwell-1", "health.visitor@authority.example")),
            new(new(2026, 1, 19), "minute-taker", "records two actions, and that the teacher gives the child feedback",
                Agreed("a1", "Offer a place in the breakfast club", "teacher@authority.example", new(2026, 2, 2)),
                Agreed("a2", "Repeat the hearing test", "health.visitor@authority.example", new(2026, 2, 6)),
                new FeedbackAgreed(new(2026, 1, 19), "teacher@authority.example")),
            new(new(2026, 1, 21), "minute-taker", "has given the child feedback", new FeedbackGiven(new(2026, 1, 19), new(2026, 1, 21))),
            new(new(2026, 1, 29), "minute-taker", "has done the first", new ActionDone("a1", new(2026, 1, 29))),
            new(new(2026, 2, 4), "health visitor", "says that the second cannot be done in time",
                new ActionImpossible("a2", "The clinic has no appointment before the 24th.")),
            new(new(2026, 2, 5), "social worker", "gives it another date",
                new ActionChanged("a2", "health.visitor@authority.example", new(2026, 2, 27), "The clinic has no appointment before the 24th.")),
            new(new(2026, 2, 25), "health visitor", "wants to be reminded of it tomorrow",
                new ReminderPutOff(RuleIds.ActionDates, new(2026, 2, 27), HealthVisitor, new(2026, 2, 26))),
            new(new(2026, 2, 26), "health visitor", "has done it", new ActionDone("a2", new(2026, 2, 26))),
            new(new(2026, 3, 10), "teacher", "raises a concern about another agency, not discussed with it yet",
                new ConcernRaised("concern-1", "group-professional-disagreement", Teacher, new(2026, 3, 10), false, false, HealthVisitor, null)),
            new(new(2026, 3, 10), "social worker", "acknowledges it and will decide by Monday noon",
                new ConcernAcknowledged("concern-1", KeyWorker, new(2026, 3, 16, 12, 0))),
            new(new(2026, 3, 12), "teacher", "has discussed it and takes it to the own line manager",
                new ConcernTakenUp("concern-1", 2, Teacher)),
            new(new(2026, 3, 13), "social worker", "records that it was talked over",
                new ConcernDecided("concern-1", ["talked-over"], new(2026, 3, 13), KeyWorker)),
            new(new(2026, 10, 7), "import", "ends the plan of the first child", new PlanEnded("child-1", new(2026, 10, 6))),
            new(new(2026, 10, 8), "social worker", "closes the case: the second plan has ended as well", new PlanEnded("child-2", new(2026, 10, 6))),
        ],
    });

    private static ActionAgreed Agreed(string id, string title, string owner, LocalDate due) =>
        new(id, title, owner, due, new LocalDate(2026, 1, 19), "It helps the child to follow lessons", IsAssessment: false);

    private static Script Script(string board) => new(
        board, Conference, new Dictionary<int, string>(), new Dictionary<int, int>(), new HashSet<int>(), TwoReviews, 4,
        []);

    private static async Task Tell(Script script)
    {
        using var year = new TheYear(script);
        var told = await year.Live();
        var golden = Path.Combine(AppContext.BaseDirectory, "Stories", $"{script.Golden}.golden.txt");
        if (Environment.GetEnvironmentVariable("STORIES") == "accept")
        {
            golden = Path.Combine(SourceFolder(), $"{script.Golden}.golden.txt");
            await File.WriteAllTextAsync(golden, told);
        }

        Assert.Equal(await File.ReadAllTextAsync(golden), told);
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetDirectoryName(here)!;
}
