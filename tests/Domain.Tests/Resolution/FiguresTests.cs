using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Resolution;

/// <summary>What is reported twice a year (rules.md 5.4, reports and monitoring).</summary>
public sealed class FiguresTests
{
    [Fact]
    public void A_half_year_without_any_process_is_all_zeros()
    {
        var figures = Of("2026-1", Process.Registered());
        Assert.True(figures.IsEmpty);
        Assert.All(figures.Figures, figure => Assert.Equal(0, figure.Count));
        Assert.True(ResolutionFigures.Of(Process.Registered().Board, HalfYear.Parse("2026-1")!.Value, [], A.Calendar, At.London("2026-12-31 12:00")).IsEmpty);
    }

    [Fact]
    public void A_process_is_counted_where_each_of_its_days_lies()
    {
        var @case = Process.In(ResolutionState.Tier2Required)
            .With(new Tier2Booked(Process.Child, At.Date("2026-06-20"), Invited.Nobody), "2026-06-16")
            .With(new Tier2Held(Process.Child, At.Date("2026-06-20")), "2026-06-21")
            .With(new ResolutionClosed(Process.Child, At.Date("2026-07-06"), Outcomes.EarlierConference), "2026-07-06");
        var first = Of("2026-1", @case);
        Assert.Equal(1, Count(first, "requests", Origins.Member));
        Assert.Equal((1, 1, 0), (Count(first, "Tier 1 meetings held"), Count(first, "Tier 1 meetings held", "in-time"), Count(first, "Tier 1 meetings held", "late")));
        Assert.Equal(1, Count(first, "moved to Tier 2"));
        // Twelve weeks end on 1 June 2026, so that Tier 2 was due by 15 June.
        Assert.Equal((1, 0, 1), (Count(first, "Tier 2 meetings held"), Count(first, "Tier 2 meetings held", "in-time"), Count(first, "Tier 2 meetings held", "late")));
        Assert.Equal(0, Count(first, "outcomes", Outcomes.EarlierConference));

        var second = Of("2026-2", @case);
        Assert.Equal((1, 0), (Count(second, "outcomes", Outcomes.EarlierConference), Count(second, "moved to Tier 2")));
    }

    [Fact]
    public void A_trigger_a_delay_and_a_Tier_1_without_a_limit_of_the_board()
    {
        var delayed = Process.In(ResolutionState.Delayed, automatic: true);
        var figures = Of("2026-1", delayed);
        Assert.Equal((1, 1, 1), (Count(figures, "automatic triggers", Origins.Months), Count(figures, "delays agreed"), Count(figures, "delays still running")));
        Assert.Equal((0, 1), (Count(Of("2026-2", delayed), "delays agreed"), Count(Of("2026-2", delayed), "delays still running")));

        var held = Process.In(ResolutionState.Tier1Reviewed, automatic: true).Risk("2026-06-17", significant: true);
        Assert.Equal(
            (1, 0, 0, 1),
            (Count(Of("2026-1", held), "Tier 1 meetings held"), Count(Of("2026-1", held), "Tier 1 meetings held", "in-time"),
                Count(Of("2026-1", held), "Tier 1 meetings held", "late"),
                Count(Of("2026-1", held), "Tier 1 meetings held", "no-limit-after-the-automatic-trigger")));
        Assert.Equal((1, 1), (Count(Of("2026-1", held), "ended by significant reduction of risk"), Count(Of("2026-1", held), "outcomes", Outcomes.RiskReduced)));
    }

    [Fact]
    public void A_meeting_and_a_request_for_two_children_are_one_and_what_becomes_of_the_children_is_two()
    {
        var @case = Process.Registered().Told(new PlanStarted("child-2", At.Date("2026-01-05")), "2026-01-05 10:30").Held("2026-05-04");
        foreach (var child in (string[])["child-1", "child-2"])
        {
            @case.With(new ResolutionRequested(child, Origins.Member, A.Nurse, At.Date("2026-06-01"), null), "2026-06-01")
                .With(new Tier1Booked(child, At.Date("2026-06-22"), Invited.Nobody), "2026-06-02")
                .With(new Tier1Held(child, At.Date("2026-06-22"), A.Nurse), "2026-06-22");
        }

        @case.PlanEnded("2026-06-25", child: "child-1").PlanEnded("2026-06-25", child: "child-2");
        var figures = Of("2026-1", @case);
        Assert.Equal(1, Count(figures, "requests", Origins.Member));
        Assert.Equal((1, 1), (Count(figures, "Tier 1 meetings held"), Count(figures, "Tier 1 meetings held", "late")));
        Assert.Equal(2, Count(figures, "outcomes", Outcomes.OffRegister));
    }

    [Theory]
    [InlineData("2026-1", "2026-01-01", "2026-06-30")]
    [InlineData("2026-2", "2026-07-01", "2026-12-31")]
    public void Half_years(string text, string first, string last)
    {
        var half = HalfYear.Parse(text)!.Value;
        Assert.Equal((At.Date(first), At.Date(last), text), (half.First, half.Last, $"{half}"));
        Assert.Equal(half, HalfYear.Of(At.Date(last)));
        Assert.False(half.Contains(half.Last.PlusDays(1)) || half.Contains(half.First.PlusDays(-1)) || half.Contains(null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026")]
    [InlineData("2026-3")]
    [InlineData("26-1")]
    [InlineData("2026-1-1")]
    [InlineData("9999-1")]
    public void What_is_no_half_year(string? text) => Assert.Null(HalfYear.Parse(text));

    private static ResolutionFigures Of(string half, A @case) => ResolutionFigures.Of(
        @case.Board, HalfYear.Parse(half)!.Value, [@case.Folded], A.Calendar, At.London("2026-12-31 12:00"));

    private static int Count(ResolutionFigures figures, string name, string? of = null) =>
        Assert.Single(figures.Figures, figure => figure.Name == name && figure.Of == of).Count;
}
