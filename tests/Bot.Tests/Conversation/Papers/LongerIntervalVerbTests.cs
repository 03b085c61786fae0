using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Papers;

/// <summary>A longer interval: asked for by the key worker, decided by their line manager, at Bolton only.</summary>
public sealed class LongerIntervalVerbTests : PaperDesk
{
    private static readonly LocalDate Until = new(2027, 1, 11);

    [Fact]
    public async Task The_key_worker_asks_and_the_manager_agrees()
    {
        await Held("bolton");
        Assert.Contains("Ask for a longer interval", await Opened(Groups.KeyWorker, "interval.request"));
        Assert.Contains("Your manager is asked", await Ask(Groups.KeyWorker));
        Assert.Equal(new IntervalRequested(Meeting, Until, "The school is closed.", new LocalDate(2026, 11, 23)), Last());
        Assert.Contains("Already asked", await Ask(Groups.KeyWorker));
        Assert.Contains("The school is closed.", await Opened(Groups.Manager, "interval.approve"));
        Assert.Contains("Longer interval recorded", await Press(Groups.Manager, "interval.approve", ("request", "1")));
        Assert.Equal(new IntervalExtended(Meeting, Until, "The school is closed.", new LocalDate(2026, 11, 23)), Last());
        Assert.Contains("nothing left to decide", await Press(Groups.Manager, "interval.approve", ("request", "1")));
        Assert.Contains("nothing left to decide", await Press(Groups.Manager, "interval.refuse", ("request", "1")));
        Assert.Contains("Already recorded", await Ask(Groups.KeyWorker));
    }

    [Fact]
    public async Task The_manager_refuses_once_and_it_may_be_asked_again()
    {
        await Held("bolton");
        await Ask(Groups.KeyWorker);
        Assert.Contains("Only the key worker’s manager", await Press(Groups.KeyWorker, "interval.refuse", ("request", "1")));
        Assert.Contains("shorter reason", await Press(Groups.Manager, "interval.refuse", ("request", "1"), ("why", new string('x', 501))));
        Assert.Contains("Thursday 24 December 2026", await Press(Groups.Manager, "interval.refuse", ("request", "1"), ("why", "Too long.")));
        Assert.Equal(new IntervalRefused(Meeting, Until, "Too long.", new LocalDate(2026, 11, 23)), Last());
        Assert.Contains("nothing left to decide", await Press(Groups.Manager, "interval.refuse", ("request", "1")));
        Assert.Contains("Your manager is asked", await Ask(Groups.KeyWorker));
    }

    [Theory]
    [InlineData(Groups.HealthVisitor, "Only the key worker")]
    [InlineData(Groups.Manager, "Only the key worker")]
    [InlineData(Groups.Outsider, Nothing)]
    public async Task Nobody_else_asks(string person, string said)
    {
        await Held("bolton");
        Assert.Contains(said, await Ask(person));
        Assert.Empty(All<IntervalRequested>());
    }

    [Theory]
    [InlineData("2026-12-24", "The school is closed.", "ends after Thursday 24 December 2026")]
    [InlineData("2028-01-24", "The school is closed.", "more than a year later")]
    [InlineData("soon", "The school is closed.", "give the day")]
    [InlineData("2027-01-11", "no", "give the reason")]
    public async Task What_no_longer_interval_can_be(string until, string reason, string said)
    {
        await Held("bolton");
        Assert.Contains(said, await Press(
            Groups.KeyWorker, "interval.request", ("after", "2026-11-12"), ("until", until), ("reason", reason)));
        Assert.Empty(All<IntervalRequested>());
    }

    [Theory]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    [InlineData("cwm-taf-morgannwg")]
    [InlineData("sandwell")]
    public async Task Elsewhere_there_is_no_such_form_and_no_such_press(string board)
    {
        await Held(board);
        Assert.DoesNotContain("interval.request", await Press(Groups.KeyWorker, "case.menu"));
        Assert.DoesNotContain("interval.approve", await Press(Groups.Manager, "case.menu"));
        Assert.Contains("no longer interval", await Ask(Groups.KeyWorker));
    }

    [Fact]
    public async Task The_manager_s_card_shows_the_reason_and_later_what_became_of_it()
    {
        await Held("bolton");
        await Ask(Groups.KeyWorker);
        Assert.Contains(await Cards(), sent => sent.Contains("The school is closed.", StringComparison.Ordinal));
        await Press(Groups.Manager, "interval.approve", ("request", "1"));
        Assert.Contains(await Cards(), sent => sent.Contains("Longer interval: agreed", StringComparison.Ordinal));
    }

    private Task<string> Ask(string by) => Press(
        by, "interval.request", ("after", "2026-11-12"), ("until", "2027-01-11"), ("reason", "The school is closed."));
}
