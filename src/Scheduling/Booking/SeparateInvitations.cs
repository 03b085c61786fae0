using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>The calendar events of a booking beside the key worker's, where members are kept apart: each with an id of its own, at the same
/// time, with a text that names nobody. They follow the key worker's event, and are taken out where they are needed no more.</summary>
public sealed class SeparateInvitations(
    CaseFiles cases, Guidance guidance, Guests guests, SafeContactGate gate, OrganiserCalendar calendar, CalendarEvents events, EventTexts texts,
    IOptions<BookingOptions> options)
{
    /// <summary>The same where it has been called twice.</summary>
    public async Task Settle(CoreGroupCase @case, Domain.Cases.Booking booking, CancellationToken ct)
    {
        var addresses = await guests.Of(@case, ct);
        var plan = InvitationPlan.Of(@case, addresses).Skip(1).ToList();
        var known = events.OfHold(@case.Reference, booking.Hold).Where(one => one.Part.Length > 0).ToList();
        if (plan.Count == 0 && known.Count == 0)
        {
            return;
        }

        foreach (var gone in known.Where(one => !plan.Exists(planned => planned.Part == one.Part)))
        {
            await TakeOut(@case, gone, ct);
        }

        var join = plan.Count > 0 && booking.Event is { } main ? (await calendar.Read(main, ct))?.JoinUrl : null;
        foreach (var planned in plan)
        {
            await Settle(@case, booking, planned, known.Find(one => one.Part == planned.Part), addresses, join, ct);
        }
    }

    /// <summary>After something became of the key worker's event.</summary>
    public async Task Follow(EventOfCase main, CancellationToken ct)
    {
        if (main.Part.Length == 0 && events.OfHold(main.Case, main.Hold).Any(one => one.Part.Length > 0)
            && (await cases.Open(main.Case, ct)) is { } @case
            && @case.Bookings.Find(one => one.Hold == main.Hold) is { State: BookingState.Invited } booking)
        {
            await Settle(@case, booking, ct);
        }
    }

    private async Task Settle(
        CoreGroupCase @case, Domain.Cases.Booking booking, PlannedEvent planned, EventOfCase? known,
        IReadOnlyDictionary<string, string> addresses, string? join, CancellationToken ct)
    {
        var subject = texts.Subject(guidance.BoardOf(@case), () => HoldText.SubjectOfMeeting(@case.Reference));
        var body = texts.Of(
            guidance.BoardOf(@case), () => HoldText.OfSeparate(
                @case, booking, Deadlines.BindingNextMeeting(guidance.DeadlinesOf(@case)), guidance.DeadlinesOf(@case), join));
        var passed = await gate.Pass(@case, booking.Hold, addresses, planned, ct, subject, body, booking.Room);
        if (passed.Guests.Count == 0)
        {
            if (known is not null)
            {
                await TakeOut(@case, known, ct);
            }

            return;
        }

        // Whoever was taken out by hand stays out until the key worker has them invited again.
        var stays = passed with { Guests = passed.Guests.Where(one => !IsOut(@case, booking, one.Key)).ToDictionary(StringComparer.Ordinal) };
        if (known is null && stays.Guests.Count == 0)
        {
            return;
        }

        var ends = booking.Ends;
        var draft = new InvitationDraft(
            HoldText.TransactionId($"{booking.Hold}|{planned.Part}"), subject, body, booking.Start, booking.End, stays.Addresses, booking.Room,
            options.Value.ReminderMinutes);
        var isSame = known is not null && stays.Addresses.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(
                known.Asked.Except(passed.Addresses.Except(stays.Addresses), StringComparer.OrdinalIgnoreCase))
            && known.Body?.Contains(HoldText.Marks(booking), StringComparison.Ordinal) is true;
        if (known is null)
        {
            var placed = await calendar.Invite(draft, ct);
            events.Keep(placed, @case.Reference, booking.Hold, ends, stays.Addresses, subject, body, planned.Part);
        }
        else if (!isSame)
        {
            if (await calendar.Change(known.Event, draft, ct))
            {
                events.Keep(known.Event, @case.Reference, booking.Hold, ends, stays.Addresses, subject, body, planned.Part);
            }
            else
            {
                events.Forget(known.Event);
            }
        }
    }

    private static bool IsOut(CoreGroupCase @case, Domain.Cases.Booking booking, string member) =>
        @case.Edits.Active(booking.Hold, EditKind.Removed, member) is not null;

    private async Task TakeOut(CoreGroupCase @case, EventOfCase gone, CancellationToken ct)
    {
        await calendar.Cancel(gone.Event, texts.Plain(guidance.BoardOf(@case), () => HoldText.AnotherInvitation), ct);
        events.Forget(gone.Event);
    }
}
