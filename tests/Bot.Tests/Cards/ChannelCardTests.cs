using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Channels;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Cards about the group's channel, and cards that stand in it.</summary>
public sealed class ChannelCardTests
{
    private static readonly LocalDate Conference = new(2026, 11, 16);

    [Fact]
    public void The_key_worker_is_asked()
    {
        var view = View(new ChannelLinkAsked("19:other@thread.tacv2", "17", Groups.Teacher));
        Golden.Check("channel-asked", ChannelRequestCard.Of(view, view.Case.Channels.Asked!));
    }

    [Fact]
    public void The_channel_is_told() => Golden.Check("channel-linked", ChannelLinkedCard.Of(View()));

    [Fact]
    public void The_channel_is_lost()
    {
        var view = View(new ChannelLost(Groups.Channel, Losses.Archived));
        Golden.Check("channel-lost", ChannelLostCard.Of(view, view.Case.Channels.LossOf(Groups.Channel)!));
    }

    [Fact]
    public void The_channel_is_to_be_unlinked() => Golden.Check("channel-unlink", ChannelUnlinkCard.Of(View()));

    private static CaseView View(params CaseEvent[] events)
    {
        var now = Groups.Utc(12, 2, 9);
        CaseEvent[] all = [.. Groups.After("bolton", Conference), .. events];
        var @case = Fold.Of(Groups.Case, all.Select((e, n) => new Recorded(n + 1, now, "import", e)))!;
        var guidance = new Guidance(new CurrentBoards(), Options.Create(new ReminderOptions()));
        return CaseView.Of(@case, guidance, now);
    }
}
