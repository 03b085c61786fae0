using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Rules;

/// <summary>Every day of five years as day 0, under every board, against loops that only step from day to day.</summary>
public sealed class EveryDayTests
{
    private static readonly LocalDate From = new(2024, 1, 1);
    private static readonly LocalDate To = new(2028, 12, 31);

    public static TheoryData<string> Boards => [.. Example.AllBoards];

    [Theory]
    [MemberData(nameof(Boards))]
    public void Every_day_as_the_day_of_a_conference(string board) => ForEveryDay(day => Check(
        A.Case(board).Conference(Iso(day)), RuleIds.FirstCoreGroup, StepWorkingDays(day, 10), "overdue-1"));

    [Fact]
    public void Every_day_as_the_day_of_a_review_under_leaflet_2017() => ForEveryDay(day => Check(
        A.Case("leaflet-2017").Conference("2023-12-01").Held("2023-12-04").ReviewHeld(Iso(day)),
        RuleIds.CoreGroupAfterReview, StepWorkingDays(day, 10), "overdue-1"));

    [Theory]
    [MemberData(nameof(Boards))]
    public void Every_day_as_the_day_of_a_core_group(string board) => ForEveryDay(day =>
    {
        var @case = A.Case(board).Conference("2023-12-01").Held(Iso(day));
        Check(@case, RuleIds.MinutesCirculated, StepWorkingDays(day, 5), "overdue-1");
        Check(@case, RuleIds.SubsequentMaxInterval, StepDays(day, 42), "overdue-1");
    });

    [Theory]
    [InlineData("sewscb", 28, 42)]
    [InlineData("bolton", 28, 42)]
    [InlineData("leaflet-2017", 28, 28)]
    public void Every_day_and_the_recommended_window(string board, int from, int to) => ForEveryDay(day =>
    {
        var window = A.Case(board).Conference("2023-12-01").Held(Iso(day)).Open(RuleIds.RecommendedInterval);
        var first = StepDays(day, from);
        var last = StepDays(day, to);
        while (from == to && !IsWorkingDay(last))
        {
            first = last = last.PlusDays(1);
        }

        Assert.Equal((first, last), (window.From!.Value, window.Due));
    });

    private static void Check(A @case, string rule, LocalDate due, string overdueStep)
    {
        var deadline = @case.Open(rule);
        Assert.Equal(due, deadline.Due);
        Assert.True(deadline.LastWorkingDay <= due && IsWorkingDay(deadline.LastWorkingDay));
        Assert.False(StepsBetween(deadline.LastWorkingDay, due), $"{deadline.LastWorkingDay} is not the last before {due}");
        Assert.False(deadline.IsOverdue(Midnight(due.PlusDays(1)) - Duration.Epsilon));
        Assert.True(deadline.IsOverdue(Midnight(due.PlusDays(1))));

        var card = due.PlusDays(1);
        while (!IsWorkingDay(card))
        {
            card = card.PlusDays(1);
        }

        var nine = card.At(new LocalTime(9, 0)).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();
        Assert.Contains(@case.Plan(nine).Due, notice => notice.Rule == rule && notice.Step == overdueStep && notice.At == nine);
        Assert.DoesNotContain(
            @case.Plan(nine - Duration.Epsilon).Due, notice => notice.Rule == rule && notice.Step == overdueStep);
    }

    private static void ForEveryDay(Action<LocalDate> check)
    {
        for (var day = From; day <= To; day = day.PlusDays(1))
        {
            check(day);
        }
    }

    private static LocalDate StepWorkingDays(LocalDate day, int count)
    {
        while (count > 0)
        {
            day = day.PlusDays(1);
            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static LocalDate StepDays(LocalDate day, int count) => count == 0 ? day : StepDays(day.PlusDays(1), count - 1);

    /// <summary>Whether a working day lies after the first date and up to the second.</summary>
    private static bool StepsBetween(LocalDate after, LocalDate upTo) =>
        after < upTo && (IsWorkingDay(upTo) || StepsBetween(after, upTo.PlusDays(-1)));

    /// <summary>The holidays written out again, so that a gap in the embedded list cannot hide itself.</summary>
    private static bool IsWorkingDay(LocalDate day) => (int)day.DayOfWeek < 6 && !Holidays.Contains(day);

    private static Instant Midnight(LocalDate day) =>
        day.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();

    private static string Iso(LocalDate day) => $"{day:uuuu-MM-dd}";

    private static readonly HashSet<LocalDate> Holidays = [.. """
        2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
        2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
        2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
        2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
        2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26
        2029-01-01
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(At.Date)];
}
