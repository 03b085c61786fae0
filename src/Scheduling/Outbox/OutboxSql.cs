namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>The questions that are asked every few seconds. Each is a probe into one of the partial indexes of
/// <c>002-stuck.sql</c> and <c>007-lanes.sql</c>, whose expressions it must repeat to the letter.</summary>
public static class OutboxSql
{
    /// <summary>One that is to be tried again later is waited for by nothing.</summary>
    private const string IsDueErrand = "errand.kind = 'errand' and errand.state in ('waiting', 'sending') and errand.not_before <= @now";

    /// <summary>Of a lane that has nothing under way, and in which nothing that is to go before waits to be tried again, or for errands of
    /// its case; what is urgent waits for neither.</summary>
    private const string IsFirstOfFreeLane =
        $"""
        lane not in (select value from json_each(@busy))
        and not exists (select 1 from outbox as ahead
            where ahead.state = 'waiting' and ahead.lane = outbox.lane and ahead.due <= outbox.due
                and (ahead.due, ahead.id) < (outbox.due, outbox.id)
                and not coalesce(json_extract(outbox.body, '$.IsUrgent'), 0)
                and (ahead.not_before > @now
                    or exists (select 1 from outbox as errand
                        where errand.reference = ahead.reference and {IsDueErrand})))
        """;

    /// <summary>The next calendar errand, or null. Each is run as its case stands, so it waits for none that is to be tried
    /// again.</summary>
    public const string NextErrand =
        """
        select id from outbox where state = 'waiting' and (kind = 'errand') = 1 and due <= @now and not_before <= @now
        order by due, id limit 1
        """;

    /// <summary>The next message, or null. What is said of a case waits for that case's errands, since it says what came of
    /// them.</summary>
    public const string NextMessage =
        $"""
        select id from outbox where state = 'waiting' and (kind = 'errand') = 0 and due <= @now and not_before <= @now
            and {IsFirstOfFreeLane}
            and not exists (select 1 from outbox as errand where errand.reference = outbox.reference and {IsDueErrand})
        order by due, id limit 1
        """;

    public const string UnderWay = "select exists(select 1 from outbox where state = 'sending')";

    /// <summary>Refused, or failed five times and more.</summary>
    public const string IsStuck = "(state = 'refused' or state = 'waiting' and attempts >= 5)";

    public const string CountStuck = $"select count(*) from outbox where {IsStuck}";
}
