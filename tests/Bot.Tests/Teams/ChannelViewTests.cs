using System.Net;
using System.Text.Json.Nodes;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Who sees what of a card in the case channel.</summary>
public sealed class ChannelViewTests : IAsyncLifetime
{
    private ServiceUnderTest service = null!;
    private JsonObject face = null!;
    private string post = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 17, 9));
        foreach (var person in new[] { Groups.KeyWorker, Groups.Teacher, Groups.Manager, Groups.Outsider })
        {
            using var heard = await service.Post(service.Activity("messageReaction", person, $"a:{person}"));
        }

        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 2)));
        await service.Deliver();
        face = Posted().Body["activity"]!["attachments"]![0]!["content"]!.AsObject();
        post = face["refresh"]!["action"]!["data"]!["post"]!.GetValue<string>();
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public void The_face_says_reference_and_role_and_asks_for_the_members_that_are_known()
    {
        Assert.Equal(
            [$"29:{Groups.KeyWorker}", $"29:{Groups.Manager}", $"29:{Groups.Teacher}"],
            face["refresh"]!["userIds"]!.AsArray().Select(id => id!.GetValue<string>()));
        var said = Posted().Body.ToJsonString();
        Assert.Contains(Groups.Case, said);
        Assert.Contains("key worker", said);
        Assert.DoesNotMatch("(?i)overdue|first-core-group|first core group|2026|10 working days", said);
    }

    [Fact]
    public async Task A_member_is_shown_what_it_is_about_and_it_is_asked_for_again()
    {
        var card = await Refresh(Groups.Teacher);
        Assert.Contains("First core group: 1 working day overdue", card.ToJsonString());
        Assert.Equal(face["refresh"]!.ToJsonString(), card["refresh"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(card, await Show(Groups.Teacher)));
    }

    [Fact]
    public async Task Everybody_else_learns_nothing_and_gets_a_card_all_the_same()
    {
        foreach (var card in new[]
        {
            await Refresh(Groups.Outsider), await Show(Groups.Outsider), await Refresh(Groups.Teacher, data => data["post"] = "999999"),
            await Refresh(Groups.Teacher, data => data["post"] = "x"), await Refresh(Groups.Teacher, data => data["case"] = "CG-9999"),
            await Refresh(Groups.Teacher, data => data.Clear()),
        })
        {
            Assert.Contains("only to members", card.ToJsonString());
            Assert.DoesNotContain(Groups.Case, card.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_refresh_is_a_card_whatever_breaks_and_nothing_of_it_is_kept()
    {
        var before = service.Count("inbound");
        service.DirectoryIsDown = true;
        Assert.NotNull(await Refresh(Groups.Outsider));
        Assert.Equal(before, service.Count("inbound"));
    }

    [Theory]
    [InlineData("meeting.held")]
    [InlineData("channel.unlink")]
    [InlineData("no.such.verb")]
    public async Task A_refresh_records_nothing(string verb)
    {
        var invoke = service.PressOf(
            Groups.KeyWorker, verb, new JsonObject { ["case"] = Groups.Case, ["held"] = "yes", ["date"] = "2026-11-16" });
        invoke["value"]!["trigger"] = "automatic";
        var before = service.Cases.History(Groups.Case).Count;
        Assert.Contains("only to members", (await Invoke(invoke)).ToJsonString());
        Assert.Equal(before, service.Cases.History(Groups.Case).Count);
    }

    [Theory]
    [InlineData("""{"trigger":"automatic"}""")]
    [InlineData("""{"trigger":"automatic","action":5}""")]
    [InlineData("""{"trigger":"automatic","action":{"verb":7}}""")]
    [InlineData("""{"trigger":"automatic","action":{"verb":"channel.details"}}""")]
    public async Task A_malformed_refresh_is_answered_with_a_card(string value)
    {
        var invoke = service.PressOf(Groups.KeyWorker, "x", []);
        invoke["value"] = JsonNode.Parse(value);
        Assert.Contains("only to members", (await Invoke(invoke)).ToJsonString());
        invoke["from"]!.AsObject().Remove("aadObjectId");
        Assert.Contains("only to members", (await Invoke(invoke)).ToJsonString());
    }

    [Fact]
    public async Task What_one_person_has_answered_is_said_wherever_it_was_sent()
    {
        var sent = service.Microsoft.Requests.Count(request => request.Body.ToJsonString().Contains("AdaptiveCard", StringComparison.Ordinal));
        Assert.True(sent >= 3, "key worker, manager and channel");
        service.Microsoft.Requests.Clear();
        await service.Press(Groups.Chair, "meeting.held", ("case", Groups.Case), ("held", "yes"), ("date", "2026-11-13"));
        await service.Deliver();

        var changes = service.Microsoft.Requests.Where(request => request.Method is "PUT").ToList();
        Assert.Equal(sent, changes.Count);
        var inChannel = Assert.Single(changes, change => change.Path.Contains("19%3Acase", StringComparison.Ordinal)).Body;
        Assert.Contains("\"Done\"", inChannel.ToJsonString());
        Assert.DoesNotMatch("(?i)first core group|2026|held", inChannel["attachments"]!.ToJsonString());
        Assert.Contains("Done: First core group", (await Refresh(Groups.Teacher)).ToJsonString());
        Assert.All(changes.Where(change => change.Body != inChannel), change => Assert.Contains("Done: First core group", change.Body.ToJsonString()));
    }

    private Received Posted() => service.Microsoft.Requests.Single(request => request.Body["isGroup"]?.GetValue<bool>() is true);

    private Task<JsonObject> Refresh(string by, Action<JsonObject>? change = null) => Send(by, "automatic", change);

    private Task<JsonObject> Show(string by) => Send(by, "manual", null);

    private Task<JsonObject> Send(string by, string trigger, Action<JsonObject>? change)
    {
        var data = new JsonObject { ["case"] = Groups.Case, ["post"] = post };
        change?.Invoke(data);
        var invoke = service.PressOf(by, "channel.details", data);
        invoke["conversation"] = new JsonObject
        {
            ["id"] = $"{Groups.Channel};messageid=17",
            ["conversationType"] = "channel",
            ["tenantId"] = ServiceUnderTest.Tenant,
        };
        invoke["value"]!["trigger"] = trigger;
        return Invoke(invoke);
    }

    private async Task<JsonObject> Invoke(JsonObject invoke)
    {
        using var response = await service.Post(invoke);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(200, body["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.card.adaptive", body["type"]!.GetValue<string>());
        return body["value"]!.AsObject();
    }
}
