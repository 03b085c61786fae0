using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>The day on which the process opens by itself for one child: months on the register or a count of review
/// conferences held, whichever is earlier (rules.md A43–A47).</summary>
/// <param name="Origin">Which of the two: a key of <see cref="Origins"/>.</param>
/// <param name="On">A calendar day; it moves for no weekend or holiday.</param>
/// <param name="At">When it takes effect: the start of that day, or when the conference came to be recorded.</param>
public sealed record AutomaticTrigger(string Origin, LocalDate On, Instant At)
{
    /// <returns>Null when the board has none, the child is not on the register, or the name comes off it on that day or
    /// before.</returns>
    public static AutomaticTrigger? Of(CoreGroupCase @case, PlanOfChild plan, ResolutionRules rules)
    {
        var first = Candidates(@case, plan, rules).OrderBy(each => each.On).FirstOrDefault();
        return first is null || plan.Ended <= first.On
            ? null
            : first with { At = Candidates(@case, plan, rules).Min(each => each.At) };
    }

    /// <summary>The review conference that would open it, where it is listed and not held yet.</summary>
    public static ReviewOnRecord? ListedReview(CoreGroupCase @case, PlanOfChild plan, ResolutionRules rules) =>
        rules.ReviewConferenceCountTrigger is { } count && ReviewsOf(@case, plan).ElementAtOrDefault(count.Value - 1) is { Held: false } listed
            ? listed
            : null;

    private static IEnumerable<AutomaticTrigger> Candidates(CoreGroupCase @case, PlanOfChild plan, ResolutionRules rules)
    {
        if (plan.Started is not { } started)
        {
            yield break;
        }

        if (rules.RegisterMonthsTrigger is { } months)
        {
            var day = started.PlusMonths(months.Value);
            yield return new AutomaticTrigger(Origins.Months, day, London.StartOf(day));
        }

        if (rules.ReviewConferenceCountTrigger is { } count
            && ReviewsOf(@case, plan).Where(review => review.Held).ElementAtOrDefault(count.Value - 1) is { } last)
        {
            yield return new AutomaticTrigger(
                Origins.ThirdReview, last.Date, Instant.Max(London.StartOf(last.Date), last.RecordedAt));
        }
    }

    // The initial conference is no review, and one of an earlier time on the register does not count.
    private static IEnumerable<ReviewOnRecord> ReviewsOf(CoreGroupCase @case, PlanOfChild plan) =>
        @case.Reviews.Values.Where(review => review.Date > plan.Started);
}
