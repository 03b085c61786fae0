using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>What the bot writes, rewrites and takes back.</summary>
internal sealed class BotMessages(TenantState tenant, Pace pace)
{
    /// <summary>About 100 KB as Teams counts, in UTF-16: two bytes a character.</summary>
    private const int LargestMessage = 100 * 1024 / 2;

    public async Task<IResult> Send(string conversation, string? replyTo, HttpRequest request)
    {
        var (activity, size) = await Answer.ReadObject(request);
        if (Find(conversation) is not { } found)
        {
            return Refusal.NoConversation();
        }
        if (Refuse(found, size) is { } refusal)
        {
            return refusal;
        }
        if (activity?["type"].Text() is not { } type)
        {
            return Refusal.NotJson();
        }
        if (type != "message")
        {
            return Answer.Json(new JsonObject { ["id"] = "" }, StatusCodes.Status202Accepted);
        }
        var root = found.IsPersonal ? null : Conversations.Split(conversation).Root ?? RootOf(found, replyTo);
        return Answer.Json(new JsonObject { ["id"] = Post(found, activity, root).Id }, StatusCodes.Status201Created);
    }

    public async Task<IResult> Update(string conversation, string activity, HttpRequest request)
    {
        var (body, size) = await Answer.ReadObject(request);
        if (Find(conversation) is not { } found)
        {
            return Refusal.NoConversation();
        }
        if (Refuse(found, size) is { } refusal)
        {
            return refusal;
        }
        if (body is null)
        {
            return Refusal.NotJson();
        }
        return tenant.Change(() =>
        {
            if (found.Messages.Find(message => message.Id == activity && message.Author is null) is not { } message)
            {
                return Refusal.NoActivity();
            }
            message.Activity = body;
            message.Edited = true;
            message.Views.Clear();
            Deliver("update", found, body, activity);
            return Answer.Json(new JsonObject { ["id"] = activity });
        });
    }

    public IResult Delete(string conversation, string activity) => Find(conversation) is not { } found
        ? Refusal.NoConversation()
        : tenant.Change(() => found.Messages.RemoveAll(message => message.Id == activity && message.Author is null) == 0
            ? Refusal.NoActivity()
            : Results.Ok());

    /// <summary>Why Teams would not take a message of this many characters into this conversation now; null when it
    /// would.</summary>
    public IResult? Refuse(Conversation conversation, int size)
    {
        if (conversation is { IsPersonal: true, Members: [var person] } && tenant.Read(() => tenant.Blocking.Contains(person)))
        {
            return Refusal.WritesBlocked();
        }
        if (size > LargestMessage)
        {
            return Refusal.TooBig();
        }
        return pace.SecondsToWait(conversation.Id) is > 0 and var seconds ? new Throttled(seconds) : null;
    }

    public Message Post(Conversation conversation, JsonObject activity, string? root) => tenant.Change(() =>
    {
        Deliver(conversation.IsPersonal ? "card" : "post", conversation, activity, conversation.Id);
        return tenant.Conversations.Add(conversation, author: null, activity, root);
    });

    private Conversation? Find(string id) => tenant.Read(() => tenant.Conversations.Find(id));

    private string? RootOf(Conversation conversation, string? replyTo) =>
        tenant.Read(() => conversation.Messages.Find(message => message.Id == replyTo)?.Root);

    private void Deliver(string kind, Conversation conversation, JsonObject activity, string place)
    {
        var (to, toId) = conversation.IsPersonal
            ? (conversation.Members[0].Name, conversation.Members[0].Id)
            : (conversation.Name, conversation.Id);
        tenant.Deliveries.Add(
            kind, to, toId, CardText.SummaryOf(activity), CardText.Of(activity), place + activity.ToJsonString());
    }
}
