using System.Text.RegularExpressions;
using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>The address of a core group: a page of this service that shows nothing but how to open it in Teams. Whether there is
/// such a core group is not asked.</summary>
public sealed partial class CaseLinks(IOptions<GraphOptions> options)
{
    public const string Path = "/cases/";

    public string Of(string reference) =>
        $"{options.Value.NotificationAddress.TrimEnd('/')}{Path}{Uri.EscapeDataString(reference)}";

    /// <returns>Null when it is no link to a core group here.</returns>
    public string? ReferenceIn(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && Uri.TryCreate(options.Value.NotificationAddress, UriKind.Absolute, out var here)
        && uri.Authority.Equals(here.Authority, StringComparison.OrdinalIgnoreCase) && uri.Scheme == here.Scheme
        && uri.AbsolutePath.StartsWith(Path, StringComparison.OrdinalIgnoreCase)
            ? Reference(uri.AbsolutePath[Path.Length..])
            : null;

    /// <param name="escaped">As it stands in an address.</param>
    /// <returns>Null when no core group can be called that.</returns>
    public static string? Reference(string escaped) =>
        Uri.UnescapeDataString(escaped) is var reference && Form().IsMatch(reference) ? reference : null;

    [GeneratedRegex("^[A-Za-z0-9/-]{1,32}$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
