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
/// <param name="ReminderMinutes">Before the start; 0 for none.</param>
public sealed record HoldDraft(
    string TransactionId, string Subject, string Body, LocalDateTime Start, LocalDateTime End, string Attendee, int ReminderMinutes = 0);

/// <param name="Event">The immutable id.</param>
/// <param name="HasTeams">Whether it became a Teams meeting: where the calendar allows none, the wish is ignored without a word.</param>
public sealed record PlacedEvent(string Event, bool HasTeams);

/// <summary>An event beside another: at the same time, joined by the other's link.</summary>
/// <param name="Room">Its address; null for none.</param>
public sealed record InvitationDraft(
    string TransactionId, string Subject, string Body, LocalDateTime Start, LocalDateTime End, IReadOnlyList<string> Attendees, string? Room,
    int ReminderMinutes = 0);

/// <summary>The calendar of the organiser mailbox, which owns every meeting.</summary>
public sealed class OrganiserCalendar(GraphServiceClient graph, IOptions<GraphOptions> options)
{
    private const int PageOfView = 100;

    public async Task<PlacedEvent> Place(HoldDraft hold, CancellationToken ct)
    {
        var placed = await Mailbox.Events.PostAsync(
            new Event
            {
                TransactionId = hold.TransactionId,
                Subject = hold.Subject,
                Body = new ItemBody { ContentType = BodyType.Html, Content = hold.Body },
                Start = GraphTime.OfEvent(hold.Start),
                End = GraphTime.OfEvent(hold.End),
                Attendees = Attendees([hold.Attendee]),
                HideAttendees = true,
                Sensitivity = Sensitivity.Private,
                ShowAs = FreeBusyStatus.Tentative,
                ResponseRequested = true,
                AllowNewTimeProposals = true,
                IsOnlineMeeting = true,
                OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness,
                IsReminderOn = hold.ReminderMinutes > 0,
                ReminderMinutesBeforeStart = hold.ReminderMinutes,
            },
            cancellationToken: ct);
        // The link itself may come a moment later; the flag says whether it will.
        return new PlacedEvent(IdOf(placed), placed!.IsOnlineMeeting is true || placed.OnlineMeeting?.JoinUrl is not null);
    }

    /// <summary>Puts an event beside that of the key worker.</summary>
    /// <returns>The immutable id.</returns>
    public async Task<string> Invite(InvitationDraft draft, CancellationToken ct) => IdOf(await Mailbox.Events.PostAsync(
        Filled(draft, new Event
        {
            TransactionId = draft.TransactionId,
            HideAttendees = true,
            Sensitivity = Sensitivity.Private,
            ShowAs = FreeBusyStatus.Busy,
            ResponseRequested = true,
            AllowNewTimeProposals = false,
            IsReminderOn = draft.ReminderMinutes > 0,
            ReminderMinutesBeforeStart = draft.ReminderMinutes,
        }),
        cancellationToken: ct));

    /// <returns>False when the event is gone.</returns>
    public Task<bool> Change(string @event, InvitationDraft draft, CancellationToken ct) =>
        IsThere(() => Mailbox.Events[@event].PatchAsync(Filled(draft, new Event()), cancellationToken: ct));

    /// <summary>Writes another text into an event that is no Teams meeting: of one that is, it would take the joining details away.</summary>
    public Task<bool> Reword(string @event, string body, CancellationToken ct) => IsThere(() => Mailbox.Events[@event].PatchAsync(
        new Event { Body = new ItemBody { ContentType = BodyType.Html, Content = body } }, cancellationToken: ct));

    /// <summary>Holds it in another room, or in none. A room is asked as Outlook asks it: as a resource.</summary>
    /// <returns>False when the event is gone.</returns>
    public Task<bool> Seat(string @event, IEnumerable<string> people, string? room, CancellationToken ct) => IsThere(
        () => Mailbox.Events[@event].PatchAsync(
            new Event { Attendees = Attendees(people, room), Location = Place(room) }, cancellationToken: ct));

    /// <summary>Asks these people, and nobody else. Only what differs is sent, so that only new people get mail.</summary>
    /// <param name="room">Where it is held; null for no room.</param>
    /// <param name="subject">Null leaves it as it is, and with it how the time is shown and where it is.</param>
    /// <returns>False when the event is gone.</returns>
    public Task<bool> Ask(string @event, IEnumerable<string> addresses, string? room, string? subject, CancellationToken ct) => IsThere(
        () => Mailbox.Events[@event].PatchAsync(
            subject is null
                ? new Event { Attendees = Attendees(addresses, room) }
                : new Event
                {
                    Attendees = Attendees(addresses, room),
                    Location = room is null ? null : Place(room),
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

    private static List<Attendee> Attendees(IEnumerable<string> addresses, string? room = null) =>
    [
        .. addresses.Where(address => !address.Equals(room, StringComparison.OrdinalIgnoreCase)).Select(address => Attendee(address, AttendeeType.Required)),
        .. room is null ? [] : new[] { Attendee(room, AttendeeType.Resource) },
    ];

    private static Attendee Attendee(string address, AttendeeType type) =>
        new() { Type = type, EmailAddress = new EmailAddress { Address = address } };

    private static Location Place(string? room) => room is null
        ? new Location { DisplayName = "" }
        : new Location { DisplayName = room, LocationEmailAddress = room, LocationType = LocationType.ConferenceRoom };

    private static Event Filled(InvitationDraft draft, Event @event)
    {
        @event.Subject = draft.Subject;
        @event.Body = new ItemBody { ContentType = BodyType.Html, Content = draft.Body };
        @event.Start = GraphTime.OfEvent(draft.Start);
        @event.End = GraphTime.OfEvent(draft.End);
        @event.Attendees = Attendees(draft.Attendees);
        @event.Location = new Location { DisplayName = draft.Room ?? "" };
        return @event;
    }

    private static string IdOf(Event? placed) =>
        placed?.Id ?? throw new InvalidOperationException("Graph made an event and did not say which.");

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
