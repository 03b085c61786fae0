using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Conversation.Channels;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Channels;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Every kind of activity that Teams sends, as it is shaped on the wire: what it does, what a second delivery does, and
/// what happens when two come in another order.</summary>
public sealed class ActivitiesTests : IAsyncLifetime
{
    private const string TeamId = "19:team@thread.tacv2";
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 16)));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData("add", 1, false)]
    [InlineData("add-upgrade", 0, false)]
    [InlineData("remove", 0, true)]
    [InlineData("remove-upgrade", 0, false)]
    public async Task Installing_for_a_person(string action, int said, bool isRemoved)
    {
        var update = Real("installationUpdate", "personal", "a:chat");
        update["action"] = action;
        await Twice(update);
        Assert.Equal(said, service.Microsoft.Sent.Count());
        Assert.Equal(isRemoved, Contact.IsRemoved);
        Assert.Equal("a:chat", Contact.Conversation);
    }

    [Fact]
    public async Task A_removal_that_is_told_late_does_not_undo_the_installation_after_it()
    {
        await Install("add", "2026-11-23T09:50:00.123Z");
        await Install("remove", "2026-11-23T09:40:00Z");
        Assert.False(Contact.IsRemoved);

        await Install("remove", "2026-11-23T09:55:00.1234567Z");
        await Install("add", "2026-11-23T09:54:00+00:00");
        Assert.True(Contact.IsRemoved);
        Assert.Single(service.Microsoft.Sent);
    }

    [Fact]
    public async Task A_time_ahead_of_ours_makes_nothing_late()
    {
        await Install("remove", "2027-01-01T00:00:00Z");
        await Install("add", null);
        Assert.False(Contact.IsRemoved);
    }

    [Theory]
    [InlineData("team", "team")]
    [InlineData("groupChat", "groupChat")]
    public async Task Adding_the_app_to_a_team_or_group_is_answered_with_short_help_once(string scope, string place)
    {
        var update = place is "team" ? Real("installationUpdate", "channel", TeamId) : Real("installationUpdate", scope, "19:group@thread.v2");
        if (place is "team")
        {
            update["channelData"]!["team"] = new JsonObject { ["id"] = TeamId };
        }

        update["action"] = "add";
        await Twice(update);
        var said = Assert.Single(service.Microsoft.Sent).Body["text"]!.GetValue<string>();
        Assert.Contains("one-to-one chat", said);
        Assert.Equal(place is "team", said == ChannelChat.ShortHelp);
        Assert.Null(Contact.Conversation);
    }

    [Theory]
    [InlineData(TeamId, null)]
    [InlineData("19:private@thread.tacv2", "19:private@thread.tacv2")]
    public async Task Removing_the_app_from_a_team_or_from_a_private_or_shared_channel_loses_its_channels(string conversation, string? channel)
    {
        var linked = channel ?? "19:standard@thread.tacv2";
        await service.Happened(Groups.Case, new ChannelLinked(linked));
        await Heard(linked);
        var removal = Real("installationUpdate", "channel", conversation);
        removal["action"] = "remove";
        removal["channelData"]!["team"] = new JsonObject { ["id"] = TeamId };
        if (channel is not null)
        {
            removal["channelData"]!["channel"] = new JsonObject { ["id"] = channel };
        }

        await Twice(removal);
        Assert.Equal(Losses.Removed, (await Case()).Channels.LossOf(linked)!.Why);
        Assert.False(Contact.IsRemoved);

        removal["action"] = "add";
        removal["id"] = "f:again";
        await Twice(removal);
        Assert.Null((await Case()).Channels.LossOf(linked));
    }

    [Fact]
    public async Task A_private_channel_is_not_lost_with_another_channel()
    {
        await service.Happened(Groups.Case, new ChannelLinked("19:standard@thread.tacv2"));
        await Heard("19:standard@thread.tacv2");
        var removal = Real("installationUpdate", "channel", "19:private@thread.tacv2");
        removal["action"] = "remove";
        removal["channelData"]!["team"] = new JsonObject { ["id"] = TeamId };
        removal["channelData"]!["channel"] = new JsonObject { ["id"] = "19:private@thread.tacv2" };
        await Twice(removal);
        Assert.Empty((await Case()).Channels.Losses);
    }

    [Fact]
    public async Task The_app_itself_among_members_added_and_removed()
    {
        await service.Happened(Groups.Case, new ChannelLinked(TeamId));
        await Members("membersRemoved", $"28:{ServiceUnderTest.App}", null);
        Assert.NotNull((await Case()).Channels.LossOf(TeamId));
        await Members("membersAdded", $"28:{ServiceUnderTest.App}", null);
        Assert.Null((await Case()).Channels.LossOf(TeamId));
    }

    [Fact]
    public async Task People_who_are_added_are_known_from_then_on_and_people_who_leave_lose_nothing_else()
    {
        await service.Happened(Groups.Case, new ChannelLinked(TeamId));
        await Members("membersAdded", "29:teacher-as-this-app-knows-them", Groups.Teacher);
        await Members("membersRemoved", "29:teacher-as-this-app-knows-them", Groups.Teacher);
        var teacher = service.Get<Conversations>().Of(Groups.Teacher);
        Assert.Equal(("29:teacher-as-this-app-knows-them", null, false), (teacher.TeamsId, teacher.Conversation, teacher.IsRemoved));
        Assert.Empty((await Case()).Channels.Losses);
    }

    [Fact]
    public async Task The_app_removed_from_a_chat_as_a_member_of_it()
    {
        var update = Real("conversationUpdate", "personal", "a:chat");
        update["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = $"28:{ServiceUnderTest.App}" });
        await Twice(update);
        Assert.True(Contact.IsRemoved);
    }

    [Fact]
    public async Task A_mention_is_not_part_of_what_was_written()
    {
        var message = Real("message", "personal", "a:chat");
        message["text"] = "<at>Core Groups</at>&nbsp;my cases\n";
        message["textFormat"] = "xhtml";
        message["entities"] = new JsonArray(
            new JsonObject { ["type"] = "mention", ["text"] = "<at>Core Groups</at>", ["mentioned"] = new JsonObject { ["id"] = $"28:{ServiceUnderTest.App}" } },
            new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["timezone"] = "Europe/London" });
        await Twice(message);
        Assert.Contains("CG-0012", Assert.Single(service.Microsoft.Sent).Body.ToJsonString());
    }

    [Fact]
    public async Task A_message_in_a_group_is_sent_on_to_a_chat_of_ones_own()
    {
        var message = Real("message", "groupChat", "19:group@thread.v2");
        message["text"] = "<at>Core Groups</at> my cases";
        await Twice(message);
        var said = Assert.Single(service.Microsoft.Sent).Body.ToJsonString();
        Assert.Contains("one-to-one chat", said);
        Assert.DoesNotContain("CG-0012", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_message_is_never_acted_on_and_that_is_said_once()
    {
        var message = Real("message", "channel", $"{TeamId};messageid=17");
        message["channelData"]!["team"] = new JsonObject { ["id"] = TeamId };
        message["channelData"]!["channel"] = new JsonObject { ["id"] = TeamId };
        message["from"]!["aadObjectId"] = Groups.KeyWorker;
        message["text"] = "<at>Core Groups</at> help";
        await Twice(message);
        var edited = message.DeepClone().AsObject();
        edited["type"] = "messageUpdate";
        edited["channelData"]!["eventType"] = "editMessage";
        edited["text"] = "<at>Core Groups</at> link CG-0012";
        await Twice(edited);
        Assert.Equal(2, service.Microsoft.Sent.Count());
        Assert.Contains("as a new message", service.Microsoft.Sent.Last().Body["text"]!.GetValue<string>());
        Assert.Null((await Case()).Channels.Linked);
    }

    [Theory]
    [InlineData("messageUpdate", "undeleteMessage")]
    [InlineData("messageDelete", "softDeleteMessage")]
    [InlineData("messageReaction", null)]
    [InlineData("typing", null)]
    [InlineData("event", null)]
    [InlineData("endOfConversation", null)]
    [InlineData("something-new", "somethingNew")]
    public async Task Nothing_is_said_to_what_needs_no_answer(string type, string? eventType)
    {
        var activity = Real(type, "personal", "a:chat");
        activity["channelData"]!["eventType"] = eventType;
        activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        activity["replyToId"] = "1";
        await Twice(activity);
        Assert.Empty(service.Microsoft.Requests);
    }

    [Fact]
    public async Task A_deletion_that_is_told_before_its_message_hides_nothing()
    {
        var deletion = Real("messageDelete", "personal", "a:chat");
        await Twice(deletion);
        var message = Real("message", "personal", "a:chat");
        message["id"] = deletion["id"]!.DeepClone();
        message["text"] = "help";
        await Twice(message);
        Assert.Single(service.Microsoft.Sent);
    }

    [Theory]
    [InlineData("channelCreated")]
    [InlineData("channelRenamed")]
    [InlineData("channelShared")]
    [InlineData("channelMemberRemoved")]
    [InlineData("teamRenamed")]
    [InlineData("teamMemberAdded")]
    public async Task What_happens_to_a_channel_that_is_no_core_groups_is_taken_in_silence(string eventType)
    {
        var update = Real("conversationUpdate", "channel", TeamId);
        update["channelData"]!["eventType"] = eventType;
        update["channelData"]!["team"] = new JsonObject { ["id"] = TeamId, ["name"] = "a team" };
        update["channelData"]!["channel"] = new JsonObject { ["id"] = "19:some@thread.tacv2", ["name"] = "a channel" };
        await Twice(update);
        Assert.Empty(service.Microsoft.Requests);
        Assert.Empty((await Case()).Channels.Losses);
    }

    private Contact Contact => service.Get<Conversations>().Of(Groups.HealthVisitor);

    private async Task<CoreGroupCase> Case() => (await service.Cases.Open(Groups.Case, CancellationToken.None))!;

    private async Task Install(string action, string? at)
    {
        var update = Real("installationUpdate", "personal", "a:chat");
        update["action"] = action;
        update["timestamp"] = at;
        await Twice(update);
    }

    private async Task Heard(string channel)
    {
        var update = Real("conversationUpdate", "channel", TeamId);
        update["channelData"]!["eventType"] = "channelRenamed";
        update["channelData"]!["team"] = new JsonObject { ["id"] = TeamId };
        update["channelData"]!["channel"] = new JsonObject { ["id"] = channel };
        await Twice(update);
    }

    private async Task Members(string which, string id, string? person)
    {
        var update = Real("conversationUpdate", "channel", TeamId);
        update["channelData"]!["eventType"] = which is "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved";
        update["channelData"]!["team"] = new JsonObject { ["id"] = TeamId };
        update[which] = new JsonArray(new JsonObject { ["id"] = id, ["aadObjectId"] = person });
        await Twice(update);
    }

    /// <summary>With everything around it that Teams sends too.</summary>
    private JsonObject Real(string type, string scope, string conversation)
    {
        var activity = service.Activity(type, Groups.HealthVisitor, conversation);
        activity["conversation"]!["conversationType"] = scope;
        activity["conversation"]!["isGroup"] = scope is not "personal";
        activity["rawTimestamp"] = "2026-11-23T10:00:00.0000000Z";
        activity["localTimezone"] = "Europe/London";
        activity["locale"] = "en-GB";
        activity["somethingNew"] = new JsonObject { ["deep"] = new JsonArray(1, "two", new JsonObject()) };
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = TeamId } };
        return activity;
    }

    private async Task Twice(JsonObject activity)
    {
        foreach (var _ in new[] { 1, 2 })
        {
            using var response = await service.Post(activity);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("", await response.Content.ReadAsStringAsync());
        }
    }
}
