using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Bot.Conversation.Channels;

/// <summary>Finds the core groups of a channel, and keeps with them whether it can be written to.</summary>
public sealed class ChannelCases(Mentions mentions, CaseFiles cases)
{
    /// <summary>By reference; those whose plans have ended included.</summary>
    public async Task<IReadOnlyList<CoreGroupCase>> Of(string channel, CancellationToken ct)
    {
        var all = new List<CoreGroupCase>();
        foreach (var reference in mentions.Of(channel))
        {
            if (await cases.Open(reference, ct) is { } @case && @case.Group.Channel == channel)
            {
                all.Add(@case);
            }
        }

        return all;
    }

    /// <summary>Whether the channel is another core group's, whose plan runs.</summary>
    public async Task<bool> IsTaken(string channel, string reference, CancellationToken ct) =>
        (await Of(channel, ct)).Any(other => other.Reference != reference && other.IsActive);

    /// <param name="lost">Why it cannot be written to; null where it can.</param>
    public async Task Noted(string channel, string? lost, CancellationToken ct)
    {
        foreach (var known in await Of(channel, ct))
        {
            if (Says(known, channel, lost) is not null)
            {
                await cases.Record(
                    known.Reference, "service", @case => @case is not null && Says(@case, channel, lost) is { } news ? [news] : [], ct);
            }
        }
    }

    /// <returns>Null where it is on record already.</returns>
    private static ChannelEvent? Says(CoreGroupCase @case, string channel, string? lost) =>
        @case.Group.Channel != channel || (lost is null) == (@case.Channels.LossOf(channel) is null) ? null
        : lost is null ? new ChannelFound(channel)
        : new ChannelLost(channel, lost);
}
