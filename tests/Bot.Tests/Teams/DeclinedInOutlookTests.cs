using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Booking;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>A member declines in Outlook: what Graph says of it comes back to them as their board's question, on a card or, where Teams does
/// not reach them, in a letter with a page; and to the key worker where they are needed.</summary>
public sealed partial class DeclinedInOutlookTests
{
    private const string Hold = "h1";
    private const string Event = "event-1";
    private const string School = "head@school.example";

    /// <summary>Friday 27 November; due by 24 December.</summary>
    private static readonly LocalDateTime Start = new(2026, 11, 27, 10, 0);

    [Theory]
    [InlineData("bolton", "My report is given", "they should produce a written report")]
    [InlineData("cwm-taf-morgannwg", "My report is given", "they should provide a report")]
    [InlineData("sandwell", "Somebody comes for me", "sent a report or nominated")]
    [InlineData("sewscb", "Somebody comes for me", "send a representative from your agency")]
    public async Task The_card_that_they_get_asks_what_their_board_asks(string board, string button, string words)
    {
        await using var service = await Booked(board, Groups.Teacher);
        service.Execute($"insert into languages (entra_id, language) values ('{Groups.Teacher}', 'en')");
        await Decline(service, ServiceUnderTest.MailOf(Groups.Teacher));
        var card = Assert.Single(await Sent(service, Groups.Teacher));
        Assert.Contains(button, card, StringComparison.Ordinal);
        Assert.Contains(words, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_board_asks_nothing_nothing_is_asked()
    {
        await using var service = await Booked("leaflet-2017", Groups.Teacher);
        await Decline(service, ServiceUnderTest.MailOf(Groups.Teacher));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is ApologiesGiven);
        Assert.Empty(await Sent(service, Groups.Teacher));
    }

    [Fact]
    public async Task The_key_worker_hears_once_that_somebody_needed_is_missing_and_the_card_says_when_they_come_again()
    {
        await using var service = await Booked("bolton", Groups.Teacher, mustAttend: "School");
        await Decline(service, ServiceUnderTest.MailOf(Groups.Teacher));
        await Decline(service, ServiceUnderTest.MailOf(Groups.Teacher));
        var told = Assert.Single(await Sent(service, Groups.KeyWorker), card => card.Contains("Cannot come on Friday 27 November: School", StringComparison.Ordinal));
        Assert.Contains("meeting.seek", told, StringComparison.Ordinal);
        Assert.Contains("Service reminder", told, StringComparison.Ordinal);

        service.Clock.Now += Duration.FromMinutes(10);
        await Press(service, Groups.Teacher, "attendance.nominate", ("who", "Deputy head"), ("briefed", "true"));
        await service.Deliver();
        Assert.Single(service.Microsoft.Requests, request => request.Method is "PUT"
            && request.Body.ToJsonString().Contains("Everybody needed can come after all", StringComparison.Ordinal));
        Assert.Equal(
            [nameof(QuorumLost), nameof(QuorumRestored)],
            service.Cases.History(Groups.Case).Select(recorded => recorded.Event.GetType().Name).Where(name => name.StartsWith("Quorum", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_has_no_Teams_gets_a_letter_with_a_page_that_records_what_the_card_would()
    {
        await using var service = await Booked("sandwell", School);
        await Decline(service, School);
        await service.Deliver();
        var letter = Assert.Single(service.Microsoft.Letters, each => each.ToJsonString().Contains(School, StringComparison.Ordinal))
            ["Message"]!["body"]!["content"]!.GetValue<string>();
        Assert.Contains("It needs no account", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("child-1", letter, StringComparison.Ordinal);

        var page = new Uri(Address().Match(letter).Value).AbsolutePath;
        Assert.StartsWith("/m/apologies/", page, StringComparison.Ordinal);
        var shown = WebUtility.HtmlDecode(await service.Http.GetStringAsync(page));
        Assert.Contains("Friday 27 November 2026, 10:00", shown, StringComparison.Ordinal);
        Assert.Contains("You cannot come.", shown, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([new("come", "no"), new("sends", "yes"), new("who", "Deputy head"), new("briefed", "yes")]);
        using var answer = await service.Http.PostAsync(page, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var recorded = service.Cases.History(Groups.Case)[^1];
        Assert.Equal(new RepresentativeNominated(Hold, School, "School", IsBriefed: true) { Who = "Deputy head" }, recorded.Event);
        Assert.Equal("apologies", recorded.By);
    }

    private static async Task<ServiceUnderTest> Booked(string board, string teacher, string? mustAttend = null)
    {
        var service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10), services => services
            .AddSingleton<CalendarEvents>().AddSingleton<GroupAddresses>().AddSingleton<Guests>().AddSingleton<HandEdits>()
            .AddSingleton<Restoring>().AddSingleton<KeepingApart>().AddSingleton<SeparateEdits>().AddSingleton<Rooms>().AddSingleton<SafeContactGate>().AddSingleton<SeparateInvitations>().AddSingleton(new EventTexts(asBoard: true))
            .AddSingleton<Answers>()
            .Configure<BookingOptions>(options =>
            {
                if (mustAttend is not null)
                {
                    options.MustAttend.Add(mustAttend);
                }
            }));
        var group = Groups.Of(board);
        var members = group.Members.Select(member => member.Id == Groups.Teacher ? member with { Id = teacher, Person = teacher } : member).ToList();
        foreach (var person in members.Select(member => member.Person).OfType<string>().Where(person => person != School))
        {
            service.Execute($"insert into people (person, entra_id, mail) values ('{person}', '{person}', '{ServiceUnderTest.MailOf(person)}')");
        }

        service.Microsoft.HasOwnConversations = true;
        await service.Happened(Groups.Case, [
            new GroupDescribed(group with { Members = members }), new ConferenceHeld("child-1", new LocalDate(2026, 11, 2)),
            new PlanStarted("child-1", new LocalDate(2026, 11, 2)), new MeetingHeld(new LocalDate(2026, 11, 12), null),
            new SlotChosen(Hold, Start, 60, "free"), new HoldPlaced(Hold, Event), new HoldApproved(Hold), new MembersInvited(Hold)]);
        await service.Deliver();
        service.Microsoft.Requests.Clear();
        service.Microsoft.Letters.Clear();
        service.Get<CalendarEvents>().Keep(
            Event, Groups.Case, Hold, London.At(Start.Date, Start.TimeOfDay.PlusHours(1)), members.Select(AddressOf).OfType<string>());
        service.Microsoft.Events[Event] = new JsonObject
        {
            ["id"] = Event,
            ["sensitivity"] = "private",
            ["hideAttendees"] = true,
            ["start"] = At(Start),
            ["end"] = At(Start.PlusHours(1)),
            ["attendees"] = new JsonArray([.. members.Select(AddressOf).OfType<string>().Select(address => Attendee(address, "none"))]),
        };
        return service;
    }

    /// <summary>The notification says which event; what it has become is read from Graph.</summary>
    private static async Task Decline(ServiceUnderTest service, string address)
    {
        var attendees = service.Microsoft.Events[Event]["attendees"]!.AsArray();
        attendees.Remove(attendees.First(one => one!["emailAddress"]!["address"]!.GetValue<string>() == address));
        attendees.Add(Attendee(address, "declined"));
        await service.Get<Answers>().Read(Event, CancellationToken.None);
    }

    private static async Task<List<string>> Sent(ServiceUnderTest service, string to)
    {
        await service.Deliver();
        return [.. service.Microsoft.Sent.Where(request => request.Path.Contains(to, StringComparison.Ordinal)).Select(request => request.Body.ToJsonString(Readable))];
    }

    private static Task<JsonObject> Press(ServiceUnderTest service, string by, string verb, params (string Name, string Value)[] data) =>
        service.Press(by, verb, [("case", Groups.Case), .. data]);

    private static string? AddressOf(Member member) => member.Person is { } person ? person.Contains('@') ? person : ServiceUnderTest.MailOf(person) : null;

    private static JsonObject At(LocalDateTime time) => new() { ["dateTime"] = $"{time:uuuu-MM-dd'T'HH:mm:ss}", ["timeZone"] = "Europe/London" };

    private static JsonObject Attendee(string address, string response) => new()
    {
        ["type"] = "required",
        ["emailAddress"] = new JsonObject { ["address"] = address },
        ["status"] = new JsonObject { ["response"] = response, ["time"] = "2026-11-23T10:00:00Z" },
    };

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex(@"http\S+/m/apologies/\S+")]
    private static partial Regex Address();
}
