using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>Who is told of a concern, when and in which order. Wednesday 10 June 2026 is a working day, as are those about it.
/// </summary>
public sealed class ConcernLadderTests
{
    private const string Plan = "plan-risk-not-reduced";
    private const string Disagreement = "group-professional-disagreement";

    [Fact]
    public void A_concern_about_the_plan_goes_to_key_worker_and_manager_in_the_night_and_is_repeated_until_somebody_has_it() => Is(
        """
        2026-06-10 23:10 key-worker raised
        2026-06-10 23:10 key-worker-manager raised
        2026-06-11 00:10 key-worker again-1
        2026-06-11 00:10 key-worker-manager again-1
        2026-06-11 09:00 key-worker again-2
        2026-06-11 09:00 key-worker-manager again-2
        2026-06-15 09:00 key-worker again-3
        2026-06-15 09:00 key-worker-manager again-3
        """,
        Raised("leaflet-2017", Plan, "2026-06-10 23:10"), until: "2026-06-16 12:00");

    [Fact]
    public void A_concern_about_the_group_wakes_the_key_worker_once_and_the_rest_waits_for_the_morning() => Is(
        """
        2026-06-10 23:10 key-worker raised
        2026-06-11 09:00 key-worker again-1
        2026-06-11 09:00 key-worker-manager again-1
        2026-06-12 09:00 key-worker again-2
        2026-06-12 09:00 key-worker-manager again-2
        """,
        Raised("sewscb", Disagreement, "2026-06-10 23:10"), until: "2026-06-15 12:00");

    [Fact]
    public void By_day_an_hour_is_an_hour_and_the_leaflets_first_step_names_the_manager_too() => Is(
        """
        2026-06-10 10:00 key-worker raised
        2026-06-10 10:00 key-worker-manager raised
        2026-06-10 11:00 key-worker again-1
        2026-06-10 11:00 key-worker-manager again-1
        2026-06-11 09:00 key-worker again-2
        2026-06-11 09:00 key-worker-manager again-2
        """,
        Raised("leaflet-2017", Disagreement, "2026-06-10 10:00"), until: "2026-06-12 12:00");

    [Fact]
    public void It_is_quiet_until_the_stated_time_then_comes_back_and_a_working_day_later_goes_to_the_manager() => Is(
        """
        2026-06-10 10:00 key-worker raised
        2026-06-10 10:30 nurse taken-on
        2026-06-12 12:00 key-worker stated-1
        2026-06-15 09:00 key-worker stated-1-2
        2026-06-15 09:00 key-worker-manager undecided-1
        2026-06-16 11:00 nurse decided
        """,
        Raised("sewscb", Disagreement, "2026-06-10 10:00")
            .Told(new ConcernAcknowledged("concern-1", A.KeyWorker, At.Local("2026-06-12 12:00")), "2026-06-10 10:30")
            .Told(new ConcernDecided("concern-1", ["further-actions"], At.Date("2026-06-16"), A.KeyWorker), "2026-06-16 11:00"),
        until: "2026-06-26 12:00");

    [Fact]
    public void A_further_time_stated_makes_it_quiet_again() => Is(
        """
        2026-06-10 10:00 key-worker raised
        2026-06-10 10:30 nurse taken-on
        2026-06-12 12:00 key-worker stated-1
        2026-06-17 12:00 key-worker stated-2
        """,
        Raised("sewscb", Disagreement, "2026-06-10 10:00")
            .Told(new ConcernAcknowledged("concern-1", A.KeyWorker, At.Local("2026-06-12 12:00")), "2026-06-10 10:30")
            .Told(new ConcernAcknowledged("concern-1", A.KeyWorker, At.Local("2026-06-17 12:00")), "2026-06-12 13:00"),
        until: "2026-06-17 13:00");

