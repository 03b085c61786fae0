using System.Collections.Frozen;
using System.Text.Json;

namespace CoreGroupBot.Domain.Language;

/// <summary>What the service says, in one language other than English: for each English sentence the other one, or its forms
/// by number.</summary>
public sealed class Catalogue
{
    private static readonly Lazy<Catalogue> ofWelsh = new(() => Read(Languages.Welsh));
    private readonly FrozenDictionary<string, Entry> entries;

    private Catalogue(IEnumerable<KeyValuePair<string, Entry>> entries) =>
        this.entries = entries.ToFrozenDictionary(StringComparer.Ordinal);

    public static Catalogue Welsh => ofWelsh.Value;

    /// <summary>Null for a reader of English.</summary>
    internal static Catalogue? OfReader => Languages.OfReader is Languages.Welsh ? Welsh : null;

    /// <summary>All forms of each sentence, by the English one.</summary>
    public IEnumerable<(string English, IReadOnlyList<string> Forms)> All =>
        entries.Select(entry => (entry.Key, entry.Value.Forms));

    /// <summary>In English where the catalogue does not have it: an untranslated fact is better than none.</summary>
    internal string Say(string english, IReadOnlyList<Value> values) => entries.TryGetValue(english, out var entry)
        ? entry.For(values).Fill(values)
        : new Template(english).Fill(values);

    private static Catalogue Read(string language)
    {
        var name = $"language/{language}.json";
        using var file = typeof(Catalogue).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not embedded.");
        using var json = JsonDocument.Parse(file);
        return new Catalogue([.. json.RootElement.EnumerateObject()
            .Select(entry => KeyValuePair.Create(entry.Name, Entry.Of(entry.Value)))]);
    }
}
