using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Channels;

/// <summary>What happened to the Teams channel of a core group. A channel is its id, never its name.</summary>
public abstract record ChannelEvent : CaseEvent;

/// <summary>A professional of the group asked for a channel to be linked; the key worker decides.</summary>
/// <param name="Thread">The message by which they asked, by which the key worker finds the channel.</param>
/// <param name="By">Member id, or "key-worker-manager".</param>
public sealed record ChannelLinkAsked(string Channel, string? Thread, string By) : ChannelEvent;

/// <summary>The key worker linked the channel. From now on it counts, whatever the register names.</summary>
public sealed record ChannelLinked(string Channel) : ChannelEvent;

/// <summary>The key worker did not link the channel that was asked for.</summary>
public sealed record ChannelNotLinked(string Channel) : ChannelEvent;

/// <summary>The channel is the group's no more, whether it was linked here or the register names it.</summary>
public sealed record ChannelUnlinked(string Channel) : ChannelEvent;

/// <summary>The channel cannot be written to.</summary>
/// <param name="Why">One of <see cref="Losses"/>.</param>
public sealed record ChannelLost(string Channel, string Why) : ChannelEvent;

/// <summary>A channel that was lost is there again, or is to be tried again.</summary>
public sealed record ChannelFound(string Channel) : ChannelEvent;
