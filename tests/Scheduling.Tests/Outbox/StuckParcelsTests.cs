using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Tests.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Outbox;

/// <summary>What could not be delivered is seen, tried again or dismissed; it never just vanishes.</summary>
public sealed class StuckParcelsTests : IDisposable
{
    private readonly Storehouse house = new();
    private readonly StuckParcels stuck;

    public StuckParcelsTests() => stuck = new StuckParcels(house.Database, house.Outbox, house.Clock, house.Nudge);

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_refused_notice_and_a_failing_errand_are_seen_for_what_they_are()
    {
        await house.Record(Storehouse.Opening(house.Today));
        house.Carrier.Answer = (parcel, _) => Task.FromResult<Delivery>(parcel.Kind is ParcelKind.Errand
            ? new Delivery.Later("Graph 503")
            : new Delivery.Refused("the person has removed the app"));
        var dispatch = house.Start();
        var refusedAt = house.Clock.Now;
        for (var run = 0; run < 5; run++)
        {
            await dispatch.Run(default);
            house.Clock.Move(Duration.FromMinutes(10));
        }

        var (errand, notice) = (stuck.All().Single(s => s.Kind is ParcelKind.Errand), stuck.All().Single(s => s.Kind is ParcelKind.Notice));
        Assert.Equal((Storehouse.Case, ErrandKind.Seek, "Graph 503", 5), (errand.Case, errand.Errand, errand.Problem, errand.Attempts));
        Assert.NotNull(errand.RetryAt);
        Assert.Equal((RuleIds.FirstCoreGroup, Roles.KeyWorker), (notice.About!.Rule, notice.About.Recipient.Role));
        Assert.Equal(("the person has removed the app", 1, null), (notice.Problem, notice.Attempts, notice.RetryAt));
        Assert.Equal(refusedAt, notice.Since);
        Assert.Equal(2, house.Outbox.State().Stuck);
    }

    [Fact]
    public async Task A_retried_one_is_sent_at_once()
    {
        var id = await Refused();
        Assert.True(stuck.Retry(id));
        Assert.Empty(stuck.All());
        house.Carrier.Answer = (_, _) => Task.FromResult<Delivery>(new Delivery.Done());
        Assert.Equal(1, await house.Start().Run(default));
        Assert.Equal("sent", house.StateOf("a"));
    }

    [Fact]
    public async Task A_dismissed_one_is_not_sent_and_is_kept()
    {
        var id = await Refused();
        Assert.True(stuck.Dismiss(id));
        Assert.Empty(stuck.All());
        Assert.Equal(0, house.Outbox.State().Stuck);
        Assert.Equal(0, await house.Start().Run(default));
        Assert.Equal("dismissed", house.StateOf("a"));
        Assert.Equal(["no"], house.Ask<string>("select problem from outbox"));
        Assert.False(stuck.Retry(id));
    }

    [Theory]
    [InlineData("waiting")]
    [InlineData("sending")]
    [InlineData("sent")]
    public void What_is_not_stuck_is_left_alone(string state)
    {
        house.Put("a");
        house.Sql("update outbox set state = @state", new { state });
        Assert.False(stuck.Retry(1));
        Assert.False(stuck.Dismiss(1));
        Assert.False(stuck.Dismiss(99));
        Assert.Equal(state, house.StateOf("a"));
    }

    private async Task<long> Refused()
    {
        house.Put("a");
        house.Carrier.Answer = (_, _) => Task.FromResult<Delivery>(new Delivery.Refused("no"));
        using (var first = house.Start())
        {
            await first.Run(default);
        }

        return house.Ask<long>("select id from outbox where state = 'refused'").Single();
    }
}
