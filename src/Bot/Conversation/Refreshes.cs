using System.Text.Json;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Channels;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>What Teams asks by itself when somebody looks at a card. It is always answered with a card, since anything else
/// may keep Teams from asking again, and never records anything: nobody has pressed.</summary>
public sealed class Refreshes(Presses presses)
{
    /// <param name="value">The value of the invoke.</param>
    public static bool IsOne(JsonElement? value) => Text(value, "trigger") is "automatic";

    /// <param name="by">Entra object id of the person; null where Teams did not say.</param>
    public async Task<Answer.Card> Of(string? by, JsonElement? value, CancellationToken ct) =>
        by is { Length: > 0 } && Verb(value) is Verbs.ChannelDetails && await presses.Answer(by, value, ct) is Answer.Card card
            ? card
            : new Answer.Card(ChannelFace.ForMembers());

    private static string? Verb(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } invoke && invoke.TryGetProperty("action", out var action) ? Text(action, "verb") : null;

    private static string? Text(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;
}
