using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using CoreGroupBot.Domain.Tests.Explaining;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Rules;

/// <summary>E49 of the worked examples, and what follows from it: where several rules fix the same next core group the
/// earliest of the board's dates binds, it alone is said, and the others are named beside it.</summary>
public sealed class EarliestExamples
{
    private const int Cases = 300;
    private static readonly Tone[] Ladder = [Tone.Prompt, Tone.Chase, Tone.Due, Tone.Overdue, Tone.Escalation];

    [Fact]
    public void E49_Ten_working_days_after_the_review_bind_and_four_weeks_are_only_recommended()
    {
        var @case = AfterReview();
        var binding = Domain.Rules.Deadlines.BindingNextMeeting(@case.Deadlines())!;
        Assert.Equal((RuleIds.CoreGroupAfterReview, At.Date("2026-07-02")), (binding.Rule, binding.Due));
        Assert.Equal(
            "day 0=Thu 18 Jun; 1=Fri 19 Jun, (w/e), 2=Mon 22 Jun, 3=Tue 23 Jun, 4=Wed 24 Jun, 5=Thu 25 Jun, 6=Fri 26 Jun, (w/e), "
            + "7=Mon 29 Jun, 8=Tue 30 Jun, 9=Wed 1 Jul, 10=Thu 2 Jul",
            binding.Explain(A.Calendar)!.ToString());
        Assert.Equal(
            [
                (RuleIds.RecommendedInterval, At.Date("2026-07-06")),
                (RuleIds.SecondCoreGroupNotBefore, At.Date("2026-07-06")),
                (RuleIds.SubsequentMaxInterval, At.Date("2026-07-20")),
            ],
            Named(binding, @case));
        Assert.DoesNotContain(Named(@case.Open(RuleIds.RecommendedInterval), @case), named => named.Rule == RuleIds.RecommendedInterval);
        Assert.Empty(Named(@case.Open(RuleIds.MinutesCirculated), @case));
    }

    [Fact]
    public void E49_Only_the_binding_date_is_said_and_channel_and_manager_hear_once()
    {
        var told = Story.Notices(AfterReview(), "2026-09-01 12:00").Select(told => told.Notice)
            .Where(notice => RuleIds.AsksForMeeting(notice.Rule) && notice.At >= At.London("2026-06-18 10:00")).ToList();
        Assert.Equal([RuleIds.CoreGroupAfterReview], told.Select(notice => notice.Rule).Distinct());
        Assert.Single(told, notice => notice.Recipient.Audience is Audience.CaseChannel);
        Assert.Single(told, notice => notice.Recipient.Audience is Audience.Manager);
    }

    [Fact]
    public void A_board_s_date_binds_before_an_earlier_one_of_the_service_s_own()
    {
        var @case = A.Case("leaflet-2017").Conference("2026-05-01").Held("2026-05-08").ReviewHeld("2026-06-15");
        Assert.Equal(At.Date("2026-06-19"), @case.Open(RuleIds.SubsequentMaxInterval).Due);
        var binding = Domain.Rules.Deadlines.BindingNextMeeting(@case.Deadlines())!;
        Assert.Equal((RuleIds.CoreGroupAfterReview, At.Date("2026-06-29")), (binding.Rule, binding.Due));
        Assert.Contains(@case.Plan("2026-06-30 09:00").Due, notice => notice.Tone is Tone.Escalation);
    }

    [Fact]
    public void A_sibling_s_later_conference_waits_behind_the_earlier_date_until_that_is_answered()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Conference("2026-06-10", child: "child-2");
        Assert.Equal([At.Date("2026-06-15")], Said(@case, "2026-06-30 12:00").Select(notice => notice.Due).Distinct());
        Assert.Single(Said(@case, "2026-06-30 12:00"), notice => notice.Tone is Tone.Escalation);

        @case.Held("2026-06-09", at: "2026-06-30 13:00");
        Assert.Equal([At.Date("2026-06-24")], Said(@case, "2026-06-30 14:00").Select(notice => notice.Due).Distinct());
    }

    [Fact]
    public void Of_one_day_the_date_that_was_known_first_goes_on_being_said()
    {
        var @case = A.Case("leaflet-2017").Conference("2026-06-01").ReviewHeld("2026-06-01", at: "2026-06-03 10:00");
        Assert.Equal(@case.Open(RuleIds.FirstCoreGroup).Due, @case.Open(RuleIds.CoreGroupAfterReview).Due);
        Assert.Equal([RuleIds.FirstCoreGroup], Said(@case, "2026-06-16 12:00").Select(notice => notice.Rule).Distinct());
    }

    [Fact]
    public void At_most_one_ladder_for_a_core_group_speaks_at_a_time()
    {
        var several = 0;
        for (var seed = 1; seed <= Cases; seed++)
        {
            var @case = RandomCase.Of(seed);
            foreach (var now in Moments(@case))
            {
                var then = @case.AsOf(now);
                var dates = Said(then, now).Select(notice => (notice.Rule, notice.Due)).Distinct().ToList();
                Assert.True(dates.Count <= 1, $"Seed {seed} at {At.Text(now)}: {string.Join(", ", dates)}");
                several += then.Deadlines().Count(deadline => deadline.IsOpen && deadline.Kind is DueKind.By
                    && RuleIds.AsksForMeeting(deadline.Rule)) > 1 ? 1 : 0;
            }
        }

        Assert.True(several > 100, $"Only {several} moments at which several dates were open.");
    }

    private static A AfterReview() =>
        A.Case("leaflet-2017").Conference("2026-06-01").Held("2026-06-08").ReviewHeld("2026-06-18");

    private static IEnumerable<(string Rule, LocalDate Due)> Named(Deadline deadline, A @case) =>
        Domain.Rules.Deadlines.OfTheSameMeeting(deadline, @case.Deadlines()).Select(other => (other.Rule, other.Due));

    private static IEnumerable<Notice> Said(A @case, string now) => Said(@case, At.London(now));

    private static IEnumerable<Notice> Said(A @case, Instant now) => @case.Plan(now).Due.Where(
        notice => RuleIds.AsksForMeeting(notice.Rule) && Ladder.Contains(notice.Tone));

    /// <summary>At every event, and at some times after the last.</summary>
    private static IEnumerable<Instant> Moments(A @case) => @case.Events.Skip(1).Select(recorded => recorded.At)
        .Concat(Enumerable.Range(0, 12).Select(n => @case.Events[^1].At + Duration.FromDays(5 * n)));
}
