using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>All chats and channels. The caller holds the tenant's lock.</summary>
internal sealed class Conversations(IClock clock)
{
    private readonly Dictionary<string, Conversation> _all =
        Staff.Teams.ToDictionary(
            team => team.ChannelId, team => new Conversation(team.ChannelId, team.Channel, team, [.. team.Members]));

    private long _lastId;

    public IEnumerable<Conversation> Channels => _all.Values.Where(conversation => !conversation.IsPersonal);

    /// <summary>Finds by the bare id or by the id of a thread, <c>19:…;messageid=…</c>.</summary>
    public Conversation? Find(string? id) => _all.GetValueOrDefault(Split(id ?? "").Id);

    public Conversation? ChatOf(Person person) => _all.GetValueOrDefault(ChatId(person));

    /// <summary>The same person always has the same chat.</summary>
    public Conversation OpenChat(Person person)
    {
        var id = ChatId(person);
        if (!_all.TryGetValue(id, out var chat))
        {
            _all.Add(id, chat = new Conversation(id, "CoreGroupBot", null, [person]));
        }
        return chat;
    }

    public Message Add(Conversation conversation, Person? author, JsonObject activity, string? root)
    {
        var now = clock.GetCurrentInstant();
        _lastId = Math.Max(_lastId + 1, now.ToUnixTimeMilliseconds());
        var id = _lastId.ToString(CultureInfo.InvariantCulture);
        var message = new Message(id, root ?? id, author, now) { Activity = activity };
        conversation.Messages.Add(message);
        return message;
    }

    /// <summary>Takes <c>19:…;messageid=17…</c> apart.</summary>
    public static (string Id, string? Root) Split(string id)
    {
        const string mark = ";messageid=";
        var at = id.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (id, null) : (id[..at], id[(at + mark.Length)..]);
    }

    private static string ChatId(Person person) => "a:1" + Opaque.Of("chat", person.Id);
}
