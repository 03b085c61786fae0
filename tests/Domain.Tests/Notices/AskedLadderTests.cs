using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>What is asked about chairs, members and the family, and of whom.</summary>
public sealed class AskedLadderTests
{
    private static readonly Member New = new("new@example", Roles.Member, "Housing", "new@example", null);

    private static A Case(string board) => A.Case(board).Conference("2026-06-01");

    private static A Booked(string board) => Case(board).Booked("h1", "2026-06-15 10:00", "2026-06-03 10:00");

    [Fact]
    public void Whose_turn_it_is_is_asked_with_the_booking_and_the_key_worker_two_working_days_before_and_when_it_begins() => Story.Is("""
        2026-06-03 10:00 chair proposed
        2026-06-11 09:00 key-worker chase-2
        2026-06-15 10:00 key-worker no-chair
        """, Booked("cwm-taf-morgannwg"), RuleIds.ChairOfMeeting, until: "2026-06-16 12:00");

    [Fact]
    public void Nobody_is_asked_again_once_a_chair_is_agreed() => Story.Is("""
        2026-06-03 10:00 chair proposed
        """, Booked("cwm-taf-morgannwg").Told(new ChairAgreed(A.Nurse, null), "2026-06-05 10:00"), RuleIds.ChairOfMeeting,
        until: "2026-06-16 12:00");

    [Fact]
    public void A_manager_whom_the_board_names_is_told_and_the_key_worker_is_not_asked() => Story.Is("""
        2026-06-03 10:00 chair proposed
        """, Booked("leaflet-2017"), RuleIds.ChairOfMeeting, until: "2026-06-16 12:00");

    [Theory]
    [InlineData("sewscb")]
    [InlineData("bolton")]
    public void Boards_without_turns_ask_for_no_chair(string board) =>
        Story.Is("", Booked(board), RuleIds.ChairOfMeeting, until: "2026-06-16 12:00");

    [Fact]
    public void The_second_chair_is_asked_for_the_day_after_the_first_core_group_and_before_each_later_one() => Story.Is("""
        2026-06-11 09:00 key-worker asked
        2026-07-03 09:00 key-worker asked-before-2026-07-07
        """, Case("bolton").Held("2026-06-10").Booked("h2", "2026-07-07 10:00", "2026-06-12 10:00"), RuleIds.SecondChairNamed,
        until: "2026-07-06 12:00");

    [Fact]
    public void A_second_chair_of_the_register_needs_no_asking()
    {
        var group = A.Group("bolton");
        var @case = A.Case(group with { Members = [.. group.Members, New with { Role = Roles.SecondChair }] });
        Story.Is("", @case.Conference("2026-06-01").Held("2026-06-10"), RuleIds.SecondChairNamed, until: "2026-07-06 12:00");
    }

    [Fact]
    public void The_second_chair_is_told_at_once_of_the_key_workers_apologies() => Story.Is("""
        2026-06-09 10:00 second-chair takes-over
        """, Booked("bolton").Told(new SecondChairNamed(A.Nurse), "2026-06-04 10:00")
            .Told(new ApologiesGiven("h1", A.KeyWorker), "2026-06-09 10:00"), RuleIds.KeyWorkerAbsent, until: "2026-06-16 12:00");

    [Fact]
    public void Without_a_second_chair_the_manager_is_told_and_the_core_group_counts()
    {
        var @case = Booked("bolton").Told(new ApologiesGiven("h1", A.KeyWorker), "2026-06-09 10:00");
        Story.Is("2026-06-09 10:00 key-worker-manager no-second-chair", @case, RuleIds.KeyWorkerAbsent, until: "2026-06-16 12:00");
        Assert.False(@case.Held("2026-06-15", hold: "h1").Deadlines().Single(d => d.Rule == RuleIds.FirstCoreGroup).IsOpen);
    }

