using System.Text.Json;

namespace CoreGroupBot.Domain.Language;

/// <summary>One sentence of a catalogue: a single form, or several by the first number that it holds.</summary>
internal sealed class Entry
{
    private const string Other = "other";
    private readonly Dictionary<string, Template> forms;

    private Entry(Dictionary<string, Template> forms) => this.forms = forms;

    public IReadOnlyList<string> Forms => [.. forms.Values.Select(form => form.Text)];

    public static Entry Of(JsonElement value) => new(value.ValueKind is JsonValueKind.Object
        ? value.EnumerateObject().ToDictionary(form => form.Name, form => new Template(form.Value.GetString()!))
        : new() { [Other] = new Template(value.GetString()!) });

    public Template For(IReadOnlyList<Value> values) =>
        forms.Count > 1 && values.Select(value => value.Count).FirstOrDefault(count => count is not null) is { } counted
        && forms.TryGetValue(Plurals.OfWelsh(counted), out var form)
            ? form
            : forms[Other];
}
