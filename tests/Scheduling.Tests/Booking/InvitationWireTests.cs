using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Tests.Graph;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

/// <summary>What goes over the wire with a hold and an invitation.</summary>
public sealed class InvitationWireTests
{
    private const string Room = "room.one@council.example";
    private const string OtherRoom = "room.two@council.example";

    [Fact]
    public async Task A_hold_is_private_hides_who_is_asked_names_only_the_reference_and_can_be_repeated()
    {
        await using var house = await Open();
        await house.Hold();

        var sent = JsonNode.Parse(house.Graph.Sent.Single(one => one.Request == $"POST /users/{GraphStub.Organiser}/events").Body)!;
        Assert.True(Guid.TryParse((string)sent["transactionId"]!, out _));
        Assert.Equal(
            ("Core group CP-2041: please accept or decline", "private", true, true, "tentative"),
            ((string)sent["subject"]!, (string)sent["sensitivity"]!, (bool)sent["hideAttendees"]!, (bool)sent["isOnlineMeeting"]!, (string)sent["showAs"]!));
        Assert.Equal((true, 60), ((bool)sent["isReminderOn"]!, (int)sent["reminderMinutesBeforeStart"]!));
        Assert.Equal(KeyWorker, (string)Assert.Single(sent["attendees"]!.AsArray())!["emailAddress"]!["address"]!);
        Assert.DoesNotContain("no Teams link", Text(house), StringComparison.Ordinal);
        Assert.Equal(0, house.Graph.Count("PATCH"));
    }

    /// <summary>Who has no mailbox here reads the time as it is sent; a series that somebody makes of it keeps its hour.</summary>
    [Theory]
    [InlineData(6, 1, "2026-06-0")]
    [InlineData(11, 23, "2026-11-")]
    [InlineData(10, 19, "2026-10-2")]
    public async Task The_time_goes_out_in_Londons_own_zone_in_summer_and_in_winter(int month, int day, string begins)
    {
        var today = new LocalDate(2026, month, day);
        await using var house = await Open();
        house.Clock.Now = London.At(today, new LocalTime(10, 0));
        await house.OpenCase(conference: today);
        await house.Deliver();

        var booking = await house.Booking();
        var (start, end) = (house.Graph.Data.Event["start"]!, house.Graph.Data.Event["end"]!);
        Assert.StartsWith(begins, (string)start["dateTime"]!, StringComparison.Ordinal);
        Assert.Equal((Written(booking.Start), "GMT Standard Time"), ((string)start["dateTime"]!, (string)start["timeZone"]!));
        Assert.Equal((Written(booking.End), "GMT Standard Time"), ((string)end["dateTime"]!, (string)end["timeZone"]!));
        Assert.Equal(booking.Start, (await house.The<OrganiserCalendar>().Read(booking.Event!, default))!.Start);
    }

    [Theory]
    [InlineData("0", false, 0)]
    [InlineData("1440", true, 1440)]
    public async Task The_reminder_is_as_it_is_set(string minutes, bool isOn, int before)
    {
        await using var house = await Open(("Booking:ReminderMinutes", minutes));
        await house.Hold();
        Assert.Equal((isOn, before), ((bool)house.Graph.Data.Event["isReminderOn"]!, (int)house.Graph.Data.Event["reminderMinutesBeforeStart"]!));
    }

    [Fact]
    public async Task Where_the_calendar_allows_no_Teams_meeting_the_event_says_so()
    {
        await using var house = await Open();
        house.Graph.Data.AllowsTeams = false;

        await house.Hold();

        Assert.Contains("There is no Teams link", Text(house), StringComparison.Ordinal);
        Assert.Equal(1, house.Graph.Count("PATCH"));
        await house.The<CalendarCheck>().Run(default);
        Assert.Equal(1, house.Graph.Count("PATCH"));
    }

    [Fact]
    public async Task The_room_is_booked_with_everybody_as_a_resource_and_freed_with_the_meeting()
    {
        await using var house = await WithRooms();
        house.Graph.Data.Busy(Room, new LocalDateTime(2026, 11, 23, 9, 0), new LocalDateTime(2026, 12, 11, 17, 0));
        var @event = await house.Invited();

        var meeting = house.Graph.Data.Events[@event];
        Assert.Equal([OtherRoom], meeting["attendees"]!.AsArray().Where(one => (string)one!["type"]! == "resource").Select(one => (string)one!["emailAddress"]!["address"]!));
        Assert.Equal((OtherRoom, OtherRoom), ((string)meeting["location"]!["displayName"]!, (string)meeting["location"]!["locationEmailAddress"]!));
        Assert.Equal(OtherRoom, (await house.Booking()).Room);

        await house.The<CalendarCheck>().Run(default);
        Assert.Equal(1, house.Graph.Count("PATCH"));

        await house.Record("someone", new PlanEnded("C1", new LocalDate(2026, 11, 23)));
        await house.Deliver();
        Assert.Empty(house.Graph.Data.Events);
    }

