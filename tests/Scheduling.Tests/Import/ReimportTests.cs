using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Import;

public sealed class ReimportTests : IDisposable
{
    private const string Child = "77,2026-05-05,2026-05-05,,";
    private readonly Cabinet cabinet = new();

    public void Dispose() => cabinet.Dispose();

    [Fact]
    public async Task A_new_member_and_a_plan_end_update_the_case_and_nothing_else()
    {
        await cabinet.Import(Cabinet.Welsh(Child), Groups());
        var before = cabinet.Events.Count;

        var outcome = await cabinet.Import(
            Cabinet.Welsh("77,2026-05-05,2026-05-05,2026-06-12,"),
            Groups() + "CG-1,,,member,School,t@example.org,,,,,,,\n");

        Assert.Equal((0, 1, 0), (outcome.Opened, outcome.Updated, outcome.Unchanged));
        var added = cabinet.Events.Skip(before).ToList();
        Assert.Equal(2, Assert.IsType<GroupDescribed>(added[0]).Group.Members.Count);
        Assert.Equal([new PlanEnded("77", new(2026, 6, 12))], added.Skip(1));
    }

    [Fact]
    public async Task A_corrected_plan_start_and_an_end_taken_back_start_the_plan_again()
    {
        await cabinet.Import(Cabinet.Welsh("77,2026-05-05,2026-05-06,2026-06-12,"), Groups());
        await cabinet.Import(Cabinet.Welsh(Child), Groups());

        Assert.Equal(new PlanOfChild(new(2026, 5, 5), null), cabinet.Open("CG-1")!.Plans["77"]);
    }

    [Fact]
    public async Task A_corrected_conference_takes_the_place_of_the_wrong_one()
    {
        await cabinet.Import(Cabinet.Welsh(Child), Groups());
        await cabinet.Import(Cabinet.Welsh("77,2026-05-01,2026-05-05,,"), Groups());

        Assert.Equal([new LocalDate(2026, 5, 1)], cabinet.Open("CG-1")!.Conferences.Select(conference => conference.Date));
    }

    [Fact]
    public async Task What_people_recorded_stays()
    {
        await cabinet.Import(Cabinet.Welsh(Child), Groups());
        await cabinet.Happens("CG-1", new MeetingHeld(new(2026, 6, 11), null));
        await cabinet.Happens("CG-1", new ReviewListed(new(2026, 8, 3), new LocalTime(10, 0)));

        var outcome = await cabinet.Import(Cabinet.Welsh(Child), Groups());

        Assert.Equal(1, outcome.Unchanged);
        Assert.True(cabinet.Open("CG-1")!.Meetings.ContainsKey(new(2026, 6, 11)));
        Assert.True(cabinet.Open("CG-1")!.Reviews.ContainsKey(new(2026, 8, 3)));
    }

    [Fact]
    public async Task A_review_on_another_date_takes_the_place_of_the_listed_one()
    {
        await cabinet.Import(Cabinet.Welsh(Child), Groups("2026-08-03T10:00"));
        var before = cabinet.Events.Count;

        await cabinet.Import(Cabinet.Welsh(Child), Groups("2026-08-10"));

        Assert.Equal(
            [new ReviewUnlisted(new(2026, 8, 3)), new ReviewListed(new(2026, 8, 10), null)],
            cabinet.Events.Skip(before));
    }

    [Fact]
    public async Task A_time_is_updated_but_not_forgotten()
    {
        await cabinet.Import(Cabinet.Welsh(Child), Groups("2026-08-03T10:00"));
        var forgotten = await cabinet.Import(Cabinet.Welsh(Child + "2026-08-03"), Groups());
        var moved = await cabinet.Import(Cabinet.Welsh(Child), Groups("03/08/2026 11:30"));

        Assert.Equal((1, 1), (forgotten.Unchanged, moved.Updated));
        Assert.Equal(new LocalTime(11, 30), cabinet.Open("CG-1")!.Reviews[new(2026, 8, 3)].Start);
    }

    [Fact]
    public async Task A_listed_review_that_the_register_now_has_was_held_from_its_london_day_on()
    {
        var register = Cabinet.Welsh(Child + "2026-06-16");
        await cabinet.Import(register, Groups());
        cabinet.Now = Instant.FromUtc(2026, 6, 15, 22, 59);
        var lateOnTheDayBefore = await cabinet.Import(register, Groups());
        cabinet.Now = Instant.FromUtc(2026, 6, 15, 23, 0);
        await cabinet.Import(register, Groups());

        Assert.Equal(1, lateOnTheDayBefore.Unchanged);
        Assert.Equal(new ReviewHeld(new(2026, 6, 16)), cabinet.Events[^1]);
    }

    [Fact]
    public async Task A_core_group_on_the_day_of_a_booking_was_the_booked_one()
    {
        cabinet.Now = Instant.FromUtc(2026, 6, 8, 9, 0);
        await cabinet.Import(Cabinet.Welsh(Child), Groups());
        await cabinet.Happens("CG-1", new SlotChosen("h1", new(2026, 6, 11, 10, 0), 60, "Everybody is free."));
        await cabinet.Happens("CG-1", new HoldApproved("h1"));
        cabinet.Now = Instant.FromUtc(2026, 6, 15, 9, 0);

        await cabinet.Import(
            Cabinet.Welsh(Child), Cabinet.Groups("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,2026-06-11,"));

        Assert.Equal(BookingState.Over, Assert.Single(cabinet.Open("CG-1")!.Bookings).State);
    }

    [Fact]
    public async Task A_child_who_comes_back_on_a_plan_starts_the_clocks_anew()
    {
        await cabinet.Import(Cabinet.Welsh("77,2025-05-05,2025-05-05,2026-01-12,"), Groups());
        Assert.False(cabinet.Open("CG-1")!.IsActive);

        await cabinet.Import(Cabinet.Welsh("77,2026-06-08,,,"), Groups());
        Assert.True(cabinet.Open("CG-1")!.IsActive);

        await cabinet.Import(Cabinet.Welsh("77,2026-06-08,2026-06-08,,"), Groups());
        Assert.Equal(new PlanOfChild(new(2026, 6, 8), null), cabinet.Open("CG-1")!.Plans["77"]);
    }

    [Fact]
    public async Task Only_what_is_right_is_written_when_that_is_asked_for()
    {
        var groups = Groups()
            + "CG-2,bolton,78,key-worker,Social care,b@example.org,lm@example.org,,,,,,\n"
            + "CG-2,,,member,School,nobody,,,,,,,\n"
            + "CG-3,bolton,79,key-worker,Social care,c@example.org,lm@example.org,,,,,,\n";
        var register = Cabinet.Welsh(Child, "78,2026-05-05,,,", "79,2026-05-05,,2026-05-07,");

        var refused = await cabinet.Import(register, groups);
        Assert.Equal((1, 0, 2, false), (refused.Accepted, refused.Opened, refused.Problems.Count, refused.Applied));
        Assert.Empty(cabinet.References);

        var accepted = await cabinet.Import(register, groups, acceptValid: true);
        Assert.Equal((1, 1, 2, true), (accepted.Accepted, accepted.Opened, accepted.Problems.Count, accepted.Applied));
        Assert.Equal(["CG-1"], cabinet.References);
    }

    private static string Groups(string nextReview = "") =>
        Cabinet.Groups($"CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,{nextReview},,,");
}
