using System.Collections.Immutable;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Channels;

/// <param name="Number">From 1.</param>
/// <param name="By">Member id, or "key-worker-manager".</param>
/// <param name="IsLinked">What the key worker answered; null until they do.</param>
public sealed record ChannelRequest(
    int Number, string Channel, string? Thread, string By, Instant At, bool? IsLinked = null, Instant? AnsweredAt = null);

/// <param name="Number">From 1.</param>
/// <param name="Why">One of <see cref="Losses"/>.</param>
/// <param name="FoundAt">When it was there again; null until then.</param>
public sealed record ChannelLoss(int Number, string Channel, string Why, Instant At, Instant? FoundAt = null);

/// <summary>What is on record of the group's channel.</summary>
public sealed record ChannelsOnRecord
{
    public static ChannelsOnRecord None { get; } = new();

    /// <summary>Linked here by the key worker: it goes before the register's. Null where none was.</summary>
    public string? Linked { get; init; }

    public Instant? LinkedAt { get; init; }

    /// <summary>Unlinked here while the register named it: it counts again only if it is linked again.</summary>
    public string? Unlinked { get; init; }

    public ImmutableList<ChannelRequest> Requests { get; init; } = [];

    public ImmutableList<ChannelLoss> Losses { get; init; } = [];

    /// <summary>The request that waits for the key worker; only the latest does.</summary>
    public ChannelRequest? Asked => Requests is [.., { IsLinked: null } last] ? last : null;

    /// <summary>Why that channel cannot be written to; null where it can.</summary>
    public ChannelLoss? LossOf(string? channel) => Losses is [.., { FoundAt: null } last] && last.Channel == channel ? last : null;

    /// <param name="registered">The channel that the register names.</param>
    public string? Of(string? registered) => Linked ?? (registered == Unlinked ? null : registered);

    public static ChannelsOnRecord After(CoreGroupCase @case, ChannelEvent happened, Recorded recorded)
    {
        var known = @case.Channels;
        return happened switch
        {
            ChannelLinkAsked e => known with
            {
                Requests = known.Requests.Add(new ChannelRequest(known.Requests.Count + 1, e.Channel, e.Thread, e.By, recorded.At)),
            },
            ChannelLinked e => known.Found(e.Channel, recorded.At).Answered(e.Channel, isLinked: true, recorded.At) with
            {
                Linked = e.Channel,
                LinkedAt = recorded.At,
                Unlinked = null,
            },
            ChannelNotLinked e => known.Answered(e.Channel, isLinked: false, recorded.At),
            ChannelUnlinked e => known with { Linked = null, LinkedAt = null, Unlinked = e.Channel },
            ChannelLost e when known.LossOf(e.Channel) is null => known with
            {
                Losses = known.Losses.Add(new ChannelLoss(known.Losses.Count + 1, e.Channel, e.Why, recorded.At)),
            },
            ChannelLost => known,
            ChannelFound e => known.Found(e.Channel, recorded.At),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
        };
    }

    private ChannelsOnRecord Found(string channel, Instant at) => LossOf(channel) is { } loss
        ? this with { Losses = Losses.SetItem(Losses.Count - 1, loss with { FoundAt = at }) }
        : this;

    private ChannelsOnRecord Answered(string channel, bool isLinked, Instant at) => Asked is { } asked && asked.Channel == channel
        ? this with { Requests = Requests.SetItem(Requests.Count - 1, asked with { IsLinked = isLinked, AnsweredAt = at }) }
        : this;
}
