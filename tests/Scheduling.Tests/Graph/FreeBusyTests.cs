using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Tests.Booking;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Graph;

public sealed class FreeBusyTests
{
    private const string One = "one@council.example";
    private const string Another = "another@council.example";
    private static readonly LocalDate Monday = new(2026, 11, 23);

    [Fact]
    public async Task Twenty_one_mailboxes_are_read_in_two_pages_and_one_that_cannot_be_read_spoils_no_other()
    {
        await using var house = await BookingHouse.Open();
        var addresses = Enumerable.Range(1, 21).Select(number => $"p{number}@council.example").ToList();
        house.Graph.Data.Unreadable.Add("p3@council.example");

        var diaries = await house.The<FreeBusy>().Read(addresses, Monday, Monday.PlusDays(10), default);

        Assert.Equal([20, 1], house.Graph.Data.Pages);
        Assert.Equal(21, diaries.Count);
        Assert.Equal("p3@council.example", Assert.Single(diaries, diary => !diary.Value.IsKnown).Key);
    }

    [Theory]
    [InlineData(41, 1)]
    [InlineData(42, 2)]
    public async Task Six_weeks_are_asked_for_at_a_time(int days, int requests)
    {
        await using var house = await BookingHouse.Open();
        var last = Monday.PlusDays(days).At(new LocalTime(10, 0));
        house.Graph.Data.Busy(One, last, last.PlusHours(1));

        var diary = await Read(house, Monday, last.Date);

        Assert.Equal(requests, house.Graph.Data.Pages.Count);
        Assert.Equal((Presence.Away, Presence.Free), (diary.At(last, 15), diary.At(last.PlusHours(1), 15)));
    }

    [Theory]
    [InlineData(42, 3)]
    [InlineData(11, 11)]
    public async Task Where_a_mailbox_has_too_many_entries_half_of_the_days_are_asked_for_of_that_mailbox(int tooMany, int requests)
    {
        await using var house = await BookingHouse.Open();
        house.Graph.Data.Crowded[One] = tooMany;
        var (first, last) = (Monday.At(new LocalTime(9, 0)), Monday.PlusDays(41).At(new LocalTime(16, 0)));
        house.Graph.Data.Busy(One, first, first.PlusHours(1));
        house.Graph.Data.Busy(One, last, last.PlusHours(1));

        var diaries = await house.The<FreeBusy>().Read([One, Another], Monday, last.Date, default);

        Assert.Equal([2, .. Enumerable.Repeat(1, requests - 1)], house.Graph.Data.Pages);
        Assert.Equal((Presence.Away, Presence.Away), (diaries[One].At(first, 60), diaries[One].At(last, 60)));
        Assert.Equal(Presence.Free, diaries[One].At(Monday.PlusDays(21).At(new LocalTime(9, 0)), 60));
    }

    [Fact]
    public async Task A_day_with_too_many_entries_of_its_own_is_unknown()
    {
        await using var house = await BookingHouse.Open();
        house.Graph.Data.Crowded[One] = 1;

        Assert.False((await Read(house, Monday, Monday.PlusDays(1))).IsKnown);
    }

    [Theory]
    [InlineData("2026-03-27", "2026-03-30")]
    [InlineData("2026-10-23", "2026-10-26")]
    public async Task Times_are_London_times_on_both_sides_of_the_change_of_the_clocks(string friday, string monday)
    {
        await using var house = await BookingHouse.Open();
        var (before, after) = (At(friday, 9), At(monday, 9));
        house.Graph.Data.Busy(One, before, before.PlusHours(1));
        house.Graph.Data.Busy(One, after, after.PlusHours(1));
        house.Graph.Data.Busy(One, after.Date.PlusDays(-1).At(new LocalTime(6, 0)), after.Date.PlusDays(-1).At(new LocalTime(6, 15)));

        var diary = await Read(house, before.Date, after.Date);

        Assert.All([before, after], at => Assert.Equal(
            (Presence.Free, Presence.Away, Presence.Away, Presence.Free),
            (diary.At(at.PlusMinutes(-15), 15), diary.At(at, 15), diary.At(at.PlusMinutes(45), 15), diary.At(at.PlusHours(1), 15))));
        Assert.Equal([0b1111UL << 12, 0UL, 1UL, 0b1111UL << 12], diary.Busy[..4]);
    }

    [Fact]
    public async Task Free_tentative_busy_and_unknown_are_kept_apart()
    {
        await using var house = await BookingHouse.Open();
        var nine = Monday.At(new LocalTime(9, 0));
        house.Graph.Data.Busy(One, nine, nine.PlusHours(1), "tentative");
        house.Graph.Data.Busy(One, nine.PlusMinutes(30), nine.PlusHours(1), "oof");
        house.Graph.Data.Busy(One, nine.PlusHours(1), nine.PlusHours(2), "workingElsewhere");
        house.Graph.Data.Busy(One, nine.PlusMinutes(155), nine.PlusMinutes(160));
        house.Graph.Data.Busy(One, Monday.PlusDays(1).AtMidnight(), Monday.PlusDays(2).AtMidnight());
        house.Graph.Data.Busy(One, Monday.PlusDays(2).At(new LocalTime(22, 0)), Monday.PlusDays(3).At(new LocalTime(9, 20)));

        var diary = await Read(house, Monday, Monday.PlusDays(3));

        Assert.Equal<IEnumerable<Presence>>(
            [Presence.Tentative, Presence.Away, Presence.Free, Presence.Away],
            [diary.At(nine, 15), diary.At(nine.PlusMinutes(30), 15), diary.At(nine.PlusHours(1), 15), diary.At(nine.PlusMinutes(150), 15)]);
        Assert.Equal((Quarters.WholeDay, 0UL), (diary.Busy[1], diary.Busy[2]));
        var thursday = nine.PlusDays(3);
        Assert.Equal((Presence.Away, Presence.Free), (diary.At(thursday.PlusMinutes(15), 15), diary.At(thursday.PlusMinutes(30), 15)));
        Assert.Equal(Presence.Unknown, diary.At(nine.PlusDays(4), 15));
    }

