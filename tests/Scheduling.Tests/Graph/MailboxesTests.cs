using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using CoreGroupBot.Scheduling.Tests.Booking;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Graph;

/// <summary>When people work and whether they are away, as Graph says it: what it does not say well is not made up.</summary>
public sealed class MailboxesTests
{
    private const string Id = "00000000-0000-0000-0000-000000000001";

    private const string Hours =
        """{"daysOfWeek":["monday","tuesday","sunday"],"startTime":"08:30:00.0000000","endTime":"16:15:00.0000000","timeZone":{"name":"GMT Standard Time"}}""";

    [Fact]
    public async Task Days_and_hours_are_those_of_the_mailbox()
    {
        var own = await Read(Hours, """{"status":"disabled","internalReplyMessage":"I am on leave"}""");
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Sunday], own!.Days.Order());
        Assert.Equal((new LocalTime(8, 30), new LocalTime(16, 15), null), (own.Opens, own.Closes, own.Leave));
    }

    [Theory]
    [InlineData("\"timeZone\":{\"name\":\"GMT Standard Time\"}", "\"timeZone\":{\"name\":\"Pacific Standard Time\"}")]
    [InlineData("\"timeZone\":{\"name\":\"GMT Standard Time\"}", "\"timeZone\":{\"name\":\"Nowhere\"}")]
    [InlineData("16:15", "08:30")]
    [InlineData("[\"monday\",\"tuesday\",\"sunday\"]", "[]")]
    public async Task Hours_in_another_zone_or_without_sense_are_the_usual_ones(string part, string instead)
    {
        var own = await Read(Hours.Replace(part, instead, StringComparison.Ordinal), Scheduled("2026-11-20T00:00:00", "2026-12-01T00:00:00"));
        Assert.Equal(OwnHours.Usual, own! with { Days = OwnHours.Usual.Days, Leave = null });
        Assert.Equal(5, own.Days.Count);
        Assert.NotNull(own.Leave);
    }

    [Theory]
    [InlineData("2026-11-23T09:59:59", "2026-12-01T08:00:00", true)]
    [InlineData("2026-11-23T10:00:01", "2026-12-01T08:00:00", false)]
    [InlineData("2026-11-01T00:00:00", "2026-11-23T10:00:00", false)]
    [InlineData("2026-12-01T08:00:00", "2026-11-01T00:00:00", false)]
    [InlineData("soon", "2026-12-01T08:00:00", false)]
    public async Task Scheduled_replies_are_leave_between_their_times(string from, string until, bool isAway)
    {
        var own = await Read(Hours, Scheduled(from, until));
        Assert.Equal(isAway, own!.Leave?.Covers(London.At(new LocalDate(2026, 11, 23), new LocalTime(10, 0))) ?? false);
    }

    [Fact]
    public async Task Replies_that_are_always_on_are_leave_without_an_end() =>
        Assert.Equal(new Leave(Instant.MinValue, null), (await Read(Hours, """{"status":"alwaysEnabled"}"""))!.Leave);

    [Fact]
    public async Task It_is_asked_for_every_four_hours_and_after_a_failure_every_half_hour()
    {
        await using var house = await BookingHouse.Open();
        var mailboxes = house.The<Mailboxes>();
        Assert.Null(await mailboxes.HoursOf(Id, default));
        Assert.Null(await mailboxes.HoursOf(Id, default));
        Assert.Equal(1, Asked(house));

        house.Graph.Data.Mailboxes[Id] = Settings(Hours, """{"status":"alwaysEnabled"}""");
        house.Clock.Move(Duration.FromMinutes(29));
        Assert.Null(await mailboxes.HoursOf(Id, default));
        house.Clock.Move(Duration.FromMinutes(1));
        Assert.NotNull((await mailboxes.HoursOf(Id, default))!.Leave);

        house.Clock.Move(Duration.FromMinutes(239));
        Assert.NotNull(await mailboxes.HoursOf(Id, default));
        Assert.Equal(2, Asked(house));

        // A read that fails later does not leave somebody on leave.
        house.Graph.Data.Mailboxes.Clear();
        house.Clock.Move(Duration.FromMinutes(1));
        Assert.Null(await mailboxes.HoursOf(Id, default));
        Assert.Equal(3, Asked(house));
    }

    [Fact]
    public async Task Switched_off_nobody_is_asked()
    {
        await using var house = await BookingHouse.Open();
        house.The<IOptions<ReminderOptions>>().Value.FollowMailboxes = false;
        house.Graph.Data.Mailboxes[Id] = Settings(Hours, """{"status":"alwaysEnabled"}""");
        Assert.Null(await house.The<Mailboxes>().HoursOf(Id, default));
        Assert.Equal(0, Asked(house));
    }

    private static async Task<OwnHours?> Read(string hours, string replies)
    {
        await using var house = await BookingHouse.Open();
        house.Graph.Data.Mailboxes[Id] = Settings(hours, replies);
        return await house.The<Mailboxes>().HoursOf(Id, default);
    }

    private static int Asked(BookingHouse house) => house.Graph.Count($"GET /users/{Id}/mailboxSettings");

    private static string Scheduled(string from, string until) => new JsonObject
    {
        ["status"] = "scheduled",
        ["scheduledStartDateTime"] = new JsonObject { ["dateTime"] = from, ["timeZone"] = "UTC" },
        ["scheduledEndDateTime"] = new JsonObject { ["dateTime"] = until, ["timeZone"] = "UTC" },
    }.ToJsonString();

    private static JsonObject Settings(string hours, string replies) => new()
    {
        ["workingHours"] = JsonNode.Parse(hours),
        ["automaticRepliesSetting"] = JsonNode.Parse(replies),
    };
}
