using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Meetings;

/// <summary>The days among which a slot is sought. The first core group is due on Mon 15 June 2026.</summary>
public sealed class SlotQuestionTests
{
    [Fact]
    public void Two_working_days_of_notice_five_preferred_and_the_due_date_last() => Is(
        "2026-06-03 09:00 to 2026-06-15, rather from 2026-06-08", First(), "2026-06-01 11:00");

    [Fact]
    public void The_preference_falls_when_it_would_leave_no_day() => Is(
        "2026-06-11 09:00 to 2026-06-15", First(), "2026-06-09 11:00");

    [Fact]
    public void One_day_of_notice_where_two_would_be_too_late() => Is(
        "2026-06-15 09:00 to 2026-06-15", First(), "2026-06-12 11:00");

    [Fact]
    public void On_the_last_day_it_is_late_and_ten_working_days_are_looked_at() => Is(
        "2026-06-17 09:00 to 2026-06-29, rather from 2026-06-18, late", First(), "2026-06-15 11:00");

    [Fact]
    public void The_board_s_window_is_preferred() => Is(
        "2026-06-12 09:00 to 2026-07-21, rather from 2026-07-07", Next("sewscb"), "2026-06-10 11:00");

    [Fact]
    public void Exactly_four_weeks_are_preferred_under_leaflet_2017() => Is(
        "2026-06-12 09:00 to 2026-07-21, rather from 2026-07-07", Next("leaflet-2017"), "2026-06-10 11:00");

    [Fact]
    public void The_last_fortnight_is_preferred_where_no_window_is_recommended() => Is(
        "2026-06-12 09:00 to 2026-07-21, rather from 2026-07-07", Next("cwm-taf-morgannwg"), "2026-06-10 11:00");

    [Fact]
    public void Where_six_weeks_end_on_a_holiday_the_working_day_before_is_the_last() => Is(
        "2026-02-26 09:00 to 2026-04-02, rather from 2026-03-23",
        A.Case("bolton").Conference("2026-02-18").Held("2026-02-23"), "2026-02-24 11:00");

    [Fact]
    public void Nothing_is_sought_where_nothing_is_due() =>
        Assert.Null(Ask(First().PlanEnded("2026-06-02").PlanEnded("2026-06-02", child: "child-2"), "2026-06-03 10:00"));

    private static A First() => A.Case("bolton").Conference("2026-06-01");

    private static A Next(string board) => A.Case(board).Conference("2026-06-01").Held("2026-06-09");

    private static SlotQuestion? Ask(A @case, string now) =>
        SlotQuestion.For(@case.Folded, @case.Deadlines(), A.Calendar, At.London(now), minutes: 60);

    private static void Is(string expected, A @case, string now)
    {
        var question = Ask(@case, now)!;
        var prefer = question.PreferFrom is { } from ? $", rather from {from:uuuu-MM-dd}" : "";
        Assert.Equal(
            expected,
            $"{question.Earliest:uuuu-MM-dd HH:mm} to {question.LastDay:uuuu-MM-dd}{prefer}{(question.IsLate ? ", late" : "")}");
    }
}
