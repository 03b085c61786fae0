using NodaTime;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>What the register says of a child's plan in force, or of the last one.</summary>
/// <param name="Reviews">Held and to come, in order.</param>
public sealed record RegisteredChild(
    string Id, LocalDate? Conference, LocalDate? PlanStart, LocalDate? PlanEnd, IReadOnlyList<LocalDate> Reviews);

/// <summary>Finds the plan that counts among all that a register tells of a child, and refuses what cannot be.</summary>
/// <remarks>The latest plan counts, with the latest conference on or before its start. A conference after the end of that
/// plan begins anew: its plan is not entered yet. Earlier plans are history.</remarks>
internal static class CurrentPlan
{
    private sealed record Plan(Dated Start, Dated? End, IReadOnlyList<Dated> Reviews);

    /// <returns>Null when something is wrong; it is reported.</returns>
    public static RegisteredChild? Of(string id, ChildOnFile child, LocalDate today, FileFindings findings)
    {
        var before = findings.Problems.Count;
        var conferences = Dates(child.Conferences, findings).OrderBy(conference => conference.Date).ToList();
        var plans = child.Plans.Select(plan => Read(plan, findings)).OfType<Plan>().ToList();
        if (findings.Problems.Count > before)
        {
            return null;
        }

        var plan = plans.OrderBy(each => each.Start.Date).ThenBy(each => each.End is null).LastOrDefault();
        if (plan?.End is { } end && end.Date >= plan.Start.Date
            && conferences.Exists(conference => conference.Date > end.Date))
        {
            plan = null;
        }

        var conference = plan is null
            ? conferences.LastOrDefault()
            : conferences.LastOrDefault(each => each.Date <= plan.Start.Date) ?? conferences.FirstOrDefault();
        if (plan is null && conference is null)
        {
            findings.Add(
                child.Line, $"child {id} has neither a conference nor a plan",
                "Enter the conference in the case system, or take the child out of the core groups file");
        }

        Judge(conference, plan, today, findings);
        return findings.Problems.Count > before
            ? null
            : new RegisteredChild(
                id, conference?.Date, plan?.Start.Date, plan?.End?.Date,
                [.. (plan?.Reviews ?? []).Select(review => review.Date).Distinct().Order()]);
    }

    private static void Judge(Dated? conference, Plan? plan, LocalDate today, FileFindings findings)
    {
        var reviews = plan?.Reviews ?? [];
        var outside = false;
        foreach (var past in new[] { conference, plan?.Start, plan?.End })
        {
            outside |= Impossible.TooEarly(past, findings) | Impossible.Ahead(past, today, findings);
        }

        foreach (var review in reviews)
        {
            outside |= Impossible.TooEarly(review, findings) | Impossible.TooFarAhead(review, today, findings);
        }

        // A date that is wrong in itself would only be reported again as being before or after another one.
        if (outside || plan is null)
        {
            return;
        }

        Impossible.Before(plan.Start, conference, findings);
        Impossible.Before(plan.End, plan.Start, findings);
        foreach (var review in reviews)
        {
            Impossible.Before(review, plan.Start, findings);
        }
    }

    private static Plan? Read(PlanOnFile plan, FileFindings findings)
    {
        if (plan.Start is null)
        {
            findings.Add(
                plan.Line, "a child protection plan has an end or reviews but no start",
                "Give the day on which the plan started");
            return null;
        }

        var start = DateText.Date(plan.Start, findings);
        var end = plan.End is null ? null : DateText.Date(plan.End, findings);
        var reviews = Dates(plan.Reviews, findings);
        return start is null ? null : new Plan(start, end, reviews);
    }

    private static IReadOnlyList<Dated> Dates(IEnumerable<Cell> cells, FileFindings findings) =>
        [.. cells.Select(cell => DateText.Date(cell, findings)).OfType<Dated>()];
}
