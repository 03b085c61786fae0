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

/// <summary>Writes to the performance team: ten working days before a half-year ends that its figures fall due, and on its last
/// working day with the figures themselves. Each once, also when the service was down that morning.</summary>
public sealed class MailFigures(
    HalfYearFigures figures, OrganiserMail mail, Database database, IOptions<ResolutionOptions> options, IClock clock) : IRecurring
{
    private const int WorkingDaysBefore = 10;

    /// <summary>Calendar days for which a letter that was missed is still worth sending.</summary>
    private const int Late = 21;

    public async Task Run(CancellationToken ct)
    {
        var team = options.Value.PerformanceTeam;
        var now = clock.GetCurrentInstant();
        if (team.Length == 0 || SendHours.AtOrAfter(now, Guidance.Calendar) != now)
        {
            return;
        }

        var today = London.DateOf(now);
        foreach (var half in new[] { HalfYear.Of(today.PlusDays(-Late)), HalfYear.Of(today) }.Distinct())
        {
            var end = Guidance.Calendar.OnOrBefore(half.Last);
            if (today >= end && today <= end.PlusDays(Late))
            {
                await Once($"{half}|end", team, $"Resolution process: figures of half-year {half}", FiguresText.Of(half, figures.Of(half)), ct);
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

    /// <summary>Noted after it was sent: a crash between the two repeats a letter and loses none.</summary>
    private async Task Once(string key, string team, string subject, string text, CancellationToken ct)
    {
        using var connection = database.Open();
        if (connection.ExecuteScalar<long>("select count(*) from figures_mail where key = @key", new { key }) > 0)
        {
            return;
        }

        await mail.Send(team, subject, $"{text}\nThese are counts only. Operators can download them at /operations/figures.", ct);
        connection.Execute(
            "insert into figures_mail (key, sent_at) values (@key, @at)",
            new { key, at = clock.GetCurrentInstant().ToUnixTimeMilliseconds() });
    }
}
