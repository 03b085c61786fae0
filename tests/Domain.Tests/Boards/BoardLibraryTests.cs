using CoreGroupBot.Domain.Boards;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Boards;

public sealed class BoardLibraryTests
{
    [Fact]
    public void The_five_boards_are_there() =>
        Assert.Equal(["bolton", "cwm-taf-morgannwg", "leaflet-2017", "sandwell", "sewscb"],
            BoardLibrary.Embedded.Keys);

    [Fact]
    public void An_unknown_board_is_answered_with_the_known_ones()
    {
        var refused = Assert.Throws<UnknownBoardException>(() => BoardLibrary.Embedded.Named("bolten"));

        Assert.Equal("There is no board \"bolten\". Known boards: bolton, cwm-taf-morgannwg, leaflet-2017, sandwell, sewscb.",
            refused.Message);
    }

    [Theory]
    [InlineData("sewscb", "10 must", "6 must", "4 recommended", "4-6 recommended", "", "5 should")]
    [InlineData("leaflet-2017", "10 must", "", "4 recommended", "4-4 recommended", "10 should", "")]
    [InlineData("bolton", "10 must", "6 should", "4 recommended", "4-6 recommended", "", "")]
    [InlineData("cwm-taf-morgannwg", "10 must", "6 must", "", "", "", "5 should")]
    [InlineData("sandwell", "10 must", "", "", "", "", "")]
    public void Meetings_and_minutes_are_timed_as_each_board_states_and_silence_stays_silent(
        string key, string first, string max, string min, string recommended, string afterReview, string minutes)
    {
        var board = BoardLibrary.Embedded.Named(key);
        var weeks = board.RecommendedIntervalWeeks;

        Assert.Equal(first, Said(board.FirstMeetingWorkingDays));
        Assert.Equal(max, Said(board.MaxIntervalWeeks));
        Assert.Equal(min, Said(board.MinIntervalWeeks));
        Assert.Equal(recommended, weeks is null ? "" : $"{weeks.Value.From}-{weeks.Value.To} {Word(weeks.Force)}");
        Assert.Equal(afterReview, Said(board.MeetingAfterReviewWorkingDays));
        Assert.Equal(minutes, Said(board.MinutesCirculationWorkingDays));
    }

    [Theory]
    [InlineData("sewscb", "", "", "", "", "")]
    [InlineData("leaflet-2017", "5 should", "", "", "Evaluation must", "")]
    [InlineData("bolton", "", "Report should", "24 should", "Single should", "key-worker must")]
    [InlineData("cwm-taf-morgannwg", "", "Report should", "", "IndividualAgency must", "key-worker must")]
    [InlineData("sandwell", "", "ReportOrRepresentative should", "", "", "")]
    public void Papers_are_asked_for_as_each_board_states(
        string key, string planCopy, string absent, string hours, string report, string minutesBy)
    {
        var board = BoardLibrary.Embedded.Named(key);

        Assert.Equal(planCopy, Said(board.PlanCopyNotReceivedWorkingDays));
        Assert.Equal(absent, Said(board.AbsentReport));
        Assert.Equal(hours, Said(board.ReviewReportHoursBefore));
        Assert.Equal(report, Said(board.ReviewReportKind));
        Assert.Equal(minutesBy, Said(board.MinutesResponsibleRole));
    }

    [Theory]
    [InlineData("sewscb", "any-member", "any-member", true)]
    [InlineData("leaflet-2017", "key-worker-manager", "key-worker", true)]
    [InlineData("bolton", "key-worker", "key-worker", true)]
    [InlineData("cwm-taf-morgannwg", "any-member-but-social-worker", "rota-of-agencies", false)]
    [InlineData("sandwell", "any-member", "rota-of-members", true)]
    public void Chairs_are_found_as_each_board_states(string key, string first, string later, bool socialWorker)
    {
        var board = BoardLibrary.Embedded.Named(key);

        Assert.Equal(first, board.ChairFirst?.Value);
        Assert.Equal(later, board.ChairSubsequent?.Value);
        Assert.Equal(socialWorker, board.SocialWorkerMayChair?.Value);
    }

    [Fact]
    public void Only_bolton_provides_for_a_longer_interval_and_a_recorded_reason()
    {
        Assert.All(BoardLibrary.Embedded.Boards, board =>
        {
            Assert.Equal(board.Key == "bolton", board.ExtendedIntervalAllowed is { Value: true });
            Assert.Equal(board.Key == "bolton", board.DelayReasonRecorded is { Value: true });
        });
    }

    [Fact]
    public void Only_cwm_taf_morgannwg_names_the_month_of_its_own_review() =>
        Assert.All(BoardLibrary.Embedded.Boards, board =>
            Assert.Equal(board.Key == "cwm-taf-morgannwg" ? "2026-04" : null, board.ReviewDue));

    [Fact]
    public void A_board_of_ones_own_is_added_or_takes_the_place_of_the_one_with_its_key()
    {
        var bolton = BoardLibrary.Embedded.Named("bolton");
        var library = BoardLibrary.Embedded.With([bolton with { Key = "own" }, bolton with { Name = "Bolton, amended" }]);

        Assert.Equal(["bolton", "cwm-taf-morgannwg", "leaflet-2017", "own", "sandwell", "sewscb"], library.Keys);
        Assert.Equal("Bolton, amended", library.Named("bolton").Name);
        Assert.Equal("Bolton", BoardLibrary.Embedded.Named("bolton").Name);
    }

    [Theory]
    [InlineData(2026, 4, 30, false)]
    [InlineData(2026, 5, 1, true)]
    public void A_document_is_past_its_own_review_when_the_month_has_ended(int year, int month, int day, bool past) =>
        Assert.Equal(
            past ? ["The document's own review date, April 2026, has passed."] : [],
            BoardLibrary.Embedded.Named("cwm-taf-morgannwg").WhyConfirm(new LocalDate(year, month, day)));

    [Fact]
    public void A_document_without_a_date_is_to_be_confirmed_whatever_the_day() =>
        Assert.Equal(["The guidance bears no date. It cites Working Together 2018."],
            BoardLibrary.Embedded.Named("sandwell").WhyConfirm(new LocalDate(2020, 1, 1)));

    private static string Said<T>(Cited<T>? cited) => cited is null ? "" : $"{cited.Value} {Word(cited.Force)}";

    private static string Word(Force force) => $"{force}".ToLowerInvariant();
}
