using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Conversation.Channels;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>A channel of Teams becomes a core group's, stops being it, and is lost and found again.</summary>
public sealed class ChannelLinkTests : IAsyncLifetime
{
    private const string Channel = "19:new-channel@thread.tacv2";
    private const string Team = "19:team@thread.tacv2";
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case, [new GroupDescribed(Groups.Of("bolton", channel: null)), .. Started()]);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_member_asks_the_key_worker_confirms_and_the_channel_is_told()
    {
        Assert.Contains("I have asked the key worker", await Write(Groups.HealthVisitor, "link cg-0012"));
        Assert.Null((await Case()).Group.Channel);

        await service.Deliver();
        var card = service.Microsoft.Sent.Last().Body.ToJsonString();
        Assert.Contains("Health visiting has asked for it", card);
        Assert.Contains("https://teams.microsoft.com/l/message/19%3Anew-channel%40thread.tacv2/17", card);

        var answer = await service.Press(Groups.KeyWorker, "channel.confirm", ("case", Groups.Case), ("request", "1"));
        Assert.Contains("Channel linked", answer.ToJsonString());
        Assert.Equal(Channel, (await Case()).Group.Channel);

        service.Microsoft.Requests.Clear();
        await service.Deliver();
        var posts = service.Microsoft.Requests.Where(request => request.Body["isGroup"]?.GetValue<bool>() is true).ToList();
        Assert.All(posts, post => Assert.Equal(Channel, post.Body["channelData"]!["channel"]!["id"]!.GetValue<string>()));
        Assert.Single(posts, post => post.Body.ToJsonString().Contains("This channel is linked", StringComparison.Ordinal));
        Assert.Contains(service.Microsoft.Requests, request => request.Method is "PUT" && request.Body.ToJsonString().Contains("Channel linked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_worker_need_not_ask_themselves()
    {
        Assert.Contains("is linked to core group CG-0012 now", await Write(Groups.KeyWorker, "<at>Core Groups</at>&nbsp;link CG-0012\n"));
        Assert.Equal(Channel, (await Case()).Group.Channel);
        Assert.Contains("already", await Write(Groups.HealthVisitor, "link CG-0012"));
    }

    [Theory]
    [InlineData("link CG-0012")]
    [InlineData("link CG-9999")]
    public async Task Whoever_is_not_of_the_case_learns_nothing(string text)
    {
        Assert.Equal(await Write(Groups.Outsider, "link CG-9999"), await Write(Groups.Outsider, text));
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is ChannelEvent);
    }

    [Fact]
    public async Task A_colleague_to_whom_something_was_handed_is_not_of_the_case()
    {
        await service.Happened(Groups.Case, new Domain.Concerns.EscalationDelegated(RuleIds.FirstCoreGroup, new LocalDate(2026, 11, 30), Groups.Outsider));
        Assert.StartsWith("There is nothing here", await Write(Groups.Outsider, "link CG-0012"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_holds_one_core_group_and_that_is_said_without_saying_which()
    {
        await service.Happened("CG-0013", [new GroupDescribed(Groups.Of("bolton", Channel)), .. Started()]);
        var said = await Write(Groups.KeyWorker, "link CG-0012");
        Assert.Contains("linked to another core group already", said);
        Assert.DoesNotContain("CG-0013", said, StringComparison.Ordinal);
        Assert.Null((await Case()).Group.Channel);
    }

    [Fact]
    public async Task A_channel_that_became_anothers_while_the_card_waited_is_not_linked()
    {
        await Write(Groups.Teacher, "link CG-0012");
        await service.Happened("CG-0013", [new GroupDescribed(Groups.Of("bolton", Channel)), .. Started()]);
        var answer = await service.Press(Groups.KeyWorker, "channel.confirm", ("case", Groups.Case), ("request", "1"));
        Assert.Contains("another core group since", answer.ToJsonString());
        Assert.Null((await Case()).Group.Channel);
    }

    [Theory]
    [InlineData(Groups.HealthVisitor, "Only the key worker")]
    [InlineData(Groups.Manager, "Only the key worker")]
    [InlineData(Groups.Outsider, "There is nothing here")]
    public async Task Nobody_but_the_key_worker_answers(string by, string said)
    {
        await Write(Groups.HealthVisitor, "link CG-0012");
        foreach (var verb in new[] { "channel.confirm", "channel.refuse" })
        {
            Assert.StartsWith(said, (await service.Press(by, verb, ("case", Groups.Case), ("request", "1")))["value"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.NotNull((await Case()).Channels.Asked);
    }

    [Fact]
    public async Task Refused_is_refused_and_an_old_card_says_so()
    {
        await Write(Groups.HealthVisitor, "link CG-0012");
        Assert.Contains("asked already", await Write(Groups.Teacher, "link CG-0012"));
        await service.Press(Groups.KeyWorker, "channel.refuse", ("case", Groups.Case), ("request", "1"));
        var late = await service.Press(Groups.KeyWorker, "channel.confirm", ("case", Groups.Case), ("request", "1"));
        Assert.Contains("answered before", late.ToJsonString());
        Assert.Null((await Case()).Group.Channel);
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is ChannelEvent and not ChannelLinkAsked);
    }

    [Fact]
    public async Task What_was_linked_goes_before_the_register_and_what_was_unlinked_is_not_linked_by_it_again()
    {
        await Write(Groups.KeyWorker, "link CG-0012");
        await service.Happened(Groups.Case, new GroupDescribed(Groups.Of("bolton", "19:register@thread.tacv2")));
        Assert.Equal(Channel, (await Case()).Group.Channel);

        Assert.Contains("no longer linked to core group CG-0012", await Write(Groups.Manager, "unlink"));
        Assert.Equal("19:register@thread.tacv2", (await Case()).Group.Channel);

        await service.Press(Groups.KeyWorker, "channel.unlink", ("case", Groups.Case));
        await service.Happened(Groups.Case, new GroupDescribed(Groups.Of("bolton", "19:register@thread.tacv2")));
        Assert.Null((await Case()).Group.Channel);
        await service.Happened(Groups.Case, new GroupDescribed(Groups.Of("bolton", "19:other@thread.tacv2")));
        Assert.Equal("19:other@thread.tacv2", (await Case()).Group.Channel);
    }

    [Theory]
    [InlineData(Groups.Teacher, "Only the key worker or their manager")]
    [InlineData(Groups.Outsider, "There is nothing here that you could unlink")]
    public async Task Nobody_else_unlinks(string by, string said)
    {
        await Write(Groups.KeyWorker, "link CG-0012");
        Assert.Contains(said, await Write(by, "unlink"));
        Assert.Equal(Channel, (await Case()).Group.Channel);
    }

    [Fact]
    public async Task Every_other_word_in_a_channel_gets_short_help()
    {
        Assert.Equal(ChannelChat.ShortHelp, await Write(Groups.KeyWorker, "my cases"));
        Assert.Contains("write the reference", await Write(Groups.KeyWorker, "link"));
    }

    [Fact]
    public async Task A_plan_that_has_ended_is_not_linked()
    {
        await service.Happened(Groups.Case, new PlanEnded("child-1", new LocalDate(2026, 11, 20)));
        Assert.Contains("plan has ended", await Write(Groups.KeyWorker, "link CG-0012"));
    }

    [Theory]
    [InlineData("channelDeleted", "was deleted", "channelRestored")]
    [InlineData("teamArchived", "is archived", "teamUnarchived")]
    [InlineData("teamDeleted", "was deleted", "teamRestored")]
    public async Task A_lost_channel_is_said_once_to_key_worker_and_manager_and_found_again(string lost, string why, string found)
    {
        await Write(Groups.KeyWorker, "link CG-0012");
        await service.Deliver();
        service.Microsoft.Requests.Clear();

        await Event(lost);
        await Event(lost);
        await service.Deliver();
        var said = service.Microsoft.Sent.Where(sent => sent.Body.ToJsonString().Contains("cannot be written to", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, said.Count);
        Assert.All(said, sent => Assert.Contains(why, sent.Body.ToJsonString()));
        Assert.Null(People.CaseChannel(await Case()));

        service.Microsoft.Requests.Clear();
        await Event(found);
        await service.Deliver();
        Assert.Equal(2, service.Microsoft.Requests.Count(request => request.Method is "PUT"
            && request.Body.ToJsonString().Contains("can be written to again", StringComparison.Ordinal)));
        Assert.NotNull(People.CaseChannel(await Case()));
    }

    [Fact]
    public async Task A_renamed_channel_stays_what_it_is()
    {
        await Write(Groups.KeyWorker, "link CG-0012");
        await Event("channelRenamed");
        await Event("teamRenamed");
        await Event("channelCreated");
        Assert.NotNull(People.CaseChannel(await Case()));
    }

    [Fact]
    public async Task A_deletion_that_is_told_late_does_not_undo_what_came_after_it()
    {
        await Write(Groups.KeyWorker, "link CG-0012");
        service.Clock.Now += Duration.FromHours(1);
        await Event("channelRestored", "2026-11-23T10:30:00Z");
        await Event("channelDeleted", "2026-11-23T10:20:00Z");
        Assert.NotNull(People.CaseChannel(await Case()));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "BotNotInConversationRoster")]
    [InlineData(HttpStatusCode.NotFound, "ConversationNotFound")]
    public async Task A_channel_that_refuses_falls_back_without_anything_lost(HttpStatusCode status, string code)
    {
        await Write(Groups.KeyWorker, "link CG-0012");
        service.Microsoft.Requests.Clear();
        service.Microsoft.RefusedChannels.Add((Channel, status, $$"""{"error":{"code":"{{code}}","message":"x"} }"""));
        await service.Deliver();
        Assert.NotNull((await Case()).Channels.LossOf(Channel));
        await service.Deliver();
        Assert.Equal(2, service.Microsoft.Sent.Count(sent => sent.Body.ToJsonString().Contains("does not take messages", StringComparison.Ordinal)));
        Assert.Equal(0, service.Outbox.CountStuck());

        service.Microsoft.RefusedChannels.Clear();
        service.Microsoft.Requests.Clear();
        var answer = await service.Press(Groups.Manager, "channel.retry", ("case", Groups.Case));
        Assert.Contains("tried again", answer.ToJsonString());
        await service.Deliver();
        Assert.Contains(service.Microsoft.Requests, request => request.Body["channelData"]?["channel"] is not null);
    }

    [Theory]
    [InlineData(Groups.Teacher, "Only the key worker")]
    [InlineData(Groups.Outsider, "There is nothing here")]
    public async Task Nobody_else_has_it_tried_again(string by, string said)
    {
        await Write(Groups.KeyWorker, "link CG-0012");
        await Event("channelDeleted");
        Assert.StartsWith(said, (await service.Press(by, "channel.retry", ("case", Groups.Case)))["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull((await Case()).Channels.LossOf(Channel));
    }

    [Fact]
    public async Task Whoever_covers_for_the_key_worker_confirms_in_their_place()
    {
        await service.Happened(Groups.Case, new CoverNamed(Groups.KeyWorker, Groups.Outsider, new LocalDate(2026, 11, 20), new LocalDate(2026, 11, 30)));
        await Write(Groups.HealthVisitor, "link CG-0012");
        await service.Press(Groups.Outsider, "channel.confirm", ("case", Groups.Case), ("request", "1"));
        Assert.Equal(Channel, (await Case()).Group.Channel);
    }

    private static CaseEvent[] Started() =>
        [new ConferenceHeld("child-1", new LocalDate(2026, 11, 2)), new PlanStarted("child-1", new LocalDate(2026, 11, 2))];

    private async Task<CoreGroupCase> Case() => (await service.Cases.Open(Groups.Case, CancellationToken.None))!;

    private JsonObject InChannel(string type, string by)
    {
        var activity = service.Activity(type, by, $"{Channel};messageid=17");
        activity["conversation"]!["conversationType"] = "channel";
        activity["conversation"]!["isGroup"] = true;
        activity["channelData"]!["team"] = new JsonObject { ["id"] = Team, ["aadGroupId"] = Guid.NewGuid().ToString(), ["name"] = "a team" };
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = Channel, ["name"] = "a channel" };
        return activity;
    }

    private async Task Event(string eventType, string? at = null)
    {
        var update = InChannel("conversationUpdate", Groups.Manager);
        update["conversation"]!["id"] = Team;
        update["channelData"]!["eventType"] = eventType;
        update["timestamp"] = at;
        if (eventType.StartsWith("team", StringComparison.Ordinal))
        {
            update["channelData"]!.AsObject().Remove("channel");
        }

        using var response = await service.Post(update);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<string> Write(string by, string text)
    {
        var message = InChannel("message", by);
        message["text"] = text;
        using var response = await service.Post(message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reply = service.Microsoft.Sent.Last();
        Assert.Equal("/connector/v3/conversations/19%3Anew-channel%40thread.tacv2%3Bmessageid%3D17/activities", reply.Path);
        return reply.Body["text"]!.GetValue<string>();
    }
}
