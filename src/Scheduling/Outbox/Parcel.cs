using NodaTime;

namespace CoreGroupBot.Scheduling.Outbox;

public enum ParcelKind
{
    /// <summary>A notice to a person or a case channel. The body is a <c>Notice</c>.</summary>
    Notice,

    /// <summary>A change to the card of a notice that is settled. The body is that notice's key.</summary>
    Update,

    /// <summary>An errand in calendars. The body is an <c>Errand</c>.</summary>
    Errand,
}

/// <summary>One row of the outbox on its way.</summary>
/// <param name="Attempts">This one included.</param>
/// <param name="MayBeRepeat">The process ended while this was being sent: it may have arrived already.</param>
/// <param name="Version">Of the case, when this set out.</param>
/// <param name="Lane">The conversation that it goes to, or the case whose errand it is: of one lane one parcel is under way at a
/// time, in their order.</param>
public sealed record Parcel(
    long Id, string Key, string Case, ParcelKind Kind, string Body, int Attempts, bool MayBeRepeat, int Version = 0, string Lane = "");

/// <summary>Where something went, so that it can be changed later.</summary>
public sealed record Receipt(string Conversation, string Activity, string ServiceUrl);

/// <summary>How a delivery ended.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>Of what is done: other notices to the same person that went in the same card.</summary>
    public IReadOnlyList<Parcel> With { get; init; } = [];

    public sealed record Done(Receipt? Receipt = null) : Delivery;

    /// <summary>Not now. Tried again after the given time, or after a growing pause.</summary>
    public sealed record Later(string Problem, Duration? After = null) : Delivery;

    /// <summary>It was not tried: its time has not come. No attempt is counted.</summary>
    /// <param name="KeepsPlace">What comes after it in its lane waits for it.</param>
    public sealed record NotYet(Duration After, bool KeepsPlace) : Delivery;

    /// <summary>Never: trying again would not help. A person must look.</summary>
    public sealed record Refused(string Problem) : Delivery;

    /// <summary>It need not be said or done any more. The row is removed, so that it may be said later if it must.</summary>
    public sealed record Obsolete : Delivery;
}

/// <summary>Carries parcels of some kinds out of the service: to Teams, to calendars. Several at once.</summary>
public interface ICarrier
{
    bool Carries(ParcelKind kind);

    /// <param name="parcel">It may have set out before, and may have arrived.</param>
    /// <param name="ct">Cancelled when it takes minutes, or when the service stops and this still takes seconds.</param>
    /// <exception cref="Exception">Anything thrown is taken as "later".</exception>
    Task<Delivery> Carry(Parcel parcel, CancellationToken ct);
}
