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
public sealed record Reply(string Address, Response Response, Instant? At, LocalDateTime? Proposed);

/// <summary>A calendar event of the organiser mailbox as it stands there.</summary>
public sealed record MeetingSeen(string Event, string? TransactionId, bool IsCancelled, IReadOnlyList<Reply> Replies)
{
    internal static readonly string[] Wanted = ["id", "start", "end", "isCancelled", "attendees", "transactionId"];

    public Reply? ReplyOf(string? address) =>
        Replies.FirstOrDefault(reply => string.Equals(reply.Address, address, StringComparison.OrdinalIgnoreCase));

    internal static MeetingSeen Of(Event seen) => new(
        seen.Id ?? "",
        seen.TransactionId,
        seen.IsCancelled ?? false,
        [.. (seen.Attendees ?? []).Where(attendee => attendee.EmailAddress?.Address is not null).Select(Of)]);

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
        GraphTime.InLondon(attendee.ProposedNewTime?.Start));
}