    [Fact]
    public void A_person_takes_it_to_the_members_of_the_group_and_nobody_is_told_twice_of_one_step() => Is(
        """
        2026-06-10 10:00 key-worker raised
        2026-06-10 10:30 nurse taken-on
        2026-06-10 11:30 chair step-3
        2026-06-10 11:30 minute-taker step-3
        2026-06-10 11:30 nurse step-3
        2026-06-10 11:30 teacher step-3
        """,
        Raised("sewscb", Disagreement, "2026-06-10 10:00")
            .Told(new ConcernAcknowledged("concern-1", A.KeyWorker, At.Local("2026-06-19 12:00")), "2026-06-10 10:30")
            .Told(new ConcernTakenUp("concern-1", 3, A.KeyWorker), "2026-06-10 11:30"),
        until: "2026-06-19 11:00");

    [Fact]
    public void Taking_it_further_does_not_say_again_that_the_stated_time_has_come() => Is(
        """
        2026-06-10 10:00 key-worker raised
        2026-06-10 10:30 nurse taken-on
        2026-06-12 12:00 key-worker stated-1
        2026-06-12 15:00 key-worker-manager step-2
        2026-06-15 09:00 key-worker stated-1-2
        2026-06-15 09:00 key-worker-manager undecided-1
        """,
        Raised("sewscb", Disagreement, "2026-06-10 10:00")
            .Told(new ConcernAcknowledged("concern-1", A.KeyWorker, At.Local("2026-06-12 12:00")), "2026-06-10 10:30")
            .Told(new ConcernTakenUp("concern-1", 2, A.KeyWorker), "2026-06-12 15:00"),
        until: "2026-06-16 12:00");

    [Fact]
    public void What_was_handed_on_comes_back_to_the_manager_when_the_colleague_does_not_answer() => Is(
        """
        2026-06-10 10:00 key-worker raised
        2026-06-10 10:00 key-worker-manager raised
        2026-06-10 10:20 delegate handed-1
        2026-06-15 09:00 key-worker-manager unanswered-1
        2026-06-16 09:00 delegate handed-1-2
        2026-06-16 09:00 key-worker-manager unanswered-1-2
        """,
        Raised("sewscb", Plan, "2026-06-10 10:00").Told(new ConcernDelegated("concern-1", "deputy@authority.example"), "2026-06-10 10:20"),
        until: "2026-06-17 12:00");

