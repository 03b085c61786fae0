using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Scheduling.Graph;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>What was changed in a calendar event by hand and its case does not know yet. Read twice, it says nothing new; and what
/// the service itself writes, or is about to, is no change by hand.</summary>
/// <param name="Before">As the case had it before the event was read.</param>
/// <param name="Addresses">Member id → address.</param>
/// <param name="Strangers">Addresses of attendees who are not known in this core group.</param>
internal sealed record EditReading(
    EventOfCase Known,
    Domain.Cases.Booking Before,
    MeetingSeen Seen,
    IReadOnlyDictionary<string, string> Addresses,
    IReadOnlyList<string> Strangers,
    Instant Now)
{
    private string Hold => Known.Hold;

    public IReadOnlyList<CaseEvent> News(CoreGroupCase? @case) =>
        @case?.Bookings.Find(one => one.Hold == Hold && one.Event == Known.Event) is { IsInCalendar: true } booking
        && (booking.Start, booking.Minutes, booking.State) == (Before.Start, Before.Minutes, Before.State)
            ? [.. OfTime(@case, booking), .. OfSeries(@case), .. OfAdded(@case), .. OfRemoved(@case, booking)]
            : [];

    private IEnumerable<CaseEvent> OfTime(CoreGroupCase @case, Domain.Cases.Booking booking)
    {
        if (Seen is { Start: { } start, End: { } end } && end > start && !@case.Edits.IsUndoing(Hold, EditKind.Moved))
        {
            var minutes = (int)Period.Between(start, end, PeriodUnits.Minutes).Minutes;
            if ((start, minutes) != (booking.Start, booking.Minutes) && !(IsPast(start) && IsPast(booking.Start)))
            {
                yield return new MeetingMoved(Hold, booking.Start, booking.Minutes, start, minutes);
            }
        }
    }

    private IEnumerable<CaseEvent> OfSeries(CoreGroupCase @case)
    {
        if (Seen.IsSeries != @case.Edits.Active(Hold, EditKind.Series) is not null)
        {
            yield return Seen.IsSeries ? new EditFound(Hold, EditKind.Series, null) : new EditGone(Hold, EditKind.Series, null);
        }
    }

    private IEnumerable<CaseEvent> OfAdded(CoreGroupCase @case)
    {
        var there = Strangers.Select(address => Domain.Edits.Strangers.TokenOf(Hold, address)).ToHashSet(StringComparer.Ordinal);
        foreach (var token in there.Where(token => @case.Edits.Active(Hold, EditKind.Added, token) is null).Order(StringComparer.Ordinal))
        {
            yield return new EditFound(Hold, EditKind.Added, token);
        }

        foreach (var gone in Active(@case, EditKind.Added).Where(edit => !there.Contains(edit.Who!)))
        {
            yield return new EditGone(Hold, EditKind.Added, gone.Who);
        }
    }

    /// <summary>While everybody is being invited, who is there yet means nothing.</summary>
    private IEnumerable<CaseEvent> OfRemoved(CoreGroupCase @case, Domain.Cases.Booking booking)
    {
        if (booking.State is BookingState.Approved)
        {
            yield break;
        }

        var expected = @case.Attending.Where(member => booking.IsBooked || member.Role is Roles.KeyWorker).ToList();
        // Whoever has an invitation of their own is taken out of this one by the service, and not by hand.
        var here = InvitationPlan.Of(@case, Addresses)[0].Guests;
        foreach (var member in expected.Where(member => here.ContainsKey(member.Id) && IsAsked(member) && !IsThere(member.Id)))
        {
            if (@case.Edits.Active(Hold, EditKind.Removed, member.Id) is null)
            {
                yield return new EditFound(Hold, EditKind.Removed, member.Id);
            }
        }

        foreach (var edit in Active(@case, EditKind.Removed).Where(edit => IsThere(edit.Who!) || !expected.Exists(one => one.Id == edit.Who)))
        {
            yield return new EditGone(Hold, EditKind.Removed, edit.Who);
        }
    }

    private Entries<HandEdit> Active(CoreGroupCase @case, EditKind kind) =>
        @case.Edits.All.FindAll(edit => edit.IsActive && edit.Hold == Hold && edit.Kind == kind);

    private bool IsAsked(Member member) => Addresses.TryGetValue(member.Id, out var address) && Known.Asked.Contains(address);

    private bool IsThere(string member) => Seen.ReplyOf(Addresses.GetValueOrDefault(member)) is not null;

    private bool IsPast(LocalDateTime time) => London.At(time.Date, time.TimeOfDay) <= Now;
}
