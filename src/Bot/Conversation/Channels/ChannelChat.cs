using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Bot.Conversation.Channels;

/// <summary>What can be written in a channel, where everybody reads along: that it is to be linked to a core group or not any
/// more. Whoever is not of the core group learns nothing.</summary>
public sealed class ChannelChat(OwnCases own, ChannelCases channels, CaseFiles cases, Desk desk, Identities identities)
{
    public static string ShortHelp =>
        Say("In a channel I understand two things. “link CASE” asks for this channel to be linked to the core group with that reference; "
        + "its key worker confirms it. “unlink” ends that. Everything else is for a one-to-one chat: write “help” to me there.");

    private static string Taken =>
        Say("This channel is linked to another core group already. A channel holds one: please take another channel, or have it unlinked "
        + "first.");

    private static string NotHere => Say("There is nothing here that you could unlink.");

    /// <param name="by">Entra object id of the person.</param>
    /// <param name="thread">The message that the thread began with.</param>
    /// <param name="text">Without mentions, in lower case.</param>
    public Task<string> Reply(string by, string channel, string? thread, string text, CancellationToken ct) => text.Split(' ', 2) switch
    {
        ["link" or "cysylltu"] => Task.FromResult(Say("Please write the reference of the core group with it: “link CASE”.")),
        ["link" or "cysylltu", var reference] => Link(by, channel, thread, reference, ct),
        ["unlink" or "datgysylltu", ..] => Unlink(by, channel, ct),
        _ => Task.FromResult(ShortHelp),
    };

    private async Task<string> Link(string by, string channel, string? thread, string reference, CancellationToken ct)
    {
        if (await own.Find(by, reference, ct) is not var (view, seat) || !IsOfTheCase(seat))
        {
            return Phrases.Nothing;
        }

        if (await channels.IsTaken(channel, view.Case.Reference, ct))
        {
            return Taken;
        }

        var said = Phrases.Nothing;
        await cases.Record(
            view.Case.Reference,
            by,
            @case =>
            {
                var (happened, says) = Decide(@case!, seat, channel, thread);
                said = says;
                return happened is null ? [] : [happened];
            },
            ct);
        return said;
    }

    private static (ChannelEvent? Happened, string Says) Decide(CoreGroupCase @case, Seat seat, string channel, string? thread) =>
        !@case.IsActive ? (null, Phrases.PlanEnded)
        : @case.Group.Channel == channel
            ? (null, Say($"This channel is linked to core group {@case.Reference} already."))
        : seat.IsKeyWorker
            ? (new ChannelLinked(channel), Say($"This channel is linked to core group {@case.Reference} now."))
        : People.KeyWorker(@case) is null
            ? (null, Say("This core group has no key worker on the register who could confirm it."))
        : @case.Channels.Asked?.Channel == channel
            ? (null, Say("The key worker has been asked already. I write here when the channel is linked."))
        : (new ChannelLinkAsked(channel, thread, seat.Members is [var member, ..] ? member.Id : Roles.KeyWorkerManager),
            Say("I have asked the key worker to confirm it, and write here when the channel is linked."));

    private async Task<string> Unlink(string by, string channel, CancellationToken ct)
    {
        var said = NotHere;
        foreach (var linked in await channels.Of(channel, ct))
        {
            var identity = await identities.Of(by, linked, desk.Today, ct);
            if (identity.SeatIn(linked, desk.Today) is not { } seat || !IsOfTheCase(seat))
            {
                continue;
            }

            if (!seat.IsKeyWorker && !seat.IsManager)
            {
                said = Say("Only the key worker or their manager can unlink it.");
                continue;
            }

            await cases.Record(
                linked.Reference, by, @case => @case!.Group.Channel == channel ? [new ChannelUnlinked(channel)] : [], ct);
            said = Say($"This channel is no longer linked to core group {linked.Reference}. Nothing of it is posted here any more.");
        }

        return said;
    }

    /// <summary>A colleague to whom a manager handed something is not.</summary>
    private static bool IsOfTheCase(Seat seat) => seat.IsManager || seat.Members.Count > 0;
}