    [Fact]
    public void Sandwells_other_agency_is_told_that_somebody_wishes_to_speak_with_it_and_the_own_manager_when_taken_there() => Is(
        """
        2026-06-10 08:00 key-worker raised
        2026-06-10 09:00 teacher first
        2026-06-10 09:00 nurse taken-on
        2026-06-11 11:00 member-line-manager step-2
        """,
        Raised("sandwell", Disagreement, "2026-06-10 08:00", discussed: false, about: A.Teacher)
            .Told(new ConcernAcknowledged("concern-1", A.KeyWorker, At.Local("2026-06-19 12:00")), "2026-06-10 08:30")
            .Told(new ConcernTakenUp("concern-1", 2, A.Nurse), "2026-06-11 11:00"),
        until: "2026-06-19 11:00");

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Sandwells_first_step_is_behind_whoever_has_discussed_it_and_skipped_for_a_child_at_risk(bool discussed, bool urgent)
    {
        var told = Story.Notices(Raised("sandwell", Disagreement, "2026-06-10 10:00", discussed, A.Teacher, urgent), "2026-06-10 10:30")
            .Where(told => told.Notice.Rule == RuleIds.Concern).Select(told => told.Notice.Recipient.Role);
        Assert.Equal([Roles.KeyWorker, Roles.MemberLineManager], told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unsafe_removal_goes_to_conference_chair_and_own_safeguarding_lead_at_any_hour() => Is(
        """
        2026-06-13 22:00 conference-chair raised
        2026-06-13 22:00 key-worker raised
        2026-06-13 22:00 agency-safeguarding-lead raised
        2026-06-13 23:00 conference-chair again-1
        2026-06-13 23:00 key-worker-manager again-1
        """,
        Raised("cwm-taf-morgannwg", Grounds.UnsafeDeregistration, "2026-06-13 22:00"), until: "2026-06-14 12:00");

    [Fact]
    public void A_request_for_an_earlier_conference_is_the_chairs_and_waits_for_the_morning() => Is(
        """
        2026-06-10 18:00 key-worker raised
        2026-06-11 09:00 conference-chair raised
        2026-06-12 09:00 conference-chair again-1
        2026-06-12 09:00 key-worker-manager again-1
        """,
        Raised("cwm-taf-morgannwg", Grounds.EarlierConference, "2026-06-10 18:00"), until: "2026-06-12 09:30");

    [Fact]
    public void Of_the_key_workers_own_part_and_of_their_own_concern_the_manager_hears_at_once()
    {
        Is(
            """
            2026-06-10 10:00 key-worker raised
            2026-06-10 10:00 key-worker-manager raised
            """,
            Raised("sewscb", Disagreement, "2026-06-10 10:00", about: A.KeyWorker), until: "2026-06-10 10:30");
        Is(
            "2026-06-10 10:00 key-worker-manager raised",
            Opened("sewscb").Told(Raise(Disagreement, A.KeyWorker), "2026-06-10 10:00"), until: "2026-06-10 10:30");
    }

    [Fact]
    public void What_is_withdrawn_or_decided_or_has_no_plan_any_more_is_not_said_again()
    {
        var withdrawn = Raised("sewscb", Plan, "2026-06-10 10:00").Told(new ConcernWithdrawn("concern-1", At.Date("2026-06-10")), "2026-06-10 10:05");
        Assert.DoesNotContain(withdrawn.Plan("2026-06-12 12:00").Due, notice => notice.Rule == RuleIds.Concern);
        var ended = Raised("sewscb", Plan, "2026-06-10 10:00").PlanEnded("2026-06-10").PlanEnded("2026-06-10", "child-2");
        Assert.DoesNotContain(ended.Plan("2026-06-12 12:00").Due, notice => notice.Rule == RuleIds.Concern);
    }

    [Fact]
    public void The_family_and_the_case_channel_never_hear_of_a_concern()
    {
        foreach (var board in new[] { "sewscb", "leaflet-2017", "bolton", "cwm-taf-morgannwg", "sandwell" })
        {
            foreach (var ground in Grounds.Of(A.Case(board).Board))
            {
                var @case = Raised(board, ground.Key, "2026-06-10 23:00");
                var steps = ConcernWay.Of(@case.Folded.Concerns.All[0], @case.Board).Steps.Count;
                for (var step = 2; step <= steps; step++)
                {
                    @case.Told(new ConcernTakenUp("concern-1", step, A.Nurse), $"2026-06-11 {8 + step:00}:00");
                }

                var told = Story.Notices(@case, "2026-06-20 12:00").Where(told => told.Notice.Rule == RuleIds.Concern).ToList();
                Assert.NotEmpty(told);
                Assert.All(told, one => Assert.False(Roles.IsFamily(one.Notice.Recipient.Role)));
                Assert.All(told, one => Assert.NotEqual(Audience.CaseChannel, one.Notice.Recipient.Audience));
                Assert.Distinct(told.Select(one => one.Notice.Key));
            }
        }
    }

    [Fact]
    public void Whoever_covers_for_the_key_worker_hears_of_it_in_the_same_minute()
    {
        var told = Story.Notices(
                Opened("sewscb")
                    .Told(new CoverNamed(A.KeyWorker, "deputy@authority.example", At.Date("2026-06-08"), At.Date("2026-06-19")), "2026-06-08 10:00")
                    .Told(Raise(Plan, A.Nurse), "2026-06-10 23:10"), "2026-06-10 23:30")
            .Where(told => told.Notice.Rule == RuleIds.Concern).ToList();
        Assert.Equal(
            ["deputy@authority.example", A.KeyWorker, "manager@example"],
            told.Select(one => one.Notice.Recipient.Address).Order(StringComparer.Ordinal));
        Assert.All(told, one => Assert.True(one.Notice.IsUrgent));
    }

    [Fact]
    public void At_night_only_what_is_urgent_is_sent()
    {
        var night = At.London("2026-06-10 23:10");
        var @case = Raised("sewscb", Disagreement, "2026-06-10 16:59");
        var said = @case.Plan(night).Due;
        Assert.All(said.Where(notice => notice.Rule != RuleIds.Concern), notice => Assert.True(notice.SendAt(night, A.Calendar) > night));
        Assert.Equal(night, said.Single(notice => notice.Step is "raised").SendAt(night, A.Calendar));
        Assert.True(said.Single(notice => notice.Step is "raised") is { IsUrgent: true, Recipient.Role: Roles.KeyWorker });
    }

    [Fact]
    public void Cards_change_when_more_has_become_of_it()
    {
        var @case = Raised("sewscb", Plan, "2026-06-10 10:00");
        var raised = Assert.Single(@case.Plan("2026-06-10 10:00").Due, notice => notice.Step is "raised" && notice.Recipient.Role == Roles.KeyWorker);
        Assert.Null(Of(raised, @case));
        @case.Told(new ConcernAcknowledged("concern-1", A.KeyWorker, At.Local("2026-06-12 12:00")), "2026-06-10 10:30");
        Assert.Equal(new Closure.Stands("stage-1"), Of(raised, @case));
        var stated = Assert.Single(@case.Plan("2026-06-12 12:00").Due, notice => notice.Step is "stated-1");
        Assert.Null(Of(stated, @case));
        @case.Told(new ConcernDecided("concern-1", ["no-further"], At.Date("2026-06-12"), A.KeyWorker), "2026-06-12 13:00");
        Assert.All([raised, stated], notice => Assert.Equal("decided", Of(notice, @case)!.Key));
        var decided = Assert.Single(@case.Plan("2026-06-12 13:00").Due, notice => notice.Step is "decided");
        Assert.Equal((A.Nurse, null), (decided.Recipient.Address, Of(decided, @case)));
    }

    private static A Opened(string board)
    {
        var group = A.Group(board);
        return A.Case(group with
        {
            Members =
            [
                .. group.Members.Select(member => member.Id == A.Nurse ? member with { LineManager = "nurse.manager@example" } : member),
                new Member("conference.chair@example", Roles.ConferenceChair, "Reviewing", "conference.chair@example", null),
                new Member("lead@example", Roles.SafeguardingLead, "health visiting", "lead@example", null),
                new Member("other.lead@example", Roles.SafeguardingLead, "Police", "other.lead@example", null),
            ],
        }).Conference("2026-06-01");
    }

    private static A Raised(
        string board, string category, string at, bool? discussed = null, string? about = null, bool urgent = false) =>
        Opened(board).Told(Raise(category, A.Nurse) with { Discussed = discussed, About = about, IsUrgent = urgent }, at);

    private static ConcernRaised Raise(string category, string by) =>
        new("concern-1", category, by, At.Date("2026-06-10"), IsUrgent: false, Discussed: null, About: null, Offer: null);

    private static Closure? Of(Notice notice, A @case) => Closure.Of(notice, @case.Folded, @case.Deadlines());

    private static void Is(string expected, A @case, string until) => Assert.Equal(
        expected.Split('\n').Order(StringComparer.Ordinal),
        Story.Notices(@case, until).Where(told => told.Notice.Rule == RuleIds.Concern)
            .Select(told => $"{At.Text(told.Now)} {Who(told.Notice.Recipient)} {told.Notice.Step}").Order(StringComparer.Ordinal));

    private static string Who(Recipient recipient) =>
        recipient.Role is Roles.Member ? recipient.Address.Split('@')[0] : recipient.Role;
}
