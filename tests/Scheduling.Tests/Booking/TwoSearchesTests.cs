using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

/// <summary>Several core groups of one key worker are searched for at the same moment, before any hold is in a calendar.</summary>
public sealed class TwoSearchesTests
{
    private const string Other = "CP-2042";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_key_worker_is_held_once_for_one_time_however_the_cases_call_them(bool byId)
    {
        await using var house = await Open();
        await house.OpenCase();
        await OpenOther(house, byId ? house.Graph.Data.Users[KeyWorker].Id : KeyWorker);

        await house.Deliver();
        // What found its time taken meanwhile is looked for once more.
        house.Clock.Move(Duration.FromMinutes(5));
        await house.Deliver();

        var (one, two) = (await house.Booking(), (await house.The<CaseFiles>().Open(Other, default))!.Bookings[^1]);
        Assert.True(one.End <= two.Start || two.End <= one.Start, $"{one.Start} and {two.Start}");
        Assert.Equal((BookingState.Held, BookingState.Held), (one.State, two.State));
    }

    [Fact]
    public async Task A_time_held_for_others_is_pencilled_in_for_who_belongs_to_both_groups()
    {
        await using var house = await Open();
        await house.Hold();
        house.Graph.Data.Person("second.worker@council.example");

        await OpenOther(house, "second.worker@council.example");
        await house.Deliver();

        var second = (await house.The<CaseFiles>().Open(Other, default))!.Bookings[^1];
        Assert.NotEqual((await house.Booking()).Start, second.Start);
        Assert.StartsWith("All four professionals are free", second.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_stand_any_more_takes_nobodys_time()
    {
        await using var house = await Open();
        await house.Hold();
        var first = (await house.Booking()).Start;
        await house.Record("import", new PlanEnded("C1", new LocalDate(2026, 11, 23)));
        await house.Deliver();

        await OpenOther(house, KeyWorker);
        await house.Deliver();

        Assert.Equal(first, (await house.The<CaseFiles>().Open(Other, default))!.Bookings[^1].Start);
    }

    private static Task<CoreGroupCase?> OpenOther(BookingHouse house, string keyWorker) => house.The<CaseFiles>().Record(
        Other, "import",
        _ =>
        [
            Group(Members(keyWorker)), new ConferenceHeld("C1", new LocalDate(2026, 11, 23)), new PlanStarted("C1", new LocalDate(2026, 11, 23)),
        ],
        default);
}
