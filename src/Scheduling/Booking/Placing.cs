using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Puts the chosen slot into the organiser's calendar and asks the key worker alone.</summary>
public sealed class Placing(
    CaseFiles cases, Guidance guidance, GroupAddresses addresses, SafeContactGate gate, OrganiserCalendar calendar, CalendarEvents events,
    EventTexts texts, Changes changes, IOptions<BookingOptions> options)
{
    private static readonly Duration DirectoryPause = Duration.FromMinutes(30);

    public async Task<Delivery> Run(CoreGroupCase @case, Errand errand, CancellationToken ct)
    {
        var booking = @case.Bookings.Single(one => one.Hold == errand.Hold);
        if (await addresses.Of(@case.KeyWorker, ct) is not { } keyWorker)
        {
            return new Delivery.Later("The key worker is not in the directory.", DirectoryPause);
        }

        var draft = new HoldDraft(
            HoldText.TransactionId(booking.Hold),
            texts.Subject(
                guidance.BoardOf(@case),
                () => booking.AcceptedBefore is null ? HoldText.SubjectOfHold(@case.Reference) : HoldText.SubjectOfMeeting(@case.Reference)),
            Body(@case, booking, hasTeams: true),
            booking.Start,
            booking.End,
            keyWorker,
            options.Value.ReminderMinutes);
        var asked = new PlannedEvent("", new Dictionary<string, string>(StringComparer.Ordinal) { [@case.KeyWorker!.Id] = keyWorker });
        if ((await gate.Pass(@case, booking.Hold, asked.Guests, asked, ct, draft.Subject, draft.Body)).Guests.Count == 0)
        {
            return new Delivery.Refused("The safe-contact check kept the hold back.");
        }

        var (placed, hasTeams) = await calendar.Place(draft, ct);
        if (!hasTeams)
        {
            draft = draft with { Body = Body(@case, booking, hasTeams: false) };
            await calendar.Reword(placed, draft.Body, ct);
        }

        events.Keep(
            placed, @case.Reference, booking.Hold, booking.Ends, [keyWorker], draft.Subject, draft.Body);
        await cases.Record(@case.Reference, "calendar", now => IsChosen(now, booking.Hold) ? Placed(booking, placed) : [], ct);
        // The key worker may have answered before it was on record that they were asked.
        changes.Add(new Change.OfEvent(placed));
        return new Delivery.Done();
    }

    /// <summary>What the key worker has chosen already is not asked about.</summary>
    private static CaseEvent[] Placed(Domain.Cases.Booking booking, string @event) => booking.AcceptedBefore is { } way
        ? [new HoldPlaced(booking.Hold, @event), new HoldApproved(booking.Hold) { Way = way }]
        : [new HoldPlaced(booking.Hold, @event)];

    private string Body(CoreGroupCase @case, Domain.Cases.Booking booking, bool hasTeams) => texts.Of(guidance.BoardOf(@case), () =>
    {
        var deadlines = guidance.DeadlinesOf(@case);
        return HoldText.Body(@case, guidance.BoardOf(@case), booking, Deadlines.BindingNextMeeting(deadlines), deadlines, hasTeams);
    });

    private static bool IsChosen(CoreGroupCase? @case, string hold) =>
        @case?.Bookings.Exists(one => one.Hold == hold && one.State is BookingState.Chosen) ?? false;
}
