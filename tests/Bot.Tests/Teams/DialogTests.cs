using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>A core group in a dialog, opened from a card in a channel: <c>task/fetch</c> and <c>task/submit</c>.</summary>
public sealed class DialogTests : IAsyncLifetime
{
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 2)));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_member_opens_this_core_group()
    {
        var task = await Send("task/fetch", Groups.KeyWorker, Button());
        Assert.Equal("continue", Type(task));
        Assert.Equal("Core group CG-0012", task["value"]!["title"]!.GetValue<string>());
        Assert.Equal("application/vnd.microsoft.card.adaptive", task["value"]!["card"]!["contentType"]!.GetValue<string>());
        var card = task["value"]!["card"]!["content"]!.ToJsonString();
        Assert.Contains("What would you like to do?", card);
        Assert.DoesNotContain("Action.Execute", card, StringComparison.Ordinal);
        Assert.Contains("\"verb\":\"case.menu\"", card);
        Assert.DoesNotContain(":null", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Groups.Outsider, Groups.Case)]
    [InlineData(Groups.Outsider, "CG-9999")]
    [InlineData(Groups.KeyWorker, "CG-9999")]
    public async Task Whoever_is_not_of_the_case_gets_a_sentence_that_tells_nothing(string by, string reference)
    {
        var data = new JsonObject { ["case"] = reference, ["verb"] = "meeting.held", ["held"] = "yes", ["date"] = "2026-11-20" };
        foreach (var name in new[] { "task/fetch", "task/submit" })
        {
            var task = await Send(name, by, data);
            Assert.Equal("message", Type(task));
            Assert.StartsWith("There is nothing here", task["value"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Null((await Case()).LastMeeting);
    }

    [Fact]
    public async Task A_form_is_opened_filled_in_and_recorded_once()
    {
        var form = await Send("task/submit", Groups.KeyWorker, With(("verb", "case.menu"), ("open", "meeting.held")));
        Assert.Contains("\"id\":\"heldOn\"", form.ToJsonString());

        var activity = Activity("task/submit", Groups.KeyWorker, With(("verb", "meeting.held"), ("held", "yes"), ("date", "2026-11-20")));
        var first = await Post(activity);
        var second = await Post(activity);
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Contains("Core group recorded", first.ToJsonString());
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is MeetingHeld);
    }

    [Fact]
    public async Task Sent_many_times_at_once_it_is_recorded_once_and_answered_the_same()
    {
        var activity = Activity("task/submit", Groups.KeyWorker, Reason("The school is closed."));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => (await Post(activity)).ToJsonString()));
        Assert.Single(answers.Distinct());
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is DelayExplained);
    }

    [Fact]
    public async Task What_was_sent_before_a_crash_is_not_recorded_again_when_it_comes_again()
    {
        var first = Activity("task/submit", Groups.KeyWorker, Reason("The school is closed."));
        await Post(first);
        await service.Restart();
        await Send("task/submit", Groups.KeyWorker, Reason("The building is closed."));
        var again = await Post(first);

        Assert.Equal("continue", Type(again));
        Assert.Contains("It was recorded when you pressed first.", again.ToJsonString());
        Assert.Equal(
            ["The school is closed.", "The building is closed."],
            service.Cases.History(Groups.Case).Select(entry => entry.Event).OfType<DelayExplained>().Select(given => given.Reason));
    }

    [Fact]
    public async Task What_cannot_be_recorded_comes_back_in_the_dialog_filled_in_as_it_was()
    {
        var task = await Send("task/submit", Groups.KeyWorker, With(("verb", "meeting.held"), ("held", "yes"), ("heldOn", "2026-12-24")));
        Assert.Equal("continue", Type(task));
        var card = task["value"]!["card"]!["content"]!;
        Assert.Contains("Not recorded. ", card["body"]![0]!["text"]!.GetValue<string>());
        Assert.Contains("\"value\":\"2026-12-24\"", card.ToJsonString());
        Assert.Null((await Case()).LastMeeting);
    }

    [Fact]
    public async Task What_only_others_may_record_comes_back_with_what_this_person_can_do()
    {
        var task = await Send("task/submit", Groups.Teacher, With(("verb", "meeting.held"), ("held", "yes"), ("date", "2026-11-20")));
        var card = task["value"]!["card"]!["content"]!.ToJsonString();
        Assert.Contains("Not recorded. Only the key worker", card);
        Assert.Contains("This core group", card);
        Assert.Null((await Case()).LastMeeting);
    }

    [Theory]
    [InlineData("""{"data":{"case":"CG-0012","verb":"no.such.verb"}}""")]
    [InlineData("""{"data":{"case":"CG-0012"}}""")]
    [InlineData("""{"data":"x"}""")]
    [InlineData("""{"data":{"verb":7,"case":[]}}""")]
    [InlineData("""{}""")]
    [InlineData("""5""")]
    public async Task What_is_not_understood_is_answered_with_a_sentence(string value)
    {
        var activity = Activity("task/submit", Groups.KeyWorker, []);
        activity["value"] = JsonNode.Parse(value);
        Assert.Equal("message", Type(await Post(activity)));
        activity["from"]!.AsObject().Remove("aadObjectId");
        activity["id"] = "another";
        Assert.Equal("message", Type(await Post(activity)));
    }

    [Theory]
    [InlineData("task/somethingNew")]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    [InlineData("fileConsent/invoke")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("message/submitAction")]
    [InlineData("application/search")]
    public async Task Other_invokes_are_not_known_here(string name)
    {
        using var response = await service.Post(Activity(name, Groups.KeyWorker, Button()));
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    private static JsonObject Reason(string words) => With(
        ("verb", "meeting.lateReason"), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16"), ("reason", words));

    private static JsonObject Button() => new() { ["case"] = Groups.Case, ["msteams"] = new JsonObject { ["type"] = "task/fetch" } };

    private static JsonObject With(params (string Name, string Value)[] values)
    {
        var data = new JsonObject { ["case"] = Groups.Case };
        foreach (var (name, value) in values)
        {
            data[name] = value;
        }

        return data;
    }

    private static string Type(JsonObject task) => task["type"]!.GetValue<string>();

    private async Task<CoreGroupCase> Case() => (await service.Cases.Open(Groups.Case, CancellationToken.None))!;

    private JsonObject Activity(string name, string by, JsonObject data)
    {
        var activity = service.Activity("invoke", by, "19:case@thread.tacv2;messageid=17");
        activity["conversation"]!["conversationType"] = "channel";
        activity["name"] = name;
        activity["replyToId"] = "17";
        activity["value"] = new JsonObject { ["data"] = data.DeepClone(), ["context"] = new JsonObject { ["theme"] = "default" } };
        return activity;
    }

    private Task<JsonObject> Send(string name, string by, JsonObject data) => Post(Activity(name, by, data));

    private async Task<JsonObject> Post(JsonObject activity)
    {
        using var response = await service.Post(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["task"]!.AsObject();
    }
}
