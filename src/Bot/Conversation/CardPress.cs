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
    /// <summary>The delivery that it came with: what one has recorded, a second of the same does not. Null where it had no
    /// id.</summary>
    public string? Cause { get; init; }

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>What a button would carry.</summary>
    public static JsonElement Of(params IEnumerable<(string Name, string Value)> values) =>
        JsonSerializer.SerializeToElement(values.ToDictionary(value => value.Name, value => value.Value));

    /// <summary>Trimmed; null when it is missing or empty.</summary>
    public string? Text(string name) =>
        Data.ValueKind is JsonValueKind.Object && Data.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>Whether a tick is set.</summary>
    public bool IsTicked(string name) => Text(name) is "true";

    /// <summary>What was chosen of several; none when nothing was.</summary>
    public IReadOnlyList<string> Several(string name) =>
        Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Null when it is missing or no time of day.</summary>
    public LocalTime? Time(string name) =>
        Text(name) is { } text && Minutes.Parse(text).TryGetValue(default, out var time) ? time : null;

    /// <summary>Null when it is missing or no date.</summary>
    public LocalDate? Date(string name) =>
        Text(name) is { } text && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) ? date : null;

    /// <summary>The press as if the button carried what was chosen in a list: the choice is "case|rule|due" or
    /// "case|rule|due|item".</summary>
    public CardPress Picked() => Text("pick")?.Split('|') switch
    {
        [var reference, var rule, var due] => this with { Data = Of(("case", reference), ("rule", rule), ("due", due)) },
        [var reference, var rule, var due, var item] =>
            this with { Data = Of(("case", reference), ("rule", rule), ("due", due), ("item", item)) },
        _ => this,
    };
}
