using Microsoft.Graph.Models;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

public enum Response
{
    None,
    Accepted,
    Tentative,
    Declined,
}

/// <summary>What one attendee answered in Outlook.</summary>
/// <param name="Proposed">The start that they would rather have, in Europe/London.</param>
public sealed record Reply(string Address, Response Response, Instant? At, LocalDateTime? Proposed)
{
    /// <summary>A room or a piece of equipment, and nobody.</summary>
    public bool IsResource => Type is AttendeeType.Resource;

    internal AttendeeType Type { get; init; } = AttendeeType.Required;
}

/// <summary>A calendar event of the organiser mailbox as it stands there.</summary>
public sealed record MeetingSeen(string Event, string? TransactionId, bool IsCancelled, IReadOnlyList<Reply> Replies)
{
    internal static readonly string[] WantedInView =
        ["id", "start", "end", "isCancelled", "attendees", "transactionId", "changeKey", "type"];

    /// <summary>Graph gives the online meeting only with its flag.</summary>
    internal static readonly string[] Wanted =
    [
        .. WantedInView, "subject", "body", "sensitivity", "hideAttendees", "recurrence", "isOnlineMeeting", "onlineMeeting",
    ];

    /// <summary>In Europe/London; null when it is no time.</summary>
    public LocalDateTime? Start { get; init; }

    public LocalDateTime? End { get; init; }

    /// <summary>Another one after every change.</summary>
    public string? ChangeKey { get; init; }

    /// <summary>It repeats.</summary>
    public bool IsSeries { get; init; }

    public string? Subject { get; init; }

    /// <summary>HTML, with the joining details of an online meeting in it.</summary>
    public string? Body { get; init; }

    public string? JoinUrl { get; init; }

    /// <summary>Private or confidential.</summary>
    public bool IsPrivate { get; init; }

    public bool HidesAttendees { get; init; }

    public Reply? ReplyOf(string? address) =>
        Replies.FirstOrDefault(reply => string.Equals(reply.Address, address, StringComparison.OrdinalIgnoreCase));

    internal static MeetingSeen Of(Event seen) => new(
        seen.Id ?? "",
        seen.TransactionId,
        seen.IsCancelled ?? false,
        [.. (seen.Attendees ?? []).Where(attendee => attendee.EmailAddress?.Address is not null).Select(Of)])
    {
        Start = GraphTime.InLondon(seen.Start),
        End = GraphTime.InLondon(seen.End),
        ChangeKey = seen.ChangeKey,
        IsSeries = seen.Recurrence is not null || seen.Type is EventType.SeriesMaster,
        Subject = seen.Subject,
        Body = seen.Body?.Content,
        JoinUrl = seen.OnlineMeeting?.JoinUrl,
        IsPrivate = seen.Sensitivity is Sensitivity.Private or Sensitivity.Confidential,
        HidesAttendees = seen.HideAttendees ?? false,
    };

    private static Reply Of(Attendee attendee) => new(
        attendee.EmailAddress!.Address!,
        attendee.Status?.Response switch
        {
            ResponseType.Accepted => Response.Accepted,
            ResponseType.TentativelyAccepted => Response.Tentative,
            ResponseType.Declined => Response.Declined,
            _ => Response.None,
        },
        attendee.Status?.Time is { Year: > 1900 } at ? Instant.FromDateTimeOffset(at) : null,
        GraphTime.InLondon(attendee.ProposedNewTime?.Start))
    {
        Type = attendee.Type ?? AttendeeType.Required,
    };
}