    [Fact]
    public async Task A_room_that_declines_gives_way_to_the_next_and_the_last_one_to_a_word_to_the_key_worker()
    {
        await using var house = await WithRooms();
        var @event = await house.Invited();
        Assert.Equal(Room, (await house.Booking()).Room);

        await house.Reply(@event, Room, "declined");
        Assert.Equal(OtherRoom, (await house.Booking()).Room);
        Assert.Equal([KeyWorker, HealthVisitor, Teacher, Officer, OtherRoom], Attendees(house, @event));

        await house.Reply(@event, OtherRoom, "declined");
        await house.Reply(@event, Teacher, "declined");
        Assert.Equal([KeyWorker, HealthVisitor, Teacher, Officer], Attendees(house, @event));
        var booking = await house.Booking();
        Assert.Equal((null, true), (booking.Room, booking.RoomLostAt is not null));
        Assert.Equal([Room, OtherRoom], booking.NotIn);
        Assert.Equal("", (string)house.Graph.Data.Events[@event]["location"]!["displayName"]!);
        Assert.Equal(2, house.Happened<RoomChosen>().Count());
    }

    [Fact]
    public async Task A_room_that_was_asked_stays_the_room_though_the_answer_of_Outlook_was_lost()
    {
        await using var house = await WithRooms();
        var @event = await house.Hold();
        house.Graph.Fail($"PATCH /events/{@event}", 500, done: true);
        await house.Reply(@event, KeyWorker, "accepted");
        await house.Deliver();
        Assert.Contains(Room, Attendees(house, @event));
        Assert.NotEqual(BookingState.Invited, (await house.Booking()).State);

        house.Graph.Data.Busy(Room, (await house.Booking()).Start, (await house.Booking()).End);
        house.Clock.Move(Duration.FromMinutes(5));
        await house.Deliver();
        Assert.Equal((BookingState.Invited, Room), ((await house.Booking()).State, (await house.Booking()).Room));
        Assert.Contains(Room, Attendees(house, @event));

        house.Graph.Fail($"PATCH /events/{@event}", 500, done: true);
        await Assert.ThrowsAnyAsync<Exception>(() => house.Reply(@event, Room, "declined"));
        Assert.Contains(OtherRoom, Attendees(house, @event));
        house.Graph.Data.Busy(OtherRoom, (await house.Booking()).Start, (await house.Booking()).End);
        await house.The<CalendarCheck>().Run(default);
        Assert.Equal(OtherRoom, (await house.Booking()).Room);
    }

    [Fact]
    public async Task A_manager_whom_the_board_has_chair_is_invited_and_their_answer_is_taken()
    {
        await using var house = await Open();
        house.Graph.Data.Person("manager@council.example");
        await house.OpenCase(board: "leaflet-2017");
        await house.Deliver();
        var @event = (await house.Booking()).Event!;
        await house.Reply(@event, KeyWorker, "accepted");
        await house.Deliver();

        Assert.Contains("manager@council.example", Attendees(house, @event));
        await house.Reply(@event, "manager@council.example", "declined");
        Assert.Equal(Roles.KeyWorkerManager, Assert.Single((await house.Booking()).Apologies).Key);
        await house.The<CalendarCheck>().Run(default);
        Assert.Contains("manager@council.example", Attendees(house, @event));
    }

    [Fact]
    public async Task A_Welsh_board_is_told_in_Welsh_first_and_in_English_below()
    {
        await using var house = await Open(("Language:UntilChosen", "board"));
        await house.Hold();

        var text = Text(house);
        Assert.StartsWith("Grŵp craidd CP-2041", (string)house.Graph.Data.Event["subject"]!, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Derbyn", StringComparison.Ordinal) is > 0 and var welsh && text.IndexOf("Accept: you come.", StringComparison.Ordinal) > welsh, text);
    }

    private static async Task<BookingHouse> WithRooms()
    {
        var house = await Open(("Booking:Rooms:0", Room), ("Booking:Rooms:1", OtherRoom));
        house.Graph.Data.Person(Room);
        house.Graph.Data.Person(OtherRoom);
        return house;
    }

    private static string Written(LocalDateTime london) => london.ToString("uuuu-MM-dd'T'HH:mm:ss", null);

    private static string Text(BookingHouse house) => System.Net.WebUtility.HtmlDecode((string)house.Graph.Data.Event["body"]!["content"]!);

    private static IEnumerable<string> Attendees(BookingHouse house, string @event) =>
        house.Graph.Data.Events[@event]["attendees"]!.AsArray().Select(one => (string)one!["emailAddress"]!["address"]!);
}
