using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Tests.Graph;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

public sealed class ProposingASlotTests
{
    private static readonly LocalDate Wednesday = new(2026, 11, 25);
    private static readonly LocalDate Monday = new(2026, 11, 30);

    [Fact]
    public async Task The_first_time_when_everybody_is_free_is_held_with_the_key_worker_alone()
    {
        await using var house = await Open();
        house.Graph.Data.Busy(HealthVisitor, Monday.At(new LocalTime(8, 0)), Monday.At(new LocalTime(10, 30)));
        house.Graph.Data.Busy(Teacher, Monday.At(new LocalTime(11, 30)), Monday.At(new LocalTime(16, 0)), "tentative");
        house.Graph.Data.Busy(Officer, Monday.At(new LocalTime(10, 30)), Monday.At(new LocalTime(11, 30)), "workingElsewhere");

        await house.OpenCase();
        await house.Deliver();

        var booking = await house.Booking();
        Assert.Equal(BookingState.Held, booking.State);
        Assert.Equal(Monday.At(new LocalTime(10, 30)), booking.Start);
        Assert.Equal(
            "All four professionals are free; it is five working days before the last day in time, Monday 7 December 2026.",
            booking.Reason);
        var hold = house.Graph.Data.Event;
        Assert.Equal("Core group CP-2041: please accept or decline", (string?)hold["subject"]);
        Assert.Equal("2026-11-30T10:30:00", (string?)hold["start"]!["dateTime"]);
        Assert.Equal("2026-11-30T11:30:00", (string?)hold["end"]!["dateTime"]);
        Assert.Equal("GMT Standard Time", (string?)hold["start"]!["timeZone"]);
        Assert.Equal(KeyWorker, (string?)Assert.Single(hold["attendees"]!.AsArray())!["emailAddress"]!["address"]);
        Assert.Equal(
            (true, true, true, true, "private", "tentative"),
            ((bool)hold["hideAttendees"]!, (bool)hold["responseRequested"]!, (bool)hold["allowNewTimeProposals"]!,
                (bool)hold["isOnlineMeeting"]!, (string)hold["sensitivity"]!, (string)hold["showAs"]!));
        var body = (string)hold["body"]!["content"]!;
        Assert.Contains("First core group: to be held by Monday 7 December 2026.", body, StringComparison.Ordinal);
        Assert.Contains("All four professionals are free", body, StringComparison.Ordinal);
        Assert.Contains("on your card in Teams or, where that came by mail, on the page whose link stands in it", body, StringComparison.Ordinal);
        Assert.Contains(
            "<li>Also possible when this was chosen: Monday 30 November 2026 at 16:00 (everybody is free; five working days before the last "
                + "day in time).</li>"
                + "<li>Also possible when this was chosen: Tuesday 1 December 2026 at 09:00 (everybody is free; four working days before the "
                + "last day in time).</li>",
            body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_calendar_is_never_free_and_is_named_by_agency()
    {
        await using var house = await Open();
        house.Graph.Data.Unreadable.Add(Teacher);

        await house.OpenCase();
        await house.Deliver();

        Assert.Equal(
            "Three of the four professionals are free; it is five working days before the last day in time, Monday 7 December 2026. "
                + "Calendars that cannot be read: School.",
            (await house.Booking()).Reason);
    }

    [Fact]
    public async Task Who_is_missing_is_named_by_agency_and_the_quorum_is_half_of_the_others()
    {
        await using var house = await Open();
        house.Graph.Data.Busy(Officer, Wednesday.At(new LocalTime(9, 0)), new LocalDate(2026, 12, 31).AtMidnight(), "oof");

        await house.OpenCase();
        await house.Deliver();

        var booking = await house.Booking();
        Assert.StartsWith("Three of the four professionals are free; ", booking.Reason, StringComparison.Ordinal);
        Assert.EndsWith(" Not free then: Police.", booking.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_than_half_of_the_others_is_no_core_group()
    {
        await using var house = await Open();
        house.Graph.Data.Busy(Officer, Wednesday.At(new LocalTime(9, 0)), new LocalDate(2026, 12, 31).AtMidnight(), "oof");
        house.Graph.Data.Unreadable.Add(Teacher);

        await house.OpenCase();
        await house.Deliver();

        Assert.EndsWith(
            " Police: can come at 0 of 261 possible times. Calendars that cannot be read: School. "
                + "It could be held on Monday 30 November 2026 at 09:00 if Police made room that morning, "
                + "on Monday 30 November 2026 at 13:00 if Police made room that afternoon, "
                + "or on Tuesday 1 December 2026 at 09:00 if Police made room that morning.",
            Assert.Single(house.Happened<NoSlotFound>()).Explanation,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_worker_there_is_no_time_and_the_search_goes_on_the_next_working_morning()
    {
        await using var house = await Open();
        house.Graph.Data.Busy(KeyWorker, Wednesday.AtMidnight(), new LocalDate(2026, 12, 8).AtMidnight());

        await house.OpenCase();
        await house.Deliver();

        var none = Assert.Single(house.Happened<NoSlotFound>());
        Assert.Equal((new LocalDate(2026, 12, 7), new LocalDate(2026, 11, 23)), (none.Due, none.SoughtOn));
        Assert.Equal(
            "No time for a core group of 60 minutes was found between Wednesday 25 November 2026 and Monday 7 December 2026: "
                + "the key worker and at least half of the other professionals have to be free. "
                + "Key worker (Children's services): can come at 0 of 261 possible times. "
                + "It could be held on Monday 30 November 2026 at 09:00 if the key worker (Children's services) made room that morning, "
                + "on Monday 30 November 2026 at 13:00 if the key worker (Children's services) made room that afternoon, "
                + "or on Tuesday 1 December 2026 at 09:00 if the key worker (Children's services) made room that morning.",
            none.Explanation);
        Assert.Empty((await house.Case()).Bookings);

        house.Clock.Now = new FakeClock().Now + Duration.FromDays(1);
        await house.Deliver();
        Assert.Equal(2, house.Happened<NoSlotFound>().Count());
    }

    [Fact]
    public async Task A_group_without_a_key_worker_gets_no_hold()
    {
        await using var house = await Open();

        await house.OpenCase([.. Members().Skip(1)]);
        await house.Deliver();

        Assert.Contains("no key worker", Assert.Single(house.Happened<NoSlotFound>()).Explanation, StringComparison.Ordinal);
        Assert.Equal(0, house.Graph.Count("POST"));
    }

    [Fact]
    public async Task A_partner_unknown_to_the_directory_is_still_asked_by_address()
    {
        await using var house = await Open();
        house.Graph.Data.Forget(Officer);

        var @event = await house.Invited();

        Assert.Contains(
            Officer, house.Graph.Data.Events[@event]["attendees"]!.AsArray().Select(one => (string?)one!["emailAddress"]!["address"]));
    }

    [Fact]
    public async Task When_the_deadline_has_passed_the_best_of_the_next_ten_working_days_is_held_and_said_to_be_late()
    {
        await using var house = await Open();

        await house.OpenCase(conference: new LocalDate(2026, 11, 2));
        await house.Deliver();

        var booking = await house.Booking();
        Assert.Equal(Wednesday.PlusDays(1).At(new LocalTime(9, 0)), booking.Start);
        Assert.Equal(
            "All four professionals are free; it is the best of the next ten working days. "
                + "The last day in time, Monday 16 November 2026, can no longer be met.",
            booking.Reason);
    }

    [Fact]
    public async Task A_time_in_the_week_after_the_clocks_change_is_the_same_time_in_London()
    {
        await using var house = await Open();
        house.Clock.Now = Instant.FromUtc(2026, 10, 19, 9, 0);
        var monday = new LocalDate(2026, 10, 26);
        house.Graph.Data.Busy(KeyWorker, new LocalDate(2026, 10, 19).AtMidnight(), monday.At(new LocalTime(9, 30)));

        await house.OpenCase(conference: new LocalDate(2026, 10, 19));
        await house.Deliver();

        Assert.Equal(monday.At(new LocalTime(9, 30)), (await house.Booking()).Start);
        Assert.Equal("2026-10-26T09:30:00", (string?)house.Graph.Data.Event["start"]!["dateTime"]);
    }

    [Fact]
    public async Task A_summer_time_is_sent_as_it_reads_in_London()
    {
        await using var house = await Open();
        house.Clock.Now = Instant.FromUtc(2026, 10, 15, 9, 0);

        await house.OpenCase(conference: new LocalDate(2026, 10, 15));
        await house.Deliver();

        Assert.Equal(new LocalDateTime(2026, 10, 22, 9, 0), (await house.Booking()).Start);
        Assert.Equal("2026-10-22T09:00:00", (string?)house.Graph.Data.Event["start"]!["dateTime"]);
        Assert.Equal("GMT Standard Time", (string?)house.Graph.Data.Event["start"]!["timeZone"]);
    }

    [Fact]
    public async Task Where_the_board_recommends_a_window_the_second_core_group_is_held_inside_it()
    {
        await using var house = await Open();
        await house.OpenCase(conference: new LocalDate(2026, 11, 9));
        await house.Record("service", new MeetingHeld(new LocalDate(2026, 11, 20), null));

        await house.Deliver();

        var booking = await house.Booking();
        Assert.Equal(new LocalDate(2026, 12, 18), booking.Date);
        Assert.EndsWith("before the last day in time, Thursday 31 December 2026.", booking.Reason, StringComparison.Ordinal);
    }
}
