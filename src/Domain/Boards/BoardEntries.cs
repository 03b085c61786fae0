using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Domain.Boards;

/// <summary>The properties of one object in a board's file, each to be read; what is left over was not meant. What is wrong
/// is added to <paramref name="faults"/> and read as nothing, so that one reading finds everything.</summary>
internal sealed partial class BoardEntries(string file, string path, JsonElement element, List<BoardFault> faults)
{
    private readonly HashSet<string> read = [];

    public string Text(string name) => Words(Of(name, required: true, JsonValueKind.String), name) ?? "";

    public string? OptionalText(string name) => Words(Of(name, required: false, JsonValueKind.String), name);

    /// <summary>A whole number above 0: a board has no deadline of none, and lines are counted from 1.</summary>
    public int Number(string name, int atMost)
    {
        if (Of(name, required: true, JsonValueKind.Number) is not { } number)
        {
            return 0;
        }

        if (!number.TryGetInt32(out var whole) || whole <= 0)
        {
            Fault(name, "is not a whole number above 0");
        }
        else if (whole > atMost)
        {
            Fault(name, $"is more than {atMost}");
        }

        return whole;
    }

    /// <summary>Small letters and digits with hyphens between.</summary>
    public string Key(string name)
    {
        var key = Text(name);
        if (key.Length > 0 && !IsKey(key))
        {
            Fault(name, $"is \"{key}\", not small letters and digits with hyphens between");
        }

        return key;
    }

    public static bool IsKey(string key) => KeyForm().IsMatch(key);

    /// <summary>A month as the files write it: "2026-04".</summary>
    public string Month(string name) => Month(Text(name), name) ?? "";

    public string? OptionalMonth(string name) => Month(OptionalText(name), name);

    private string? Month(string? month, string name)
    {
        if (!string.IsNullOrEmpty(month) && !MonthForm().IsMatch(month))
        {
            Fault(name, $"is \"{month}\", not a month such as 2026-04");
        }

        return month;
    }

    /// <summary>A day as the files write it: "2027-04-01".</summary>
    public LocalDate? OptionalDay(string name)
    {
        if (OptionalText(name) is not { Length: > 0 } written)
        {
            return null;
        }

        var day = LocalDatePattern.Iso.Parse(written);
        if (!day.Success)
        {
            Fault(name, $"is \"{written}\", not a day such as 2027-04-01");
        }

        return day.Success ? day.Value : null;
    }

    public bool Flag(string name) =>
        Of(name, required: true, JsonValueKind.True, JsonValueKind.False)?.GetBoolean() ?? false;

    /// <summary>An enumeration value as the files write it: "individual-agency".</summary>
    public T Choice<T>(string name) where T : struct, Enum
    {
        var choices = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}"));
        return choices.GetValueOrDefault(Choice(name, choices.Keys));
    }

    public string Choice(string name, IReadOnlyCollection<string> choices)
    {
        var written = Text(name);
        if (written.Length > 0 && !choices.Contains(written))
        {
            Fault(name, $"is \"{written}\", not one of {string.Join(", ", choices)}");
        }

        return written;
    }

    /// <summary>None of them twice.</summary>
    /// <param name="known">Whether a word may stand there.</param>
    /// <param name="else">What else is said of a word that may not.</param>
    public IReadOnlyList<string> Several(string name, Func<string, bool> known, string @else)
    {
        if (Of(name, required: true, JsonValueKind.Array) is not { } list)
        {
            return [];
        }

        var words = list.EnumerateArray()
            .Select(item => item.ValueKind is JsonValueKind.String ? item.GetString()! : item.GetRawText()).ToList();
        foreach (var unknown in words.Where(word => !known(word)))
        {
            Fault(name, $"holds \"{unknown}\", {@else}");
        }

        if (words.Distinct().Count() < words.Count)
        {
            Fault(name, "holds one word twice");
        }

        return new Listed<string>(words);
    }

    /// <summary>At least one, and none twice.</summary>
    public IReadOnlyList<string> Choices(string name, IReadOnlyCollection<string> choices) =>
        NotEmpty(name, Several(name, choices.Contains, $"not one of {string.Join(", ", choices)}"));

    /// <summary>Words of any kind: at least one, and none twice.</summary>
    public IReadOnlyList<string> Names(string name) =>
        NotEmpty(name, Several(name, word => !string.IsNullOrWhiteSpace(word), "which is no name"));

    private IReadOnlyList<string> NotEmpty(string name, IReadOnlyList<string> chosen)
    {
        if (chosen.Count == 0 && element.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array)
        {
            Fault(name, "is empty");
        }

        return chosen;
    }

    /// <summary>Each object of a list; none where the property is absent or null.</summary>
    public IReadOnlyList<BoardEntries> Each(string name) =>
        Of(name, required: false, JsonValueKind.Array) is { } list ? Each(name, list) : [];

    /// <summary>The object, or each of a list of them; none where the property is absent or null.</summary>
    public IReadOnlyList<BoardEntries> OneOrEach(string name)
    {
        if (Of(name, required: false, JsonValueKind.Object, JsonValueKind.Array) is not { } found)
        {
            return [];
        }

        if (found.ValueKind is JsonValueKind.Object)
        {
            return [new BoardEntries(file, $"{path}.{name}", found, faults)];
        }

        if (found.GetArrayLength() == 0)
        {
            Fault(name, "is empty");
        }

        return Each(name, found);
    }

    /// <summary>Null where the property is absent or null: the board is silent.</summary>
    public BoardEntries? Optional(string name) => Inside(name, Of(name, required: false, JsonValueKind.Object));

    public BoardEntries? Required(string name) => Inside(name, Of(name, required: true, JsonValueKind.Object));

    public void RefuseUnread()
    {
        foreach (var property in element.EnumerateObject().Where(property => !read.Contains(property.Name)))
        {
            Fault(property.Name, "is not known");
        }
    }

    public void Fault(string name, string problem) => faults.Add(new BoardFault(file, $"{path}.{name}", problem));

    private string? Words(JsonElement? found, string name)
    {
        var text = found?.GetString();
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Fault(name, "is empty");
        }

        return text;
    }

    private List<BoardEntries> Each(string name, JsonElement list)
    {
        var objects = new List<BoardEntries>();
        foreach (var (number, item) in list.EnumerateArray().Index())
        {
            if (item.ValueKind is JsonValueKind.Object)
            {
                objects.Add(new BoardEntries(file, $"{path}.{name}[{number}]", item, faults));
            }
            else
            {
                Fault($"{name}[{number}]", $"is of the wrong kind ({item.ValueKind})");
            }
        }

        return objects;
    }

    private BoardEntries? Inside(string name, JsonElement? found) =>
        found is { } inner ? new BoardEntries(file, $"{path}.{name}", inner, faults) : null;

    private JsonElement? Of(string name, bool required, params ReadOnlySpan<JsonValueKind> kinds)
    {
        read.Add(name);
        if (!element.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null)
        {
            if (required)
            {
                Fault(name, "is missing");
            }

            return null;
        }

        if (kinds.Contains(found.ValueKind))
        {
            return found;
        }

        Fault(name, $"is of the wrong kind ({found.ValueKind})");
        return null;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex KeyForm();

    [GeneratedRegex(@"\A[0-9]{4}-(0[1-9]|1[0-2])\z")]
    private static partial Regex MonthForm();
}
