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
    [InlineData(OutboxSql.NextErrand, "outbox_to_send")]
    [InlineData(OutboxSql.NextMessage, "outbox_to_send outbox_lane outbox_by_case")]
    [InlineData(OutboxSql.UnderWay, "outbox_under_way")]
    [InlineData(OutboxSql.CountStuck, "outbox_stuck")]
    [InlineData(CaseFiles.DueQuery, "PRIMARY KEY")]
    [InlineData(Mentions.Query, "case_events_that_name")]
    [InlineData(SharedCards.BesideQuery, "outbox_lane")]
    [InlineData(SharedCards.AwaitsErrandsQuery, "outbox_lane outbox_by_case")]
    [InlineData(SharedCards.InCalendarsQuery, "outbox_under_way outbox_to_send")]
    [InlineData(SharedCards.OnQuery, "outbox_by_activity")]
    public void A_question_of_every_tick_is_answered_from_indexes_without_sorting(string sql, string indexes)
    {
        var plan = PlanOf(sql);
        var named = indexes == "PRIMARY KEY" ? [indexes] : indexes.Split(' ');
        Assert.All(named, index => Assert.Contains(plan, step => step.Contains(index, StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        Assert.All(
            plan.Where(step => step.Contains("outbox", StringComparison.Ordinal) || step.Contains("timers", StringComparison.Ordinal)),
            step => Assert.Contains(named, index => step.Contains(index, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(OutboxSql.NextErrand)]
    [InlineData(OutboxSql.NextMessage)]
    public void What_is_not_due_yet_is_not_walked_through(string sql) => Assert.Single(
        PlanOf(sql), step => step.StartsWith("SEARCH outbox ", StringComparison.Ordinal)
            && step.EndsWith("(<expr>=? AND due<?)", StringComparison.Ordinal));

    private List<string> PlanOf(string sql)
    {
        using var connection = house.Database.Open();
        return [.. connection.Query<(int, int, int, string Detail)>(
            $"explain query plan {sql}", new { now = 0, soon = 0, atMost = 1, busy = "[]", lane = "", Activity = "", Conversation = "", name = "" }).Select(step => step.Detail)];
    }
}
