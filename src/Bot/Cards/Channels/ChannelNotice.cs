using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;

namespace CoreGroupBot.Bot.Cards.Channels;

/// <summary>What is said of the group's channel itself.</summary>
internal static class ChannelNotice
{
    /// <returns>Null when what it is about is no more.</returns>
    public static JsonObject? Of(Notice notice, CaseView view) => notice.Step switch
    {
        "asked" => view.Case.Channels.Asked is { } asked ? ChannelRequestCard.Of(view, asked) : null,
        "lost" => view.Case.Channels.LossOf(view.Case.Group.Channel) is { } loss ? ChannelLostCard.Of(view, loss) : null,
        _ => ChannelLinkedCard.Of(view),
    };

    public static (string Heading, string Became) Settled(Notice notice, Closure closure) => (notice.Step, closure) switch
    {
        ("asked", Closure.Answered answered) => ("Channel linked", $"The key worker linked it on {Dates.Long(answered.On)}."),
        ("asked", Closure.Refused refused) => ("Channel not linked", $"The key worker decided so on {Dates.Long(refused.On)}."),
        ("asked", _) => ("Channel: no longer asked", "It was asked for anew, or every plan has ended."),
        ("lost", Closure.Answered answered) => (
            "The channel can be written to again", $"Since {Dates.Long(answered.On)}. There is nothing left to do here."),
        ("lost", _) => ("The channel: no longer needed", "It is not the channel of this core group any more."),
        _ => ("This channel is linked no more", "Nothing of this core group is posted here any more."),
    };
}
