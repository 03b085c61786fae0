using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>Activities as Teams sends them to a bot.</summary>
internal sealed class InboundActivity(IClock clock, Uri address)
{
    public string ServiceUrl { get; } = new Uri(address, "connector/").ToString();

    public JsonObject Installed(Person? person, Conversation conversation)
    {
        var activity = Start("installationUpdate", person ?? conversation.Members[0], conversation, thread: null);
        activity["action"] = "add";
        return activity;
    }

    public JsonObject BotAdded(Person? person, Conversation conversation)
    {
        var activity = Start("conversationUpdate", person ?? conversation.Members[0], conversation, thread: null);
        activity["membersAdded"] = new JsonArray(Bot());
        if (!conversation.IsPersonal)
        {
            activity["channelData"]!["eventType"] = "teamMemberAdded";
        }
        return activity;
    }

    public JsonObject Said(Person person, Conversation conversation, string? thread, string text)
    {
        var activity = Start("message", person, conversation, thread);
        activity["text"] = conversation.IsPersonal ? text : "<at>CoreGroupBot</at> " + text;
        activity["textFormat"] = "plain";
        if (!conversation.IsPersonal)
        {
            activity["entities"]!.AsArray().Add(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>CoreGroupBot</at>",
                ["mentioned"] = Bot(),
            });
        }
        return activity;
    }

    /// <param name="trigger">"automatic" where nobody pressed: Teams asks by itself for people whom a card names.</param>
    public JsonObject Pressed(Person person, Conversation conversation, Message message, JsonObject action, string trigger)
    {
        var activity = Start("invoke", person, conversation, conversation.IsPersonal ? null : message.Root);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = message.Id;
        activity["value"] = new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = trigger };
        return activity;
    }

    /// <param name="name">"task/fetch" to open a dialog, "task/submit" to send it.</param>
    public JsonObject OfDialog(Person person, Conversation conversation, Message message, string name, JsonNode? data)
    {
        var activity = Start("invoke", person, conversation, conversation.IsPersonal ? null : message.Root);
        activity["name"] = name;
        activity["replyToId"] = message.Id;
        activity["value"] = new JsonObject
        {
            ["data"] = data?.DeepClone(),
            ["context"] = new JsonObject { ["theme"] = "default" },
        };
        return activity;
    }

    /// <summary>Somebody writes a link that the app has asked for.</summary>
    public JsonObject Linked(Person person, Conversation conversation, string url)
    {
        var activity = Start("invoke", person, conversation, thread: null);
        activity["name"] = "composeExtension/queryLink";
        activity["value"] = new JsonObject { ["url"] = url };
        return activity;
    }

    /// <summary>Somebody searches with the app, from where they write.</summary>
    public JsonObject Searched(Person person, Conversation conversation, string text)
    {
        var activity = Start("invoke", person, conversation, thread: null);
        activity["name"] = "composeExtension/query";
        activity["value"] = new JsonObject
        {
            ["commandId"] = "findCase",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "reference", ["value"] = text }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        };
        return activity;
    }

    private JsonObject Start(string type, Person from, Conversation conversation, string? thread)
    {
        var now = clock.GetCurrentInstant();
        var channelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Staff.TenantId } };
        var place = new JsonObject
        {
            ["id"] = thread is null ? conversation.Id : $"{conversation.Id};messageid={thread}",
            ["conversationType"] = conversation.IsPersonal ? "personal" : "channel",
            ["tenantId"] = Staff.TenantId,
        };
        if (conversation.Team is { } team)
        {
            place["isGroup"] = true;
            channelData["team"] = new JsonObject { ["id"] = team.TeamId, ["name"] = team.Name };
            channelData["channel"] = new JsonObject { ["id"] = team.ChannelId, ["name"] = team.Channel };
            channelData["teamsChannelId"] = team.ChannelId;
            channelData["teamsTeamId"] = team.TeamId;
        }
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = "f:" + Guid.NewGuid(),
            ["timestamp"] = now.ToString(),
            ["localTimestamp"] = London.Text(now),
            ["localTimezone"] = "Europe/London",
            ["serviceUrl"] = ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = from.TeamsId, ["name"] = from.Name, ["aadObjectId"] = from.Id },
            ["conversation"] = place,
            ["recipient"] = Bot(),
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = "en-GB",
                ["country"] = "GB",
                ["platform"] = "Web",
                ["timezone"] = "Europe/London",
            }),
            ["channelData"] = channelData,
            ["locale"] = "en-GB",
        };
    }

    private static JsonObject Bot() => new() { ["id"] = "28:" + Staff.ClientId, ["name"] = "CoreGroupBot" };
}
