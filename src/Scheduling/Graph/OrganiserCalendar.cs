using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.CalendarView;
using Microsoft.Graph.Users.Item.Events.Item.Cancel;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <param name="Body">HTML.</param>
/// <param name="TransactionId">The same for the same hold: a repeated create is one event.</param>
public sealed record HoldDraft(
    string TransactionId, string Subject, string Body, LocalDateTime Start, LocalDateTime End, string Attendee);

/// <summary>The calendar of the organiser mailbox, which owns every meeting.</summary>
public sealed class OrganiserCalendar(GraphServiceClient graph, IOptions<GraphOptions> options)
{
    private const int PageOfView = 100;

    /// <returns>The immutable id of the event.</returns>
    public async Task<string> Place(HoldDraft hold, CancellationToken ct)
    {
        var placed = await Mailbox.Events.PostAsync(
            new Event
            {
                TransactionId = hold.TransactionId,
                Subject = hold.Subject,
                Body = new ItemBody { ContentType = BodyType.Html, Content = hold.Body },
                Start = GraphTime.Utc(hold.Start),
                End = GraphTime.Utc(hold.End),
                Attendees = Attendees([hold.Attendee]),
                HideAttendees = true,
                Sensitivity = Sensitivity.Private,
                ShowAs = FreeBusyStatus.Tentative,
                ResponseRequested = true,
                AllowNewTimeProposals = true,
                IsOnlineMeeting = true,
                OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness,
            },
            cancellationToken: ct);
        return placed?.Id ?? throw new InvalidOperationException("Graph made an event and did not say which.");
    }

    /// <summary>Asks these people, and nobody else. Only what differs is sent, so that only new people get mail.</summary>
    /// <param name="subject">Null leaves it as it is, and with it how the time is shown.</param>
    /// <returns>False when the event is gone.</returns>
    public Task<bool> Ask(string @event, IEnumerable<string> addresses, string? subject, CancellationToken ct) => IsThere(
        () => Mailbox.Events[@event].PatchAsync(
            subject is null
                ? new Event { Attendees = Attendees(addresses) }
                : new Event
                {
                    Attendees = Attendees(addresses),
                    Subject = subject,
                    ShowAs = FreeBusyStatus.Busy,

                    // A time proposed by one of many would reach nobody: members accept, or send apologies.
                    AllowNewTimeProposals = false,
                },
            cancellationToken: ct));

    /// <summary>Takes it out of every calendar, with a word to those who were asked. What is gone already stays gone.</summary>
    public async Task Cancel(string @event, string comment, CancellationToken ct)
    {
        try
        {
            await IsThere(() => Mailbox.Events[@event].Cancel.PostAsync(
                new CancelPostRequestBody { Comment = comment }, cancellationToken: ct));
        }
        catch (ApiException refused) when (refused.ResponseStatusCode == 400)
        {
            // Exchange refuses to cancel what has no attendees left.
            await IsThere(() => Mailbox.Events[@event].DeleteAsync(cancellationToken: ct));
        }
    }

    /// <returns>Null when the event is gone.</returns>
    public async Task<MeetingSeen?> Read(string @event, CancellationToken ct)
    {
        Event? seen = null;
        await IsThere(async () => seen = await Mailbox.Events[@event].GetAsync(
            request => request.QueryParameters.Select = MeetingSeen.Wanted, ct));
        return seen is null ? null : MeetingSeen.Of(seen);
    }

    /// <summary>Every event that touches the window.</summary>
    public async Task<IReadOnlyList<MeetingSeen>> Between(Instant start, Instant end, CancellationToken ct)
    {
        var seen = new List<MeetingSeen>();
        var page = await Mailbox.CalendarView.GetAsync(
            request =>
            {
                request.QueryParameters = new CalendarViewRequestBuilder.CalendarViewRequestBuilderGetQueryParameters
                {
                    StartDateTime = start.ToString("g", null),
                    EndDateTime = end.ToString("g", null),
                    Select = MeetingSeen.WantedInView,
                    Top = PageOfView,
                };
            },
            ct);
        while (page is not null)
        {
            seen.AddRange((page.Value ?? []).Select(MeetingSeen.Of));
            page = page.OdataNextLink is { } next
                ? await Mailbox.CalendarView.WithUrl(next).GetAsync(cancellationToken: ct)
                : null;
        }

        return seen;
    }

    private Microsoft.Graph.Users.Item.UserItemRequestBuilder Mailbox => graph.Users[options.Value.Organiser];

    private static List<Attendee> Attendees(IEnumerable<string> addresses) =>
        [.. addresses.Select(address => new Attendee
        {
            Type = AttendeeType.Required,
            EmailAddress = new EmailAddress { Address = address },
        })];

    private static async Task<bool> IsThere(Func<Task> request)
    {
        try
        {
            await request();
            return true;
        }
        catch (ApiException gone) when (gone.ResponseStatusCode == 404)
        {
            return false;
        }
    }
}
