using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Cards.Model;

/// <summary>What a person fills in. The label itself says that it is required, since not every screen reader is told by the
/// host.</summary>
public static class Input
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <param name="error">Said where there is none, or one that cannot be.</param>
    /// <param name="mayBeEmpty">Only what cannot be is said then.</param>
    public static JsonObject Date(
        string id, string label, string error, LocalDate? value, LocalDate? min, LocalDate? max, bool mayBeEmpty = false)
    {
        var input = mayBeEmpty ? Open("Input.Date", id, label) : Required("Input.Date", id, label, error);
        input["errorMessage"] = error;
        Add(input, "value", value);
        Add(input, "min", min);
        Add(input, "max", max);
        return input;
    }

    /// <summary>May be left empty.</summary>
    public static JsonObject DateIfAny(string id, string label) =>
        new() { ["type"] = "Input.Date", ["id"] = id, ["label"] = label };

    /// <summary>May be left empty; the answer is HH:mm.</summary>
    public static JsonObject TimeIfAny(string id, string label) =>
        new() { ["type"] = "Input.Time", ["id"] = id, ["label"] = label };

    /// <param name="value">Filled in already; to the minute.</param>
    public static JsonObject Time(string id, string label, string error, LocalTime value)
    {
        var input = Required("Input.Time", id, label, error);
        input["value"] = Minutes.Format(value);
        return input;
    }

    /// <summary>One of several that are too long for a list: each is read in full.</summary>
    public static JsonObject OneOf(string id, string label, string error, IEnumerable<(string Title, string Value)> choices)
    {
        var input = Required("Input.ChoiceSet", id, label, error);
        input["style"] = "expanded";
        input["wrap"] = true;
        input["choices"] = new JsonArray(
            [.. choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })]);
        return input;
    }

    public static JsonObject Reason(string id, string label, string error) =>
        Sentence(Required("Input.Text", id, label, error), Wording.LongestReason);

    public static JsonObject ReasonIfAny(string id, string label, int longest = Wording.LongestReason) =>
        Sentence(Open("Input.Text", id, label), longest);

    /// <summary>Several lines, so that a phone shows whole what may stand there.</summary>
    private static JsonObject Sentence(JsonObject input, int longest)
    {
        input["isMultiline"] = true;
        input["maxLength"] = longest;
        input["placeholder"] = Wording.ReasonPlaceholder;
        return input;
    }

    public static JsonObject Choice(string id, string label, string error, IEnumerable<(string Title, string Value)> choices)
    {
        var all = choices.ToList();
        var input = Required("Input.ChoiceSet", id, label, error);
        input["style"] = "compact";
        input["value"] = all[0].Value;
        input["choices"] = new JsonArray(
            [.. all.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })]);
        return input;
    }

    /// <summary>One of the choices, with none chosen beforehand unless <paramref name="chosen"/> is: nobody is named by
    /// leaving a form as it is.</summary>
    /// <param name="error">Null where the choice may stay open.</param>
    public static JsonObject Pick(
        string id, string label, string? error, IEnumerable<(string Title, string Value)> choices, string placeholder,
        string? chosen = null)
    {
        var input = error is null ? Open("Input.ChoiceSet", id, label) : Required("Input.ChoiceSet", id, label, error);
        input["style"] = "compact";
        input["placeholder"] = placeholder;
        if (chosen is not null)
        {
            input["value"] = chosen;
        }

        input["choices"] = new JsonArray(
            [.. choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })]);
        return input;
    }

    /// <summary>One line; required unless <paramref name="error"/> is null.</summary>
    public static JsonObject Line(string id, string label, string? error, string placeholder, int longest = 100)
    {
        var input = error is null
            ? Open("Input.Text", id, label)
            : Required("Input.Text", id, label, error);
        input["maxLength"] = longest;
        input["placeholder"] = placeholder;
        return input;
    }

    /// <summary>Any number of the choices, none included. The answer is their values with commas between.</summary>
    public static JsonObject Several(string id, string label, IEnumerable<(string Title, string Value)> choices, string? chosen = null)
    {
        var input = new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = id,
            ["label"] = label,
            ["style"] = "expanded",
            ["isMultiSelect"] = true,
            ["wrap"] = true,
            ["choices"] = new JsonArray(
                [.. choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })]),
        };
        if (chosen is { Length: > 0 })
        {
            input["value"] = chosen;
        }

        return input;
    }

    /// <summary>Yes or no; the answer is "true" or "false".</summary>
    public static JsonObject Tick(string id, string title, bool value = false) => new()
    {
        ["type"] = "Input.Toggle",
        ["id"] = id,
        ["title"] = title,
        ["value"] = value ? "true" : "false",
        ["wrap"] = true,
    };

    private static JsonObject Open(string type, string id, string label) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["label"] = label,
    };

    private static JsonObject Required(string type, string id, string label, string error) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["label"] = Say($"{label} (required)"),
        ["isRequired"] = true,
        ["errorMessage"] = error,
    };

    private static void Add(JsonObject input, string name, LocalDate? date)
    {
        if (date is { } given)
        {
            input[name] = LocalDatePattern.Iso.Format(given);
        }
    }
}
