using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Papers;

/// <summary>The plan: circulated, received, sent on; and the record as ticks.</summary>
public sealed class PlanTests
{
    [Fact]
    public void At_Cwm_Taf_Morgannwg_it_is_due_with_the_record_and_escalates_as_a_paper()
    {
        var @case = Held("cwm-taf-morgannwg").Circulated("2026-06-09", on: "2026-06-10");
        Assert.Equal(At.Date("2026-06-16"), @case.Open(RuleIds.PlanCirculated).Due);
        Story.Is(
            """
            2026-06-12 09:00 key-worker chase-2
            2026-06-16 09:00 key-worker due
            2026-06-17 09:00 key-worker overdue-1
            2026-06-19 09:00 key-worker-manager escalation
            2026-06-19 09:00 key-worker overdue-2
            """,
            @case, RuleIds.PlanCirculated, until: "2026-06-19 09:00");
    }

    [Fact]
    public void While_the_record_is_with_the_same_person_its_card_stands_for_both() => Story.Is("",
        Held("cwm-taf-morgannwg"), RuleIds.PlanCirculated, until: "2026-06-25 09:00");

    [Theory]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    public void Without_a_number_the_key_worker_is_asked_with_the_record_and_weekly_and_nothing_is_overdue(string board)
    {
        Story.Is(
            """
            2026-06-12 09:00 key-worker asked
            2026-06-19 09:00 key-worker asked-2
            2026-06-26 09:00 key-worker asked-3
            """,
            Held(board), RuleIds.PlanCirculated, until: "2026-07-01 09:00");
        Assert.False(Held(board).Open(RuleIds.PlanCirculated).IsOverdue(At.London("2026-09-01 09:00")));
    }

    [Theory]
    [InlineData("bolton")]
    [InlineData("sandwell")]
    public void Elsewhere_nothing_is_said_of_it(string board) =>
        Assert.DoesNotContain(Held(board).Deadlines(), deadline => deadline.Rule == RuleIds.PlanCirculated);

    [Fact]
    public void A_plan_that_was_not_changed_is_dealt_with_and_nobody_is_asked_for_a_copy()
    {
        var @case = Held("leaflet-2017").Told(new PlanUnchanged(At.Date("2026-06-09"), At.Date("2026-06-10")), "2026-06-10 10:00");
        Story.Is("", @case, RuleIds.PlanCirculated, until: "2026-07-01 09:00");
        Story.Is("", @case, RuleIds.PlanCopyNotReceived, until: "2026-07-01 09:00");
    }

    [Fact]
    public void Each_member_is_asked_and_a_no_goes_to_the_key_worker_at_once_and_to_the_manager_after_two_working_days() => Story.Is(
        """
        2026-06-16 09:00 chair asked
        2026-06-16 09:00 minutes asked
        2026-06-16 09:00 nurse asked
        2026-06-16 09:00 teacher asked
        2026-06-16 14:00 key-worker missing
        2026-06-18 09:00 key-worker-manager missing
        """,
        Held("leaflet-2017").Told(Copy(A.Nurse, false), "2026-06-16 14:00"), RuleIds.PlanCopyNotReceived, until: "2026-07-01 09:00");

    [Fact]
    public void Sent_once_more_in_time_the_manager_hears_nothing_and_the_member_is_asked_again()
    {
        var @case = Held("leaflet-2017").Told(Copy(A.Nurse, false), "2026-06-16 14:00")
            .Told(new PlanCirculated(At.Date("2026-06-09"), At.Date("2026-06-17")), "2026-06-17 10:00");
        Assert.Contains(@case.Plan("2026-06-19 09:00").Due, notice => notice.Step == "asked-again-2026-06-17" && notice.Owner == A.Nurse);
        Assert.DoesNotContain(@case.Plan("2026-06-19 09:00").Due, notice => notice.Step == "missing");

        @case.Told(Copy(A.Nurse, true), "2026-06-19 10:00");
        Assert.DoesNotContain(@case.Plan("2026-06-19 10:00").Due, notice =>
            notice.Rule == RuleIds.PlanCopyNotReceived && notice.Owner == A.Nurse);
    }

    [Theory]
    [InlineData(true, 106)]
    [InlineData(false, 12)]
    public void At_Bolton_a_change_is_asked_for_on_the_next_working_day_and_weekly(bool isMinor, int line)
    {
        var @case = Held("bolton").Told(new PlanChanged(At.Date("2026-06-09"), isMinor, At.Date("2026-06-10")), "2026-06-10 10:00");
        Assert.Equal(line, @case.Open(RuleIds.PlanChangeSent).Source!.Line);
        Story.Is(
            """
            2026-06-11 09:00 key-worker asked
            2026-06-18 09:00 key-worker asked-2
            """,
            @case.Told(new PlanSentToUnit(At.Date("2026-06-09"), At.Date("2026-06-19")), "2026-06-19 10:00"),
            RuleIds.PlanChangeSent, until: "2026-08-01 09:00");
    }

