using System.Buffers.Text;
using System.Text.Json;
using Azure.Core;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Tries at the start, and hourly, whether the service may do what it must and no more, and names what is missing or
/// too wide: a right that is too wide is noticed by nobody until it is abused.</summary>
/// <remarks>Mail.Send cannot be tried without sending, so only its width is seen.</remarks>
public sealed class AccessWatch(
    GraphServiceClient graph, TokenCredential credential, IOptions<GraphOptions> options, IOptions<ReminderOptions> reminders, Database database,
    IClock clock) : IRecurring
{
    /// <summary>Consents in Entra that reach every mailbox, and so undo the scopes made in Exchange.</summary>
    private static readonly string[] TooWide =
    [
        "Calendars.Read", "Calendars.ReadBasic.All", "Calendars.ReadWrite", "Mail.Read", "Mail.ReadBasic.All", "Mail.ReadWrite", "Mail.Send",
        "MailboxSettings.Read", "MailboxSettings.ReadWrite", "Directory.ReadWrite.All", "User.ReadWrite.All",
    ];

    /// <summary>As many as one request may ask for.</summary>
    private const int Mailboxes = 20;

    private string Organiser => options.Value.Organiser;

    /// <exception cref="OperatorNeededException">What is missing or too wide, each with what to do.</exception>
    public async Task Run(CancellationToken ct)
    {
        string?[] findings =
        [
            await Directory(ct) ? null : "The directory cannot be read: give the service User.Read.All (infra/README.md, step 5).",
            await Calendar(Organiser, ct)
                ? null
                : $"The calendar of {Organiser} cannot be read: run infra/exchange-access.ps1 (Application Calendars.ReadWrite), or put Graph:Organiser right.",
            await FreeBusy(ct) ? null : "Nobody's free/busy can be read: run infra/exchange-access.ps1 (Application Calendars.Read over the members' group).",
            !reminders.Value.FollowMailboxes || await WorkingHours(ct)
                ? null
                : "Nobody's working hours and automatic replies can be read: run infra/exchange-access.ps1 (Application MailboxSettings.Read over the members' group), or set Reminders:FollowMailboxes to false.",
            options.Value.OutOfReach is { Length: > 0 } other && await Calendar(other, ct)
                ? $"Too wide: the calendar of {other} can be read, which must stay out of reach. Look at the members' group, and at the consents in Entra."
                : null,
            (await Consented(ct)).Intersect(TooWide).Order().ToList() is { Count: > 0 } wide
                ? $"Too wide: {string.Join(", ", wide)} is consented in Entra and reaches every mailbox. Remove the consent; the roles in Exchange are enough."
                : null,
        ];
        if (string.Join(" ", findings.OfType<string>()) is { Length: > 0 } sentence)
        {
            throw new OperatorNeededException(sentence);
        }
    }

    private Task<bool> Directory(CancellationToken ct) => May(() => graph.Users[Organiser].GetAsync(
        request => request.QueryParameters.Select = ["id"], ct));

    private Task<bool> Calendar(string mailbox, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        return May(() => graph.Users[mailbox].CalendarView.GetAsync(
            request =>
            {
                request.QueryParameters.StartDateTime = now.ToString("g", null);
                request.QueryParameters.EndDateTime = (now + Duration.FromHours(1)).ToString("g", null);
                request.QueryParameters.Select = ["id"];
                request.QueryParameters.Top = 1;
            },
            ct));
    }

    /// <summary>Of those whom the directory knows, not all may have a mailbox; that none can be read is a missing right.</summary>
    private async Task<bool> FreeBusy(CancellationToken ct)
    {
        if (Colleagues() is not { Count: > 0 } mails)
        {
            return true;
        }

        var now = clock.GetCurrentInstant();
        IEnumerable<ScheduleInformation>? read = [];
        var may = await May(async () => read = (await graph.Users[Organiser].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(
            new GetSchedulePostRequestBody
            {
                Schedules = mails,
                StartTime = GraphTime.Utc(now),
                EndTime = GraphTime.Utc(now + Duration.FromHours(1)),
            },
            cancellationToken: ct))?.Value);
        return may && read?.Any(one => one.Error is null) is true;
    }

    /// <summary>That one is refused may be for a mailbox outside the group; that all are is a missing right.</summary>
    private async Task<bool> WorkingHours(CancellationToken ct)
    {
        var (colleagues, refused) = (Colleagues(), 0);
        foreach (var mail in colleagues)
        {
            try
            {
                await graph.Users[mail].MailboxSettings.GetAsync(request => request.QueryParameters.Select = ["workingHours"], ct);
                return true;
            }
            catch (ApiException problem) when (problem.ResponseStatusCode is 403 or 404)
            {
                refused += problem.ResponseStatusCode is 403 ? 1 : 0;
            }
        }

        return refused == 0;
    }

    private List<string> Colleagues()
    {
        using var connection = database.Open();
        return [.. connection.Query<string>(
            "select distinct mail from people order by mail limit @Mailboxes", new { Mailboxes })];
    }

    /// <summary>What the token itself says has been consented to; nothing where it cannot be read, which Graph does not
    /// promise.</summary>
    private async Task<IReadOnlyList<string>> Consented(CancellationToken ct)
    {
        var token = await credential.GetTokenAsync(new TokenRequestContext([$"{GraphWire.Audience}/.default"]), ct);
        try
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Token.Split('.').ElementAtOrDefault(1) ?? ""));
            return claims.RootElement.TryGetProperty("roles", out var roles) ? [.. roles.EnumerateArray().Select(role => $"{role}")] : [];
        }
        catch (Exception opaque) when (opaque is FormatException or JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <exception cref="ApiException">It could not be tried.</exception>
    private static async Task<bool> May(Func<Task> request)
    {
        try
        {
            await request();
            return true;
        }
        catch (ApiException refused) when (refused.ResponseStatusCode is 403 or 404)
        {
            return false;
        }
    }
}
