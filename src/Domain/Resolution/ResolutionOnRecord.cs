using System.Collections.Immutable;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <param name="By">Entra object id of the person: a delay needs two different ones.</param>
public sealed record ResolutionEntry(ResolutionEvent Event, Instant At, string By);

/// <summary>What people did in the resolution process, in the order in which it was recorded. What it came to is read from it
/// by <see cref="ResolutionHistory"/>.</summary>
public sealed record ResolutionOnRecord
{
    public static ResolutionOnRecord None { get; } = new();

    public ImmutableList<ResolutionEntry> Entries { get; init; } = [];

    public static ResolutionOnRecord After(CoreGroupCase @case, ResolutionEvent happened, Recorded recorded) =>
        @case.Resolution with
        {
            Entries = @case.Resolution.Entries.Add(new ResolutionEntry(happened, recorded.At, recorded.By)),
        };
}
