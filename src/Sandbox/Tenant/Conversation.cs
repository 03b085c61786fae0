using System.Text.Json.Nodes;
using NodaTime;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>A chat of one person with the bot, or a channel.</summary>
internal sealed class Conversation(string id, string name, Team? team, IReadOnlyList<Person> members)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>Null for a personal chat.</summary>
    public Team? Team { get; } = team;

    public IReadOnlyList<Person> Members { get; } = members;

    public List<Message> Messages { get; } = [];

    public bool IsPersonal => Team is null;

    /// <summary>How many messages had been written when the person last looked.</summary>
    public int Seen { get; set; }

    public int Unread => Messages.Skip(Seen).Count(message => message.Author is null);
}

/// <param name="Author">The person who wrote it, or null for the bot.</param>
/// <param name="Root">The id of the post that a thread began with; its own id for a new post or in a chat.</param>
internal sealed record Message(string Id, string Root, Person? Author, Instant At)
{
    public required JsonObject Activity { get; set; }

    public bool Edited { get; set; }

    /// <summary>What single persons see in place of the card, after they pressed a button of it.</summary>
    public Dictionary<string, JsonObject> Views { get; } = [];
}
