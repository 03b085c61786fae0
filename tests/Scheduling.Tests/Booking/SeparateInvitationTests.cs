using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Booking;
using NodaTime;
using Xunit.Abstractions;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

/// <summary>Members who are kept apart, on the wire: events of their own, and nothing that tells one of the other.</summary>
public sealed class SeparateInvitationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Each_of_them_has_an_event_of_their_own_at_the_same_time_and_the_others_share_one()
    {
        await using var house = await Apart();

        var events = house.Graph.Data.Events.Values.ToList();
        Assert.Equal([KeyWorker, Officer, HealthVisitor, Teacher], events.SelectMany(Addresses).OrderBy(Order));
        Assert.Equal(4, events.Select(one => (string)one["transactionId"]!).Distinct().Count());
        Assert.Single(events.Select(one => one["start"]!.ToJsonString()).Distinct());
        Assert.Single(events.Select(one => one["end"]!.ToJsonString()).Distinct());
        Assert.All(events, one => Assert.Equal(
            ("Core group CP-2041", "private", true, "busy"),
            ((string)one["subject"]!, (string)one["sensitivity"]!, (bool)one["hideAttendees"]!, (string)one["showAs"]!)));
        Assert.Equal(BookingState.Invited, (await house.Booking()).State);
        foreach (var own in events.Where(one => !Addresses(one).Contains(KeyWorker)))
        {
            var words = WebUtility.HtmlDecode((string)own["body"]!["content"]!);
            Assert.Contains("https://teams.example/join/event-1", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Health visiting", words, StringComparison.Ordinal);
            Assert.DoesNotContain("School", words, StringComparison.Ordinal);
            Assert.False((bool?)own["isOnlineMeeting"] ?? false);
        }
    }

    [Fact]
    public async Task Answers_in_any_of_the_events_are_taken()
    {
        await using var house = await Apart();

        await house.Reply(house.EventOf(Teacher), Teacher, "declined");
        await house.Reply(house.EventOf(Officer), Officer, "declined");
        Assert.Equal(["po", "te"], (await house.Booking()).Apologies.Keys.Order());
        await house.Reply(house.EventOf(Teacher), Teacher, "accepted");
        Assert.Equal("po", Assert.Single((await house.Booking()).Apologies).Key);
        Assert.Equal(BookingState.Invited, (await house.Booking()).State);
    }

    [Fact]
    public async Task When_it_is_called_off_every_event_goes()
    {
        await using var house = await Apart();

        await house.Record("someone", new MeetingNotHeld((await house.Booking()).Hold, "x"), new PlanEnded("C1", new LocalDate(2026, 11, 23)));
        await house.Deliver();

        Assert.Empty(house.Graph.Data.Events);
    }

    [Fact]
    public async Task When_the_key_workers_event_is_moved_the_others_follow()
    {
        await using var house = await Apart();
        var main = (await house.Booking()).Event!;

        house.Graph.Data.Move(main, new LocalDateTime(2026, 12, 2, 14, 0), new LocalDateTime(2026, 12, 2, 15, 0));
        await house.The<Answers>().Read(main, default);

        Assert.Equal(4, house.Graph.Data.Events.Count);
        Assert.Equal(["2026-12-02T14:00:00"], house.Graph.Data.Events.Values.Select(one => ((string)one["start"]!["dateTime"]!)[..19]).Distinct());
    }

    [Fact]
    public async Task Said_after_the_invitation_it_is_made_so_at_once_and_taken_back_when_it_ends()
    {
        await using var house = await Open();
        var main = await house.Invited();

        await house.Record("someone", new MembersKeptApart("hv", ["te"]));
        await house.Deliver();
        Assert.Equal([KeyWorker], Addresses(house.Graph.Data.Events[main]));
        Assert.Equal(4, house.Graph.Data.Events.Count);

        await house.Record("someone", new MembersKeptApart("hv", []));
        await house.Deliver();
        Assert.Equal([KeyWorker, HealthVisitor, Teacher, Officer], Addresses(Assert.Single(house.Graph.Data.Events.Values)));
    }

    [Fact]
    public async Task One_address_of_two_who_are_kept_apart_gets_nothing_and_the_key_worker_is_told_until_it_is_put_right()
    {
        await using var house = await Open();
        var members = Members().Select(member => member.Id == "te" ? member with { Person = HealthVisitor } : member).ToList();
        await house.OpenCase(members);
        await house.Record("someone", new MembersKeptApart("hv", ["te"]));
        await house.Deliver();
        await house.Reply((await house.Booking()).Event!, KeyWorker, "accepted");
        await house.Deliver();

        Assert.DoesNotContain(house.Graph.Data.Events.Values, one => Addresses(one).Contains(HealthVisitor));
        Assert.Equal(["hv", "te"], house.Happened<InvitationWithheld>().Select(one => one.Member).Order());
        Assert.All(house.Happened<InvitationWithheld>(), one => Assert.Equal(SafeContact.SameAddress, one.Reason));

        await house.Record("import", Group(Members()));
        await house.The<CalendarCheck>().Run(default);
        Assert.Equal(2, house.Happened<WithheldInvitationSent>().Count());
        Assert.Contains(house.Graph.Data.Events.Values, one => Addresses(one).SequenceEqual([Teacher]));
        Assert.Empty((await house.Case()).Membership.Withheld);
    }

    [Fact]
    public async Task A_create_whose_answer_is_lost_is_no_second_event()
    {
        await using var house = await Open();
        var main = await house.Hold();
        await house.Record("someone", new MembersKeptApart("hv", ["te"]));
        house.Graph.Fail("POST /events", 503, times: 1, done: true);

        await house.Reply(main, KeyWorker, "accepted");
        await house.Deliver();
        house.Clock.Move(Duration.FromMinutes(30));
        await house.Deliver();

        Assert.Equal(4, house.Graph.Data.Events.Count);
        Assert.Equal(BookingState.Invited, (await house.Booking()).State);
    }

    [Fact]
    public async Task An_event_of_one_of_them_that_was_deleted_by_hand_is_made_again()
    {
        await using var house = await Apart();
        var own = house.EventOf(Teacher);

        house.Graph.Data.Delete(own);
        await house.The<Answers>().Read(own, default);
        await house.The<CalendarCheck>().Run(default);

        Assert.NotEqual(own, house.EventOf(Teacher));
        Assert.Equal(BookingState.Invited, (await house.Booking()).State);
    }

    /// <summary>Of made-up groups, whatever is sent to a member. <c>SAFE_SEED</c> makes up others.</summary>
    [Fact]
    public async Task No_payload_to_a_member_carries_the_address_or_role_of_somebody_kept_apart_from_them()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SAFE_SEED"), out var given) ? given : 20261128;
        output.WriteLine($"SAFE_SEED={seed}");
        var random = new Random(seed);
        var looked = 0;
        for (var n = 0; n < 12; n++)
        {
            await using var house = await Open();
            string[] agencies = ["Quillon", "Marrowby", "Tansyfold", "Pemberley", "Ostrander", "Wickham"];
            List<Member> members =
            [
                KeyWorkerNow(),
                .. agencies.OrderBy(_ => random.Next()).Take(random.Next(3, 7)).Select((agency, at) => new Member(
                    $"m-{at}", random.Next(5) switch { 0 => Roles.Chair, 1 => Roles.MinuteTaker, _ => Roles.Member }, agency, $"{agency.ToLowerInvariant()}@work.example", null)),
            ];
            foreach (var member in members.Skip(1))
            {
                house.Graph.Data.Person(member.Person!);
                if (random.Next(3) == 0)
                {
                    house.Graph.Data.Busy(member.Person!, new LocalDateTime(2026, 11, 30, 9, 0), new LocalDateTime(2026, 12, 4, 17, 0), random.Next(2) == 0 ? "busy" : "tentative");
                }
            }

            MembersKeptApart Some() => new(members[random.Next(1, members.Count)].Id, [members[random.Next(1, members.Count)].Id]);
            var (early, late) = (Some(), Some());
            await house.OpenCase(members);
            await house.Record("someone", early);
            await house.Deliver();
            await house.Reply((await house.Booking()).Event!, KeyWorker, "accepted");
            var from = house.Graph.Sent.Count;
            await house.Deliver();
            await house.Record("someone", late);
            var changed = house.Graph.Sent.Count;
            await house.Deliver();
            await house.The<CalendarCheck>().Run(default);

            var @case = await house.Case();
            looked += Look(@case, house.Graph.Sent[from..changed], [early], $"SAFE_SEED={seed}, group {n}");
            // What is said of a member takes the place of what was said of them before.
            looked += Look(@case, house.Graph.Sent[changed..], early.Member == late.Member ? [late] : [early, late], $"SAFE_SEED={seed}, group {n}, later");
        }

        Assert.True(looked > 20, $"SAFE_SEED={seed}: {looked} payloads are no trial.");
    }

    private static int Look(CoreGroupCase @case, IEnumerable<(string Request, string Body)> sent, IReadOnlyList<MembersKeptApart> apart, string seed)
    {
        var looked = 0;
        foreach (var (request, body) in sent.Where(one => one.Body.Length > 0 && one.Request.Contains("/events", StringComparison.Ordinal)))
        {
            var to = JsonNode.Parse(body)!["attendees"]?.AsArray().Select(one => (string)one!["emailAddress"]!["address"]!).ToList() ?? [];
            var text = WebUtility.HtmlDecode(body);
            foreach (var reader in @case.Attending.Where(member => to.Contains(member.Person!)))
            {
                var hidden = apart.SelectMany(one => (string[])
                    [.. one.Member == reader.Id ? one.From : [], .. one.From.Contains(reader.Id) ? [one.Member] : (string[])[]]).Where(id => id != reader.Id);
                foreach (var member in @case.Attending.Where(member => hidden.Contains(member.Id)))
                {
                    looked++;
                    Assert.False(
                        text.Contains(member.Agency, StringComparison.OrdinalIgnoreCase) || text.Contains(member.Person!, StringComparison.OrdinalIgnoreCase),
                        $"{seed}: {request} tells {reader.Agency} of {member.Agency}: {body}");
                }
            }
        }

        return looked;
    }

    private static List<string> Addresses(JsonObject @event) =>
        [.. @event["attendees"]!.AsArray().Select(one => (string)one!["emailAddress"]!["address"]!)];

    private static int Order(string mail) => Array.IndexOf([KeyWorker, Officer, HealthVisitor, Teacher], mail);
}
