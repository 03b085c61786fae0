using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>A press on a button of a card.</summary>
/// <param name="By">Entra object id of the person, from the activity that was checked. Nothing in <paramref name="Data"/> says
/// who presses.</param>
/// <param name="Data">What the button carries, with what was filled in.</param>
public sealed record CardPress(string By, string Verb, JsonElement Data)
{
    /// <summary>Trimmed; null when it is missing or empty.</summary>
    public string? Text(string name) =>
        Data.ValueKind is JsonValueKind.Object && Data.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>Null when it is missing or no date.</summary>
    public LocalDate? Date(string name) =>
        Text(name) is { } text && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) ? date : null;
}
