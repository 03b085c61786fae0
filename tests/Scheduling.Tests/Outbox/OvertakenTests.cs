using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Tests.Storage;

namespace CoreGroupBot.Scheduling.Tests.Outbox;

/// <summary>What happens to a case while something of it waits or is on its way.</summary>
public sealed class OvertakenTests : IDisposable
{
    private readonly Storehouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_waiting_notice_that_is_not_right_any_more_is_dropped_and_said_again_only_when_it_is_right()
    {
        house.Carrier.Answer = SayOnlyWhatIsRight;
        await house.Record(Storehouse.Opening(house.Today));
        await house.Record(new PlanEnded("C1", house.Today));
        var dispatch = house.Start();
        Assert.Equal(0, await dispatch.Run(default));
        Assert.Empty(Notices());

        await house.Cases.Look(Storehouse.Case, default);
        Assert.Empty(Notices());

        await house.Record(new PlanStarted("C1", house.Today));
        Assert.Equal(1, await dispatch.Run(default));
        Assert.Equal(["sent"], Notices());
    }

    [Fact]
    public async Task A_notice_that_becomes_right_again_while_it_is_being_dropped_is_not_lost()
    {
        await house.Record(Storehouse.Opening(house.Today));
        await house.Record(new PlanEnded("C1", house.Today));
        house.Carrier.Answer = async (parcel, ct) =>
        {
            var delivery = await SayOnlyWhatIsRight(parcel, ct);
            if (delivery is Delivery.Obsolete && parcel.Kind is ParcelKind.Notice)
            {
                await house.Record(new PlanStarted("C1", house.Today));
            }

            return delivery;
        };
        var dispatch = house.Start();
        await dispatch.Run(default);
        Assert.Equal([Storehouse.Case], house.Cases.Due(10));

        await house.Cases.Look(Storehouse.Case, default);
        Assert.Equal(1, await dispatch.Run(default));
        Assert.Equal(["sent"], Notices());
        Assert.Empty(house.Cases.Due(10));
    }

    [Fact]
    public async Task A_card_whose_matter_is_settled_while_it_is_being_sent_is_changed_afterwards()
    {
        await house.Record(Storehouse.Opening(house.Today));
        house.Carrier.Answer = async (parcel, _) =>
        {
            if (parcel.Kind is ParcelKind.Notice)
            {
                await house.Record(new MeetingHeld(house.Today, null));
            }

            return parcel.Kind is ParcelKind.Errand ? new Delivery.Obsolete() : new Delivery.Done();
        };
        var dispatch = house.Start();
        await dispatch.Run(default);
        Assert.Equal([Storehouse.Case], house.Cases.Due(10));

        await house.Cases.Look(Storehouse.Case, default);
        await dispatch.Run(default);
        Assert.Single(house.Carrier.Carried, parcel => parcel.Kind is ParcelKind.Update && parcel.Key.EndsWith("answered-2026-11-23", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_looked_at_again_when_nothing_happened_meanwhile()
    {
        await house.Record(Storehouse.Opening(house.Today));
        house.Carrier.Answer = (_, _) => Task.FromResult<Delivery>(new Delivery.Obsolete());
        await house.Start().Run(default);
        Assert.Empty(house.Cases.Due(10));
    }

    private IReadOnlyList<string> Notices() => house.Ask<string>("select state from outbox where kind = 'notice'");

    /// <summary>As the carriers of the service do.</summary>
    private async Task<Delivery> SayOnlyWhatIsRight(Parcel parcel, CancellationToken ct)
    {
        var @case = (await house.Cases.Open(parcel.Case, ct))!;
        var plan = house.Guidance.PlanOf(@case, house.Guidance.DeadlinesOf(@case), house.Clock.Now);
        return plan.Due.Any(notice => notice.Key == parcel.Key) ? new Delivery.Done() : new Delivery.Obsolete();
    }
}
