using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Scheduling.Booking;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

public sealed class CalendarRoundTests
{
    private static readonly LocalDateTime Other = new(2026, 12, 4, 14, 0);
    private const string Delta = "GET /users/coregroups@council.example/calendarView/delta()";
    private const string View = "GET /users/coregroups@council.example/calendarView";

    [Fact]
    public async Task A_first_round_looks_at_everything_and_a_later_one_at_what_has_changed()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        await house.The<CalendarRound>().Run(default);
        Assert.Equal(Other, (await house.Booking()).Start);
        var views = Views(house);

        house.Graph.Data.Reply(@event, Teacher, "declined", house.Clock.Now);
        house.Graph.Data.Invite(@event, "somebody@else.example");
        house.Graph.Data.Edit(@event, one => one["subject"] = "x");
        await house.The<CalendarRound>().Run(default);

        Assert.Single((await house.Booking()).Apologies);
        Assert.Single(house.Happened<EditFound>());
        Assert.Single(house.Happened<WordingRestored>());
        Assert.Equal(views, Views(house));
        Assert.True(house.Graph.Count(Delta) >= 3, "Pages are followed to the end.");
    }

    [Fact]
    public async Task What_was_removed_is_read_as_gone()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        await house.The<CalendarRound>().Run(default);

        house.Graph.Data.Delete(@event);
        await house.The<CalendarRound>().Run(default);

        Assert.Single(house.Happened<MeetingNotHeld>());
    }

    [Theory]
    [InlineData(410, "Gone")]
    [InlineData(410, "syncStateNotFound")]
    [InlineData(400, "SyncStateInvalid")]
    [InlineData(404, "resyncRequired")]
    public async Task When_Graph_has_forgotten_the_link_everything_is_looked_at(int status, string code)
    {
        await using var house = await Open();
        var @event = await house.Invited();
        await house.The<CalendarRound>().Run(default);
        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        house.Graph.Data.Changes.Forgotten = (status, code);
        house.Graph.Data.Changes.Forget();

        await house.The<CalendarRound>().Run(default);
        Assert.Equal(Other, (await house.Booking()).Start);

        var views = Views(house);
        await house.The<CalendarRound>().Run(default);
        Assert.Equal(views, Views(house));
    }

    [Fact]
    public async Task A_window_that_runs_out_is_begun_anew()
    {
        await using var house = await Open();
        await house.The<CalendarRound>().Run(default);
        house.Clock.Move(Duration.FromDays(184));
        await house.The<CalendarRound>().Run(default);
        var begun = house.Graph.Count(Delta);
        house.Clock.Move(Duration.FromDays(2));

        await house.The<CalendarRound>().Run(default);

        Assert.Equal(begun + 1, house.Graph.Count(Delta));
        Assert.Equal(3, begun + 1);
    }

    [Fact]
    public async Task A_round_in_which_something_could_not_be_read_is_run_again()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        await house.The<CalendarRound>().Run(default);
        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        house.Graph.Fail($"GET /events/{@event}", 500);

        await Assert.ThrowsAnyAsync<Exception>(() => house.The<CalendarRound>().Run(default));
        await house.The<CalendarRound>().Run(default);

        Assert.Equal(Other, (await house.Booking()).Start);
    }

    [Fact]
    public async Task A_service_that_was_down_looks_at_what_happened_meanwhile()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        await house.The<CalendarRound>().Run(default);
        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        var reader = house.The<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<ChangeReader>().Single();

        await reader.StartAsync(default);
        await Until(async () => (await house.Booking()).Start == Other);
        await reader.StopAsync(default);

        Assert.Single(house.Happened<MeetingMoved>());
    }

    private static int Views(BookingHouse house) => house.Graph.Count(View) - house.Graph.Count(Delta);

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
