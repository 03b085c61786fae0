using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Scheduling.Tests.Storage;

public sealed class AuditTrailTests : IAsyncLifetime, IDisposable
{
    private readonly Storehouse house = new();

    public async Task InitializeAsync()
    {
        await house.Record(Storehouse.Opening(house.Today));
        await house.Cases.Record("CG-2", "import", _ => Storehouse.Opening(house.Today), default);
        await house.Record(new MeetingHeld(house.Today, null));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => house.Dispose();

    [Fact]
    public void A_trail_as_it_was_recorded_fits()
    {
        var (entries, broken) = Verify();
        Assert.Equal(7, entries);
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("update case_events set body = replace(body, '2026-11-23', '2026-11-20') where sequence = 2", 2)]
    [InlineData("update case_events set recorded_by = 'somebody' where sequence = 3", 3)]
    [InlineData("update case_events set recorded_at = recorded_at - 1 where sequence = 1", 1)]
    [InlineData("update case_events set hash = 'x' where sequence = 4", 4)]
    [InlineData("delete from case_events where sequence = 1", 1)]
    [InlineData("delete from case_events where sequence = 2", 2)]
    [InlineData("delete from case_events where sequence = 4", 4)]
    [InlineData("delete from case_events", 1)]
    public void What_was_changed_or_removed_is_found_in_the_case_it_was_done_to(string done, int entry)
    {
        house.Sql($"{done}{(done.Contains("where", StringComparison.Ordinal) ? " and" : " where")} reference = 'CG-1'");
        Assert.Equal([$"CG-1 entry {entry}"], Verify().Broken);
    }

    [Fact]
    public void Two_entries_that_changed_places_are_found()
    {
        house.Sql(
            """
            update case_events set sequence = 99 where reference = 'CG-1' and sequence = 2;
            update case_events set sequence = 2 where reference = 'CG-1' and sequence = 3;
            update case_events set sequence = 3 where reference = 'CG-1' and sequence = 99;
            """);
        Assert.Equal(["CG-1 entry 2"], Verify().Broken);
    }

    [Fact]
    public void An_entry_moved_from_another_case_or_added_at_the_end_is_found()
    {
        house.Sql("update case_events set reference = 'CG-2' where reference = 'CG-1' and sequence = 4");
        Assert.Equal(["CG-1 entry 4", "CG-2 entry 4"], Verify().Broken);
    }

    private (int Checked, IReadOnlyList<string> Broken) Verify() => new AuditTrail(house.Database).Verify();
}
