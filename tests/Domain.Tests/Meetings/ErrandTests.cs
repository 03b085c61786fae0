using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Meetings;

/// <summary>What is to be done in calendars, from the first search to the taking out of a hold.</summary>
public sealed class ErrandTests
{
    [Fact]
    public void A_hold_is_sought_placed_invited_and_then_there_is_nothing_to_do()
    {
        var @case = A.Case("bolton").Conference("2026-06-01");
        Is("Seek CG-1-1 2026-06-01 11:00", @case, "2026-06-01 11:00");
        @case.Told(new SlotChosen("CG-1-1", At.Local("2026-06-10 10:00"), 60, "free"), "2026-06-01 11:00");
        Is("Place CG-1-1 2026-06-01 11:00", @case, "2026-06-01 11:00");
        @case.Told(new HoldPlaced("CG-1-1", "event-1"), "2026-06-01 11:01");
        Is("", @case, "2026-06-01 11:01");
        @case.Told(new HoldApproved("CG-1-1"), "2026-06-01 12:00");
        Is("Invite CG-1-1 2026-06-01 12:00", @case, "2026-06-01 12:00");
        @case.Told(new MembersInvited("CG-1-1"), "2026-06-01 12:01");
        Is("", @case, "2026-06-01 12:01");
        @case.Held("2026-06-10", hold: "CG-1-1");
        Is("Seek CG-1-2 2026-06-10 11:00", @case, "2026-06-10 11:00");
    }

