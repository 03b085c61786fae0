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

    /// <summary>Where Graph does not say how long it wants to be left alone.</summary>
    private static readonly Duration UsuallyBusy = Duration.FromMinutes(1);

    private const string NotPermitted =
        "The service may not install the app for people: give its identity the permission TeamsAppInstallation.ReadWriteSelfForUser.All, "
        + "or leave Graph:TeamsAppId empty.";

    private readonly ConcurrentDictionary<string, Instant> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>In Unix milliseconds: until then Graph has asked to be left alone, for whomever it is.</summary>
    private long busyUntil;

    /// <summary>Asks for it at most once a day, and not before Graph wants to be asked again. After a restart it may be asked for once
    /// more, which changes nothing.</summary>
    public async Task<InstallationAnswer> Install(string entraId, CancellationToken ct)
    {
        if (options.Value.TeamsAppId is not { Length: > 0 } app)
        {
            return new InstallationAnswer.Refused();
        }

        var now = clock.GetCurrentInstant();
        if (asked.TryGetValue(entraId, out var before) && now - before < AskedAgainAfter)
        {
            return now - before < Settles ? new InstallationAnswer.UnderWay() : new InstallationAnswer.Refused();
        }

        if (Instant.FromUnixTimeMilliseconds(Volatile.Read(ref busyUntil)) is var until && until > now)
        {
            return new InstallationAnswer.NotNow(until - now);
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
        catch (ApiException busy) when (GraphBusy.Is(busy))
        {
            return NotNow(now, GraphBusy.RetryAfter(busy) ?? UsuallyBusy);
        }
        catch (AggregateException)
        {
            // Too busy for each of the times that the client itself has tried.
            return NotNow(now, UsuallyBusy);
        }
        catch (ApiException refused)
        {
            if (refused.ResponseStatusCode is 401 or 403)
            {
                findings.Add(NotPermitted);
            }

            NotInstalled(logger, refused.ResponseStatusCode);
            return new InstallationAnswer.Refused();
        }

        findings.Settled(NotPermitted);
        asked[entraId] = now;
        return new InstallationAnswer.UnderWay();
    }

    private InstallationAnswer.NotNow NotNow(Instant now, Duration after)
    {
        Volatile.Write(ref busyUntil, (now + after).ToUnixTimeMilliseconds());
        Busy(logger, after);
        return new InstallationAnswer.NotNow(after);
    }

    [LoggerMessage(70, LogLevel.Warning, "The app could not be installed for a person: Graph {Status}")]
    private static partial void NotInstalled(ILogger logger, int status);

    [LoggerMessage(72, LogLevel.Information, "Graph has no time to install the app; it is asked again after {After}")]
    private static partial void Busy(ILogger logger, Duration after);
}
