using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>What of a calendar event is to be set back. Null is left as it is.</summary>
/// <param name="Body">HTML, with the joining details that the event has.</param>
public sealed record Restoration(string? Subject, string? Body, bool MakePrivate, bool HideAttendees);

/// <summary>Sets back in the organiser's calendar what was changed there by hand. What is gone meanwhile stays gone.</summary>
public sealed class OrganiserEdits(GraphServiceClient graph, IOptions<GraphOptions> options)
{
    /// <summary>Outlook tells everybody, and asks them anew.</summary>
    public Task Move(string @event, LocalDateTime start, LocalDateTime end, CancellationToken ct) =>
        Patch(@event, new Event { Start = GraphTime.OfEvent(start), End = GraphTime.OfEvent(end) }, ct);

    /// <summary>Takes the repetition away: what is left is the first.</summary>
    public Task EndSeries(string @event, CancellationToken ct) =>
        // Only a null that is sent takes it away.
        Patch(@event, new Event { Recurrence = null }, ct);

    public Task Restore(string @event, Restoration restoration, CancellationToken ct)
    {
        // What is set is sent, to null too: so nothing is set that is to stay as it is.
        var change = new Event();
        if (restoration.Subject is { } subject)
        {
            change.Subject = subject;
        }

        if (restoration.Body is { } body)
        {
            change.Body = new ItemBody { ContentType = BodyType.Html, Content = body };
        }

        if (restoration.MakePrivate)
        {
            change.Sensitivity = Sensitivity.Private;
        }

        if (restoration.HideAttendees)
        {
            change.HideAttendees = true;
        }

        return Patch(@event, change, ct);
    }

    /// <summary>Leaves those, and asks another. Only who comes or goes is told.</summary>
    /// <param name="also">Address; null for nobody.</param>
    public Task Attend(string @event, IEnumerable<Reply> stay, string? also, CancellationToken ct) => Patch(
        @event,
        new Event
        {
            Attendees =
            [
                .. stay.Select(one => Of(one.Address, one.Type)),
                .. also is null ? (Attendee[])[] : [Of(also, AttendeeType.Required)],
            ],
        },
        ct);

    private static Attendee Of(string address, AttendeeType type) =>
        new() { Type = type, EmailAddress = new EmailAddress { Address = address } };

    private async Task Patch(string @event, Event change, CancellationToken ct)
    {
        try
        {
            await graph.Users[options.Value.Organiser].Events[@event].PatchAsync(change, cancellationToken: ct);
        }
        catch (ApiException gone) when (gone.ResponseStatusCode == 404)
        {
            // Nothing is left to set back.
        }
    }
}