    [Theory]
    [InlineData("10:00:00.0000000", "15:30:00.0000000", "GMT Standard Time", "10:00", "15:30")]
    [InlineData("08:00:00.0000000", "18:00:00.0000000", "GMT Standard Time", "09:00", "17:00")]
    [InlineData("09:10:00.0000000", "16:50:00.0000000", "Europe/London", "09:15", "16:45")]
    [InlineData("09:00:00.0000000", "17:00:00.0000000", "W. Europe Standard Time", "09:00", "16:00")]
    [InlineData("09:00:00.0000000", "12:00:00.0000000", "E. Europe Standard Time", "09:00", "10:00")]
    public async Task A_mailbox_has_its_own_days_and_hours_within_office_hours(string start, string end, string zone, string opens, string closes)
    {
        var diary = await WithHours(start, end, zone);

        var works = Quarters.Within(Time(opens), Time(closes));
        Assert.Equal([works, works, works, 0UL, 0UL], diary.Off[..5].Select(off => ~off));
    }

    [Theory]
    [InlineData("08:00:00.0000000", "17:00:00.0000000", "Pacific Standard Time")]
    [InlineData("08:00:00.0000000", "17:00:00.0000000", "Customized Time Zone")]
    [InlineData("8 o'clock", "17:00:00.0000000", "GMT Standard Time")]
    public async Task Hours_that_nobody_has_set_are_office_hours(string start, string end, string zone) =>
        Assert.All((await WithHours(start, end, zone)).Off, off => Assert.Equal(0UL, off));

    [Fact]
    public async Task Hours_that_leave_nothing_of_office_hours_are_office_hours_on_the_days_worked()
    {
        var diary = await WithHours("18:00:00.0000000", "22:00:00.0000000", "GMT Standard Time");

        Assert.Equal([0UL, 0UL, 0UL, Quarters.WholeDay, Quarters.WholeDay], diary.Off[..5]);
    }

    [Fact]
    public async Task What_was_read_is_remembered_for_minutes()
    {
        await using var house = await BookingHouse.Open();
        await Read(house, Monday, Monday.PlusDays(10));
        house.Clock.Move(Duration.FromMinutes(4));
        await house.The<FreeBusy>().Read([One, Another], Monday.PlusDays(1), Monday.PlusDays(9), default);
        Assert.Equal([1, 1], house.Graph.Data.Pages);

        await Read(house, Monday, Monday.PlusDays(11));
        Assert.Equal(3, house.Graph.Data.Pages.Count);

        house.Clock.Move(Duration.FromMinutes(5));
        await Read(house, Monday, Monday.PlusDays(11));
        Assert.Equal(4, house.Graph.Data.Pages.Count);
    }

    [Fact]
    public async Task What_was_read_is_not_remembered_across_a_hold_or_an_approval()
    {
        await using var house = await BookingHouse.Open();
        var @event = await house.Hold();
        house.Clock.Move(Duration.FromMinutes(1));
        await Read(house, Monday, Monday.PlusDays(10));
        await Read(house, Monday, Monday.PlusDays(10));
        Assert.Equal(1, house.Graph.Data.Pages.Count(page => page == 1));

        await house.Reply(@event, BookingHouse.KeyWorker, "accepted");
        Assert.Single(house.Happened<HoldApproved>());
        await Read(house, Monday, Monday.PlusDays(10));
        Assert.Equal(2, house.Graph.Data.Pages.Count(page => page == 1));
    }

    private static async Task<Diary> Read(BookingHouse house, LocalDate first, LocalDate last) =>
        (await house.The<FreeBusy>().Read([One], first, last, default)).Values.Single();

    private static async Task<Diary> WithHours(string start, string end, string zone)
    {
        await using var house = await BookingHouse.Open();
        house.Graph.Data.WorkingHours[One] = new JsonObject
        {
            ["daysOfWeek"] = new JsonArray("monday", "tuesday", "wednesday"),
            ["startTime"] = start,
            ["endTime"] = end,
            ["timeZone"] = new JsonObject { ["@odata.type"] = "#microsoft.graph.timeZoneBase", ["name"] = zone },
        };
        return await Read(house, Monday, Monday.PlusDays(4));
    }

    private static LocalTime Time(string text) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    private static LocalDateTime At(string date, int hour) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value.At(new LocalTime(hour, 0));
}
