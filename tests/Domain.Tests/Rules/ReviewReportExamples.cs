using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Rules;

/// <summary>E32–E34 of the worked examples: 24 elapsed hours before the review, and what to work towards.</summary>
public sealed class ReviewReportExamples
{
    [Fact]
    public void E32_A_limit_in_working_time_is_its_own_target() =>
        Check("2026-06-11", "14:00", limit: "2026-06-10 14:00", target: "2026-06-10 14:00", dueCard: "2026-06-10 09:00");

    [Fact]
    public void E33_A_limit_on_a_Sunday_is_worked_towards_by_Friday() =>
        Check("2026-06-15", "10:00", limit: "2026-06-14 10:00", target: "2026-06-12 17:00", dueCard: "2026-06-12 09:00");

    [Fact]
    public void E34_A_limit_on_a_bank_holiday_is_worked_towards_by_the_Friday_before() =>
        Check("2026-09-01", "10:00", limit: "2026-08-31 10:00", target: "2026-08-28 17:00", dueCard: "2026-08-28 09:00");

    [Fact]
    public void The_hours_that_the_clocks_change_are_elapsed_hours() =>
        Check("2026-03-29", "12:00", limit: "2026-03-28 11:00", target: "2026-03-27 17:00", dueCard: "2026-03-27 09:00");

    [Fact]
    public void Where_the_limit_comes_at_nine_or_before_the_key_worker_is_told_a_working_day_earlier()
    {
        Check("2026-06-15", null, limit: "2026-06-14 09:00", target: "2026-06-12 17:00", dueCard: "2026-06-12 09:00");
        Check("2026-06-11", null, limit: "2026-06-10 09:00", target: "2026-06-10 09:00", dueCard: "2026-06-09 09:00");
        Check("2026-06-11", "08:30", limit: "2026-06-10 08:30", target: "2026-06-10 08:30", dueCard: "2026-06-09 09:00");
    }

    private static void Check(string review, string? start, string limit, string target, string dueCard)
    {
        var @case = A.Case("bolton").Conference("2026-03-02").Held("2026-03-06")
            .ReviewListed(review, start, at: "2026-03-06 11:00");
        var deadline = @case.Open(RuleIds.ReviewSingleReport);
        Assert.Equal(At.Local(limit).Date, deadline.Due);
        Assert.Equal(At.London(target), ReviewSingleReport.WorkingTarget(deadline, A.Calendar));
        Example.IsOverdueFrom(limit, deadline);
        Assert.Equal("due", ToKeyWorker(dueCard));
        Assert.Equal("due", ToKeyWorker(At.London(limit) - Duration.FromTicks(1)));
        Assert.Equal("overdue", ToKeyWorker(At.London(limit)));

        string ToKeyWorker(object now) => Assert.Single(
            now is string text ? @case.Plan(text).Due : @case.Plan((Instant)now).Due,
            notice => notice.Rule == RuleIds.ReviewSingleReport && notice.Recipient.Address == A.KeyWorker).Step;
    }
}
