using System.Buffers.Text;
using Azure.Core;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Storage;
using CoreGroupBot.Scheduling.Tests.Booking;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Graph;

public sealed class AccessWatchTests
{
    private const string Chief = "chief@council.example";

    [Fact]
    public async Task All_rights_in_place_and_none_too_wide_is_a_green_light()
    {
        await using var house = await Open();
        await Watch(house).Run(default);
        Assert.Contains($"GET /users/{Chief}/calendarView", house.Graph.Requests);
    }

    [Fact]
    public async Task Before_anybody_is_known_free_busy_is_not_judged()
    {
        await using var house = await BookingHouse.Open();
        house.Graph.Data.Person(GraphStub.Organiser);
        await Watch(house).Run(default);
        Assert.Equal(0, house.Graph.Count($"POST /users/{GraphStub.Organiser}/calendar/getSchedule"));
    }

    [Theory]
    [InlineData("GET /calendarView", 403, "coregroups@council.example cannot be read")]
    [InlineData("GET /calendarView", 404, "Graph:Organiser")]
    [InlineData("GET /users/coregroups@council.example", 403, "User.Read.All")]
    [InlineData("POST /getSchedule", 403, "Calendars.Read over")]
    public async Task What_is_missing_is_named(string request, int status, string named)
    {
        await using var house = await Open();
        house.Graph.Fail(request, status);
        Assert.Contains(named, await Finding(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_mailbox_that_can_be_read_is_enough_and_none_is_a_missing_right()
    {
        await using var house = await Open();
        house.Graph.Data.Unreadable.Add(BookingHouse.Teacher);
        await Watch(house).Run(default);
        house.Graph.Data.Unreadable.Add(BookingHouse.Officer);
        Assert.Contains("Nobody's free/busy", await Finding(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Working_hours_that_nobody_s_mailbox_gives_are_a_missing_right_where_they_are_followed()
    {
        await using var house = await Open();
        house.Graph.Fail("GET /mailboxSettings", 403);
        await Watch(house).Run(default);
        house.Graph.Fail("GET /mailboxSettings", 403, times: 2);
        Assert.Contains("Application MailboxSettings.Read over", await Finding(house), StringComparison.Ordinal);

        house.The<IOptions<ReminderOptions>>().Value.FollowMailboxes = false;
        house.Graph.Fail("GET /mailboxSettings", 403, times: 2);
        await Watch(house).Run(default);
    }

    [Fact]
    public async Task A_mailbox_that_must_stay_out_of_reach_and_is_not_is_too_wide()
    {
        await using var house = await Open();
        house.Graph.Data.Open.Add(Chief);
        Assert.Contains($"Too wide: the calendar of {Chief}", await Finding(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_that_reaches_every_mailbox_is_too_wide()
    {
        await using var house = await Open();
        Assert.StartsWith(
            "Too wide: Calendars.Read, Mail.Send, MailboxSettings.Read is consented",
            await Finding(house, """{"roles":["User.Read.All","Mail.Send","Calendars.Read","MailboxSettings.Read"]}"""), StringComparison.Ordinal);
        await Watch(house, """{"roles":["User.Read.All"]}""").Run(default);
    }

    [Fact]
    public async Task What_could_not_be_tried_is_no_finding_about_rights()
    {
        await using var house = await Open();
        house.Graph.Fail("GET /calendarView", 400);
        Assert.IsNotType<OperatorNeededException>(await Record.ExceptionAsync(() => Watch(house).Run(default)));
    }

    /// <summary>The organiser and two colleagues are known.</summary>
    private static async Task<BookingHouse> Open()
    {
        var house = await BookingHouse.Open();
        house.Graph.Data.Person(GraphStub.Organiser);
        foreach (var colleague in new[] { BookingHouse.Teacher, BookingHouse.Officer })
        {
            house.Graph.Data.Mailboxes[colleague] = [];
            await house.The<StaffDirectory>().Find(colleague, default);
        }

        return house;
    }

    private static async Task<string> Finding(BookingHouse house, string? claims = null) =>
        (await Assert.ThrowsAsync<OperatorNeededException>(() => Watch(house, claims).Run(default))).Message;

    private static AccessWatch Watch(BookingHouse house, string? claims = null) => new(
        house.The<GraphServiceClient>(),
        DelegatedTokenCredential.Create((_, _) => new AccessToken(
            claims is null ? "opaque" : $"e30.{Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(claims))}.", DateTimeOffset.MaxValue)),
        Options.Create(new GraphOptions { Organiser = GraphStub.Organiser, OutOfReach = Chief }),
        house.The<IOptions<ReminderOptions>>(),
        house.The<Database>(),
        house.The<IClock>());
}
