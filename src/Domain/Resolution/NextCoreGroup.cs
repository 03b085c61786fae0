using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>What the resolution process asks of the next core group.</summary>
public static class NextCoreGroup
{
    /// <summary>Whether it is the one that follows Tier 1: the social worker chairs it, whoever's turn it is (rules.md A34).</summary>
    public static bool FollowsTier1(CoreGroupCase @case) =>
        @case.Resolution.Entries.Select(entry => entry.Event).OfType<Tier1Held>().LastOrDefault() is { HeldOn: var held }
        && @case.IsOfThisRun(held) && @case.FirstMeetingAfter(held) is null;

    /// <summary>Whether a delay of the automatic trigger is to be looked at again at it.</summary>
    public static bool ReviewsDelay(CoreGroupCase @case, Board board, Instant now) =>
        ResolutionHistory.All(@case, board, now).Any(history => history.Open?.State is ResolutionState.Delayed);
}
