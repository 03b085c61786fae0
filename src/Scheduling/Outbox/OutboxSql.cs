namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>The questions that are asked every few seconds. Each is a probe into one of the partial indexes of
/// <c>002-stuck.sql</c>, whose expressions it must repeat to the letter.</summary>
public static class OutboxSql
{
    /// <summary>The next row to send, or null.</summary>
    public const string Next =
        """
        select coalesce(
            (select id from outbox where state = 'waiting' and (kind = 'errand') = 1 and not_before <= @now
                order by not_before, id limit 1),
            (select id from outbox where state = 'waiting' and (kind = 'errand') = 0 and not_before <= @now
                order by not_before, id limit 1))
        """;

    public const string UnderWay = "select exists(select 1 from outbox where state = 'sending')";

    /// <summary>Refused, or failed five times and more.</summary>
    public const string IsStuck = "(state = 'refused' or state = 'waiting' and attempts >= 5)";

    public const string CountStuck = $"select count(*) from outbox where {IsStuck}";
}
