using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Rules;

/// <summary>E23–E31 of the worked examples: weeks from the last core group held.</summary>
public sealed class IntervalExamples
{
    private static readonly string[] WithMaximum = ["sewscb", "bolton", "cwm-taf-morgannwg"];

    [Fact]
    public void E23_Six_weeks_in_a_plain_year() =>
        SixWeeks("E23", "2026-01-14", due: "2026-02-25", last: "2026-02-25", overdue: "2026-02-26", card: "2026-02-26");

    [Fact]
    public void E24_Six_weeks_that_end_on_Easter_Monday() =>
        SixWeeks("E24", "2026-02-23", due: "2026-04-06", last: "2026-04-02", overdue: "2026-04-07", card: "2026-04-07");

    [Fact]
    public void E25_Six_weeks_that_end_on_Good_Friday() =>
        SixWeeks("E25", "2027-02-12", due: "2027-03-26", last: "2027-03-25", overdue: "2027-03-27", card: "2027-03-30");

    [Fact]
    public void E26_Six_weeks_that_end_on_a_substitute_day() =>
        SixWeeks("E26", "2026-11-16", due: "2026-12-28", last: "2026-12-24", overdue: "2026-12-29", card: "2026-12-29");

    [Fact]
    public void E27_The_recommended_window()
    {
        foreach (var board in (string[])["sewscb", "bolton"])
        {
            var window = A.Case(board).Conference("2026-02-20").Held("2026-03-03").Open(RuleIds.RecommendedInterval);
            Assert.Equal(At.Date("2026-03-31"), window.From);
            Assert.Equal(At.Date("2026-04-14"), window.Due);
            Assert.False(window.IsOverdue(At.London("2026-04-15 00:00")));
        }
    }

    [Fact]
    public void E28_Exactly_four_weeks()
    {
        var (notBefore, recommended) = LeafletAfter("2026-06-04");
        Assert.Equal(At.Date("2026-07-02"), notBefore.Due);
        Assert.Equal(At.Date("2026-07-02"), recommended.Due);
        Assert.Equal(recommended.From, recommended.Due);
        Assert.Equal(
            "day 0=Thu 4 Jun; wk 1=Thu 11 Jun, wk 2=Thu 18 Jun, wk 3=Thu 25 Jun, wk 4=Thu 2 Jul (= +28 days)",
            notBefore.Explain(A.Calendar)!.ToString());
    }

    [Fact]
    public void E29_Four_weeks_that_end_on_a_bank_holiday_roll_forward()
    {
        var (notBefore, recommended) = LeafletAfter("2026-04-27");
        Assert.Equal(At.Date("2026-05-25"), notBefore.Due);
        Assert.Equal(At.Date("2026-05-26"), notBefore.LastWorkingDay);
        Assert.Equal(At.Date("2026-05-26"), recommended.Due);
        Assert.Equal(At.Date("2026-05-26"), recommended.LastWorkingDay);
        Assert.Contains("Monday 25 May 2026", recommended.Note, StringComparison.Ordinal);
        Assert.Equal(
            "day 0=Mon 27 Apr; wk 1=Mon 4 May, wk 2=Mon 11 May, wk 3=Mon 18 May, wk 4=Mon 25 May (= +28 days)",
            recommended.Explain(A.Calendar)!.ToString());
    }

    [Fact]
    public void E30_A_cancelled_booking_does_not_move_day_0()
    {
        var @case = A.Case("cwm-taf-morgannwg").Conference("2026-06-01").Held("2026-06-09")
            .Booked("h1", "2026-07-14 10:00", at: "2026-06-15 11:00")
            .Told(new HoldDeclined("h1", null), "2026-07-10 11:00")
            .Booked("h2", "2026-07-23 10:00", at: "2026-07-13 11:00");
        Example.IsDue(
            @case, RuleIds.SubsequentMaxInterval, "2026-07-21", overdueFrom: "2026-07-22", overdueCard: "2026-07-22");
        Assert.Equal(At.Date("2026-06-09"), @case.Open(RuleIds.SubsequentMaxInterval).Anchor);
    }

    [Fact]
    public void E31_A_longer_interval_that_the_manager_agreed_to_in_time()
    {
        var @case = Extended("2026-07-08");
        Example.IsDue(
            @case, RuleIds.SubsequentMaxInterval, "2026-07-27", overdueFrom: "2026-07-28", overdueCard: "2026-07-28");
        var extended = @case.Open(RuleIds.SubsequentMaxInterval);
        Assert.Equal(CountUnit.Agreed, extended.Unit);
        Assert.Null(extended.Explain(A.Calendar));
        Assert.Contains("Monday 13 July 2026", extended.Note, StringComparison.Ordinal);

        @case.Held("2026-07-27");
        Example.IsDue(
            @case, RuleIds.SubsequentMaxInterval, "2026-09-07", overdueFrom: "2026-09-08", overdueCard: "2026-09-08");
    }

    [Fact]
    public void E31_Without_an_agreement_six_weeks_hold() => Example.IsDue(
        A.Case("bolton").Conference("2026-05-25").Held("2026-06-01"),
        RuleIds.SubsequentMaxInterval, "2026-07-13", overdueFrom: "2026-07-14", overdueCard: "2026-07-14");

    [Fact]
    public void E31_An_agreement_on_the_last_day_is_in_time_and_a_day_later_it_is_not()
    {
        Assert.Equal(At.Date("2026-07-27"), Extended("2026-07-13").Open(RuleIds.SubsequentMaxInterval).Due);
        Example.IsDue(
            Extended("2026-07-14"),
            RuleIds.SubsequentMaxInterval, "2026-07-13", overdueFrom: "2026-07-14", overdueCard: "2026-07-14");
    }

    [Theory]
    [InlineData("sewscb")]
    [InlineData("cwm-taf-morgannwg")]
    [InlineData("sandwell")]
    public void E31_Elsewhere_nobody_may_agree_to_a_longer_interval(string board) =>
        Assert.Equal(At.Date("2026-07-13"), Extended("2026-07-08", board).Open(RuleIds.SubsequentMaxInterval).Due);

    private static A Extended(string agreedOn, string board = "bolton") => A.Case(board)
        .Conference("2026-05-25").Held("2026-06-01")
        .Told(
            new IntervalExtended(At.Date("2026-06-01"), At.Date("2026-07-27"), "School holidays", At.Date(agreedOn)),
            $"{agreedOn} 11:00");

    private static (Deadline NotBefore, Deadline Recommended) LeafletAfter(string first)
    {
        var @case = A.Case("leaflet-2017").Conference(first).Held(first);
        return (@case.Open(RuleIds.SecondCoreGroupNotBefore), @case.Open(RuleIds.RecommendedInterval));
    }

    private static void SixWeeks(string no, string held, string due, string last, string overdue, string card)
    {
        foreach (var board in WithMaximum)
        {
            var @case = A.Case(board).Conference(held).Held(held);
            Example.IsDue(@case, RuleIds.SubsequentMaxInterval, due, overdue, card, last);
            Example.Counts(no, @case.Open(RuleIds.SubsequentMaxInterval));
            Assert.False(@case.Open(RuleIds.SubsequentMaxInterval).IsServiceReminder);
        }
    }
}
