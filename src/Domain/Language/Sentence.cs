using System.Globalization;
using System.Runtime.CompilerServices;

namespace CoreGroupBot.Domain.Language;

/// <summary>An interpolated string on its way to a reader. In English it is put together as it stands; for another language
/// its words become the key, with {0}, {1} … where the values go.</summary>
[InterpolatedStringHandler]
public ref struct Sentence(int literalLength, int formattedCount)
{
    private readonly Catalogue? catalogue = Catalogue.OfReader;
    private readonly List<Value> values = [];
    private DefaultInterpolatedStringHandler words = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string value) => words.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    public void AppendFormatted<T>(T value, string? format)
    {
        if (catalogue is null)
        {
            words.AppendFormatted(value, format);
            return;
        }

        words.AppendLiteral("{");
        words.AppendFormatted(values.Count);
        words.AppendLiteral("}");
        values.Add(Value.Of(value, format));
    }

    internal string ToStringAndClear()
    {
        var said = words.ToStringAndClear();
        return catalogue is null ? said : catalogue.Say(said, values);
    }
}

/// <summary>What stands in a hole: as it is read, and as a number where it is one.</summary>
internal readonly record struct Value(string Text, int? Count)
{
    public static Value Of<T>(T value, string? format) => new(
        value is IFormattable formattable
            ? formattable.ToString(format, CultureInfo.InvariantCulture)
            : value?.ToString() ?? "",
        value is int count ? count : null);
}
