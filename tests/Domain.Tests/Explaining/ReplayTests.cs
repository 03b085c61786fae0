using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Explaining;

public sealed class ReplayTests
{
    private static readonly A Case = A.Case(A.Group("bolton"))
        .Told(new GroupDescribed(A.Group("bolton")), "2026-05-01 09:00")
        .Conference("2026-05-01")
        .Held("2026-06-15", at: "2026-06-15 23:59")
        .Circulated("2026-06-15", "2026-06-16", at: "2026-06-16 00:00");

    [Fact]
    public void A_day_ends_at_midnight_in_London_and_not_in_UTC()
    {
        var replay = Of("2026-06-15", "2026-07-01 12:00")!;

        Assert.Equal(4, replay.Events.Count);
        Assert.True(replay.Case.Meetings.ContainsKey(At.Date("2026-06-15")));
        Assert.Empty(replay.Case.Minutes);
        Assert.Single(Of("2026-06-16", "2026-07-01 12:00")!.Case.Minutes);
    }

    [Fact]
    public void Of_today_it_is_what_is_known_now() => Assert.Equal(At.London("2026-06-15 12:00"), Of("2026-06-15", "2026-06-15 12:00")!.At);

    [Fact]
    public void A_day_to_come_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("2026-06-16", "2026-06-15 12:00"));

    [Fact]
    public void Before_the_first_entry_there_is_nothing()
    {
        var history = Case.Events.Skip(1);
        Assert.Null(Replay.Of(A.Reference, history, At.Date("2026-04-30"), At.London("2026-07-01 12:00")));
    }

    private static Replay? Of(string on, string now) => Replay.Of(A.Reference, Case.Events, At.Date(on), At.London(now));
}
