using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Booking;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>When a key worker who begins at 11:00 hears who is missing at a core group, and that it is not to meet. It is Tuesday
/// 24 November 2026, 09:30.</summary>
public sealed class QuorumHoursTests
{
    private const string Hold = "h1";

    [Theory]
    [InlineData(12, 30, false)]
    [InlineData(11, 30, true)]
    public async Task It_waits_for_them_only_while_there_is_time_to_move_it(int hour, int minute, bool atOnce)
    {
        await using var service = await WithoutTheSchool(hour, minute);
        Assert.IsType<QuorumLost>(service.Cases.History(Groups.Case)[^1].Event);
        await IsTold(service, "Cannot come on Tuesday 24 November", atOnce);
    }

    [Theory]
    [InlineData(12, 30, false)]
    [InlineData(11, 30, true)]
    public async Task Who_cannot_come_waits_for_them_only_while_it_is_of_use(int hour, int minute, bool atOnce)
    {
        await using var service = await WithoutTheSchool(hour, minute);
        await IsTold(service, "Who cannot come on Tuesday 24 November", atOnce);
    }

    private static async Task<ServiceUnderTest> WithoutTheSchool(int hour, int minute)
    {
        var service = await ServiceUnderTest.Start(
            Groups.Utc(11, 24, 9, 30), services => services.Configure<BookingOptions>(options => options.MustAttend.Add("School")));
        service.Microsoft.HasOwnConversations = true;
        service.Microsoft.Mailboxes[Groups.KeyWorker] = QuietHoursTests.Settings("11:00", "\"status\":\"disabled\"");
        await service.Happened(
            Groups.Case,
            [
                .. Groups.After("bolton", new LocalDate(2026, 11, 2)), new MeetingHeld(new LocalDate(2026, 11, 12), null),
                new SlotChosen(Hold, new LocalDateTime(2026, 11, 24, hour, minute), 60, "free"), new HoldPlaced(Hold, "event"),
                new HoldApproved(Hold), new MembersInvited(Hold), new ApologiesGiven(Hold, Groups.Teacher),
            ]);
        return service;
    }

    private static async Task IsTold(ServiceUnderTest service, string heading, bool atOnce)
    {
        Assert.Equal(atOnce ? 1 : 0, await Told(service, heading));
        service.Clock.Now = Groups.Utc(11, 24, 11);
        Assert.Equal(1, await Told(service, heading));
    }

    private static async Task<int> Told(ServiceUnderTest service, string heading)
    {
        await service.Deliver();
        return service.Microsoft.Sent.Count(request => request.Path.Contains(Groups.KeyWorker, StringComparison.Ordinal)
            && request.Body.ToJsonString().Contains(heading, StringComparison.Ordinal));
    }
}
