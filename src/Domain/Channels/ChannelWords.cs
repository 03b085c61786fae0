using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;

namespace CoreGroupBot.Domain.Channels;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class ChannelWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(ChannelEvent happened, CoreGroupCase @case) => happened switch
    {
        ChannelLinkAsked e => Say($"Link to a Teams channel asked for by the {Chairing.InWords(@case, e.By)}"),
        ChannelLinked => Say("Teams channel linked"),
        ChannelNotLinked => Say("Teams channel not linked, as the key worker decided"),
        ChannelUnlinked => Say("Teams channel unlinked"),
        ChannelLost e => Say($"The Teams channel {Losses.InWords(e.Why)}"),
        ChannelFound => Say("The Teams channel can be written to again"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
