using System.Collections.Concurrent;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Reads when people work and whether they are away, and keeps it for hours, in memory only. The words of an automatic reply
/// are never kept. What could not be read says nothing: nobody is away because a server did not answer.</summary>
public sealed partial class Mailboxes(
    GraphServiceClient graph, IOptions<ReminderOptions> options, IClock clock, ILogger<Mailboxes> logger)
{
    private static readonly Duration Fresh = Duration.FromHours(4);
    private static readonly Duration AskAgainAfter = Duration.FromMinutes(30);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);
    private static readonly string[] Wanted = ["workingHours", "automaticRepliesSetting"];

    private readonly ConcurrentDictionary<string, (OwnHours? Hours, Instant Until)> known = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="person">Entra object id.</param>
    /// <returns>Null when nobody asks for it, or it cannot be read.</returns>
    public async Task<OwnHours?> HoursOf(string person, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (!options.Value.FollowMailboxes)
        {
            return null;
        }

        if (known.TryGetValue(person, out var before) && now < before.Until)
        {
            return before.Hours;
        }

        var hours = await Read(person, ct);
        known[person] = (hours, now + (hours is null ? AskAgainAfter : Fresh));
        return hours;
    }

    private async Task<OwnHours?> Read(string person, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(AnswerWithin);
        try
        {
            var settings = await graph.Users[person].MailboxSettings.GetAsync(
                request => request.QueryParameters.Select = Wanted, limit.Token);
            return settings is null ? null : MailboxReading.Of(settings);
        }
        catch (Exception unread) when (!ct.IsCancellationRequested)
        {
            NotRead(logger, unread.GetType().Name, (unread as Microsoft.Kiota.Abstractions.ApiException)?.ResponseStatusCode);
            return null;
        }
    }

    [LoggerMessage(30, LogLevel.Information, "The settings of a mailbox could not be read ({Problem} {Status}); the service's own hours are kept")]
    private static partial void NotRead(ILogger logger, string problem, int? status);
}
