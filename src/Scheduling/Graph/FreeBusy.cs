using CoreGroupBot.Domain.Meetings;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using Microsoft.Kiota.Abstractions.Serialization;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Reads free/busy times as the organiser mailbox sees them: times and states, never subjects.</summary>
/// <remarks>A request after the other, without $batch: a search is one request, seldom two, and what is throttled inside a
/// batch comes back past the handler that would wait and repeat it.</remarks>
public sealed class FreeBusy(GraphServiceClient graph, IOptions<GraphOptions> options, KnownDiaries known, IClock clock)
{
    /// <summary>Graph takes at most 20 mailboxes in one request.</summary>
    private const int Mailboxes = 20;

    /// <summary>Graph takes at most 62 days, and refuses a mailbox with more than a thousand entries in them.</summary>
    private const int Days = 42;

    private static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new()
    {
        ["XXX"] = ODataError.CreateFromDiscriminatorValue,
    };

    /// <param name="first">In Europe/London.</param>
    /// <param name="last">Included.</param>
    /// <returns>By address, in whatever case, for every address asked for.</returns>
    public async Task<IReadOnlyDictionary<string, Diary>> Read(
        IEnumerable<string> addresses, LocalDate first, LocalDate last, CancellationToken ct)
    {
        var wanted = addresses.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var diaries = new Dictionary<string, Diary>(known.Of(wanted, first, last), StringComparer.OrdinalIgnoreCase);
        var asking = wanted.FindAll(address => !diaries.ContainsKey(address));
        var at = clock.GetCurrentInstant();
        foreach (var address in asking)
        {
            diaries[address] = Diary.Unread(first, Period.DaysBetween(first, last) + 1);
        }

        foreach (var page in asking.Chunk(Mailboxes))
        {
            for (var from = first; from <= last; from = from.PlusDays(Days))
            {
                await Read(page, from, Math.Min(Days, Period.DaysBetween(from, last) + 1), diaries, ct);
            }
        }

        known.Keep(diaries.Where(diary => asking.Contains(diary.Key)), at);
        return diaries;
    }

    /// <summary>Where a mailbox has too many entries for so many days, half of them are asked for at a time.</summary>
    private async Task Read(string[] page, LocalDate from, int days, Dictionary<string, Diary> diaries, CancellationToken ct)
    {
        string[] crowded = [.. new ScheduleReader(from, days).Read(await Ask(page, from, days, ct), diaries)];
        if (crowded.Length > 0 && days > 1)
        {
            await Read(crowded, from, days / 2, diaries, ct);
            await Read(crowded, from.PlusDays(days / 2), days - days / 2, diaries, ct);
        }
    }

    /// <summary>As the client's own request would go out, token and retries included, but with the answer left in bytes.</summary>
    private async Task<byte[]> Ask(string[] page, LocalDate from, int days, CancellationToken ct)
    {
        var request = graph.Users[options.Value.Organiser].Calendar.GetSchedule.ToPostRequestInformation(
            new GetSchedulePostRequestBody
            {
                Schedules = [.. page],
                StartTime = GraphTime.Utc(from.AtMidnight()),
                EndTime = GraphTime.Utc(from.PlusDays(days).AtMidnight()),
                AvailabilityViewInterval = Quarters.Minutes,
            });
        await using var answer = await graph.RequestAdapter.SendPrimitiveAsync<Stream>(request, Errors, ct)
            ?? throw new InvalidDataException("Graph answered getSchedule with nothing.");
        using var bytes = new MemoryStream();
        await answer.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
