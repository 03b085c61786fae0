using CoreGroupBot.Domain.Meetings;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Reads free/busy times as the organiser mailbox sees them: times and states, never subjects.</summary>
public sealed class FreeBusy(GraphServiceClient graph, IOptions<GraphOptions> options)
{
    /// <summary>Graph takes at most 20 mailboxes and 62 days in one request.</summary>
    private const int Mailboxes = 20;
    private const int Days = 60;

    /// <param name="first">In Europe/London.</param>
    /// <param name="last">Included.</param>
    /// <returns>By address in lower case, for every address asked for.</returns>
    public async Task<IReadOnlyDictionary<string, Diary>> Read(
        IEnumerable<string> addresses, LocalDate first, LocalDate last, CancellationToken ct)
    {
        var diaries = new Dictionary<string, Diary>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in addresses.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(Mailboxes))
        {
            for (var from = first; from <= last; from = from.PlusDays(Days))
            {
                var to = LocalDate.Min(last, from.PlusDays(Days - 1));
                var answers = await Ask(page, from, to, ct);
                foreach (var address in page)
                {
                    var read = DiaryReading.Of(address, answers.GetValueOrDefault(address), from, to);
                    diaries[address] = diaries.TryGetValue(address, out var known) ? DiaryReading.Join(known, read) : read;
                }
            }
        }

        return diaries;
    }

    private async Task<Dictionary<string, ScheduleInformation>> Ask(
        string[] page, LocalDate from, LocalDate to, CancellationToken ct)
    {
        var response = await graph.Users[options.Value.Organiser].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(
            new GetSchedulePostRequestBody
            {
                Schedules = [.. page],
                StartTime = GraphTime.Utc(from.AtMidnight()),
                EndTime = GraphTime.Utc(to.PlusDays(1).AtMidnight()),
                AvailabilityViewInterval = SlotFinder.Grain,
            },
            cancellationToken: ct);
        var answers = new Dictionary<string, ScheduleInformation>(StringComparer.OrdinalIgnoreCase);
        foreach (var answer in response?.Value ?? [])
        {
            answers[answer.ScheduleId ?? ""] = answer;
        }

        return answers;
    }
}
