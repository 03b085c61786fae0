using System.Text;

namespace CoreGroupBot.Sandbox.Invitations;

/// <summary>Writes the lines of an iCalendar file: each ends with CR LF and is folded at 75 octets of UTF-8, and no value can begin a
/// line of its own (RFC 5545, 3.1 and 3.3.11).</summary>
internal sealed class ContentLines
{
    private const int MostOctets = 75;

    private readonly StringBuilder _text = new();

    /// <param name="name">With its parameters.</param>
    /// <param name="value">As it stands: a word, a time, an address.</param>
    public ContentLines Add(string name, string value)
    {
        var octets = 0;
        foreach (var sign in $"{name}:{value}".EnumerateRunes().Where(sign => !Rune.IsControl(sign)))
        {
            if (octets + sign.Utf8SequenceLength > MostOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }
            _text.Append(sign);
            octets += sign.Utf8SequenceLength;
        }
        _text.Append("\r\n");
        return this;
    }

    /// <param name="words">What people read; its line ends are kept.</param>
    public ContentLines AddText(string name, string words) => Add(
        name,
        words.ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));

    /// <summary>The value of a parameter: in quotation marks, of which it can hold none.</summary>
    public static string Quoted(string value) => $"\"{value.Replace('"', '\'')}\"";

    public override string ToString() => _text.ToString();
}
