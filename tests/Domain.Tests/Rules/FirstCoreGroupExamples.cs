using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Rules;

/// <summary>E01–E15 of the worked examples: ten working days from the conference, under each of the five boards.</summary>
public sealed class FirstCoreGroupExamples
{
    [Fact]
    public void E01_Plain_case() => Check("E01", "2026-01-05", due: "2026-01-19", overdue: "2026-01-20");

    [Fact]
    public void E02_Easter_2026() => Check("E02", "2026-03-26", due: "2026-04-13", overdue: "2026-04-14");

    [Fact]
    public void E03_Easter_2024() => Check("E03", "2024-03-22", due: "2024-04-09", overdue: "2024-04-10");

    [Fact]
    public void E04_Easter_2025() => Check("E04", "2025-04-11", due: "2025-04-29", overdue: "2025-04-30");

    [Fact]
    public void E05_Easter_2027() => Check("E05", "2027-03-22", due: "2027-04-07", overdue: "2027-04-08");

    [Fact]
    public void E06_Early_May_2026() => Check("E06", "2026-05-01", due: "2026-05-18", overdue: "2026-05-19");

    [Fact]
    public void E07_Spring_bank_holiday_2026() => Check("E07", "2026-05-20", due: "2026-06-04", overdue: "2026-06-05");

    [Fact]
    public void E08_Early_May_2027() => Check("E08", "2027-04-30", due: "2027-05-17", overdue: "2027-05-18");

    [Fact]
    public void E09_Summer_bank_holiday_2026() => Check("E09", "2026-08-21", due: "2026-09-07", overdue: "2026-09-08");

    [Fact]
    public void E10_Christmas_2024() => Check("E10", "2024-12-18", due: "2025-01-06", overdue: "2025-01-07");

    [Fact]
    public void E11_Christmas_2025() => Check("E11", "2025-12-19", due: "2026-01-07", overdue: "2026-01-08");

    [Fact]
    public void E12_Christmas_2026_with_the_substitute_of_28_December() =>
        Check("E12", "2026-12-17", due: "2027-01-05", overdue: "2027-01-06");

    [Fact]
    public void E13_Christmas_2027_with_the_substitutes_of_three_days() =>
        Check("E13", "2027-12-17", due: "2028-01-05", overdue: "2028-01-06");

    [Fact]
    public void E14_A_conference_on_a_Saturday() =>
        Check("E14", "2026-06-13", due: "2026-06-26", overdue: "2026-06-27", card: "2026-06-29");

    [Fact]
    public void E15_A_conference_recorded_after_midnight_of_a_summer_night()
    {
        var recorded = Instant.FromUtc(2026, 6, 9, 23, 30);
        var anchor = London.DateOf(recorded);
        Assert.Equal(At.Date("2026-06-10"), anchor);
        Check("E15", "2026-06-10", due: "2026-06-24", overdue: "2026-06-25", at: At.Text(recorded));
    }

    private static void Check(
        string no, string conference, string due, string overdue, string? card = null, string? at = null)
    {
        foreach (var board in Example.AllBoards)
        {
            var @case = A.Case(board).Conference(conference, at);
            Example.IsDue(@case, RuleIds.FirstCoreGroup, due, overdue, card ?? overdue);
            Example.Counts(no, @case.Open(RuleIds.FirstCoreGroup));
        }
    }
}
