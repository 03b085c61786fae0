using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Booking;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

/// <summary>Changes made by hand where health visitor and teacher are kept apart: in their own events, in the one that the others share
/// and in the key worker's.</summary>
public sealed class SeparateEditTests
{
    private const string Parent = "a.parent@private.example";

    private static readonly LocalDateTime Other = new(2026, 12, 4, 14, 0);

    [Fact]
    public async Task One_that_was_moved_by_itself_is_at_the_time_of_the_core_group_again_and_that_is_said_once()
    {
        await using var house = await Apart();
        var (own, was) = (house.EventOf(Teacher), await house.Booking());

        house.Graph.Data.Move(own, Other, Other.PlusHours(1));
        await Look(house, own);
        await Look(house, own);

        await IsRight(house);
        Assert.Equal((was.Start, was.Minutes), ((await house.Booking()).Start, (await house.Booking()).Minutes));
        Assert.Equal([Wordings.Time], Assert.Single(house.Happened<WordingRestored>()).What);
        Assert.Empty(house.Happened<MeetingMoved>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Moved_with_the_key_workers_event_all_are_at_its_time_whichever_is_looked_at_first(bool isOwnFirst)
    {
        await using var house = await Apart();
        var (own, main) = (house.EventOf(Teacher), (await house.Booking()).Event!);

        house.Graph.Data.Move(own, Other.PlusHours(-2), Other.PlusHours(-1));
        house.Graph.Data.Move(main, Other, Other.PlusHours(1));
        foreach (var @event in isOwnFirst ? new[] { own, main } : [main, own])
        {
            await Look(house, @event);
        }

        await house.The<CalendarCheck>().Run(default);
        Assert.Equal(Other, (await house.Booking()).Start);
        await IsRight(house);
        Assert.Single(house.Happened<MeetingMoved>());
    }

    [Fact]
    public async Task Set_back_by_the_key_worker_all_are_set_back()
    {
        await using var house = await Apart();
        var was = await house.Booking();
        house.Graph.Data.Move(was.Event!, Other, Other.PlusHours(1));
        await Look(house, was.Event!);

        await house.Record("kw", new EditToUndo(1));
        await house.Deliver();

        await IsRight(house);
        Assert.Equal(was.Start, (await house.Booking()).Start);
        Assert.Equal(EditState.Gone, (await house.Case()).Edits.All[0].State);
        Assert.Empty(house.Happened<WordingRestored>());
    }

    [Theory]
    [InlineData(HealthVisitor, Teacher, "te")]
    [InlineData(Officer, Teacher, "te")]
    [InlineData(KeyWorker, HealthVisitor, "hv")]
    [InlineData(HealthVisitor, Parent, null)]
    [InlineData(Officer, Parent, null)]
    [InlineData(KeyWorker, Parent, null)]
    public async Task Whoever_was_added_is_taken_out_at_once_and_the_key_worker_is_told(string to, string added, string? who)
    {
        await using var house = await Apart();
        var @event = house.EventOf(to);
        house.Graph.Data.Invite(@event, added);

        await Look(house, @event);
        await Look(house, @event);

        Assert.Equal([to], Addresses(house.Graph.Data.Events[@event]));
        await IsRight(house);
        var said = Assert.Single(house.Happened<WordingRestored>());
        Assert.Equal([Wordings.Added], said.What);
        Assert.Equal(who, said.Who);
        Assert.Empty(house.Happened<EditFound>());
        Assert.DoesNotContain(house.History(), one => one.Event.ToString().Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_written_to_take_somebody_out_tells_nobody_of_anybody()
    {
        await using var house = await Apart();
        var own = house.EventOf(HealthVisitor);
        house.Graph.Data.Invite(own, Teacher);
        var from = house.Graph.Sent.Count;

        await Look(house, own);
        await house.The<CalendarCheck>().Run(default);

        var (_, body) = Assert.Single(house.Graph.Sent[from..], one => one.Request.StartsWith("PATCH", StringComparison.Ordinal));
        Assert.Contains(HealthVisitor, body, StringComparison.Ordinal);
        Assert.DoesNotContain(Teacher, body, StringComparison.Ordinal);
        Assert.DoesNotContain("School", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_added_to_the_hold_is_taken_out_of_it()
    {
        await using var house = await Open();
        var hold = await house.Hold();
        await house.Record("someone", new MembersKeptApart("hv", ["te"]));
        house.Graph.Data.Invite(hold, Teacher);

        await Look(house, hold);

        Assert.Equal([KeyWorker], Addresses(house.Graph.Data.Events[hold]));
        Assert.Equal("te", Assert.Single(house.Happened<WordingRestored>()).Who);
    }

    [Fact]
    public async Task A_stranger_who_was_left_in_it_is_taken_out_once_members_are_kept_apart()
    {
        await using var house = await Open();
        var main = await house.Invited();
        house.Graph.Data.Invite(main, Parent);
        await Look(house, main);
        await house.Record("kw", new EditKept(1));

        await house.Record("someone", new MembersKeptApart("hv", ["te"]));
        await house.Deliver();
        await Look(house, main);

        await IsRight(house);
        Assert.Equal(EditState.Gone, (await house.Case()).Edits.All[0].State);
        Assert.Single(house.Happened<WordingRestored>());
    }

    [Fact]
    public async Task The_manager_who_may_know_of_everybody_is_left()
    {
        await using var house = await Apart();
        house.Graph.Data.Person("manager@council.example");
        var main = (await house.Booking()).Event!;

        house.Graph.Data.Invite(main, "manager@council.example");
        await Look(house, main);

        Assert.Contains("manager@council.example", Addresses(house.Graph.Data.Events[main]));
        Assert.Empty(house.Happened<WordingRestored>());
    }

    [Fact]
    public async Task What_protects_the_family_is_set_back_in_each_of_them()
    {
        await using var house = await Apart();
        var own = house.EventOf(Teacher);
        house.Graph.Data.Edit(own, one =>
        {
            one["subject"] = "About Sam";
            one["sensitivity"] = "normal";
            one["hideAttendees"] = false;
            one["body"]!["content"] = "<p>Sam was seen.</p>";
        });

        await Look(house, own);
        await Look(house, own);

        await IsRight(house);
        Assert.DoesNotContain("Sam", house.Graph.Data.Events[own].ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            [Wordings.Subject, Wordings.Sensitivity, Wordings.Attendees, Wordings.Text], Assert.Single(house.Happened<WordingRestored>()).What);
    }

    [Fact]
    public async Task A_series_of_one_of_them_is_one_meeting_again()
    {
        await using var house = await Apart();
        var own = house.EventOf(Teacher);
        house.Graph.Data.Edit(own, Repeat);

        await Look(house, own);

        Assert.True(house.Graph.Data.Events[own].ContainsKey("recurrence"));
        Assert.Null(house.Graph.Data.Events[own]["recurrence"]);
        Assert.Equal([Wordings.Series], Assert.Single(house.Happened<WordingRestored>()).What);
        Assert.Empty(house.Happened<EditFound>());
    }

    [Fact]
    public async Task Whoever_was_taken_out_of_their_own_stays_out_until_the_key_worker_wants_them_back()
    {
        await using var house = await Apart();
        var own = house.EventOf(Teacher);
        house.Graph.Data.TakeOut(own, Teacher);
        await Look(house, own);
        await Look(house, own);
        Assert.Equal("te", Assert.Single(house.Happened<EditFound>()).Who);

        // Another time is written into every event, and they do not come back with it.
        var main = (await house.Booking()).Event!;
        house.Graph.Data.Move(main, Other, Other.PlusHours(1));
        await Look(house, main);
        await house.The<CalendarCheck>().Run(default);
        Assert.DoesNotContain(house.Graph.Data.Events.Values, one => Addresses(one).Contains(Teacher));

        await house.Record("kw", new EditToUndo((await house.Case()).Edits.All.Single(one => one.Kind is EditKind.Removed).Number));
        await house.Deliver();
        await house.The<CalendarCheck>().Run(default);

        await IsRight(house);
        Assert.Single(house.Happened<EditFound>());
        Assert.All((await house.Case()).Edits.All.Where(one => one.Kind is EditKind.Removed), one => Assert.Equal(EditState.Gone, one.State));
    }

    /// <summary>Graph tells of it before the service has noted what it wrote.</summary>
    [Fact]
    public async Task Whom_the_service_takes_out_to_invite_them_apart_nobody_took_out_by_hand()
    {
        await using var house = await Open();
        var main = await house.Invited();
        await house.Record("someone", new MembersKeptApart("hv", ["te"]));
        foreach (var member in new[] { HealthVisitor, Teacher, Officer })
        {
            house.Graph.Data.TakeOut(main, member);
        }

        await Look(house, main);
        await house.Deliver();
        await house.The<CalendarCheck>().Run(default);

        Assert.Empty(house.Happened<EditFound>());
        await IsRight(house);
    }

    [Fact]
    public async Task Taken_out_and_deleted_it_is_made_again_when_the_key_worker_wants_them_back()
    {
        await using var house = await Apart();
        var own = house.EventOf(Teacher);
        house.Graph.Data.TakeOut(own, Teacher);
        await Look(house, own);
        house.Graph.Data.Delete(own);
        await Look(house, own);
        await house.The<CalendarCheck>().Run(default);
        Assert.Equal(3, house.Graph.Data.Events.Count);

        await house.Record("kw", new EditToUndo(1));
        await house.Deliver();

        await IsRight(house);
    }

    [Fact]
    public async Task After_it_has_begun_nothing_is_set_back()
    {
        await using var house = await Apart();
        var own = house.EventOf(Teacher);
        house.Clock.Move(Duration.FromDays(15));

        house.Graph.Data.Move(own, Other, Other.PlusHours(1));
        await Look(house, own);

        Assert.Empty(house.Happened<EditEvent>());
    }

    [Fact]
    public async Task The_poll_finds_what_no_notification_told_and_does_not_read_again_what_it_has_looked_at()
    {
        await using var house = await Apart();
        var own = house.EventOf(Teacher);
        await house.The<CalendarCheck>().Run(default);
        var reads = house.Graph.Count($"GET /users/coregroups@council.example/events/{own}");
        await house.The<CalendarCheck>().Run(default);
        Assert.Equal(reads, house.Graph.Count($"GET /users/coregroups@council.example/events/{own}"));

        house.Graph.Data.Move(own, Other, Other.PlusHours(1));
        house.Graph.Data.Invite(own, HealthVisitor);
        await house.The<CalendarCheck>().Run(default);

        await IsRight(house);
    }

    /// <summary>Every kind of change in one event with every kind in another, and both looked at in either order.</summary>
    [Fact]
    public async Task Whatever_is_done_to_two_of_them_they_agree_in_the_end()
    {
        var kinds = Enumerable.Range(0, 6).ToList();
        foreach (var (one, other) in kinds.SelectMany(one => kinds.Select(other => (one, other))))
        {
            await using var house = await Apart();
            var main = (await house.Booking()).Event!;
            var pair = new[] { (one + other) % 2 == 0 ? main : house.EventOf(Officer), house.EventOf(Teacher) };
            Change(house, pair[0], one, Other);
            Change(house, pair[1], other, Other.PlusHours(2));
            foreach (var @event in one <= other ? pair : pair.Reverse())
            {
                await Look(house, @event);
            }

            await house.The<CalendarCheck>().Run(default);
            foreach (var open in (await house.Case()).Edits.All.Where(edit => edit.State is EditState.Open))
            {
                await house.Record("kw", new EditToUndo(open.Number));
            }

            await house.Deliver();
            await house.The<CalendarCheck>().Run(default);
            await IsRight(house, $"kinds {one} and {other}");
        }
    }

    private static void Change(BookingHouse house, string @event, int kind, LocalDateTime start)
    {
        var data = house.Graph.Data;
        switch (kind)
        {
            case 0:
                data.Move(@event, start, start.PlusHours(1));
                break;
            case 1:
                data.Invite(@event, HealthVisitor);
                break;
            case 2:
                data.Invite(@event, Parent);
                break;
            case 3:
                data.Edit(@event, one => one["hideAttendees"] = false);
                break;
            case 4:
                data.Edit(@event, Repeat);
                break;
            default:
                data.TakeOut(@event, Addresses(data.Events[@event])[0]);
                break;
        }
    }

    private static void Repeat(JsonObject one) =>
        one["recurrence"] = new JsonObject { ["pattern"] = new JsonObject { ["type"] = "weekly", ["interval"] = 6 } };

    /// <summary>Each has their own event and nobody else is in it, all at the time of the case, none of them tells anything.</summary>
    private static async Task IsRight(BookingHouse house, string about = "")
    {
        var booking = await house.Booking();
        var events = house.Graph.Data.Events.Values.ToList();
        Assert.Equal(BookingState.Invited, booking.State);
        Assert.Equal(
            (about, string.Join(' ', new[] { KeyWorker, HealthVisitor, Teacher, Officer }.Order(StringComparer.Ordinal))),
            (about, string.Join(' ', events.Select(one => string.Join('+', Addresses(one))).Order(StringComparer.Ordinal))));
        foreach (var one in events)
        {
            Assert.Equal((about, booking.Start.ToString("uuuu-MM-dd'T'HH:mm", null)), (about, ((string)one["start"]!["dateTime"]!)[..16]));
            Assert.Equal((about, booking.End.ToString("uuuu-MM-dd'T'HH:mm", null)), (about, ((string)one["end"]!["dateTime"]!)[..16]));
            Assert.Equal((about, true, "private", true), (about, (bool)one["hideAttendees"]!, (string)one["sensitivity"]!, one["recurrence"] is null));
        }
    }

    private static Task Look(BookingHouse house, string @event) => house.The<Answers>().Read(@event, default);

    private static List<string> Addresses(JsonObject @event) =>
        [.. @event["attendees"]!.AsArray().Where(one => (string?)one!["type"] is not "resource").Select(one => (string)one!["emailAddress"]!["address"]!)];
}
