using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace CoreGroupBot.Bot.Pages;

/// <summary>A piece of a page. What is put into <c>Html.Of($"…")</c> is text, and is encoded, unless it is such a piece
/// itself.</summary>
public sealed record Html(string Text)
{
    public static Html None { get; } = new("");

    public static Html Of(HtmlText text) => new(text.ToString());

    public static Html All(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));
}

/// <summary>An interpolated string on its way into a page.</summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlText(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string value) => text.Append(value);

    public void AppendFormatted(string? value) => text.Append(WebUtility.HtmlEncode(value));

    public void AppendFormatted(Html value) => text.Append(value.Text);

    public override string ToString() => text.ToString();
}