    [Fact]
    public void A_record_that_wants_something_stays_open_and_names_it()
    {
        var @case = Held("sandwell");
        Story.Is("2026-06-10 09:00 minute-taker asked", @case, RuleIds.RecordSaved, until: "2026-08-01 09:00");

        @case.Told(new MeetingRecordSaved(At.Date("2026-06-09"), ["actions-owned", "actions-impact", "signs-of-safety"], null, At.Date("2026-06-10")),
            "2026-06-10 10:00");
        Assert.Equal(["child-voice", "child-feedback"], Missing(@case));
        Story.Is("2026-06-10 09:00 minute-taker asked\n2026-06-12 09:00 minute-taker open-2026-06-10", @case, RuleIds.RecordSaved, until: "2026-08-01 09:00");

        @case.Told(new MeetingRecordSaved(
            At.Date("2026-06-09"), ["actions-owned", "actions-impact", "signs-of-safety", "child-voice", "child-feedback"], null, At.Date("2026-06-15")),
            "2026-06-15 10:00");
        Assert.Empty(Missing(@case));
        Assert.DoesNotContain(@case.Deadlines(), deadline => deadline is { Rule: RuleIds.RecordSaved, IsOpen: true });
    }

    [Fact]
    public void Once_it_is_circulated_the_record_is_asked_for_no_more() => Story.Is("",
        Held("bolton").Circulated("2026-06-09", on: "2026-06-09"), RuleIds.RecordSaved, until: "2026-08-01 09:00");

    [Fact]
    public void Bolton_s_record_wants_the_views_of_absent_family() => Assert.Contains("family-views", Missing(Held("bolton")));

    [Fact]
    public void Bolton_s_views_are_known_once_they_are_recorded_of_everybody_of_the_family_who_did_not_come()
    {
        var meeting = At.Date("2026-06-09");
        var @case = Held("bolton").Told(new AttendanceRecorded(meeting, [A.KeyWorker], A.KeyWorker), "2026-06-09 12:00");
        Assert.Contains("family-views", Missing(@case));
        Assert.DoesNotContain("family-views", Missing(@case.Told(new FamilyViewsRecorded("family-member-1", meeting), "2026-06-09 13:00")));
    }

    [Fact]
    public void Who_missed_the_core_group_is_asked_for_the_record_where_the_board_makes_it_their_own_duty()
    {
        var meeting = At.Date("2026-06-09");
        A Case(string board) => Held(board)
            .Told(new AttendanceRecorded(meeting, [A.KeyWorker, "chair@example", "minutes@example", A.Teacher], A.KeyWorker), "2026-06-09 12:00")
            .Circulated("2026-06-09", on: "2026-06-15");
        Story.Is("2026-06-16 09:00 nurse asked", Case("sewscb"), RuleIds.RecordReceived, until: "2026-08-01 09:00");
        Story.Is("", Case("cwm-taf-morgannwg"), RuleIds.RecordReceived, until: "2026-08-01 09:00");

        var asked = Assert.Single(Case("sewscb").Plan("2026-06-16 09:00").Due, notice => notice.Rule == RuleIds.RecordReceived);
        var answered = Case("sewscb").Told(new RecordCopyAnswered(meeting, A.Nurse, false, At.Date("2026-06-16")), "2026-06-16 10:00");
        Assert.Equal(new Closure.Answered(At.Date("2026-06-16")), Closure.Of(asked, answered.Folded, answered.Deadlines()));
    }

    [Fact]
    public void A_member_without_the_record_is_told_to_the_key_worker()
    {
        var @case = Held("sandwell").Told(new RecordCopyAnswered(At.Date("2026-06-09"), A.Nurse, false, At.Date("2026-06-20")), "2026-06-20 10:00");
        Story.Is("2026-06-22 09:00 key-worker missing", @case, RuleIds.RecordReceived, until: "2026-08-01 09:00");
        var told = Assert.Single(@case.Plan("2026-06-22 09:00").Due, notice => notice.Rule == RuleIds.RecordReceived);
        @case.Told(new RecordCopyAnswered(At.Date("2026-06-09"), A.Nurse, true, At.Date("2026-06-23")), "2026-06-23 10:00");
        Assert.Equal(new Closure.Answered(At.Date("2026-06-23")), Closure.Of(told, @case.Folded, @case.Deadlines()));
    }

    private static A Held(string board) => A.Case(board).Conference("2026-06-01").Held("2026-06-09");

    private static PlanCopyAnswered Copy(string member, bool hasIt) => new(At.Date("2026-06-09"), member, hasIt, At.Date("2026-06-16"));

    private static IEnumerable<string> Missing(A @case) =>
        RecordCheck.Missing(@case.Folded, @case.Board, At.Date("2026-06-09")).Select(field => field.Id);
}
