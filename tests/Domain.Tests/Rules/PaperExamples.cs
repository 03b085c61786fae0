using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Rules;

/// <summary>E16–E22 of the worked examples: after a review, minutes, copies of the plan.</summary>
public sealed class PaperExamples
{
    [Fact]
    public void E16_A_core_group_after_a_review_over_Christmas()
    {
        var @case = A.Case("leaflet-2017").Conference("2026-11-02").Held("2026-11-09").ReviewHeld("2026-12-22");
        Example.IsDue(@case, RuleIds.CoreGroupAfterReview, "2027-01-08", overdueFrom: "2027-01-09", overdueCard: "2027-01-11");
        Example.Counts("E16", @case.Open(RuleIds.CoreGroupAfterReview));
    }

    [Theory]
    [InlineData("sewscb")]
    [InlineData("bolton")]
    [InlineData("cwm-taf-morgannwg")]
    [InlineData("sandwell")]
    public void Elsewhere_a_review_asks_for_no_core_group(string board) => Assert.DoesNotContain(
        A.Case(board).Conference("2026-11-02").ReviewHeld("2026-12-22").Deadlines(),
        deadline => deadline.Rule == RuleIds.CoreGroupAfterReview);

    [Fact]
    public void E17_Minutes_in_a_plain_week() => Minutes("E17", "2026-06-09", due: "2026-06-16", overdue: "2026-06-17");

    [Fact]
    public void E18_Minutes_over_Easter() => Minutes("E18", "2026-04-02", due: "2026-04-13", overdue: "2026-04-14");

    [Fact]
    public void E19_Minutes_over_Christmas_2025() => Minutes("E19", "2025-12-24", due: "2026-01-05", overdue: "2026-01-06");

    [Fact]
    public void E20_Minutes_due_on_New_Years_Eve() =>
        Minutes("E20", "2026-12-22", due: "2026-12-31", overdue: "2027-01-01", card: "2027-01-04");

    [Fact]
    public void E21_Minutes_over_Christmas_2027() => Minutes("E21", "2027-12-23", due: "2028-01-04", overdue: "2028-01-05");

    /// <remarks>On that day each member but the key worker is asked; nothing is overdue by it.</remarks>
    [Fact]
    public void E22_A_copy_of_the_plan()
    {
        var @case = A.Case("leaflet-2017").Conference("2026-05-20").Held("2026-05-27");
        var asked = @case.Deadlines().Where(deadline => deadline.Rule == RuleIds.PlanCopyNotReceived).ToList();
        Assert.Equal(["chair@example", "minutes@example", A.Nurse, A.Teacher], asked.Select(deadline => deadline.Owner!).Order(StringComparer.Ordinal));
        Assert.All(asked, deadline =>
        {
            Assert.Equal(At.Date("2026-06-03"), deadline.Due);
            Assert.Equal(At.London("2026-06-04 00:00"), deadline.OverdueFrom);
            Assert.False(deadline.IsOverdue(At.London("2026-06-05 00:00")));
            Example.Counts("E22", deadline);
        });
        Assert.DoesNotContain(@case.Plan("2026-06-02 23:59").Due, notice => notice.Rule == RuleIds.PlanCopyNotReceived);
        Assert.Equal(4, @case.Plan("2026-06-03 09:00").Due.Count(notice => notice.Rule == RuleIds.PlanCopyNotReceived));
    }

    private static void Minutes(string no, string held, string due, string overdue, string? card = null)
    {
        foreach (var board in (string[])["sewscb", "cwm-taf-morgannwg"])
        {
            var @case = A.Case(board).Conference(held).Held(held);
            Example.IsDue(@case, RuleIds.MinutesCirculated, due, overdue, card ?? overdue);
            Example.Counts(no, @case.Open(RuleIds.MinutesCirculated));
            Assert.False(@case.Open(RuleIds.MinutesCirculated).IsServiceReminder);
        }
    }
}
