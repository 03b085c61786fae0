using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What has become of what was said of a channel.</summary>
internal static class ChannelClosure
{
    public static Closure? Of(Notice notice, CoreGroupCase @case) => notice.Step switch
    {
        "asked" => OfRequest(notice, @case),
        "lost" => OfLoss(notice, @case),
        _ => @case.Group.Channel == notice.Recipient.Address ? null : new Closure.NoLongerDue(),
    };

    private static Closure? OfRequest(Notice notice, CoreGroupCase @case) =>
        @case.Channels.Requests.Find(one => ChannelLadder.AboutRequest(one.Number) == notice.About) switch
        {
            { IsLinked: true, AnsweredAt: { } at } => new Closure.Answered(London.DateOf(at)),
            { IsLinked: false, AnsweredAt: { } at } => new Closure.Refused(London.DateOf(at)),
            { } open when open == @case.Channels.Asked && @case.IsActive => null,
            _ => new Closure.NoLongerDue(),
        };

    private static Closure? OfLoss(Notice notice, CoreGroupCase @case) =>
        @case.Channels.Losses.Find(one => ChannelLadder.AboutLoss(one.Number) == notice.About) switch
        {
            { FoundAt: { } at } => new Closure.Answered(London.DateOf(at)),
            { } loss when loss.Channel == @case.Group.Channel && @case.IsActive => null,
            _ => new Closure.NoLongerDue(),
        };
}
