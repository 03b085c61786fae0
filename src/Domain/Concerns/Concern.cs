using System.Collections.Immutable;
using NodaTime;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>Somebody has taken a concern on.</summary>
/// <param name="By">Member id, "key-worker-manager", or the work address of the colleague to whom it was handed.</param>
/// <param name="Until">Local time in Europe/London by which they said that they will have decided.</param>
/// <param name="Stage">What the concern had come to with it.</param>
public sealed record Acknowledgement(string By, LocalDateTime Until, Instant At, int Stage);

/// <summary>A concern, or an escalation, was handed to a colleague.</summary>
/// <param name="To">Member id, or the work address of a colleague who is not of the group.</param>
/// <param name="Before">How often it had been acknowledged by then: once more, and somebody has it since.</param>
/// <param name="Stage">What the concern had come to with it.</param>
public sealed record HandedOn(string To, Instant At, int Before, int Stage = 0);

/// <summary>One concern as it stands.</summary>
public sealed record Concern
{
    public required ConcernRaised Raised { get; init; }

    public required Instant RaisedAt { get; init; }

    public string Id => Raised.Concern;

    /// <summary>The step of the board's ladder that it has been taken to by a person; null where nobody has.</summary>
    public int? Rung { get; init; }

    public Instant? RungAt { get; init; }

    /// <summary>Member id, "key-worker-manager", or the work address of a colleague.</summary>
    public string? RungBy { get; init; }

    /// <summary>How often anything has become of it: a card that was sent before says something else since.</summary>
    public int Stage { get; init; }

    public ImmutableList<Acknowledgement> Acknowledged { get; init; } = [];

    public ImmutableList<HandedOn> Handed { get; init; } = [];

    public ConcernDecided? Decided { get; init; }

    public Instant? DecidedAt { get; init; }

    public LocalDate? WithdrawnOn { get; init; }

    public bool IsOpen => Decided is null && WithdrawnOn is null;

    public Acknowledgement? LastAcknowledged => Acknowledged.IsEmpty ? null : Acknowledged[^1];

    /// <summary>The colleague who has it in hand, and has not acknowledged it yet.</summary>
    public HandedOn? Waiting => !Handed.IsEmpty && Handed[^1] is { } last && Acknowledged.Count <= last.Before ? last : null;
}
