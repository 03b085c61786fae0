using System.Text.Json.Nodes;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Tests.Booking;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Graph;

public sealed class FreeBusyTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);

    [Fact]
    public async Task Twenty_one_mailboxes_are_read_in_two_pages()
    {
        await using var house = await BookingHouse.Open();
        var addresses = Enumerable.Range(1, 21).Select(number => $"p{number}@council.example").ToList();
        house.Graph.Data.Unreadable.Add("p21@council.example");

        var diaries = await house.The<FreeBusy>().Read(addresses, Monday, Monday.PlusDays(10), default);

        Assert.Equal([20, 1], house.Graph.Data.Pages);
        Assert.Equal(21, diaries.Count);
        Assert.Equal("p21@council.example", Assert.Single(diaries, diary => !diary.Value.IsKnown).Key);
    }

    [Fact]
    public async Task A_long_window_is_read_in_parts_that_Graph_allows()
    {
        await using var house = await BookingHouse.Open();

        await house.The<FreeBusy>().Read(["one@council.example"], Monday, Monday.PlusDays(60), default);

        Assert.Equal([1, 1], house.Graph.Data.Pages);
    }

    [Fact]
    public async Task Times_are_London_times_on_both_sides_of_the_change_of_the_clocks()
    {
        await using var house = await BookingHouse.Open();
        var (summer, winter) = (new LocalDateTime(2026, 10, 23, 9, 0), new LocalDateTime(2026, 10, 26, 9, 0));
        house.Graph.Data.Busy("one@council.example", summer, summer.PlusHours(1));
        house.Graph.Data.Busy("one@council.example", winter, winter.PlusHours(1));

        var diary = (await house.The<FreeBusy>().Read(["one@council.example"], summer.Date, winter.Date, default)).Values.Single();

        Assert.Equal([summer, winter], diary.Busy!.Select(busy => busy.Start));
        Assert.False(diary.IsFree(winter, winter.PlusMinutes(30)));
        Assert.True(diary.IsFree(winter.PlusHours(1), winter.PlusHours(2)));
    }

    [Theory]
    [InlineData("10:00:00.0000000", "15:30:00.0000000", "GMT Standard Time", 10, 15)]
    [InlineData("08:00:00.0000000", "18:00:00.0000000", "GMT Standard Time", 9, 17)]
    [InlineData("08:00:00.0000000", "12:00:00.0000000", "Pacific Standard Time", 9, 17)]
    [InlineData("18:00:00.0000000", "22:00:00.0000000", "GMT Standard Time", 9, 17)]
    public async Task A_mailbox_has_its_own_hours_within_office_hours(string start, string end, string zone, int opens, int closes)
    {
        await using var house = await BookingHouse.Open();
        house.Graph.Data.WorkingHours["one@council.example"] = Hours(start, end, zone, "monday", "tuesday", "wednesday");

        var diary = (await house.The<FreeBusy>().Read(["one@council.example"], Monday, Monday.PlusDays(4), default)).Values.Single();

        Assert.Equal((opens, closes), (diary.Opens.Hour, diary.Closes.Hour));
        var thursday = Monday.PlusDays(3).At(new LocalTime(11, 0));
        Assert.Equal(zone != "GMT Standard Time", diary.IsFree(thursday, thursday.PlusHours(1)));
    }

    private static JsonObject Hours(string start, string end, string zone, params string[] days) => new()
    {
        ["daysOfWeek"] = new JsonArray([.. days.Select(day => (JsonNode)day)]),
        ["startTime"] = start,
        ["endTime"] = end,
        ["timeZone"] = new JsonObject { ["name"] = zone },
    };
}
