using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CoreGroupBot.Bot.Teams;

/// <summary>The few fields of an activity that are read or written here. Names are never among them.</summary>
public sealed record Activity
{
    public string? Type { get; init; }
    public string? Id { get; init; }

    /// <summary>When it happened, as ISO 8601 has it.</summary>
    public string? Timestamp { get; init; }

    public string? ServiceUrl { get; init; }
    public string? ChannelId { get; init; }
    public Account? From { get; init; }
    public Account? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public ChannelData? ChannelData { get; init; }

    /// <summary>Name of an invoke.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installation update: "add", "remove", …</summary>
    public string? Action { get; init; }

    public string? Text { get; init; }

    /// <summary>What is shown in the activity feed. Never holds a case's detail.</summary>
    public string? Summary { get; init; }

    public JsonElement? Value { get; init; }
    public IReadOnlyList<Account>? MembersAdded { get; init; }
    public IReadOnlyList<Account>? MembersRemoved { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
}

public sealed record Account(string? Id, string? AadObjectId = null);

public sealed record ConversationAccount(
    string? Id = null, string? ConversationType = null, string? TenantId = null, bool? IsGroup = null);

/// <param name="EventType">What a conversation update or a change of a message is about: "channelDeleted", "editMessage", …</param>
public sealed record ChannelData(
    Tenant? Tenant = null, Channel? Channel = null, Alert? Notification = null, string? EventType = null, Team? Team = null);

public sealed record Tenant(string? Id);

public sealed record Channel(string? Id);

public sealed record Team(string? Id);

public sealed record Alert([property: JsonPropertyName("alert")] bool IsAlert);

public sealed record Attachment(string? ContentType, JsonNode? Content);

/// <summary>Asks for a conversation with one person, or for a new thread in a channel.</summary>
public sealed record ConversationRequest(
    bool IsGroup, string TenantId, Account Bot, IReadOnlyList<Account>? Members, ChannelData ChannelData, Activity? Activity);

/// <summary>What the connector answers with when it accepts.</summary>
public sealed record ResourceResponse(string? Id, string? ActivityId, string? ServiceUrl);

/// <summary>Teams refuses JSON nulls, so none is ever written. A name that stands twice is refused: two readers would read
/// two things.</summary>
[JsonSourceGenerationOptions(
    AllowDuplicateProperties = false,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationRequest))]
[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class ActivityJson : JsonSerializerContext;
