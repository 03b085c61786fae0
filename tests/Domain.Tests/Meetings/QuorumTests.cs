using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Meetings;

/// <summary>Without whom a core group is not to meet, and what every reply changes in that.</summary>
public sealed class QuorumTests
{
    private static readonly Instant Now = At.London("2026-06-09 12:00");

    private static A Booked() => A.Case("bolton").Conference("2026-06-01").Booked("h1", "2026-06-12 10:00", "2026-06-03 10:00");

    private static CaseEvent? News(A @case, params string[] of) => Quorum.Under(@case.Board, of).News(@case.Folded, Now);

    [Fact]
    public void Every_reply_is_looked_at_and_a_change_is_said_once()
    {
        var @case = Booked();
        Assert.Null(News(@case, "Health visiting"));
        @case.Told(new ApologiesGiven("h1", A.Teacher), "2026-06-09 10:00");
        Assert.Null(News(@case, "Health visiting"));
        @case.Told(new ApologiesGiven("h1", A.Nurse), "2026-06-09 11:00");
        var lost = Assert.IsType<QuorumLost>(News(@case, "health visiting"));
        Assert.Equal("h1", lost.Hold);
        Assert.Equal(["health visiting"], lost.Missing);
        @case.Told(lost, "2026-06-09 11:00");
        Assert.Null(News(@case, "health visiting"));
        @case.Told(new ApologiesWithdrawn("h1", A.Nurse), "2026-06-09 11:30");
        Assert.Equal(new QuorumRestored("h1"), News(@case, "health visiting"));
        @case.Told(new QuorumRestored("h1"), "2026-06-09 11:30");
        Assert.Null(News(@case, "health visiting"));
    }

    [Fact]
    public void Whoever_comes_in_their_place_counts_and_a_report_does_not()
    {
        var @case = Booked().Told(new ApologiesGiven("h1", A.Nurse), "2026-06-09 10:00")
            .Told(new ReportSubmitted("absence-report", At.Date("2026-06-12"), A.Nurse, At.Date("2026-06-09")), "2026-06-09 10:00");
        Assert.IsType<QuorumLost>(News(@case, "Health visiting"));
        @case.Told(new RepresentativeNominated("h1", A.Nurse, "Health visiting", IsBriefed: false), "2026-06-09 11:00");
        Assert.Null(News(@case, "Health visiting"));
        @case.Told(new RepresentativeWithdrawn("h1", A.Nurse), "2026-06-09 11:00");
        Assert.IsType<QuorumLost>(News(@case, "Health visiting"));
    }

    [Fact]
    public void One_of_several_of_an_agency_will_do_and_what_the_group_does_not_have_is_not_missed()
    {
        var group = A.Group("bolton");
        var @case = A.Case(group with { Members = [.. group.Members, new Member("second@example", Roles.Member, "School", "second@example", null)] })
            .Conference("2026-06-01").Booked("h1", "2026-06-12 10:00", "2026-06-03 10:00").Told(new ApologiesGiven("h1", A.Teacher), "2026-06-09 10:00");
        Assert.Null(News(@case, "School", "Housing"));
        @case.Told(new ApologiesGiven("h1", "second@example"), "2026-06-09 10:00");
        Assert.Equal(["School"], Assert.IsType<QuorumLost>(News(@case, "School", "Housing")).Missing);
    }

    [Fact]
    public void Nothing_is_said_of_a_hold_of_a_core_group_that_has_begun_or_once_the_plan_has_ended()
    {
        var @case = Booked().Told(new ApologiesGiven("h1", A.Nurse), "2026-06-09 10:00");
        var quorum = Quorum.Under(@case.Board, ["Health visiting"]);
        Assert.Null(quorum.News(@case.Folded, At.London("2026-06-12 10:00")));
        Assert.NotNull(quorum.News(@case.Folded, At.London("2026-06-12 09:59")));
        Assert.Null(quorum.News(@case.PlanEnded("2026-06-09").PlanEnded("2026-06-09", "child-2").Folded, Now));
        Assert.Null(News(A.Case("bolton").Conference("2026-06-01").Pending("h1", "2026-06-12 10:00", "2026-06-03 10:00"), "School"));
    }

