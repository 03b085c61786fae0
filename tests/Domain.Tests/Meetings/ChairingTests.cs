using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Meetings;

/// <summary>Who is proposed to chair and to take the minutes, board by board, and what a person's word changes.</summary>
public sealed class ChairingTests
{
    private static A Case(string board) => A.Case(board).Conference("2026-06-01");

    private static Part Chair(A @case) => Chairing.Chair(@case.Folded, @case.Board);

    [Theory]
    [InlineData("leaflet-2017", Roles.KeyWorkerManager, 80)]
    [InlineData("bolton", A.KeyWorker, 33)]
    [InlineData("cwm-taf-morgannwg", "chair@example", 87)]
    [InlineData("sewscb", "chair@example", 43)]
    [InlineData("sandwell", "chair@example", 103)]
    public void The_first_core_group_is_chaired_as_the_board_says(string board, string who, int line)
    {
        var chair = Chair(Case(board));
        Assert.Equal((who, false, line), (chair.Who, chair.IsAgreed, chair.Source!.Line));
    }

    [Fact]
    public void Nobody_is_proposed_where_any_member_can_and_the_register_names_nobody()
    {
        var group = A.Group("sandwell");
        var @case = A.Case(group with { Members = [.. group.Members.Where(member => member.Role != Roles.Chair)] });
        Assert.Null(Chair(@case.Conference("2026-06-01")).Who);
    }

    [Fact]
    public void Agencies_take_turns_and_never_the_social_workers_own()
    {
        var @case = Case("cwm-taf-morgannwg");
        var chaired = new List<string>();
        for (var n = 0; n < 8; n++)
        {
            var who = Chair(@case).Who!;
            chaired.Add(@case.Folded.Group.Members.First(member => member.Id == who).Agency);
            var day = At.Date("2026-06-10").PlusWeeks(4 * n);
            @case.Told(new ChairAgreed(who, null), $"{day:uuuu-MM-dd} 09:00").Held($"{day:uuuu-MM-dd}");
        }

        string[] round = ["Police", "Youth work", "Health visiting", "School"];
        Assert.Equal([.. round, .. round], chaired);
    }

    [Fact]
    public void Members_of_the_agreed_rota_take_turns_and_whoever_chaired_otherwise_waits_longer()
    {
        var @case = Case("sandwell").Told(new RotaAgreed([A.KeyWorker, A.Nurse, A.Teacher], [A.Teacher]), "2026-06-02 10:00")
            .Held("2026-06-10");
        Assert.Equal(A.KeyWorker, Chair(@case).Who);
        @case.Told(new ChairAgreed(A.Nurse, "The key worker is on leave."), "2026-06-20 10:00").Held("2026-07-08");
        Assert.Equal(A.KeyWorker, Chair(@case).Who);
        @case.Told(new ChairAgreed(A.KeyWorker, null), "2026-07-20 10:00").Held("2026-08-05");
        Assert.Equal(A.Teacher, Chair(@case).Who);
    }

    [Fact]
    public void Who_chaired_in_fact_counts_and_not_who_had_agreed()
    {
        var @case = Case("cwm-taf-morgannwg").Told(new ChairAgreed("chair@example", null), "2026-06-05 10:00").Held("2026-06-10")
            .Told(new AttendanceRecorded(At.Date("2026-06-10"), [A.KeyWorker, A.Nurse], A.Nurse), "2026-06-10 12:00");
        Assert.Equal("chair@example", Chair(@case).Who);
    }

    [Fact]
    public void The_social_worker_is_proposed_for_the_one_core_group_after_tier_1_and_then_not_again()
    {
        var @case = Case("cwm-taf-morgannwg").Held("2026-06-10")
            .Told(new Tier1Held("child-1", At.Date("2026-07-01"), A.KeyWorker), "2026-07-01 16:00");
        var chair = Chair(@case);
        Assert.Equal((A.KeyWorker, 194), (chair.Who, chair.Source!.Line));
        Assert.Null(Chairing.Against(@case.Folded, @case.Board, A.KeyWorker));
        Assert.NotEqual(A.KeyWorker, Chair(@case.Held("2026-07-15")).Who);
        Assert.True(Chairing.IsBarred(@case.Folded, @case.Board, A.KeyWorker));
    }

    [Fact]
    public void The_manager_chairs_while_a_person_says_that_the_level_of_concern_is_raised()
    {
        var @case = Case("leaflet-2017").Held("2026-06-10");
        Assert.Equal(A.KeyWorker, Chair(@case).Who);
        Assert.Equal(Roles.KeyWorkerManager, Chair(@case.Told(new ConcernLevelSet(true, "x"), "2026-06-20 10:00")).Who);
        Assert.Equal(Roles.KeyWorkerManager, Chair(@case.Held("2026-07-08")).Who);
        Assert.Equal(A.KeyWorker, Chair(@case.Told(new ConcernLevelSet(false, "x"), "2026-07-20 10:00")).Who);
    }

