using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Concerns;

/// <summary>The boards' ways of a concern, and where one stands that was raised just now.</summary>
public sealed class ConcernWayTests
{
    [Theory]
    [InlineData("sewscb", "plan-risk-not-reduced", "73 79* 80 81 82 83")]
    [InlineData("sewscb", "group-delay-and-drift", "73* 79 80 81 82 83")]
    [InlineData("leaflet-2017", "plan-no-cooperation", "5 17 17* 17")]
    [InlineData("leaflet-2017", "group-continual-absence", "5 31* 32 33")]
    [InlineData("bolton", "plan-changed-circumstances", "110 110* 94 110")]
    [InlineData("bolton", "group-professional-disagreement", "110* 110 68 236 110")]
    [InlineData("cwm-taf-morgannwg", "plan-risk-not-reduced", "118* 169 144 175")]
    [InlineData("cwm-taf-morgannwg", "group-professional-disagreement", "118* 169 124 171")]
    [InlineData("cwm-taf-morgannwg", Grounds.EarlierConference, "144*")]
    [InlineData("cwm-taf-morgannwg", Grounds.UnsafeDeregistration, "213*")]
    [InlineData("sandwell", "plan-risk-not-reduced", "140* 140 66")]
    public void The_steps_by_their_lines_and_the_one_at_which_it_stands(string board, string category, string steps)
    {
        var way = ConcernWay.Of(Concern(category), BoardLibrary.Embedded.Named(board));
        Assert.Equal(steps, string.Join(' ', way.Steps.Select((step, n) => $"{step.Words.Line}{(n + 1 == way.At ? "*" : "")}")));
    }

    [Fact]
    public void A_person_takes_it_further_and_never_past_the_end()
    {
        var board = BoardLibrary.Embedded.Named("sewscb");
        Assert.Equal(4, ConcernWay.Of(Concern("group-delay-and-drift") with { Rung = 4 }, board).At);
        var last = ConcernWay.Of(Concern("group-delay-and-drift") with { Rung = 9 }, board);
        Assert.Equal((6, null), (last.At, last.Next));
    }

    [Theory]
    [InlineData("sewscb", 8)]
    [InlineData("leaflet-2017", 8)]
    [InlineData("bolton", 4)]
    [InlineData("cwm-taf-morgannwg", 7)]
    [InlineData("sandwell", 3)]
    public void Every_ground_is_in_the_boards_own_words_once(string board, int count)
    {
        var grounds = Grounds.Of(BoardLibrary.Embedded.Named(board));
        Assert.Equal(count, grounds.Count);
        Assert.Distinct(grounds.Select(ground => ground.Key));
        Assert.All(grounds, ground => Assert.True(ground.Words.Line > 0));
    }

    [Fact]
    public void An_unknown_category_has_no_way_and_fails_nobody()
    {
        var way = ConcernWay.Of(Concern("no-such-category"), BoardLibrary.Embedded.Named("sewscb"));
        Assert.Empty(way.Steps);
        Assert.Equal((0, null), (way.At, way.Next));
    }

    private static Concern Concern(string category) => new()
    {
        Raised = new ConcernRaised("concern-1", category, A.Nurse, At.Date("2026-06-10"), false, null, null, null),
        RaisedAt = At.London("2026-06-10 10:00"),
    };
}
