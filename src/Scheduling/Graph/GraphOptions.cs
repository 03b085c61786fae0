using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Settings <c>Graph:*</c>.</summary>
public sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>Address of Microsoft Graph, with its version.</summary>
    public string BaseAddress { get; set; } = "https://graph.microsoft.com/v1.0";

    /// <summary>Address of the shared mailbox that owns every meeting.</summary>
    public string Organiser { get; set; } = "";

    /// <summary>Where Graph reaches this service with change notifications: the public base address.</summary>
    public string NotificationAddress { get; set; } = "";

    /// <summary>A mailbox that the service must not be able to read, so that a right that reaches too far is noticed; empty for
    /// none.</summary>
    public string OutOfReach { get; set; } = "";

    /// <summary>The id of the Teams app in the organisation's catalogue, with which the service installs it for whoever has not
    /// got it; empty to leave that to administrators.</summary>
    public string TeamsAppId { get; set; } = "";

    /// <summary>Whether an escalation is also a line in the manager's activity feed.</summary>
    public bool ActivityFeed { get; set; }

    /// <summary>How many minutes free/busy times are remembered; 0 for never.</summary>
    public int FreeBusyMinutes { get; set; } = 5;

    internal string NotificationsUrl => $"{NotificationAddress.TrimEnd('/')}/graph/notifications";

    internal string LifecycleUrl => $"{NotificationAddress.TrimEnd('/')}/graph/lifecycle";
}

internal sealed class GraphOptionsCheck : IValidateOptions<GraphOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        var problems = new List<string>();
        if (!IsSafe(options.BaseAddress))
        {
            problems.Add("Graph:BaseAddress is not an https address: leave it out for https://graph.microsoft.com/v1.0.");
        }

        if (!MailAddresses.IsOne(options.Organiser))
        {
            problems.Add("Graph:Organiser is not an email address: give that of the shared mailbox that is to own the meetings.");
        }

        if (options.OutOfReach is { Length: > 0 } other && (!MailAddresses.IsOne(other) || other == options.Organiser))
        {
            problems.Add(
                "Graph:OutOfReach is not an email address of somebody else: give a mailbox that the service must not read, or leave it empty.");
        }

        if (!IsSafe(options.NotificationAddress))
        {
            problems.Add("Graph:NotificationAddress is not an https address: give the public address of this service.");
        }

        if (options.TeamsAppId.Length > 0 && !Guid.TryParseExact(options.TeamsAppId, "D", out _))
        {
            problems.Add(
                "Graph:TeamsAppId is not a GUID: give the id that the Teams admin centre shows for the app, or leave it empty.");
        }

        if (options.FreeBusyMinutes is < 0 or > 60)
        {
            problems.Add($"Graph:FreeBusyMinutes is {options.FreeBusyMinutes}: give the minutes for which free/busy times are remembered, from 0 to 60.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;
}
