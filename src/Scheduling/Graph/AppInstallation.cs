using System.Collections.Concurrent;
using CoreGroupBot.Scheduling.Jobs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Installs the Teams app for a person who has not got it, where the organisation has given its id in the
/// catalogue.</summary>
public sealed partial class AppInstallation(
    GraphServiceClient graph, IOptions<GraphOptions> options, Findings findings, IClock clock, ILogger<AppInstallation> logger)
{
    /// <summary>Until Teams knows everywhere what Graph has accepted.</summary>
    private static readonly Duration Settles = Duration.FromMinutes(2);

    private static readonly Duration AskedAgainAfter = Duration.FromDays(1);

    private const string NotPermitted =
        "The service may not install the app for people: give its identity the permission TeamsAppInstallation.ReadWriteSelfForUser.All, "
        + "or leave Graph:TeamsAppId empty.";

    private readonly ConcurrentDictionary<string, Instant> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asks for it at most once a day. After a restart it may be asked for once more, which changes nothing.</summary>
    /// <returns>True when it is installed or being installed: try again shortly. False when the person must be reached in
    /// another way.</returns>
    public async Task<bool> Install(string entraId, CancellationToken ct)
    {
        if (options.Value.TeamsAppId is not { Length: > 0 } app)
        {
            return false;
        }

        var now = clock.GetCurrentInstant();
        if (asked.TryGetValue(entraId, out var before) && now - before < AskedAgainAfter)
        {
            return now - before < Settles;
        }

        try
        {
            await graph.Users[entraId].Teamwork.InstalledApps.PostAsync(
                new UserScopeTeamsAppInstallation
                {
                    AdditionalData = new Dictionary<string, object>
                    {
                        ["teamsApp@odata.bind"] = $"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{app}",
                    },
                },
                cancellationToken: ct);
        }
        catch (ApiException alreadyThere) when (alreadyThere.ResponseStatusCode == 409)
        {
            // As good as installed just now.
        }
        catch (ApiException refused)
        {
            if (refused.ResponseStatusCode is 401 or 403)
            {
                findings.Add(NotPermitted);
            }

            NotInstalled(logger, refused.ResponseStatusCode);
            return false;
        }

        findings.Settled(NotPermitted);
        asked[entraId] = now;
        return true;
    }

    [LoggerMessage(70, LogLevel.Warning, "The app could not be installed for a person: Graph {Status}")]
    private static partial void NotInstalled(ILogger logger, int status);
}
