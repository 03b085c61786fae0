using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Explaining;

public sealed class ExplanationTests
{
    private const int Cases = 300;

    [Fact]
    public void A_deadline_s_explanation_counts_to_exactly_its_due_date() => ForEach((@case, _) =>
    {
        foreach (var why in Explained(@case).Where(why => why.Counting is not null))
        {
            var (deadline, days) = (why.Deadline, why.Counting!.Days);
            Assert.Equal(deadline.Anchor, days[0].Date);
            Assert.Equal(deadline.Amount, days[^1].Number);
            // Leaflet-2017's four weeks end on the next working day where they end on a holiday.
            var due = deadline.Rule == RuleIds.RecommendedInterval ? A.Calendar.OnOrAfter(days[^1].Date) : days[^1].Date;
            Assert.Equal(deadline.From == deadline.Due ? due : days[^1].Date, deadline.Due);
        }
    });

    [Fact]
    public void Every_deadline_says_what_answers_it_and_where_it_stands() => ForEach((@case, now) =>
    {
        foreach (var why in Explained(@case, now))
        {
            Assert.NotEqual("", why.AnsweredBy);
            Assert.Equal(why.Deadline.IsOverdue(now), why.Standing is Standing.Overdue);
            Assert.Equal(why.Deadline.IsOpen, why.Standing is not (Standing.Answered or Standing.AnsweredLate));
        }
    });

    [Fact]
    public void Folding_the_same_events_gives_the_same_deadlines() => ForEach((@case, _) =>
    {
        var again = Fold.Of(A.Reference, [.. @case.Events])!;
        Assert.Equal(@case.Deadlines(), Domain.Rules.Deadlines.Of(again, @case.Board, A.Calendar));
    });

    [Fact]
    public void The_steps_to_come_are_what_the_plan_says_when_they_come() => ForEach((@case, now) =>
    {
        foreach (var deadline in @case.Deadlines().Where(deadline => deadline.IsOpen))
        {
            var steps = WhoIsTold.Of(@case.Folded, @case.Board, deadline, A.Calendar, now, []);
            Assert.Equal(steps.Count, steps.DistinctBy(step => step.Notice.Key).Count());
            foreach (var step in steps.Where(step => step.State is StepState.ToCome))
            {
                Assert.True(step.At > now);
                Assert.Contains(@case.Plan(step.At).Due, notice => notice.Key == step.Notice.Key);
            }
        }
    });

    [Fact]
    public void What_was_said_is_told_apart_from_what_waits_and_what_passed()
    {
        var @case = A.Case("bolton").Conference("2026-05-01");
        var deadline = @case.Open(RuleIds.FirstCoreGroup);
        var now = At.London("2026-05-14 12:00");
        var planned = WhoIsTold.Planned(@case.Folded, @case.Board, deadline, A.Calendar, now);
        Told[] told = [Said(planned[0]), Said(planned[1]) with { SentAt = null }];

        var steps = WhoIsTold.Of(@case.Folded, @case.Board, deadline, A.Calendar, now, told);

        Assert.Equal(
            ["book-by Told", "chase-5 Waiting", "chase-2 Passed", "due ToCome"],
            steps.Take(4).Select(step => $"{step.Notice.Step} {step.State}"));
    }

    [Fact]
    public void Of_an_answered_deadline_only_what_was_said_remains()
    {
        var open = A.Case("bolton").Conference("2026-05-01");
        var first = WhoIsTold.Planned(open.Folded, open.Board, open.Open(RuleIds.FirstCoreGroup), A.Calendar, At.London("2026-05-14 12:00"))[0];
        var @case = open.Held("2026-05-20");
        var deadline = @case.Deadlines().Single(each => each.Rule == RuleIds.FirstCoreGroup);

        var why = Explanation.Of(@case.Folded, @case.Board, deadline, A.Calendar, At.London("2026-05-21 12:00"), [Said(first)]);

        Assert.Equal(Standing.AnsweredLate, why.Standing);
        Assert.Equal("book-by", Assert.Single(why.Ladder).Notice.Step);
    }

    [Fact]
    public void A_date_that_does_not_bind_names_the_one_that_does_and_has_no_steps_of_its_own()
    {
        var @case = A.Case("leaflet-2017").Conference("2026-06-01").Held("2026-06-08").ReviewHeld("2026-06-18");
        var (bound, binding) = (Of(RuleIds.SubsequentMaxInterval), Of(RuleIds.CoreGroupAfterReview));

        Assert.Equal(binding.Deadline, bound.BoundBy);
        Assert.Empty(bound.Ladder);
        Assert.Null(binding.BoundBy);
        Assert.NotEmpty(binding.Ladder);
        Assert.Null(Of(RuleIds.MinutesCirculated).BoundBy);

        Explanation Of(string rule) => Explained(@case).Single(why => why.Deadline.Rule == rule && why.Deadline.IsOpen);
    }

    [Theory]
    [InlineData(DueKind.Undated, Standing.Open)]
    [InlineData(DueKind.AtEvent, Standing.Open)]
    [InlineData(DueKind.Recommended, Standing.Passed)]
    [InlineData(DueKind.Trigger, Standing.Passed)]
    [InlineData(DueKind.By, Standing.Overdue)]
    public void What_no_board_sets_a_day_for_stays_open_when_its_day_has_passed(DueKind kind, Standing standing)
    {
        var deadline = A.Case("bolton").Conference("2026-05-01").Open(RuleIds.FirstCoreGroup) with { Kind = kind };
        Assert.Equal(Standing.Open, Explanation.StandingOf(deadline, At.London("2026-05-18 23:59")));
        Assert.Equal(standing, Explanation.StandingOf(deadline, At.London("2026-05-19 00:00")));
    }

    private static Told Said(Notice notice) => new(notice, notice.At, notice.At, Refused: false);

    private static IEnumerable<Explanation> Explained(A @case, Instant? now = null) => @case.Deadlines().Select(deadline =>
        Explanation.Of(@case.Folded, @case.Board, deadline, A.Calendar, now ?? @case.Events[^1].At, []));

    private static void ForEach(Action<A, Instant> check)
    {
        for (var seed = 1; seed <= Cases; seed++)
        {
            var @case = RandomCase.Of(seed);
            try
            {
                check(@case, @case.Events[^1].At + Duration.FromDays(seed % 40));
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"Seed {seed}: {broken.Message}", broken);
            }
        }
    }
}
