using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Papers;

/// <summary>The key worker closes a case, and takes that back.</summary>
public sealed class ClosingVerbTests : PaperDesk
{
    [Fact]
    public async Task The_key_worker_closes_once_and_re_opens_as_it_was()
    {
        await Held("sandwell");
        Assert.Contains("every plan has ended", await Opened(Groups.KeyWorker, "case.close"));
        Assert.Contains("Please tick", await Press(Groups.KeyWorker, "case.close", ("on", "2026-11-20")));
        Assert.Contains("Closed", await Close(Groups.KeyWorker, "2026-11-20"));
        Assert.Equal(new PlanEnded("child-1", new LocalDate(2026, 11, 20)), Last());
        Assert.Contains("Already recorded", await Close(Groups.KeyWorker, "2026-11-21"));

        var closed = await Press(Groups.HealthVisitor, "case.menu");
        Assert.Contains("Saturday 20 February 2027", closed);
        Assert.Contains("previous case worker", closed);

        Assert.Contains("Only the key worker", await Press(Groups.Chair, "case.reopen", ("sure", "true")));
        Assert.Contains("Please tick", await Press(Groups.KeyWorker, "case.reopen"));
        Assert.Contains("case.reopen", await Press(Groups.KeyWorker, "case.menu"));
        Assert.Contains("Re-opened", await Press(Groups.KeyWorker, "case.reopen", ("sure", "true")));
        Assert.Equal(new PlanStarted("child-1", Conference), Last());
        Assert.Contains("Open already", await Press(Groups.KeyWorker, "case.reopen", ("sure", "true")));
        Assert.True((await Service.Cases.Open(Groups.Case, default))!.IsActive);
    }

    [Fact]
    public async Task The_key_worker_still_finds_it_for_a_month()
    {
        await Held("bolton");
        await Close(Groups.KeyWorker, "2026-11-20");
        Assert.Contains($"{Groups.Case}: ended lately", await Cases(Groups.KeyWorker));
        Assert.DoesNotContain(Groups.Case, await Cases(Groups.Chair));
        Assert.Contains("case.reopen", Text(await Service.Press(Groups.KeyWorker, "back", ("from", "cases"), ("pick", Groups.Case))));
        Service.Clock.Now = Groups.Utc(12, 21, 10);
        Assert.DoesNotContain(Groups.Case, await Cases(Groups.KeyWorker));
    }

    [Theory]
    [InlineData(Groups.Chair, "Only the key worker")]
    [InlineData(Groups.Manager, "Only the key worker")]
    [InlineData(Groups.Outsider, Nothing)]
    public async Task Nobody_else_closes(string person, string said)
    {
        await Held("bolton");
        Assert.Contains(said, await Close(person, "2026-11-20"));
        Assert.Empty(All<PlanEnded>());
    }

    [Theory]
    [InlineData("2026-11-24", "still to come")]
    [InlineData("2026-11-01", "before the plan that started on Monday 2 November 2026")]
    [InlineData("yesterday", "give the day")]
    public async Task A_plan_does_not_end_on_an_impossible_day(string on, string said)
    {
        await Held("bolton");
        Assert.Contains(said, await Close(Groups.KeyWorker, on));
        Assert.Empty(All<PlanEnded>());
    }

    [Fact]
    public async Task Every_professional_is_told_with_the_date_for_referrals()
    {
        await Held("sandwell");
        Service.Clock.Now += Duration.FromMinutes(5);
        await Close(Groups.KeyWorker, "2026-11-20");
        var told = (await Cards()).FindAll(sent => sent.Contains("The core groups have ended", StringComparison.Ordinal));
        Assert.Equal(5, told.Count);
        Assert.All(told, sent => Assert.Contains("Saturday 20 February 2027", sent));
    }

    private async Task<string> Cases(string by) => (await Service.Get<Bot.Conversation.Chat>().Reply(by, "my cases", default)).ToJsonString();

    private Task<string> Close(string by, string on) => Press(by, "case.close", ("on", on), ("sure", "true"));
}
