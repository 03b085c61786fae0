using System.Net;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Clients without tokens on the developer's own machine, such as the Microsoft 365 Agents Playground. They are let
/// in only where <see cref="TeamsOptions.AllowTokenless"/> is set, which only starts in Development.</summary>
internal static class LocalClient
{
    /// <summary>What a proxy adds, or a browser for a page: the request was then made by somebody else.</summary>
    private static readonly string[] OfOthers = ["Forwarded", "Via", "X-Real-IP", "Origin"];

    public static bool Sent(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && IsThisMachine(request.Host.Host)
        && !request.Headers.Keys.Any(name =>
            OfOthers.Contains(name, StringComparer.OrdinalIgnoreCase)
            || name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase));

    /// <summary>By name or number; a name that merely resolves to this machine is none.</summary>
    public static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
