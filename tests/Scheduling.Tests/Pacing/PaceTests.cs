using CoreGroupBot.Scheduling.Pacing;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Pacing;

/// <summary>Never more than the other side takes, and never longer than it must be: with a clock that is moved.</summary>
public sealed class PaceTests
{
    private static readonly Limit[] OfTeams =
    [
        new(7, Duration.FromSeconds(1)), new(8, Duration.FromSeconds(2)), new(60, Duration.FromSeconds(30)), new(1800, Duration.FromHours(1)),
    ];

    private readonly HandClock clock = new(Instant.FromUtc(2026, 11, 23, 10, 0));

    [Fact]
    public void Every_window_is_kept_exactly_and_no_longer()
    {
        var windows = new SlidingWindows(OfTeams);
        var at = clock.Now;
        var sent = new List<Instant>();
        for (var n = 0; n < 3700; n++)
        {
            at = windows.Free(at);
            windows.Sent(at);
            sent.Add(at);
        }

        foreach (var (requests, within) in OfTeams)
        {
            // Both sides: the one after the last that is allowed is just outside, and somewhere it is just on the line.
            var spans = Enumerable.Range(requests, sent.Count - requests).Select(n => sent[n] - sent[n - requests]).ToList();
            Assert.All(spans, span => Assert.True(span >= within, $"{requests} within {span}"));
            Assert.Contains(within, spans);
        }
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1000)]
    [InlineData(8, 2000)]
    public void After_so_many_at_once_the_next_waits(int sent, int milliseconds)
    {
        var windows = new SlidingWindows(OfTeams);
        for (var n = 0; n < sent; n++)
        {
            windows.Sent(clock.Now);
        }

        Assert.Equal(Duration.FromMilliseconds(milliseconds), windows.Free(clock.Now) - clock.Now);
        Assert.Equal(sent == 0, windows.IsClear(clock.Now));
        Assert.True(windows.IsClear(clock.Now + Duration.FromHours(1)));
    }

    [Fact]
    public void An_even_rate_hands_out_no_more_than_the_limit_in_any_second()
    {
        var rate = new EvenRate(50);
        var taken = Enumerable.Range(0, 500).Select(_ => rate.Take(clock.Now)).ToList();
        Assert.Equal(clock.Now, taken[0]);
        Assert.All(Enumerable.Range(50, 450), n => Assert.True(taken[n] - taken[n - 50] > Duration.FromSeconds(1)));
        Assert.True(taken[^1] - taken[0] < Duration.FromSeconds(500 / 50.0 * 1.03));
    }

    [Fact]
    public void After_a_pause_nothing_is_made_up_for()
    {
        var rate = new EvenRate(50);
        rate.Take(clock.Now);
        var later = clock.Now + Duration.FromMinutes(1);
        Assert.Equal(later, rate.Take(later));
        Assert.True(rate.Take(later) > later);
    }

    [Fact]
    public void One_place_that_is_refused_slows_nobody_and_two_at_once_slow_all_for_a_while()
    {
        var rate = new EvenRate(50);
        rate.Refused("a", clock.Now);
        rate.Refused("a", clock.Now);
        rate.Refused("b", clock.Now + Duration.FromSeconds(2));
        Assert.Equal(20.4, Gap(rate, clock.Now + Duration.FromSeconds(3)), 1);

        // Of what is on its way together, one refusal is as good as ten.
        foreach (var place in new[] { "c", "d", "e", "f" })
        {
            rate.Refused(place, clock.Now + Duration.FromSeconds(3));
        }

        Assert.Equal(22, Gap(rate, clock.Now + Duration.FromSeconds(4)), 0);
        Assert.Equal(20.4, Gap(rate, clock.Now + Duration.FromSeconds(64)), 1);
    }

    [Fact]
    public async Task Whoever_waits_for_a_busy_place_holds_up_nobody_who_goes_elsewhere()
    {
        var pace = New(patience: 5);
        for (var n = 0; n < 7; n++)
        {
            (await pace.Take("channel", default))!.Dispose();
            clock.Move(Duration.FromMilliseconds(30));
        }

        var waits = pace.Take("channel", default);
        Assert.False(waits.IsCompleted);
        (await pace.Take("person", default))!.Dispose();

        clock.Move(Duration.FromMilliseconds(990));
        (await waits)!.Dispose();
    }

    [Fact]
    public async Task After_a_silence_the_first_goes_ahead_and_the_others_wait_for_its_answer()
    {
        var pace = New(patience: 5);
        var first = await pace.Take("a", default);
        clock.Move(Duration.FromSeconds(1));
        var second = pace.Take("b", default);
        Assert.False(second.IsCompleted);
        first!.Dispose();
        var third = pace.Take("c", default);
        (await second)!.Dispose();
        clock.Move(Duration.FromMilliseconds(30));
        (await third)!.Dispose();

        // The way is open: who goes now is not waited for.
        var fourth = await Soon(pace.Take("d", default));
        (await Soon(pace.Take("e", default)))!.Dispose();
        fourth!.Dispose();

        clock.Move(Duration.FromSeconds(31));
        using var again = await pace.Take("f", default);
        clock.Move(Duration.FromSeconds(1));
        Assert.False(pace.Take("g", default).IsCompleted);
    }

    [Fact]
    public async Task A_first_that_is_not_answered_holds_the_others_up_for_two_seconds()
    {
        var pace = New(patience: 5);
        using var first = await pace.Take("a", default);
        var second = pace.Take("b", default);
        clock.Move(Duration.FromMilliseconds(1990));
        Assert.False(second.IsCompleted);
        clock.Move(Duration.FromMilliseconds(30));
        (await Soon(second))!.Dispose();
    }

    [Fact]
    public async Task Into_one_place_goes_one_at_a_time()
    {
        var pace = New(patience: 5);
        var first = await pace.Take("a", default);
        clock.Move(Duration.FromMilliseconds(30));
        var second = pace.Take("a", default);
        Assert.False(second.IsCompleted);
        first!.Dispose();
        (await second)!.Dispose();
    }

    [Fact]
    public async Task Whoever_would_wait_too_long_is_sent_away_and_told_how_long()
    {
        var pace = New(patience: 2);
        var turn = await pace.Take("a", default);
        turn!.Refused(Duration.FromSeconds(17));
        turn.Dispose();
        Assert.Null(await pace.Take("a", default));
        Assert.Equal(Duration.FromSeconds(17), pace.WaitFor("a"));
        Assert.Equal(Duration.Zero, pace.WaitFor("b"));

        clock.Move(Duration.FromSeconds(17));
        Assert.NotNull(await pace.Take("a", default));
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_the_place_to_the_next()
    {
        var pace = New(patience: 5);
        for (var n = 0; n < 7; n++)
        {
            (await pace.Take("a", default))!.Dispose();
            clock.Move(Duration.FromMilliseconds(30));
        }

        using var gaveUp = new CancellationTokenSource();
        var waits = pace.Take("a", gaveUp.Token);
        await gaveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
        clock.Move(Duration.FromSeconds(1));
        (await pace.Take("a", default))!.Dispose();
    }

    /// <summary>Moves the clock on until it is done.</summary>
    private async Task<Pace.Turn?> Soon(Task<Pace.Turn?> turn)
    {
        while (!turn.IsCompleted)
        {
            clock.Move(Duration.FromMilliseconds(10));
            await Task.Yield();
        }

        return await turn;
    }

    private static double Gap(EvenRate rate, Instant at)
    {
        rate.Take(at);
        return (rate.Take(at) - at).TotalMilliseconds;
    }

    private Pace New(int patience) => new(clock, clock, new EvenRate(50), OfTeams, Duration.FromSeconds(patience));
}
