using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Scheduling.Jobs;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Warns well before the service can no longer sign in: nobody notices an expired certificate until nothing arrives
/// any more.</summary>
public sealed class CertificateWatch(EntraCertificate certificate, IClock clock) : IRecurring
{
    private static readonly Duration Ahead = Duration.FromDays(30);

    public Task Run(CancellationToken ct) =>
        certificate.Ends is { } ends && ends - clock.GetCurrentInstant() <= Ahead
            ? throw new OperatorNeededException(
                $"{certificate.Setting}: the certificate ends on {Dates.Long(London.DateOf(ends))}. Give the app registration and the "
                + "service a new one, and restart the service.")
            : Task.CompletedTask;
}