    [Fact]
    public void The_level_of_concern_changes_nothing_where_the_board_says_nothing_of_it() =>
        Assert.Equal(A.KeyWorker, Chair(Case("bolton").Held("2026-06-10").Told(new ConcernLevelSet(true, "x"), "2026-06-20 10:00")).Who);

    [Fact]
    public void The_second_chair_takes_over_when_the_key_worker_has_sent_apologies()
    {
        var @case = Case("bolton").Held("2026-06-10").Booked("h1", "2026-07-08 10:00", "2026-06-12 10:00")
            .Told(new ApologiesGiven("h1", A.KeyWorker), "2026-07-01 10:00");
        Assert.Null(Chair(@case).Who);
        Assert.Equal(A.Nurse, Chair(@case.Told(new SecondChairNamed(A.Nurse), "2026-07-02 10:00")).Who);
        Assert.Equal(A.KeyWorker, Chair(@case.Told(new ApologiesWithdrawn("h1", A.KeyWorker), "2026-07-03 10:00")).Who);
    }

    [Theory]
    [InlineData("sewscb", Force.Recommended, true)]
    [InlineData("cwm-taf-morgannwg", Force.Should, false)]
    public void The_key_worker_as_chair_is_warned_of_or_never_proposed(string board, Force force, bool mayClaim)
    {
        var @case = Case(board);
        var against = Chairing.Against(@case.Folded, @case.Board, A.KeyWorker)!;
        Assert.Equal((force, mayClaim), (against.Force, against.Value));
        Assert.Null(Chairing.Against(@case.Folded, @case.Board, A.Nurse));
    }

    [Theory]
    [InlineData("leaflet-2017")]
    [InlineData("bolton")]
    [InlineData("sandwell")]
    public void Elsewhere_nobody_is_warned_of(string board)
    {
        var @case = Case(board).Held("2026-06-10");
        Assert.Null(Chairing.Against(@case.Folded, @case.Board, A.KeyWorker));
    }

    [Fact]
    public void What_was_agreed_stays_through_another_booking_and_goes_with_the_meeting()
    {
        var @case = Case("cwm-taf-morgannwg").Booked("h1", "2026-06-10 10:00", "2026-06-02 10:00")
            .Told(new ChairAgreed(A.Teacher, null), "2026-06-03 10:00")
            .Told(new MeetingNotHeld("h1", null), "2026-06-10 12:00").Booked("h2", "2026-06-12 10:00", "2026-06-10 13:00");
        Assert.Equal((A.Teacher, true), (Chair(@case).Who, Chair(@case).IsAgreed));
        @case.Held("2026-06-12", hold: "h2");
        Assert.False(Chair(@case).IsAgreed);
        Assert.Equal(A.Teacher, @case.Folded.Membership.Of(At.Date("2026-06-12")).Chair);
    }

    [Fact]
    public void An_earlier_core_group_entered_late_does_not_use_up_what_was_agreed_for_the_next()
    {
        var @case = Case("cwm-taf-morgannwg").Held("2026-06-10").Told(new ChairAgreed(A.Teacher, null), "2026-06-12 10:00")
            .Held("2026-06-05", at: "2026-06-13 10:00");
        Assert.Equal((A.Teacher, true), (Chair(@case).Who, Chair(@case).IsAgreed));
    }

    [Theory]
    [InlineData("cwm-taf-morgannwg", A.KeyWorker)]
    [InlineData("sewscb", "minutes@example")]
    [InlineData("bolton", "minutes@example")]
    [InlineData("leaflet-2017", "minutes@example")]
    public void The_minutes_are_proposed_by_the_board_or_the_register(string board, string who)
    {
        var @case = Case(board);
        Assert.Equal(who, Minuting.Taker(@case.Folded, @case.Board).Who);
    }

    [Fact]
    public void Where_minutes_go_round_the_chair_does_not_take_them_too()
    {
        var @case = Case("sandwell").Told(new RotaAgreed([A.Nurse], [A.Nurse, A.Teacher]), "2026-06-02 10:00").Held("2026-06-10");
        Assert.Equal(A.Nurse, Chair(@case).Who);
        Assert.Equal(A.Teacher, Minuting.Taker(@case.Folded, @case.Board).Who);
        @case.Told(new MinuteTakerAssigned(A.KeyWorker, null), "2026-06-11 10:00");
        Assert.Equal((A.KeyWorker, true), (Minuting.Taker(@case.Folded, @case.Board).Who, Minuting.Taker(@case.Folded, @case.Board).IsAgreed));
    }
}
