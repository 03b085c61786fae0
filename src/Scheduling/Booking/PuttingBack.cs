using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Sets a change back that was made by hand in Outlook, as the key worker decided.</summary>
public sealed class PuttingBack(
    CaseFiles cases, GroupAddresses addresses, Guests guests, OrganiserCalendar calendar, OrganiserEdits edits, CalendarEvents events,
    SeparateInvitations separate)
{
    public async Task<Delivery> Run(CoreGroupCase @case, Errand errand, CancellationToken ct)
    {
        var edit = @case.Edits.All.Find(one => one.Number == errand.Edit)!;
        var booking = @case.Bookings.Find(one => one.Hold == edit.Hold)!;
        if (await EventOf(@case, edit, booking, ct) is { } @event)
        {
            await PutBack(@case, edit, booking, @event, ct);
        }

        await cases.Record(
            @case.Reference, "calendar",
            now => now?.Edits.All.Find(one => one.Number == edit.Number) is { State: EditState.Undoing }
                ? [new EditGone(edit.Hold, edit.Kind, edit.Who)]
                : [],
            ct);
        if (booking.Event is { } main && events.Find(main) is { } known)
        {
            await separate.Follow(known, ct);
        }

        return new Delivery.Done();
    }

    /// <summary>Where it is set back: whoever was taken out may have an invitation of their own.</summary>
    private async Task<string?> EventOf(CoreGroupCase @case, HandEdit edit, Domain.Cases.Booking booking, CancellationToken ct)
    {
        if (edit is not { Kind: EditKind.Removed, Who: { } who })
        {
            return booking.Event;
        }

        var part = InvitationPlan.Of(@case, await guests.Of(@case, ct)).FirstOrDefault(planned => planned.Guests.ContainsKey(who))?.Part ?? "";
        return part.Length == 0 ? booking.Event : events.OfHold(@case.Reference, booking.Hold).FirstOrDefault(one => one.Part == part)?.Event;
    }

    private async Task PutBack(CoreGroupCase @case, HandEdit edit, Domain.Cases.Booking booking, string @event, CancellationToken ct)
    {
        if (edit.Kind is EditKind.Moved)
        {
            await edits.Move(@event, booking.Start, booking.End, ct);
            events.NoteLooked(@event, changeKey: null, booking.Ends);
        }
        else if (edit.Kind is EditKind.Series)
        {
            await edits.EndSeries(@event, ct);
        }
        else if (await calendar.Read(@event, ct) is { } seen)
        {
            var also = edit.Kind is EditKind.Removed
                ? await addresses.Of(@case.Attending.FirstOrDefault(member => member.Id == edit.Who), ct)
                : null;
            await edits.Attend(
                @event,
                seen.Replies.Where(one => edit.Kind is not EditKind.Added || Strangers.TokenOf(edit.Hold, one.Address) != edit.Who),
                also is null || seen.ReplyOf(also) is not null ? null : also,
                ct);
        }
    }
}
