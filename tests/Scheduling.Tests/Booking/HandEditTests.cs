using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Scheduling.Booking;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

/// <summary>Changes made by hand in Outlook, in the organiser's calendar.</summary>
public sealed class HandEditTests
{
    private static readonly LocalDateTime Other = new(2026, 12, 4, 14, 0);

    [Fact]
    public async Task A_meeting_that_was_moved_is_at_the_new_time_and_nobody_has_answered_for_it()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        await house.Reply(@event, Teacher, "declined");
        var was = await house.Booking();

        house.Graph.Data.Move(@event, Other, Other.PlusMinutes(90));
        await Look(house, @event);
        await Look(house, @event);

        var moved = Assert.Single(house.Happened<MeetingMoved>());
        Assert.Equal(new MeetingMoved(was.Hold, was.Start, 60, Other, 90), moved);
        var now = await house.Booking();
        Assert.Equal((Other, 90, BookingState.Invited), (now.Start, now.Minutes, now.State));
        Assert.Empty(now.Apologies);
        Assert.Equal("calendar", house.History().Last(one => one.Event is MeetingMoved).By);
    }

    [Fact]
    public async Task A_hold_that_was_moved_is_accepted_at_the_new_time()
    {
        await using var house = await Open();
        var @event = await house.Hold();

        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        await house.Reply(@event, KeyWorker, "accepted");
        await house.Deliver();

        var booking = await house.Booking();
        Assert.Equal((Other, BookingState.Invited), (booking.Start, booking.State));
        Assert.True(house.History().ToList().FindIndex(one => one.Event is MeetingMoved)
            < house.History().ToList().FindIndex(one => one.Event is HoldApproved));
    }

    [Fact]
    public async Task Answers_that_came_after_the_move_count()
    {
        await using var house = await Open();
        var @event = await house.Invited();

        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        house.Clock.Move(Duration.FromMinutes(1));
        house.Graph.Data.Reply(@event, Teacher, "declined", house.Clock.Now);
        await Look(house, @event);

        Assert.Equal("te", Assert.Single((await house.Booking()).Apologies).Key);
    }

    [Fact]
    public async Task What_the_key_worker_wants_back_is_written_and_taken_for_nobodys_change()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        var was = await house.Booking();
        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        await Look(house, @event);

        await house.Record("kw", new EditToUndo(1));
        // What is read before it is written shows the other time still.
        await Look(house, @event);
        Assert.Equal(was.Start, (await house.Booking()).Start);
        await house.Deliver();
        await Look(house, @event);
        await house.The<CalendarCheck>().Run(default);

        Assert.Single(house.Happened<MeetingMoved>());
        Assert.Equal(EditState.Gone, (await house.Case()).Edits.All[0].State);
        Assert.Equal("2026-" + was.Start.ToString("MM-dd'T'HH:mm", null), ((string)house.Graph.Data.Events[@event]["start"]!["dateTime"]!)[..16]);
    }

    [Fact]
    public async Task Moved_back_by_hand_nothing_is_left_to_answer_for()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        var was = await house.Booking();
        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        await Look(house, @event);

        house.Graph.Data.Move(@event, was.Start, was.End);
        await Look(house, @event);

        Assert.All((await house.Case()).Edits.All, edit => Assert.Equal(EditState.Gone, edit.State));
        Assert.Equal(was.Start, (await house.Booking()).Start);
    }

    [Fact]
    public async Task What_has_passed_is_not_moved_in_the_past()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        var was = await house.Booking();
        house.Clock.Move(Duration.FromDays(15));

        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        await Look(house, @event);

        Assert.Empty(house.Happened<MeetingMoved>());
        Assert.Equal(was.Start, (await house.Booking()).Start);
    }

    [Fact]
    public async Task A_hold_that_was_moved_into_the_past_lapses_and_another_is_sought()
    {
        await using var house = await Open();
        var @event = await house.Hold();

        house.Graph.Data.Move(@event, new LocalDateTime(2026, 11, 20, 10, 0), new LocalDateTime(2026, 11, 20, 11, 0));
        await Look(house, @event);
        await house.Deliver();

        Assert.Single(house.Happened<HoldLapsed>());
        Assert.Equal(BookingState.Held, (await house.Booking()).State);
        Assert.Equal(2, (await house.Case()).Bookings.Count);
    }

    [Fact]
    public async Task A_stranger_is_left_and_no_address_of_theirs_is_kept()
    {
        await using var house = await Open();
        var @event = await house.Invited();

        house.Graph.Data.Invite(@event, "a.parent@private.example");
        await Look(house, @event);
        await Look(house, @event);

        var found = Assert.Single(house.Happened<EditFound>());
        Assert.Equal(EditKind.Added, found.Kind);
        Assert.DoesNotContain("private", found.Who, StringComparison.Ordinal);
        Assert.Contains("a.parent@private.example", Attendees(house, @event));
    }

    [Fact]
    public async Task A_stranger_is_taken_out_alone_when_the_key_worker_says_so()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        house.Graph.Data.Invite(@event, "a.parent@private.example");
        house.Graph.Data.Invite(@event, "Somebody@else.example");
        await Look(house, @event);
        var parent = (await house.Case()).Edits.All.Find(one => one.Who == Strangers.TokenOf(one.Hold, "A.Parent@private.example"))!;

        await house.Record("kw", new EditToUndo(parent.Number));
        await house.Deliver();
        await Look(house, @event);

        Assert.DoesNotContain("a.parent@private.example", Attendees(house, @event));
        Assert.Contains("Somebody@else.example", Attendees(house, @event));
        Assert.Equal(5, Attendees(house, @event).Count);
        Assert.Equal(EditState.Gone, (await house.Case()).Edits.Find(parent.Key)!.State);
    }

    [Fact]
    public async Task Whoever_the_case_knows_and_a_room_are_no_strangers()
    {
        await using var house = await Open();
        house.Graph.Data.Person("manager@council.example");
        var @event = await house.Invited();

        house.Graph.Data.Invite(@event, "Manager@council.example");
        house.Graph.Data.Edit(@event, one => one["attendees"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "resource",
            ["emailAddress"] = new JsonObject { ["address"] = "room@council.example" },
        }));
        await Look(house, @event);

        Assert.Empty(house.Happened<EditFound>());
    }

    [Fact]
    public async Task A_professional_who_was_taken_out_stays_out_until_the_key_worker_wants_them_back()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        house.Graph.Data.TakeOut(@event, HealthVisitor);
        await Look(house, @event);

        await house.The<CalendarCheck>().Run(default);
        // Somebody else joins: whoever was taken out does not come back with them.
        house.Graph.Data.Person("new@nhs.example");
        await house.Record("import", Group([.. Members(), new Member("nn", Roles.Member, "Midwifery", "new@nhs.example", null)]));
        await house.The<CalendarCheck>().Run(default);
        Assert.Equal(["new@nhs.example", Officer, KeyWorker, Teacher], Attendees(house, @event).Order(StringComparer.Ordinal));

        var edit = Assert.Single((await house.Case()).Edits.All);
        Assert.Equal((EditKind.Removed, "hv"), (edit.Kind, edit.Who));
        await house.Record("kw", new EditToUndo(edit.Number));
        await house.Deliver();
        await house.The<CalendarCheck>().Run(default);

        Assert.Contains(HealthVisitor, Attendees(house, @event));
        Assert.Single(house.Happened<EditFound>());
        Assert.Equal(EditState.Gone, (await house.Case()).Edits.All[0].State);
    }

    [Fact]
    public async Task A_series_is_one_meeting_again_when_the_key_worker_says_so()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        house.Graph.Data.Edit(@event, one =>
        {
            one["type"] = "seriesMaster";
            one["recurrence"] = new JsonObject { ["pattern"] = new JsonObject { ["type"] = "weekly", ["interval"] = 6 } };
        });
        await Look(house, @event);

        await house.Record("kw", new EditToUndo(Assert.Single((await house.Case()).Edits.All).Number));
        await house.Deliver();

        Assert.True(house.Graph.Data.Events[@event].ContainsKey("recurrence"));
        Assert.Null(house.Graph.Data.Events[@event]["recurrence"]);
    }

    [Fact]
    public async Task What_protects_the_family_is_set_back_and_said_once()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        var body = (string)house.Graph.Data.Events[@event]["body"]!["content"]!;
        house.Graph.Data.Edit(@event, one =>
        {
            one["subject"] = "Case conference about Sam";
            one["sensitivity"] = "normal";
            one["hideAttendees"] = false;
            one["body"]!["content"] = "<html><head><style>p {}</style></head><body><p>Sam was seen.</p>" + body + "</body></html>";
        });

        await Look(house, @event);
        await Look(house, @event);

        var now = house.Graph.Data.Events[@event];
        Assert.Equal(
            ("Core group CP-2041", "private", true, body),
            ((string)now["subject"]!, (string)now["sensitivity"]!, (bool)now["hideAttendees"]!, (string)now["body"]!["content"]!));
        Assert.Equal(
            [Wordings.Subject, Wordings.Sensitivity, Wordings.Attendees, Wordings.Text], Assert.Single(house.Happened<WordingRestored>()).What);
        Assert.DoesNotContain(house.History(), one => one.Event.ToString().Contains("Sam", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_was_changed_is_written()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        var before = house.Graph.Data.Events[@event].DeepClone();
        house.Graph.Data.Edit(@event, one => one["sensitivity"] = "normal");

        await Look(house, @event);

        before["changeKey"] = house.Graph.Data.Events[@event]["changeKey"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(before, house.Graph.Data.Events[@event]), house.Graph.Data.Events[@event].ToJsonString());
    }

    [Fact]
    public async Task Joining_details_are_no_change_by_hand_and_are_kept()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        var body = (string)house.Graph.Data.Events[@event]["body"]!["content"]!;
        const string line = "<div style=\"color:grey\">________________________________________________________________________________</div>";
        const string joining = line + "<div><a href=\"https://teams.example/join\">Join</a></div>" + line;
        house.Graph.Data.Edit(@event, one => one["body"]!["content"] = $"<html><body>{body}<br>{joining}</body></html>");
        await Look(house, @event);
        Assert.Empty(house.Happened<WordingRestored>());

        house.Graph.Data.Edit(@event, one => one["body"]!["content"] = $"<html><body>{body}<p>by hand</p>{joining}</body></html>");
        await Look(house, @event);

        Assert.Equal(body + joining, (string)house.Graph.Data.Events[@event]["body"]!["content"]!);
        Assert.Equal([Wordings.Text], Assert.Single(house.Happened<WordingRestored>()).What);
    }

    [Fact]
    public async Task A_text_that_cannot_be_set_back_without_the_online_meeting_is_said_once_and_left()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        house.Graph.Data.Edit(@event, one =>
        {
            one["isOnlineMeeting"] = true;
            one["onlineMeeting"] = new JsonObject { ["joinUrl"] = "https://teams.example/join?a=1&b=2" };
            one["body"]!["content"] = "<p>by hand</p><a href=\"https://teams.example/join?a=1&amp;b=2\">Join</a>";
        });

        await Look(house, @event);
        await Look(house, @event);

        Assert.Equal([Wordings.TextLeft], Assert.Single(house.Happened<WordingRestored>()).What);
        Assert.Contains("by hand", (string)house.Graph.Data.Events[@event]["body"]!["content"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_of_a_case_that_has_ended_or_a_hold_that_is_gone_is_left()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        await house.Reply(@event, KeyWorker, "declined");

        house.Graph.Data.Edit(@event, one => one["subject"] = "x");
        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        await Look(house, @event);

        Assert.Empty(house.Happened<EditEvent>());
    }

    [Fact]
    public async Task The_poll_finds_what_no_notification_told_and_does_not_read_again_what_it_has_looked_at()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        await house.The<CalendarCheck>().Run(default);
        var reads = house.Graph.Count($"GET /users/coregroups@council.example/events/{@event}");
        await house.The<CalendarCheck>().Run(default);
        Assert.Equal(reads, house.Graph.Count($"GET /users/coregroups@council.example/events/{@event}"));

        house.Graph.Data.Edit(@event, one => one["subject"] = "Sam");
        house.Graph.Data.Move(@event, Other, Other.PlusHours(1));
        await house.The<CalendarCheck>().Run(default);

        Assert.Equal(Other, (await house.Booking()).Start);
        Assert.Single(house.Happened<WordingRestored>());
    }

    private static Task Look(BookingHouse house, string @event) => house.The<Answers>().Read(@event, default);

    private static List<string> Attendees(BookingHouse house, string @event) =>
        [.. house.Graph.Data.Events[@event]["attendees"]!.AsArray().Select(one => (string)one!["emailAddress"]!["address"]!)];
}
