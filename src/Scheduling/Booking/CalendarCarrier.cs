using System.Text.Json;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Runs errands in calendars. Each is run as the case stands now, not as it stood when the errand was stored, and
/// may be run again after a crash at any point.</summary>
public sealed class CalendarCarrier(
    CaseFiles cases, Guidance guidance, IClock clock, Seeking seeking, Placing placing, Inviting inviting, Releasing releasing, PuttingBack puttingBack,
    GuestList guests)
    : ICarrier
{
    public bool Carries(ParcelKind kind) => kind is ParcelKind.Errand;

    public async Task<Delivery> Carry(Parcel parcel, CancellationToken ct)
    {
        var errand = JsonSerializer.Deserialize<Errand>(parcel.Body, EventJson.Options)
            ?? throw new InvalidDataException($"The errand of parcel {parcel.Id} is empty.");
        if (await AsItStands(errand, ct) is not { } @case)
        {
            return new Delivery.Obsolete();
        }

        try
        {
            return errand.Kind switch
            {
                ErrandKind.Seek => await seeking.Run(@case, errand, ct),
                ErrandKind.Place => await placing.Run(@case, errand, ct),
                ErrandKind.Invite => await inviting.Run(@case, errand, ct),
                ErrandKind.Separate => await guests.Run(@case, errand, ct),
                ErrandKind.PutBack => await puttingBack.Run(@case, errand, ct),
                _ => await releasing.Run(@case, errand, ct),
            };
        }
        catch (ApiException refused) when (refused.ResponseStatusCode == 400)
        {
            return new Delivery.Refused("Graph 400");
        }
        catch (ApiException failed)
        {
            return new Delivery.Later($"Graph {failed.ResponseStatusCode}", GraphBusy.RetryAfter(failed));
        }
    }

    /// <returns>Null when the errand is not wanted any more.</returns>
    private async Task<CoreGroupCase?> AsItStands(Errand errand, CancellationToken ct)
    {
        var @case = await cases.Open(errand.Case, ct);
        if (@case?.Standing is { } standing && HasStarted(standing))
        {
            @case = await cases.Record(
                errand.Case,
                "service",
                now => now?.Standing is { } still && HasStarted(still) ? [new HoldLapsed(still.Hold)] : [],
                ct);
        }

        var wanted = @case is not null && Errand
            .Of(@case, guidance.AllDeadlinesOf(@case), Guidance.Calendar, clock.GetCurrentInstant())
            .Any(one => one.Key == errand.Key);
        return wanted ? @case : null;
    }

    /// <summary>Nobody is asked to a time that has come.</summary>
    private bool HasStarted(Domain.Cases.Booking standing) =>
        standing.State is BookingState.Chosen or BookingState.Approved
        && standing.Begins <= clock.GetCurrentInstant();
}