    [Fact]
    public void Elsewhere_the_key_workers_apologies_are_like_anybodys() => Story.Is(
        "", Booked("cwm-taf-morgannwg").Told(new ApologiesGiven("h1", A.KeyWorker), "2026-06-09 10:00"), RuleIds.KeyWorkerAbsent,
        until: "2026-06-16 12:00");

    [Fact]
    public void An_absent_member_is_asked_for_a_briefed_representative_and_the_day_before_again_and_hears_what_came_of_it() => Story.Is("""
        2026-06-09 10:00 nurse asked
        2026-06-12 09:00 nurse chase-1
        2026-06-16 09:00 nurse report-back
        """, Booked("sewscb").Told(new ApologiesGiven("h1", A.Nurse), "2026-06-09 10:00")
            .Told(new RepresentativeNominated("h1", A.Nurse, "Health visiting", IsBriefed: false), "2026-06-10 10:00")
            .Held("2026-06-15", hold: "h1", at: "2026-06-15 12:00"), RuleIds.Representative, until: "2026-06-18 12:00");

    [Fact]
    public void A_briefed_representative_answers_it() => Story.Is("""
        2026-06-09 10:00 nurse asked
        """, Booked("sewscb").Told(new ApologiesGiven("h1", A.Nurse), "2026-06-09 10:00")
            .Told(new RepresentativeNominated("h1", A.Nurse, "Health visiting", IsBriefed: true), "2026-06-10 10:00"),
        RuleIds.Representative, until: "2026-06-15 09:30");

    [Theory]
    [InlineData("sandwell", false)]
    [InlineData("cwm-taf-morgannwg", true)]
    [InlineData("bolton", true)]
    public void A_representative_answers_the_report_in_absence_only_where_the_board_takes_either(string board, bool isStillAsked)
    {
        var @case = Booked(board).Told(new ApologiesGiven("h1", A.Nurse), "2026-06-09 10:00")
            .Told(new RepresentativeNominated("h1", A.Nurse, "Health visiting", IsBriefed: true), "2026-06-10 10:00");
        Assert.Equal(isStillAsked, Assert.Single(@case.Deadlines(), d => d.Rule == RuleIds.AbsenceReport).IsOpen);
    }

    [Fact]
    public void The_chair_briefs_whoever_is_new_and_they_read_the_earlier_reports() => Story.Is("""
        2026-06-04 10:00 chair asked
        2026-06-04 10:00 new read
        2026-06-11 09:00 chair asked-before-2026-06-15
        """, Booked("sewscb").Told(new MemberJoined(New, At.Date("2026-06-04")), "2026-06-04 10:00"), RuleIds.NewMemberBriefed,
        until: "2026-06-15 12:00");

    [Fact]
    public void A_new_member_who_comes_by_the_register_is_new_too_and_those_of_the_opening_are_not()
    {
        var group = A.Group("sewscb");
        var @case = Case("sewscb");
        Assert.DoesNotContain(@case.Deadlines(), deadline => deadline.Rule == RuleIds.NewMemberBriefed);
        @case.Told(new GroupDescribed(group with { Members = [.. group.Members, New] }), "2026-06-04 10:00");
        Assert.Equal(At.Date("2026-06-04"), @case.Open(RuleIds.NewMemberBriefed).Due);
        @case.Told(new NewMemberBriefed(New.Id, At.Date("2026-06-05")), "2026-06-05 10:00");
        Assert.False(Assert.Single(@case.Deadlines(), deadline => deadline.Rule == RuleIds.NewMemberBriefed).IsOpen);
    }

    [Fact]
    public void Who_tells_an_excluded_member_is_asked_at_once_and_after_two_working_days_and_the_family_is_never_written_to()
    {
        var @case = Case("bolton").Told(new MemberExcluded("family-member-1", "x", "core-group", A.Nurse), "2026-06-04 10:00");
        Story.Is("""
            2026-06-04 10:00 key-worker asked
            2026-06-08 09:00 key-worker asked-2
            """, @case, RuleIds.ExclusionRecorded, until: "2026-06-30 12:00");
        @case.Told(new ExcludedMemberInformed("family-member-1", At.Date("2026-06-05")), "2026-06-05 10:00");
        Assert.False(Assert.Single(@case.Deadlines(), d => d.Rule == RuleIds.ExclusionRecorded).IsOpen);
    }

