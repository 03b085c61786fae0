using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Scheduling.Figures;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Jobs;

/// <summary>Writes to the performance team: ten working days before a half-year ends that its figures fall due, on its last
/// working day with the figures themselves, and weekly from then until somebody has downloaded them or the next half-year is
/// over. Each once, also when the service was down that morning.</summary>
public sealed class MailFigures(
    HalfYearFigures figures, OrganiserMail mail, Database database, IOptions<ResolutionOptions> options, IClock clock) : IRecurring
{
    private const int WorkingDaysBefore = 10;

    /// <summary>Calendar days for which a letter that was missed is still worth sending.</summary>
    private const int Late = 21;

    private const int Week = 7;

    public async Task Run(CancellationToken ct)
    {
        var team = options.Value.PerformanceTeam;
        var now = clock.GetCurrentInstant();
        if (team.Length == 0 || SendHours.AtOrAfter(now, Guidance.Calendar) != now)
        {
            return;
        }

        var today = London.DateOf(now);
        await AskAgain(HalfYear.Of(HalfYear.Of(today).First.PlusDays(-1)), team, today, ct);
        foreach (var half in new[] { HalfYear.Of(today.PlusDays(-Late)), HalfYear.Of(today) }.Distinct())
        {
            var end = Guidance.Calendar.OnOrBefore(half.Last);
            if (today >= end && today <= end.PlusDays(Late))
            {
                var counted = figures.Of(half);
                await Once(
                    $"{half}|end", team, $"Resolution process: figures of half-year {half}",
                    $"{FiguresText.Of(half, counted)}\nThe same figures are attached as comma-separated values.", ct,
                    FiguresText.File(half, counted));
            }
            else if (today >= Guidance.Calendar.Before(half.Last, WorkingDaysBefore) && today < end)
            {
                await Once(
                    $"{half}|before", team, $"Resolution process: figures of half-year {half} fall due",
                    $"The half-year ends on {Dates.Long(half.Last)}. The figures are sent to you on {Dates.Long(end)}; until then this is how "
                    + $"they stand.\n\n{FiguresText.Of(half, figures.Of(half))}", ct);
            }
        }
    }

    /// <summary>Of figures that were sent and never downloaded; after a pause of the service once, not once for every week.</summary>
    private async Task AskAgain(HalfYear half, string team, LocalDate today, CancellationToken ct)
    {
        if (NotedAt($"{half}|end") is { } sent && Period.DaysBetween(London.DateOf(sent), today) / Week is var weeks and > 0
            && NotedAt(Downloaded(half)) is null)
        {
            await Once(
                $"{half}|week-{weeks}", team, $"Resolution process: figures of half-year {half} not downloaded yet",
                $"The half-year ended on {Dates.Long(half.Last)}. Its figures were sent to you; nobody has downloaded them yet.", ct);
        }
    }

    /// <summary>Somebody has downloaded the figures of a half-year that is over: they are asked for no more.</summary>
    public void NoteDownload(HalfYear half)
    {
        if (London.DateOf(clock.GetCurrentInstant()) >= Guidance.Calendar.OnOrBefore(half.Last))
        {
            Note(Downloaded(half));
        }
    }

    private static string Downloaded(HalfYear half) => $"{half}|downloaded";

    private Instant? NotedAt(string key)
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long?>("select sent_at from figures_mail where key = @key", new { key }) is { } at
            ? Instant.FromUnixTimeMilliseconds(at)
            : null;
    }

    private void Note(string key)
    {
        using var connection = database.Open();
        connection.Execute(
            "insert into figures_mail (key, sent_at) values (@key, @at) on conflict (key) do nothing",
            new { key, at = clock.GetCurrentInstant().ToUnixTimeMilliseconds() });
    }

    /// <summary>Noted after it was sent: a crash between the two repeats a letter and loses none.</summary>
    private async Task Once(
        string key, string team, string subject, string text, CancellationToken ct, Enclosure? enclosure = null)
    {
        if (NotedAt(key) is null)
        {
            await mail.Send(team, subject, $"{text}\nThese are counts only. Operators can download them at /operations/figures.", ct, enclosure);
            Note(key);
        }
    }
}