    [Fact]
    public void The_board_s_own_words_come_before_the_setting()
    {
        var board = Booked().Board;
        Assert.Null(Quorum.Under(board, ["School"]).Source);
        var source = new Citation("must be quorate", "board.txt", 1);
        var stated = board with { MustAttend = new Cited<IReadOnlyList<string>>(["Police"], Force.Must, source) };
        Assert.Equal(new Quorum(stated.MustAttend.Value, source), Quorum.Under(stated, ["School"]));
    }

    [Fact]
    public void A_second_loss_is_another_and_that_fewer_are_missing_is_none()
    {
        var @case = Booked().Told(new QuorumLost("h1", ["School"]), "2026-06-09 10:00").Told(new QuorumLost("h1", ["School", "Police"]), "2026-06-09 11:00");
        Assert.Equal(2, @case.Folded.Booked!.Losses);
        Assert.Equal(At.London("2026-06-09 11:00"), @case.Folded.Booked!.LackingSince);
        @case.Told(new QuorumLost("h1", ["Police"]), "2026-06-09 12:00");
        Assert.Equal(2, @case.Folded.Booked!.Losses);
        Assert.Equal(["Police"], @case.Folded.Booked!.Lacking);
        Assert.Equal(At.London("2026-06-09 12:00"), @case.Folded.Booked!.RepliedAt);
    }

    [Theory]
    [InlineData("bolton", false, true)]
    [InlineData("cwm-taf-morgannwg", false, true)]
    [InlineData("sandwell", true, true)]
    [InlineData("sewscb", true, false)]
    [InlineData("leaflet-2017", true, true)]
    public void What_covers_an_absent_member_is_the_board_s_to_say(string board, bool byRepresentative, bool byReport)
    {
        A Away() => A.Case(board).Conference("2026-06-01").Booked("h1", "2026-06-12 10:00", "2026-06-03 10:00")
            .Told(new ApologiesGiven("h1", A.Nurse), "2026-06-09 10:00");
        bool IsCovered(A @case) => Assert.Single(Absentee.Of(@case.Folded, @case.Folded.Booked!)).IsCovered(@case.Board);
        Assert.Equal(board is "leaflet-2017", IsCovered(Away()));
        Assert.Equal(byRepresentative, IsCovered(
            Away().Told(new RepresentativeNominated("h1", A.Nurse, "Health visiting", IsBriefed: true), "2026-06-09 11:00")));
        Assert.Equal(byReport, IsCovered(Away().Told(
            new ReportSubmitted("absence-report", At.Date("2026-06-12"), A.Nurse, At.Date("2026-06-09")), "2026-06-09 11:00")));
        Assert.Equal(byRepresentative && board is not "sewscb", IsCovered(
            Away().Told(new RepresentativeNominated("h1", A.Nurse, "Health visiting", IsBriefed: false), "2026-06-09 11:00")));
    }

    [Fact]
    public void Whoever_was_to_come_in_a_member_s_place_was_to_come_on_that_date_only()
    {
        var @case = Booked().Told(new ApologiesGiven("h1", A.Nurse), "2026-06-09 10:00")
            .Told(new RepresentativeNominated("h1", A.Nurse, "Health visiting", IsBriefed: true), "2026-06-09 10:00")
            .Told(new AttendanceConfirmed("h1", A.Teacher), "2026-06-09 10:00").Told(new AnotherDateSought("h1"), "2026-06-09 10:00")
            .Booked("h2", "2026-06-11 10:00", "2026-06-09 11:00");
        Assert.Empty(@case.Folded.Membership.Next.Representatives);
        Assert.Empty(@case.Folded.Membership.Next.Confirmed);
        var byHand = Booked().Told(new RepresentativeNominated("h1", A.Nurse, "Health visiting", IsBriefed: true), "2026-06-09 10:00")
            .Told(new MeetingMoved("h1", At.Local("2026-06-12 10:00"), 60, At.Local("2026-06-12 14:00"), 60), "2026-06-09 11:00");
        Assert.Empty(byHand.Folded.Membership.Next.Representatives);
        var again = Booked().Told(new RepresentativeNominated("h1", A.Nurse, "Health visiting", IsBriefed: true), "2026-06-09 10:00")
            .Told(new ApologiesWithdrawn("h1", A.Nurse), "2026-06-09 10:00");
        Assert.Empty(again.Folded.Membership.Next.Representatives);
    }
}
