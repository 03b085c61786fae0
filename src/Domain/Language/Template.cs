using System.Globalization;
using System.Text.RegularExpressions;

namespace CoreGroupBot.Domain.Language;

/// <summary>A sentence with holes: {0} takes the first value as it is, {0:meddal} with soft mutation, {0:llaes} with aspirate
/// mutation, {0:yr} with the article before it ("y bwrdd", "yr ymwelydd"), {0:ac} with "and" ("a’r bwrdd", "ac ysgol"), {0:mawr} with a
/// capital.</summary>
internal sealed partial class Template(string text)
{
    public string Text { get; } = text;

    public string Fill(IReadOnlyList<Value> values) => values.Count == 0 ? Text : Holes().Replace(Text, hole =>
    {
        var value = values[int.Parse(hole.Groups["at"].ValueSpan, CultureInfo.InvariantCulture)].Text;
        return hole.Groups["how"].ValueSpan switch
        {
            "meddal" => Mutation.Soft(value),
            "llaes" => Mutation.Aspirate(value),
            "yr" => Mutation.WithArticle(value),
            "ac" => Mutation.WithAnd(value),
            "mawr" when value.Length > 0 => char.ToUpperInvariant(value[0]) + value[1..],
            _ => value,
        };
    });

    [GeneratedRegex(@"\{(?<at>\d+)(?::(?<how>\w+))?\}")]
    private static partial Regex Holes();
}
