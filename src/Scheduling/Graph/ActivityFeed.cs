using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Pacing;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Lines in people's activity feed in Teams, beside a card that has been sent. A line is said at most once, and may
/// be lost: the card is what counts.</summary>
public sealed partial class ActivityFeed(
    GraphServiceClient graph,
    Database database,
    IOptions<GraphOptions> options,
    IOptions<EntraOptions> entra,
    Findings findings,
    IClock clock,
    TimeProvider time,
    ILogger<ActivityFeed> logger)
{
    /// <summary>Declared in <c>manifest/manifest.json</c>.</summary>
    public const string Escalation = "escalation";

    /// <summary>Teams shows so much of a preview.</summary>
    private const int Shown = 150;

    /// <summary>Of one app in one tenant.</summary>
    private const double PerSecond = 5;

    private const string NotPermitted =
        "The service may not write to activity feeds: give its identity the permission TeamsActivity.Send, upload the newest app package, "
        + "or set Graph:ActivityFeed to false.";

    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(10);

    private readonly EvenRate rate = new(PerSecond);

    /// <summary>Never fails.</summary>
    /// <param name="notice">What the line is about, once for ever.</param>
    /// <param name="chain">A line takes the place of an earlier one of the same chain.</param>
    /// <param name="text">Nothing of the case.</param>
    public async Task Say(string notice, string chain, string entraId, string text, CancellationToken ct)
    {
        if (!options.Value.ActivityFeed)
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(AtMost);
        try
        {
            if (IsNew(notice))
            {
                await Send(chain, entraId, text, limit.Token);
                findings.Settled(NotPermitted);
            }
        }
        catch (ApiException refused) when (refused.ResponseStatusCode is 401 or 403)
        {
            findings.Add(NotPermitted);
            NotSaid(logger, refused.ResponseStatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (Exception lost)
        {
            NotSaid(logger, lost.GetType().Name);
        }
    }

    private async Task Send(string chain, string entraId, string text, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (rate.Take(now) - now is var wait && wait > Duration.Zero)
        {
            await Task.Delay(wait.ToTimeSpan(), time, ct);
        }

        await graph.Users[entraId].Teamwork.SendActivityNotification.PostAsync(
            new SendActivityNotificationPostRequestBody
            {
                Topic = new TeamworkActivityTopic
                {
                    Source = TeamworkActivityTopicSource.Text,
                    Value = "Core groups",
                    WebUrl = $"https://teams.microsoft.com/l/chat/0/0?users=28:{entra.Value.ClientId}",
                },
                ActivityType = Escalation,
                ChainId = Number(chain),
                PreviewText = new ItemBody { Content = text.Length > Shown ? text[..Shown] : text },
                TemplateParameters = [],
            },
            cancellationToken: ct);
    }

    /// <summary>Noted before it is said, so that a crash in between loses a line and never doubles one.</summary>
    private bool IsNew(string notice)
    {
        using var connection = database.Open();
        return connection.Execute(
            "insert into feed_lines (notice, said_at) values (@notice, @at) on conflict (notice) do nothing",
            new { notice, at = clock.GetCurrentInstant().ToUnixTimeMilliseconds() }) == 1;
    }

    /// <summary>The same for the same chain in every process; nothing of the chain can be read from it.</summary>
    private static long Number(string chain) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(chain))) & long.MaxValue;

    [LoggerMessage(71, LogLevel.Warning, "A line in an activity feed was not said: {Problem}")]
    private static partial void NotSaid(ILogger logger, string problem);
}
