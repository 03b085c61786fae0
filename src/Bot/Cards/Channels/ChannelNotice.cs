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
        ("asked", Closure.Answered answered) => (Say("Channel linked"), Say($"The key worker linked it on {Dates.Long(answered.On)}.")),
        ("asked", Closure.Refused refused) => (Say("Channel not linked"), Say($"The key worker decided so on {Dates.Long(refused.On)}.")),
        ("asked", _) => (Say("Channel: no longer asked"), Say("It was asked for anew, or every plan has ended.")),
        ("lost", Closure.Answered answered) => (
            Say("The channel can be written to again"), Say($"Since {Dates.Long(answered.On)}. There is nothing left to do here.")),
        ("lost", _) => (Say("The channel: no longer needed"), Say("It is not the channel of this core group any more.")),
        _ => (Say("This channel is linked no more"), Say("Nothing of this core group is posted here any more.")),
    };
}
