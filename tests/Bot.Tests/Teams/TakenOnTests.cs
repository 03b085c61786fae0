using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>An escalation that the manager took on by a day, over the wire until that day has passed.</summary>
public sealed class TakenOnTests : IAsyncLifetime
{
    private const string Chat = "a:chat";
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 2)));
        using var heard = await service.Post(service.Activity("installationUpdate", Groups.Manager, Chat));
        await service.Deliver();
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task It_comes_back_to_them_once_on_the_working_morning_after_that_day()
    {
        await TakeOn("2026-11-27");
        Assert.Empty(await ToldUntil(Groups.Utc(11, 29, 12)));
        var back = Assert.Single(await ToldUntil(Groups.Utc(11, 30, 9, 1)));
        Assert.Contains("27 November 2026", back, StringComparison.Ordinal);
        Assert.Contains("escalation.acknowledge", back, StringComparison.Ordinal);
        Assert.Empty(await ToldUntil(Groups.Utc(11, 30, 17)));

        await TakeOn("2026-12-02");
        Assert.Single(await ToldUntil(Groups.Utc(12, 3, 9, 1)));
    }

    [Fact]
    public async Task Taken_on_where_no_day_is_asked_for_it_comes_back_after_two_working_days()
    {
        (string, string)[] matter = [("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16")];
        Assert.Contains("escalation.acknowledge", (await service.Press(Groups.Manager, "why", matter)).ToJsonString(), StringComparison.Ordinal);
        var answer = (await service.Press(Groups.Manager, "escalation.acknowledge", matter)).ToJsonString();
        Assert.Contains("If it is still due after Wednesday 25 November 2026, it comes back to you.", answer, StringComparison.Ordinal);
        await service.Deliver();
        Assert.Empty(await ToldUntil(Groups.Utc(11, 26, 8)));
        Assert.Single(await ToldUntil(Groups.Utc(11, 26, 9, 1)));
    }

    [Fact]
    public async Task It_does_not_come_back_when_the_core_group_was_held_meanwhile()
    {
        await TakeOn("2026-11-27");
        await service.Happened(Groups.Case, new MeetingHeld(new LocalDate(2026, 11, 26), null));
        Assert.DoesNotContain(await ToldUntil(Groups.Utc(11, 30, 9, 1)), card => card.Contains("27 November 2026", StringComparison.Ordinal));
    }

    private async Task TakeOn(string by)
    {
        var answer = await service.Press(
            Groups.Manager, "escalation.acknowledge",
            ("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16"), ("by", by));
        Assert.Contains("it comes back to you", answer.ToJsonString(), StringComparison.Ordinal);
        await service.Deliver();
    }

    /// <summary>What the manager is sent while the clock goes from one timer of the case to the next.</summary>
    private async Task<IReadOnlyList<string>> ToldUntil(Instant end)
    {
        var before = ToManager().Count();
        while (service.Cases.NextTimer() is { } due && due <= end)
        {
            service.Clock.Now = Instant.Max(due, service.Clock.Now);
            await service.Cases.Look(Groups.Case, CancellationToken.None);
            await service.Deliver();
        }

        service.Clock.Now = end;
        await service.Deliver();
        return [.. ToManager().Skip(before)];
    }

    private IEnumerable<string> ToManager() => service.Microsoft.Sent
        .Where(sent => sent.Path.Contains(Uri.EscapeDataString(Chat), StringComparison.Ordinal)).Select(sent => sent.Body.ToJsonString());
}
