using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Booking;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>When a key worker who begins at 11:00 hears that a core group is not to meet. It is Tuesday 24 November 2026, 09:30.</summary>
public sealed class QuorumHoursTests
{
    private const string Hold = "h1";

    [Theory]
    [InlineData(12, 30, false)]
    [InlineData(11, 30, true)]
    public async Task It_waits_for_them_only_while_there_is_time_to_move_it(int hour, int minute, bool atOnce)
    {
        await using var service = await ServiceUnderTest.Start(
            Groups.Utc(11, 24, 9, 30), services => services.Configure<BookingOptions>(options => options.MustAttend.Add("School")));
        service.Microsoft.Mailboxes[Groups.KeyWorker] = QuietHoursTests.Settings("11:00", "\"status\":\"disabled\"");
        await service.Happened(
            Groups.Case,
            [
                .. Groups.After("bolton", new LocalDate(2026, 11, 2)), new MeetingHeld(new LocalDate(2026, 11, 12), null),
                new SlotChosen(Hold, new LocalDateTime(2026, 11, 24, hour, minute), 60, "free"), new HoldPlaced(Hold, "event"),
                new HoldApproved(Hold), new MembersInvited(Hold), new ApologiesGiven(Hold, Groups.Teacher),
            ]);
        Assert.IsType<QuorumLost>(service.Cases.History(Groups.Case)[^1].Event);
        Assert.Equal(atOnce ? 1 : 0, await Told(service));
        service.Clock.Now = Groups.Utc(11, 24, 11);
        Assert.Equal(1, await Told(service));
    }

    private static async Task<int> Told(ServiceUnderTest service)
    {
        await service.Deliver();
        return service.Microsoft.Sent.Count(request => request.Body.ToJsonString().Contains("Missing on Tuesday 24 November", StringComparison.Ordinal));
    }
}
