using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>Who is told what about reports: in absence, the single report, each agency's.</summary>
public sealed class ReportLadderTests
{
    [Theory]
    [InlineData("bolton")]
    [InlineData("cwm-taf-morgannwg")]
    [InlineData("sandwell")]
    public void Apologies_ask_for_a_report(string board) => Story.Is(
        """
        2026-06-08 09:00 nurse asked
        2026-06-10 09:00 nurse chase-2
        2026-06-12 09:00 nurse due
        2026-06-12 14:00 chair missing
        """,
        Away(board, A.Nurse), RuleIds.AbsenceReport, until: "2026-08-01 09:00");

    [Theory]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    public void Boards_that_ask_for_none_are_silent(string board) => Story.Is("",
        Away(board, A.Nurse), RuleIds.AbsenceReport, until: "2026-08-01 09:00");

    [Fact]
    public void A_report_given_ends_it() => Story.Is(
        """
        2026-06-08 09:00 nurse asked
        """,
        Away("bolton", A.Nurse)
            .Told(Given(RuleIds.AbsenceReport, "2026-06-12", A.Nurse), "2026-06-09 11:00"),
        RuleIds.AbsenceReport, until: "2026-08-01 09:00");

    [Fact]
    public void Apologies_withdrawn_end_it() => Story.Is(
        """
        2026-06-08 09:00 nurse asked
        """,
        Away("bolton", A.Nurse).Told(new ApologiesWithdrawn("h1", A.Nurse), "2026-06-09 11:00"),
        RuleIds.AbsenceReport, until: "2026-08-01 09:00");

    [Fact]
    public void Where_the_chair_is_away_the_key_worker_hears_that_there_is_no_report() => Story.Is(
        """
        2026-06-08 09:00 chair asked
        2026-06-10 09:00 chair chase-2
        2026-06-12 09:00 chair due
        2026-06-12 14:00 key-worker missing
        """,
        Away("bolton", "chair@example"), RuleIds.AbsenceReport, until: "2026-08-01 09:00");

    [Theory]
    [InlineData("family-member-1")]
    [InlineData("iro@example")]
    [InlineData("left.the.group@example")]
    public void Nobody_asks_a_family_an_officer_or_somebody_who_left(string member) => Story.Is("",
        Away("bolton", member), RuleIds.AbsenceReport, until: "2026-08-01 09:00");

    [Fact]
    public void The_single_report() => Story.Is(
        """
        2026-06-10 09:00 chair chase-10
        2026-06-10 09:00 minute-taker chase-10
        2026-06-10 09:00 nurse chase-10
        2026-06-10 09:00 teacher chase-10
        2026-06-17 09:00 chair chase-5
        2026-06-17 09:00 minute-taker chase-5
        2026-06-17 09:00 nurse chase-5
        2026-06-17 09:00 teacher chase-5
        2026-06-22 09:00 key-worker chase-2
        2026-06-24 09:00 key-worker due
        2026-06-24 10:00 key-worker-manager escalation
        2026-06-24 10:00 case-channel overdue
        2026-06-24 10:00 key-worker overdue
        """,
        Review("bolton"), RuleIds.ReviewSingleReport, until: "2026-08-01 09:00");

    [Fact]
    public void Who_has_contributed_to_the_single_report_is_not_chased() => Story.Is(
        """
        2026-06-10 09:00 chair chase-10
        2026-06-10 09:00 minute-taker chase-10
        2026-06-10 09:00 teacher chase-10
        2026-06-17 09:00 chair chase-5
        2026-06-17 09:00 minute-taker chase-5
        2026-06-17 09:00 teacher chase-5
        """,
        Review("bolton")
            .Told(Given(RuleIds.ReviewSingleReport, "2026-06-25", A.Nurse), "2026-06-02 11:00")
            .Told(Given(RuleIds.ReviewSingleReport, "2026-06-25", null), "2026-06-19 11:00"),
        RuleIds.ReviewSingleReport, until: "2026-08-01 09:00");

    [Theory]
    [InlineData("leaflet-2017")]
    [InlineData("cwm-taf-morgannwg")]
    public void Each_agencys_report(string board) => Story.Is(
        """
        2026-06-11 09:00 key-worker chase-10
        2026-06-11 09:00 nurse chase-10
        2026-06-18 09:00 key-worker chase-5
        2026-06-18 09:00 nurse chase-5
        2026-06-23 09:00 key-worker chase-2
        2026-06-23 09:00 nurse chase-2
        2026-06-24 09:00 key-worker chase-1
        2026-06-24 09:00 nurse chase-1
        2026-06-24 09:00 key-worker day-before
        2026-06-25 10:00 key-worker overdue
        """,
        ReviewOfTwo(board), RuleIds.ReviewAgencyReport, until: "2026-08-01 09:00");

    [Fact]
    public void Reports_of_all_agencies_end_it() => Story.Is(
        """
        2026-06-11 09:00 key-worker chase-10
        2026-06-11 09:00 nurse chase-10
        2026-06-18 09:00 nurse chase-5
        """,
        ReviewOfTwo("cwm-taf-morgannwg")
            .Told(Given(RuleIds.ReviewAgencyReport, "2026-06-25", A.KeyWorker), "2026-06-12 11:00")
            .Told(Given(RuleIds.ReviewAgencyReport, "2026-06-25", A.Nurse), "2026-06-19 11:00"),
        RuleIds.ReviewAgencyReport, until: "2026-08-01 09:00");

    [Theory]
    [InlineData("sewscb")]
    [InlineData("sandwell")]
    public void Boards_without_a_report_to_the_review_are_silent(string board)
    {
        Story.Is("", Review(board), RuleIds.ReviewAgencyReport, until: "2026-08-01 09:00");
        Story.Is("", Review(board), RuleIds.ReviewSingleReport, until: "2026-08-01 09:00");
    }

    private static ReportSubmitted Given(string rule, string about, string? member) =>
        new(rule, At.Date(about), member, At.Date("2026-06-02"));

    private static A Away(string board, string member) => A.Case(board).Conference("2026-06-01")
        .Booked("h1", "2026-06-12 14:00", at: "2026-06-02 11:00")
        .Told(new ApologiesGiven("h1", member), "2026-06-06 20:00");

    private static A Review(string board) => A.Case(board).Conference("2026-03-02").Held("2026-03-09")
        .ReviewListed("2026-06-25", "10:00", at: "2026-03-09 11:00");

    /// <summary>Only the key worker and the nurse.</summary>
    private static A ReviewOfTwo(string board)
    {
        var group = A.Group(board);
        return A.Case(group with { Members = [.. group.Members.Where(member => member.Id is A.KeyWorker or A.Nurse)] })
            .Conference("2026-03-02").Held("2026-03-09").ReviewListed("2026-06-25", "10:00", at: "2026-03-09 11:00");
    }
}