    [Fact]
    public void A_declined_hold_is_taken_out_while_the_next_is_sought()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Pending("CG-1-1", "2026-06-10 10:00", at: "2026-06-01 11:00")
            .Told(new HoldDeclined("CG-1-1", null), "2026-06-01 12:00");
        Is("Release CG-1-1 2026-06-01 12:00, Seek CG-1-2 2026-06-01 12:00", @case, "2026-06-01 12:00");
        @case.Told(new HoldReleased("CG-1-1"), "2026-06-01 12:01");
        Is("Seek CG-1-2 2026-06-01 12:01", @case, "2026-06-01 12:01");
    }

    [Fact]
    public void Another_date_is_sought_while_the_booked_one_stands_and_takes_its_place_once_it_is_accepted()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Booked("CG-1-1", "2026-06-10 10:00", at: "2026-06-01 11:00")
            .Told(new AnotherDateSought("CG-1-1"), "2026-06-02 11:00");
        Is("Seek CG-1-2 2026-06-02 11:00", @case, "2026-06-02 11:00");
        Assert.Contains(At.Local("2026-06-10 10:00"), @case.Folded.NotAgain);
        @case.Told(new NoSlotFound(At.Date("2026-06-15"), At.Date("2026-06-02"), "busy"), "2026-06-02 11:00");
        Is("Seek CG-1-2 2026-06-03 09:00", @case, "2026-06-02 11:00");
        @case.Pending("CG-1-2", "2026-06-12 10:00", at: "2026-06-03 09:00");
        Is("", @case, "2026-06-03 09:00");
        Assert.Equal("CG-1-1", @case.Folded.Booked!.Hold);
        @case.Told(new HoldApproved("CG-1-2"), "2026-06-03 10:00");
        Is("Release CG-1-1 2026-06-03 10:00, Invite CG-1-2 2026-06-03 10:00", @case, "2026-06-03 10:00");
        Assert.Equal("CG-1-2", @case.Folded.Booked!.Hold);
    }

    [Fact]
    public void A_declined_other_date_leaves_the_booked_one_and_nothing_is_sought_once_it_has_begun()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Booked("CG-1-1", "2026-06-10 10:00", at: "2026-06-01 11:00")
            .Told(new AnotherDateSought("CG-1-1"), "2026-06-02 11:00").Pending("CG-1-2", "2026-06-12 10:00", at: "2026-06-03 09:00")
            .Told(new HoldDeclined("CG-1-2", null), "2026-06-03 10:00").Told(new HoldReleased("CG-1-2"), "2026-06-03 10:00");
        Is("Seek CG-1-3 2026-06-03 10:00", @case, "2026-06-03 10:00");
        Assert.Equal("CG-1-1", @case.Folded.Standing!.Hold);
        Is("", @case, "2026-06-10 10:00");
    }

    [Fact]
    public void A_search_waits_for_a_working_morning()
    {
        Is("Seek CG-1-1 2026-06-08 09:00", A.Case("bolton").Conference("2026-06-05"), "2026-06-06 11:00");
        Is("Seek CG-1-1 2026-06-02 09:00", A.Case("bolton").Conference("2026-06-01"), "2026-06-01 17:00");
        Is("Seek CG-1-1 2026-06-02 09:00", A.Case("bolton").Conference("2026-06-01"), "2026-06-02 06:00");
    }

    [Fact]
    public void A_fruitless_search_is_repeated_on_the_next_working_morning_under_another_key()
    {
        var @case = A.Case("bolton").Conference("2026-06-01");
        var first = Assert.Single(Errands(@case, "2026-06-05 11:00")).Key;
        @case.Told(new NoSlotFound(At.Date("2026-06-15"), At.Date("2026-06-05"), "busy"), "2026-06-05 11:00");
        Is("Seek CG-1-1 2026-06-08 09:00", @case, "2026-06-05 11:00");
        Is("Seek CG-1-1 2026-06-08 09:00", @case, "2026-06-06 11:00");
        Is("Seek CG-1-1 2026-06-08 09:00", @case, "2026-06-08 09:00");
        Assert.NotEqual(first, Assert.Single(Errands(@case, "2026-06-05 11:00")).Key);
        Assert.Equal(Errands(@case, "2026-06-05 11:00")[0].Key, Errands(@case, "2026-06-08 09:00")[0].Key);
    }

    [Fact]
    public void A_search_that_was_fruitless_for_another_date_holds_up_nothing()
    {
        var @case = A.Case("bolton").Conference("2026-06-01")
            .Told(new NoSlotFound(At.Date("2026-06-14"), At.Date("2026-06-05"), "busy"), "2026-06-05 11:00");
        Is("Seek CG-1-1 2026-06-05 11:00", @case, "2026-06-05 11:00");
    }

    [Fact]
    public void The_same_case_has_the_same_keys_at_every_look()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Pending("CG-1-1", "2026-06-10 10:00", at: "2026-06-01 11:00")
            .Told(new HoldDeclined("CG-1-1", null), "2026-06-01 12:00");
        var keys = Errands(@case, "2026-06-01 12:00").ConvertAll(errand => errand.Key);
        Assert.Distinct(keys);
        Assert.Equal(keys, Errands(@case, "2026-06-02 15:00").ConvertAll(errand => errand.Key));
    }

    [Fact]
    public void Once_every_plan_has_ended_nothing_is_arranged_and_what_is_to_come_is_taken_out()
    {
        Is("", Ended(A.Case("bolton").Conference("2026-06-01")), "2026-06-04 10:00");
        Is("Release h1 2026-06-04 10:00", Ended(Base().Pending("h1", "2026-06-10 10:00", "2026-06-02 10:00")), "2026-06-04 10:00");
        Is("Release h1 2026-06-04 10:00", Ended(Base().Booked("h1", "2026-06-10 10:00", "2026-06-02 10:00")), "2026-06-04 10:00");
        Is("Release h1 2026-06-04 10:00", Ended(Base().Told(
            new SlotChosen("h1", At.Local("2026-06-10 10:00"), 60, "free"), "2026-06-02 10:00")), "2026-06-04 10:00");
        // What lies behind may have been held; nobody's diary is changed after the fact.
        Is("", Ended(Base().Booked("h1", "2026-06-03 10:00", "2026-06-02 10:00")), "2026-06-04 10:00");

        static A Base() => A.Case("bolton").Conference("2026-06-01");
        static A Ended(A @case) => @case.PlanEnded("2026-06-04").PlanEnded("2026-06-04", child: "child-2");
    }

    [Fact]
    public void A_hold_that_nobody_answers_lapses_the_working_morning_before_it_and_an_approved_one_does_not()
    {
        var pending = A.Case("bolton").Conference("2026-06-01").Pending("h1", "2026-06-10 10:00", at: "2026-06-02 10:00");
        Assert.Equal(At.London("2026-06-09 09:00"), Lapses(pending));
        Assert.Null(Lapses(pending.Told(new HoldApproved("h1"), "2026-06-02 11:00")));
    }

    [Fact]
    public void A_hold_at_short_notice_lapses_at_its_start() => Assert.Equal(
        At.London("2026-06-04 10:00"),
        Lapses(A.Case("bolton").Conference("2026-06-01").Pending("h1", "2026-06-04 10:00", at: "2026-06-02 10:00")));

    [Fact]
    public void A_hold_that_an_earlier_due_date_overtakes_lapses_at_once()
    {
        var held = A.Case("leaflet-2017").Conference("2026-06-01").Held("2026-06-10")
            .Pending("h2", "2026-07-16 10:00", at: "2026-06-11 10:00");
        Assert.Equal(At.London("2026-07-15 09:00"), Lapses(held));
        Assert.Equal(At.London("2026-06-11 10:00"), Lapses(held.ReviewHeld("2026-06-24")));
    }

    [Fact]
    public void A_booking_that_an_earlier_due_date_overtakes_stands_until_an_earlier_time_is_approved()
    {
        var booked = A.Case("leaflet-2017").Conference("2026-06-01").Held("2026-06-10")
            .Booked("h2", "2026-07-16 10:00", at: "2026-06-11 10:00").ReviewHeld("2026-06-24");
        Assert.Contains(
            Errand.Of(booked.Folded, booked.Deadlines(), A.Calendar, At.London("2026-06-24 11:00")),
            errand => errand.Kind is ErrandKind.Seek);

        booked.Pending("h3", "2026-07-02 10:00", at: "2026-06-24 11:00");
        Assert.Equal(BookingState.Invited, booked.Folded.Bookings[0].State);
        booked.Told(new HoldApproved("h3"), "2026-06-25 10:00");
        Assert.Equal([BookingState.Dropped, BookingState.Approved], booked.Folded.Bookings.Select(one => one.State));
    }

    private static Instant? Lapses(A @case) => Errand.Lapses(@case.Folded, @case.Deadlines(), A.Calendar);

    private static void Is(string expected, A @case, string now) => Assert.Equal(
        expected,
        string.Join(", ", Errands(@case, now).Select(errand => $"{errand.Kind} {errand.Hold} {At.Text(errand.At)}")));

    private static List<Errand> Errands(A @case, string now) =>
        [.. Errand.Of(@case.Folded, @case.Deadlines(), A.Calendar, At.London(now))];
}
