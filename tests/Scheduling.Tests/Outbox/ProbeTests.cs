using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using CoreGroupBot.Scheduling.Tests.Storage;
using Dapper;

namespace CoreGroupBot.Scheduling.Tests.Outbox;

/// <summary>What is asked every few seconds costs the same however much history there is.</summary>
public sealed class ProbeTests : IDisposable
{
    private readonly Storehouse house = new();

    public void Dispose() => house.Dispose();

    [Theory]
    [InlineData(OutboxSql.Next, "outbox_to_send")]
    [InlineData(OutboxSql.UnderWay, "outbox_under_way")]
    [InlineData(OutboxSql.CountStuck, "outbox_stuck")]
    [InlineData(CaseFiles.DueQuery, "PRIMARY KEY")]
    public void A_question_of_every_tick_is_answered_from_an_index_without_sorting(string sql, string index)
    {
        using var connection = house.Database.Open();
        var plan = connection.Query<(int, int, int, string Detail)>($"explain query plan {sql}", new { now = 0, atMost = 1 })
            .Select(step => step.Detail).ToList();
        Assert.Contains(plan, step => step.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        Assert.All(
            plan.Where(step => step.Contains("outbox", StringComparison.Ordinal) || step.Contains("timers", StringComparison.Ordinal)),
            step => Assert.Contains(index, step));
    }

    [Fact]
    public void The_two_lanes_are_each_one_probe()
    {
        using var connection = house.Database.Open();
        var lanes = connection.Query<(int, int, int, string Detail)>($"explain query plan {OutboxSql.Next}", new { now = 0 })
            .Where(step => step.Detail.StartsWith("SEARCH outbox", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lanes.Count);
        Assert.All(lanes, lane => Assert.EndsWith("(<expr>=? AND not_before<?)", lane.Detail));
    }
}
