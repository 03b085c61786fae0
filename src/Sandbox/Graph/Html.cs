using System.Net;
using System.Text.RegularExpressions;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>The words of an HTML body, for the transcript.</summary>
internal static partial class Html
{
    public static string ToText(string html) =>
        WebUtility.HtmlDecode(Tags().Replace(LineEnds().Replace(html, "\n"), "")).Trim();

    [GeneratedRegex("<(br|/p|/div|/li|/h[1-6]|/tr)[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnds();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
