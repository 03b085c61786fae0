using System.Text.Json;

namespace CoreGroupBot.Domain.Boards;

/// <summary>The properties of one object in a board's file, each to be read; what is left over was not meant.</summary>
internal sealed class BoardEntries(string file, string path, JsonElement element)
{
    private readonly HashSet<string> read = [];

    public string Text(string name) => OptionalText(name) ?? throw Broken(name, "is missing");

    public string? OptionalText(string name) => Of(name, JsonValueKind.String) is { } text
        ? string.IsNullOrWhiteSpace(text.GetString()) ? throw Broken(name, "is empty") : text.GetString()
        : null;

    /// <summary>A whole number above 0: a board has no deadline of none, and lines are counted from 1.</summary>
    public int Number(string name) =>
        Of(name, JsonValueKind.Number) is not { } number ? throw Broken(name, "is missing")
        : number.TryGetInt32(out var whole) && whole > 0 ? whole
        : throw Broken(name, "is not a whole number above 0");

    public bool Flag(string name) =>
        (Of(name, JsonValueKind.True, JsonValueKind.False) ?? throw Broken(name, "is missing")).GetBoolean();

    /// <summary>An enumeration value as the files write it: "individual-agency".</summary>
    public T Choice<T>(string name) where T : struct, Enum
    {
        var written = Text(name);
        var choices = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}"));
        return choices.TryGetValue(written, out var value)
            ? value
            : throw Broken(name, $"is \"{written}\", not one of {string.Join(", ", choices.Keys)}");
    }

    /// <summary>Null where the property is absent or null: the board is silent.</summary>
    public BoardEntries? Optional(string name) => Of(name, JsonValueKind.Object) is { } found
        ? new BoardEntries(file, $"{path}.{name}", found)
        : null;

    public void RefuseUnread()
    {
        foreach (var property in element.EnumerateObject().Where(property => !read.Contains(property.Name)))
        {
            throw Broken(property.Name, "is not known");
        }
    }

    public BoardFileException Broken(string name, string problem) => new(file, $"{path}.{name}", problem);

    private JsonElement? Of(string name, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new BoardFileException(file, path, "is not an object");
        }

        read.Add(name);
        return !element.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null ? null
            : kinds.Contains(found.ValueKind) ? found
            : throw Broken(name, $"is of the wrong kind ({found.ValueKind})");
    }
}
