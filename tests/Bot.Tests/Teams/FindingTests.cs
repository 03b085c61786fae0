using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>"Find my case" and links to a core group: <c>composeExtension/query</c>, <c>queryLink</c>,
/// <c>anonymousQueryLink</c>, and the page behind the link.</summary>
public sealed class FindingTests : IAsyncLifetime
{
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 2)));
        await service.Happened("CG-0013", Groups.After("bolton", new LocalDate(2026, 11, 16)));
        await service.Happened("CG-0099", [
            new GroupDescribed(Groups.Of("bolton") with { TeamManager = null, Members = [new Member("m", Roles.KeyWorker, "x", Groups.Outsider, null)] }),
            new ConferenceHeld("child-1", new LocalDate(2026, 11, 16)),
        ]);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData("initialRun", "true", "CG-0012,CG-0013")]
    [InlineData("reference", "cg-001", "CG-0012,CG-0013")]
    [InlineData("reference", " 13 ", "CG-0013")]
    [InlineData("somethingNew", "CG-0099", "CG-0012,CG-0013")]
    public async Task Only_cases_of_whoever_searches_are_found(string name, string value, string found)
    {
        var result = await Search(Groups.Teacher, name, value);
        Assert.Equal(("result", "list"), (Text(result["type"]), Text(result["attachmentLayout"])));
        Assert.Equal(
            found.Split(','), result["attachments"]!.AsArray().Select(one => Text(one!["preview"]!["content"]!["title"])["Core group ".Length..]));
    }

    [Fact]
    public async Task The_preview_is_for_the_searcher_and_the_card_for_everybody()
    {
        var one = (await Search(Groups.KeyWorker, "reference", "0012"))["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.card.thumbnail", Text(one["preview"]!["contentType"]));
        Assert.Contains("First core group: 5 working days overdue", Text(one["preview"]!["content"]!["text"]));
        Assert.Equal("application/vnd.microsoft.card.adaptive", Text(one["contentType"]));
        var card = one["content"]!.ToJsonString();
        Assert.Contains("Core group CG-0012", card);
        Assert.DoesNotMatch("(?i)overdue|first core group|key worker|2026", card);
        Assert.Contains("task/fetch", card);
    }

    [Theory]
    [InlineData(Groups.Teacher, "0099", "None of your core groups")]
    [InlineData(Groups.Teacher, "nothing", "None of your core groups")]
    [InlineData("00000000-0000-0000-0000-0000000000dd", "", "You are not named")]
    public async Task Nothing_found_is_said(string by, string asked, string said)
    {
        var result = await Search(by, "reference", asked);
        Assert.Equal("message", Text(result["type"]));
        Assert.Contains(said, Text(result["text"]));
    }

    [Fact]
    public async Task Results_come_in_pages()
    {
        var query = Query(Groups.Teacher, "reference", "CG");
        query["value"]!["queryOptions"] = new JsonObject { ["skip"] = 1, ["count"] = 25 };
        Assert.Single((await Post(query))["attachments"]!.AsArray());
        query["value"]!["queryOptions"] = new JsonObject { ["skip"] = -5, ["count"] = 0 };
        Assert.Single((await Post(query))["attachments"]!.AsArray());
    }

    [Fact]
    public async Task A_search_that_fails_is_said_and_not_taken_for_none()
    {
        service.DirectoryIsDown = true;
        Assert.Contains("did not work here", Text((await Search(Groups.Teacher, "reference", ""))["text"]));
    }

    [Theory]
    [InlineData("""{"parameters":5,"queryOptions":"x"}""")]
    [InlineData("""{"parameters":[5,{"name":7}],"queryOptions":{"skip":"x","count":1e99}}""")]
    [InlineData("[]")]
    public async Task A_malformed_search_finds_everything_of_ones_own(string value)
    {
        var query = Query(Groups.Teacher, "", "");
        query["value"] = JsonNode.Parse(value);
        Assert.Equal(2, (await Post(query))["attachments"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("CG-0012")]
    [InlineData("CG-9999")]
    [InlineData("A%2F12")]
    public async Task A_link_unfolds_the_same_for_everybody_whether_or_not_there_is_such_a_case(string reference)
    {
        var known = Uri.UnescapeDataString(reference);
        var of = await Task.WhenAll(Link(Groups.KeyWorker, reference), Link(Groups.Outsider, reference));
        Assert.True(JsonNode.DeepEquals(of[0], of[1]));
        var card = of[0]["attachments"]![0]!["content"]!.ToJsonString();
        Assert.Contains($"Core group {known}", card);
        Assert.DoesNotMatch("(?i)overdue|2026|key worker", of[0].ToJsonString());
    }

    [Theory]
    [InlineData("https://elsewhere.example/cases/CG-0012")]
    [InlineData("{0}/operations/cases/CG-0012")]
    [InlineData("{0}/cases/")]
    [InlineData("{0}/cases/a%3Cb%3E")]
    [InlineData("not a link")]
    [InlineData("{0}.example/cases/CG-0012")]
    public async Task Any_other_link_unfolds_to_nothing(string link)
    {
        var result = await Unfold(Groups.KeyWorker, link.Replace("{0}", service.Microsoft.Address, StringComparison.Ordinal));
        Assert.Empty(result["attachments"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_does_not_have_the_app_sees_how_to_get_it()
    {
        var activity = LinkActivity("composeExtension/anonymousQueryLink", Groups.Outsider, $"{service.Microsoft.Address}/cases/CG-0012");
        activity.Remove("from");
        activity.Remove("conversation");
        activity.Remove("channelData");
        var card = (await Post(activity))["attachments"]![0]!["content"]!.ToJsonString();
        Assert.Contains("add the app Core Groups", card);
        Assert.DoesNotContain("Action.", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CG-0012")]
    [InlineData("CG-9999")]
    public async Task The_page_behind_a_link_shows_only_how_to_open_it(string reference)
    {
        using var response = await service.Http.GetAsync($"/cases/{reference}");
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Contains($"<h1>Core group {reference}</h1>", page);
        Assert.Contains($"users=28:{ServiceUnderTest.App}", page);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotMatch("(?i)overdue|2026|key worker", page);
    }

    [Theory]
    [InlineData("", "cy-GB,en;q=0.5", "Grŵp craidd CG-0012", "cy")]
    [InlineData("", "fr,en-GB;q=0.4,cy;q=0.9", "Grŵp craidd CG-0012", "cy")]
    [InlineData("", "de", "Core group CG-0012", "en-GB")]
    [InlineData("?lang=en", "cy", "Core group CG-0012", "en-GB")]
    public async Task It_is_in_the_language_that_is_asked_for(string choice, string browser, string heading, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/cases/CG-0012{choice}");
        request.Headers.TryAddWithoutValidation("Accept-Language", browser);
        using var response = await service.Http.SendAsync(request);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains($"<h1>{heading}</h1>", page);
        Assert.Contains($"<html lang=\"{language}\">", page);
    }

    [Theory]
    [InlineData("a%3Cscript%3E")]
    [InlineData("")]
    [InlineData("a-reference-that-is-far-too-long-for-one")]
    public async Task What_no_core_group_can_be_called_has_no_page(string reference)
    {
        using var response = await service.Http.GetAsync($"/cases/{reference}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private Task<JsonObject> Search(string by, string name, string value) => Post(Query(by, name, value));

    private Task<JsonObject> Link(string by, string reference) => Unfold(by, $"{service.Microsoft.Address}/cases/{reference}");

    private Task<JsonObject> Unfold(string by, string url) => Post(LinkActivity("composeExtension/queryLink", by, url));

    private JsonObject LinkActivity(string name, string by, string url)
    {
        var activity = service.Activity("invoke", by);
        activity["name"] = name;
        activity["value"] = new JsonObject { ["url"] = url };
        return activity;
    }

    private JsonObject Query(string by, string name, string value)
    {
        var activity = service.Activity("invoke", by);
        activity["name"] = "composeExtension/query";
        activity["value"] = new JsonObject
        {
            ["commandId"] = "findCase",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = name, ["value"] = value }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
            ["context"] = new JsonObject { ["theme"] = "default" },
        };
        return activity;
    }

    private async Task<JsonObject> Post(JsonObject activity)
    {
        using var response = await service.Post(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["composeExtension"]!.AsObject();
    }
}
