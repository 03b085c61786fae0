using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>Opens a chat with one person, or a new thread in a channel. Group chats cannot be made by a bot.</summary>
internal sealed class ConversationCreation(TenantState tenant, BotMessages messages)
{
    public async Task<IResult> Create(HttpRequest request)
    {
        var (body, size) = await Answer.ReadObject(request);
        if (body is null)
        {
            return Refusal.NotJson();
        }
        var tenantId = body["tenantId"].Text() ?? body["channelData"]?["tenant"]?["id"].Text();
        if (!string.Equals(tenantId, Staff.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.BadConversation();
        }
        return body["channelData"]?["channel"]?["id"].Text() is { } channel
            ? Thread(channel, body, size)
            : Chat(body, size);
    }

    private IResult Thread(string channelId, JsonObject body, int size)
    {
        if (body["activity"] is not JsonObject activity)
        {
            return Refusal.BadConversation();
        }
        if (tenant.Read(() => tenant.Conversations.Find(channelId)) is not { IsPersonal: false } channel)
        {
            return Refusal.NoConversation();
        }
        if (messages.Refuse(channel, size) is { } refusal)
        {
            return refusal;
        }
        var message = messages.Post(channel, activity, root: null);
        return Created(new JsonObject { ["id"] = $"{channel.Id};messageid={message.Id}", ["activityId"] = message.Id });
    }

    private IResult Chat(JsonObject body, int size)
    {
        if (body["isGroup"].Flag() == true || body["members"] is not JsonArray { Count: 1 } members)
        {
            return Refusal.BadConversation();
        }
        if (Staff.FindMember(members[0]?["id"].Text()) is not { } person)
        {
            return Refusal.Of(
                400, "Bad Argument", "The member is not known: give the Teams id or the Entra object id.");
        }
        if (!tenant.Read(() => tenant.Apps.Contains(person)))
        {
            return Refusal.NotInstalled();
        }
        var chat = tenant.Change(() => tenant.Conversations.OpenChat(person));
        if (body["activity"] is JsonObject activity)
        {
            if (messages.Refuse(chat, size) is { } refusal)
            {
                return refusal;
            }
            messages.Post(chat, activity, root: null);
        }
        return Created(new JsonObject { ["id"] = chat.Id });
    }

    private static IResult Created(JsonObject body) => Answer.Json(body, StatusCodes.Status201Created);
}
