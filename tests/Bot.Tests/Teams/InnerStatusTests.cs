using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>What stands within the answer to a press. The answer itself is 200 whenever the press was looked at.</summary>
public sealed class InnerStatusTests : IAsyncLifetime
{
    private const string Held = """{"case":"CG-0012","held":"yes","date":"2026-11-20"}""";
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 16)));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task What_was_done_is_200_with_a_card()
    {
        var answer = await Answer($$"""{"action":{"type":"Action.Execute","verb":"meeting.held","data":{{Held}}},"trigger":"manual"}""");
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), Status(answer));
        Assert.Equal("AdaptiveCard", answer["value"]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"meeting.held","data":{"case":"CG-0012","held":"yes"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"meeting.held","data":{"case":"CG-9999"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"meeting.held","data":[]}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"meeting.held"}}""")]
    public async Task What_cannot_be_done_is_200_with_a_sentence(string value)
    {
        var answer = await Answer(value);
        Assert.Equal((200, "application/vnd.microsoft.activity.message"), Status(answer));
        Assert.NotEqual("", answer["value"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(null, "BadRequest")]
    [InlineData("null", "BadRequest")]
    [InlineData("[]", "BadRequest")]
    [InlineData("\"x\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":null}""", "BadRequest")]
    [InlineData("""{"action":[]}""", "BadRequest")]
    [InlineData("""{"action":{}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":5}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"no.such"}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"MEETING.HELD"}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"meeting.held","data":{"case":"CG-0012","held":"yes","date":"2026-11-20"}}}""", "NotSupported")]
    public async Task What_is_not_understood_is_400_with_code_and_message(string? value, string code)
    {
        var before = service.Cases.History(Groups.Case).Count;
        var answer = await Answer(value);
        Assert.Equal((400, "application/vnd.microsoft.error"), Status(answer));
        Assert.Equal(code, answer["value"]!["code"]!.GetValue<string>());
        Assert.NotEqual("", answer["value"]!["message"]!.GetValue<string>());
        Assert.Equal(before, service.Cases.History(Groups.Case).Count);
    }

    [Fact]
    public async Task What_failed_here_is_500_and_may_be_pressed_again()
    {
        await service.Happened(Groups.Case, new GroupDescribed(Groups.Of("bolton") with
        {
            Members = [new Member("m-1", Roles.KeyWorker, "Children’s services", "social.worker@council.example", null)],
        }));
        service.StaffIds["social.worker@council.example"] = Groups.Outsider;
        var press = Invoke($$"""{"action":{"type":"Action.Execute","verb":"meeting.held","data":{{Held}} } }""", Groups.Outsider);
        service.DirectoryIsDown = true;
        var failed = await Answer(press);
        service.DirectoryIsDown = false;
        var done = await Answer(press);

        Assert.Equal((500, "application/vnd.microsoft.error"), Status(failed));
        Assert.DoesNotContain("directory", failed.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), Status(done));
    }

    [Theory]
    [InlineData(""" "state":"123456" """)]
    [InlineData(""" "authentication":{"id":"x","connectionName":"graph","token":"secret-of-somebody"} """)]
    [InlineData(""" "state":5,"authentication":[] """)]
    public async Task A_sign_in_that_nobody_asked_for_is_neither_needed_nor_kept(string signIn)
    {
        var answer = await Answer(
            $$"""{"action":{"type":"Action.Execute","verb":"meeting.held","data":{{Held}}},"trigger":"manual",{{signIn}}}""");
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), Status(answer));
        Assert.DoesNotContain("secret-of-somebody", service.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("123456", service.Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    [InlineData("signin/failure")]
    [InlineData("application/search")]
    [InlineData("")]
    public async Task Invokes_that_nothing_here_answers_are_501_and_change_nothing(string name)
    {
        var before = service.Everything();
        var invoke = service.Activity("invoke", Groups.KeyWorker);
        invoke["name"] = name;
        using var response = await service.Post(invoke);
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Equal(before, service.Everything());
    }

    private static (int Status, string Type) Status(JsonObject answer) =>
        (answer["statusCode"]!.GetValue<int>(), answer["type"]!.GetValue<string>());

    private JsonObject Invoke(string? value, string by)
    {
        var invoke = service.Activity("invoke", by);
        invoke["name"] = "adaptiveCard/action";
        if (value is not null)
        {
            invoke["value"] = JsonNode.Parse(value);
        }

        return invoke;
    }

    private Task<JsonObject> Answer(string? value) => Answer(Invoke(value, Groups.KeyWorker));

    private async Task<JsonObject> Answer(JsonObject invoke)
    {
        using var response = await service.Post(invoke);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }
}
