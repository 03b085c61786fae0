using System.Collections.Immutable;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Papers;

/// <summary>What is on record of the papers.</summary>
public sealed record PapersOnRecord
{
    public static PapersOnRecord None { get; } = new();

    public ImmutableList<IntervalRequest> IntervalRequests { get; init; } = [];

    public static PapersOnRecord After(CoreGroupCase @case, PaperEvent happened, Recorded recorded)
    {
        var known = @case.Papers;
        return happened switch
        {
            IntervalRequested e => known with
            {
                IntervalRequests = known.IntervalRequests.Add(new IntervalRequest(
                    known.IntervalRequests.Count + 1, e.After, e.Until, e.Reason, e.On, recorded.At, null, null)),
            },
            IntervalRefused e => known with { IntervalRequests = Refused(known.IntervalRequests, e, recorded.At) },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
        };
    }

    private static ImmutableList<IntervalRequest> Refused(
        ImmutableList<IntervalRequest> requests, IntervalRefused refused, Instant at)
    {
        var which = requests.FindLastIndex(
            request => request.After == refused.After && request.Until == refused.Until && request.RefusedAt is null);
        return which < 0 ? requests : requests.SetItem(which, requests[which] with { RefusedAt = at, WhyRefused = refused.Reason });
    }
}
