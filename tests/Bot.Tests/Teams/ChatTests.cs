using System.Net;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>What people write, and what the first word of the service to them is.</summary>
public sealed class ChatTests : IAsyncLifetime
{
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 2)));
        await service.Happened("CG-0013", [.. Groups.After("bolton", new LocalDate(2026, 11, 16))]);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData("my cases")]
    [InlineData("  <at>Core groups</at>  MY  Cases ")]
    public async Task My_cases_lists_what_is_open_overdue_first(string text)
    {
        var said = await Say(Groups.KeyWorker, text);
        var overdue = said.IndexOf("CG-0012, due Monday 16 November 2026", StringComparison.Ordinal);
        var ahead = said.IndexOf("CG-0013, due Monday 30 November 2026", StringComparison.Ordinal);
        Assert.True(overdue > 0 && ahead > overdue, said);
    }

    [Fact]
    public async Task Cases_whose_plan_has_ended_are_not_listed()
    {
        await service.Happened(Groups.Case, new PlanEnded("child-1", new LocalDate(2026, 11, 20)));
        Assert.DoesNotContain(Groups.Case, await Say(Groups.Teacher, "my cases"), StringComparison.Ordinal);
        Assert.Contains("ended lately", await Say(Groups.KeyWorker, "my cases"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Groups.Outsider, "You are not named in a core group here")]
    public async Task Nobody_else_has_cases(string by, string said) => Assert.Contains(said, await Say(by, "my cases"));

    [Theory]
    [InlineData(Groups.KeyWorker, "As a key worker")]
    [InlineData(Groups.Manager, "As a manager")]
    [InlineData(Groups.Teacher, "As a member")]
    [InlineData(Groups.Outsider, "You are not named in a core group here")]
    public async Task Anything_else_is_answered_with_help_that_fits(string by, string said) =>
        Assert.Contains(said, await Say(by, "what is this?"));

    [Theory]
    [InlineData("""{"attachments":[{"contentType":"image/png"}]}""")]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"value":{"verb":"meeting.held","case":"CG-0012","held":"yes","date":"2026-11-20"}}""")]
    public async Task A_message_without_words_is_answered_with_help_and_records_nothing(string holds)
    {
        var before = service.Cases.History(Groups.Case).Count;
        var message = service.Activity("message", Groups.KeyWorker);
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(holds)!.AsObject())
        {
            message[name] = value!.DeepClone();
        }

        using var response = await service.Post(message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("As a key worker", Assert.Single(service.Microsoft.Sent).Body.ToJsonString());
        Assert.Equal(before, service.Cases.History(Groups.Case).Count);
    }

    [Theory]
    [InlineData("my cases", "CG-0013")]
    [InlineData("help", "As a key worker")]
    public async Task Whoever_the_register_knows_by_address_is_recognised(string text, string said)
    {
        const string Address = "social.worker@council.example";
        service.StaffIds[Address] = Groups.Outsider;
        var group = Groups.Of("bolton");
        await service.Happened("CG-0013", new GroupDescribed(group with
        {
            Members = [new Member("m-1", Roles.KeyWorker, "Children’s services", Address, null)],
        }));
        Assert.Contains(said, await Say(Groups.Outsider, text));
    }

    [Fact]
    public async Task When_nobody_can_be_looked_up_that_is_said_and_no_empty_list()
    {
        service.DirectoryIsDown = true;
        var said = await Say(Groups.KeyWorker, "my cases");
        Assert.Contains("That did not work here", said);
        Assert.DoesNotContain("Nothing is open", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Teams_puts_off_is_said_again_within_the_turn()
    {
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.ServiceUnavailable, "<html>", null));
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.BadGateway, "<html>", "2"));
        Assert.Contains("CG-0013", await Say(Groups.KeyWorker, "my cases"), StringComparison.Ordinal);
        Assert.Equal(3, service.Microsoft.Sent.Count());
    }

    [Theory]
    [InlineData(503, null, 3)]
    [InlineData(503, "60", 1)]
    [InlineData(403, null, 1)]
    public async Task What_goes_on_or_would_take_too_long_is_left(int status, string? retryAfter, int attempts)
    {
        foreach (var _ in Enumerable.Range(0, 5))
        {
            service.Microsoft.Refusals.Enqueue(((HttpStatusCode)status, "", retryAfter));
        }

        await Say(Groups.KeyWorker, "my cases");
        Assert.Equal(attempts, service.Microsoft.Sent.Count());
    }

    [Fact]
    public async Task In_a_channel_nothing_of_anybodys_cases_is_said()
    {
        var message = service.Activity("message", Groups.KeyWorker, "19:case@thread.tacv2");
        message["conversation"]!["conversationType"] = "channel";
        message["text"] = "my cases";
        using var response = await service.Post(message);
        var sent = Assert.Single(service.Microsoft.Sent);
        Assert.Contains("one-to-one chat", sent.Body["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Installing_is_answered_with_help_once_and_removing_with_nothing()
    {
        foreach (var action in new[] { "add", "add-upgrade", "remove" })
        {
            var update = service.Activity("installationUpdate", Groups.KeyWorker);
            update["action"] = action;
            using var response = await service.Post(update);
        }

        Assert.Contains("As a key worker", Assert.Single(service.Microsoft.Sent).Body.ToJsonString());
    }

    private async Task<string> Say(string by, string text)
    {
        var message = service.Activity("message", by);
        message["text"] = text;
        using var response = await service.Post(message);
        response.EnsureSuccessStatusCode();
        return service.Microsoft.Sent.Last().Body.ToJsonString();
    }
}
