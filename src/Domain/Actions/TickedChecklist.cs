using System.Collections.Immutable;
using NodaTime;

namespace CoreGroupBot.Domain.Actions;

/// <summary>What a member has ticked for one core group.</summary>
/// <param name="On">The day on which they last did.</param>
public sealed record TickedChecklist(
    LocalDate Of, string Member, ImmutableHashSet<string> Items, ImmutableHashSet<string> Complete, LocalDate On);

/// <param name="Member">Member id of whoever gives it.</param>
/// <param name="GivenOn">Null until it is given.</param>
public sealed record FeedbackOnRecord(string Member, Instant KnownAt, LocalDate? GivenOn);
