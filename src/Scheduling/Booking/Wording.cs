using System.Net;
using System.Text.RegularExpressions;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Scheduling.Graph;

namespace CoreGroupBot.Scheduling.Booking;

/// <param name="What">Keys of <see cref="Wordings"/>.</param>
/// <param name="Restoration">Null where nothing can be set back.</param>
internal sealed record ChangedWording(IReadOnlyList<string> What, Restoration? Restoration);

/// <summary>Compares what a calendar event says with what the service wrote into it. Exchange keeps the words of a text and not its
/// HTML, and adds the joining details of an online meeting between two lines; both are no change by hand.</summary>
internal static partial class Wording
{
    public static ChangedWording Changed(EventOfCase known, MeetingSeen seen)
    {
        var what = new List<string>();
        string? subject = null, body = null;
        if (known.Subject is { } written && seen.Subject is not null && seen.Subject.Trim() != written)
        {
            what.Add(Wordings.Subject);
            subject = written;
        }

        if (!seen.IsPrivate)
        {
            what.Add(Wordings.Sensitivity);
        }

        if (!seen.HidesAttendees)
        {
            what.Add(Wordings.Attendees);
        }

        if (known.Body is { } text && seen.Body is { } shown && Words(WithoutJoining(shown)) != Words(text))
        {
            body = Joining(shown) is { } joining ? text + joining
                : seen.JoinUrl is { } url && WebUtility.HtmlDecode(shown).Contains(url, StringComparison.OrdinalIgnoreCase) ? null
                : text;
            what.Add(body is null ? Wordings.TextLeft : Wordings.Text);
        }

        var isRestorable = what.Exists(each => each is not Wordings.TextLeft);
        return new ChangedWording(
            what,
            isRestorable
                ? new Restoration(subject, body, MakePrivate: !seen.IsPrivate, HideAttendees: !seen.HidesAttendees)
                : null);
    }

    /// <summary>From the first line of underscores to the last, as Exchange sets them around the joining details.</summary>
    private static string? Joining(string html) => Lines().Matches(html) is [var first, .., var last]
        ? html[OpenOf(html, first.Index)..CloseOf(html, last.Index + last.Length)]
        : null;

    private static string WithoutJoining(string html) => Lines().Matches(html) is [var first, .., var last]
        ? html[..OpenOf(html, first.Index)] + html[CloseOf(html, last.Index + last.Length)..]
        : html;

    /// <summary>Where the tag begins in which the line stands.</summary>
    private static int OpenOf(string html, int line) =>
        html.LastIndexOf('<', line) is >= 0 and var open && html.IndexOf('>', open) is var close && close < line
        && html[(close + 1)..line].Trim().Length == 0
            ? open
            : line;

    private static int CloseOf(string html, int line) => Closing().Match(html, line) is { Success: true } tag && tag.Index == line
        ? line + tag.Length
        : line;

    private static string Words(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Unseen().Replace(html, " "), " ")), " ").Trim();

    [GeneratedRegex("_{20,}")]
    private static partial Regex Lines();

    [GeneratedRegex(@"\G\s*</[a-z]+>", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex("<(head|style|script)[^>]*>.*?</\\1>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\s\u00a0\u200b]+")]
    private static partial Regex Spaces();
}