    [Theory]
    [InlineData("sewscb")]
    [InlineData("sandwell")]
    public void Where_the_board_says_nothing_of_exclusions_nothing_is_asked(string board) => Story.Is(
        "", Case(board).Told(new MemberExcluded("family-member-1", "x", "core-group", null), "2026-06-04 10:00"),
        RuleIds.ExclusionRecorded, until: "2026-06-30 12:00");

    [Fact]
    public void The_childs_views_are_asked_before_the_core_group() => Story.Is("""
        2026-06-11 09:00 key-worker chase-2
        """, Booked("cwm-taf-morgannwg").Held("2026-06-15", hold: "h1", at: "2026-06-15 12:00"), RuleIds.FamilyAbsentViews,
        until: "2026-06-30 12:00");

    [Fact]
    public void The_views_of_family_who_did_not_come_are_asked_the_day_after() => Story.Is("""
        2026-06-16 09:00 key-worker after
        """, Booked("bolton").Held("2026-06-15", hold: "h1", at: "2026-06-15 12:00")
            .Told(new AttendanceRecorded(At.Date("2026-06-15"), [A.KeyWorker], null), "2026-06-15 12:00"), RuleIds.FamilyAbsentViews,
        until: "2026-06-30 12:00");

    [Fact]
    public void Views_recorded_for_the_next_core_group_go_with_it()
    {
        var @case = Booked("cwm-taf-morgannwg").Told(new FamilyViewsRecorded(Roles.Child, null), "2026-06-12 10:00")
            .Held("2026-06-15", hold: "h1");
        Assert.Equal(At.Date("2026-06-12"), Assert.Single(@case.Deadlines(), d => d.Rule == RuleIds.FamilyAbsentViews).AnsweredOn);
    }

    [Fact]
    public void The_key_worker_is_told_of_whoever_left_unless_they_said_so_themselves()
    {
        var @case = Case("bolton").Told(new MemberLeft(A.Nurse, At.Date("2026-06-04"), A.Teacher), "2026-06-04 10:00");
        Story.Is("2026-06-04 10:00 key-worker left", @case, RuleIds.PersonnelChange, until: "2026-06-30 12:00");
    }

    [Fact]
    public void Whoever_covers_is_told_in_those_days_and_marked_so()
    {
        var @case = Booked("bolton").Told(
            new CoverNamed(A.KeyWorker, "deputy@example", At.Date("2026-06-15"), At.Date("2026-06-16")), "2026-06-10 10:00");
        var told = Story.Notices(@case, "2026-06-30 12:00").Select(each => each.Notice)
            .Where(notice => notice.Recipient.Address == "deputy@example").ToList();
        Assert.NotEmpty(told);
        Assert.All(told, notice => Assert.Equal(A.KeyWorker, notice.Recipient.CoversFor));
        Assert.All(told, notice => Assert.True(notice.At >= At.London("2026-06-15 00:00") && notice.At < At.London("2026-06-17 00:00")));
        Assert.Contains(told, notice => notice.Rule == RuleIds.MeetingOutcome);
    }

    [Fact]
    public void Whoever_covers_and_is_told_the_same_of_their_own_hears_it_once()
    {
        var @case = Case("bolton").ReviewListed("2026-08-03", "10:00", "2026-06-02 10:00").Told(
            new CoverNamed(A.Nurse, A.Teacher, At.Date("2026-06-03"), At.Date("2026-08-03")), "2026-06-03 10:00");
        var told = Story.Notices(@case, "2026-08-03 12:00").Select(each => each.Notice).Where(n => n.Recipient.Address == A.Teacher);
        Assert.All(told.CountBy(n => (n.Rule, n.Due, n.Step, n.Owner)), each => Assert.Equal(1, each.Value));
    }
}
