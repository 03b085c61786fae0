using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Tests.Booking;

namespace CoreGroupBot.Scheduling.Tests.Graph;

public sealed class StaffDirectoryTests
{
    [Fact]
    public async Task A_person_is_asked_for_once_and_then_known_by_id_too()
    {
        await using var house = await BookingHouse.Open();
        var directory = house.The<StaffDirectory>();

        var known = await directory.Find(BookingHouse.Teacher.ToUpperInvariant(), default);
        Assert.Equal(known, await directory.Find(BookingHouse.Teacher, default));
        Assert.Equal(known, await directory.Find(known!.EntraId, default));

        Assert.Equal(new Known(house.Graph.Data.Users[BookingHouse.Teacher].Id, BookingHouse.Teacher), known);
        Assert.Single(house.Graph.Requests);
    }

    [Fact]
    public async Task A_guest_is_found_by_mail()
    {
        await using var house = await BookingHouse.Open();
        house.Graph.Data.Forget(BookingHouse.Officer);
        house.Graph.Data.Users["officer_police.example#EXT#@council.example"] = ("guest-id", BookingHouse.Officer);

        Assert.Equal(new Known("guest-id", BookingHouse.Officer), await house.The<StaffDirectory>().Find(BookingHouse.Officer, default));
    }

    [Fact]
    public async Task Nobody_is_null_and_is_asked_for_again()
    {
        await using var house = await BookingHouse.Open();
        var directory = house.The<StaffDirectory>();
        const string Id = "11111111-1111-1111-1111-111111111111";

        Assert.Null(await directory.Find(Id, default));
        Assert.Null(await directory.AddressOf(Id, default));
        Assert.Null(await directory.Find("nobody@council.example", default));
        Assert.Equal("nobody@council.example", await directory.AddressOf("Nobody@council.example", default));
    }
}
