using NodaTime;

namespace CoreGroupBot.Domain.Cases;

/// <summary>When the clocks of a case stopped. Read from the dates of conferences and plans alone, so that it does not
/// matter which of two children's ends, or whether an end or the next conference, came to be recorded first.</summary>
internal static class Clocks
{
    /// <returns>The latest day on which a plan ended and left no child of the group with one; null if there was none.</returns>
    public static LocalDate? Stopped(CoreGroupCase @case)
    {
        var plans = @case.Plans.Select(plan => new EarlierPlan(plan.Key, plan.Value)).Concat(@case.EarlierPlans)
            .Where(plan => @case.Group.Children.Contains(plan.Child)).ToList();
        return plans.Select(plan => plan.Plan.Ended).OfType<LocalDate>().OrderDescending().Select(day => (LocalDate?)day)
            .FirstOrDefault(day => !@case.Group.Children.Any(child => HadPlan(@case, plans, child, day!.Value)));
    }

    /// <summary>As the last word up to the end of that day has it. A child of whom only the end is known had a plan before
    /// it, and one of whom nothing is known may have one.</summary>
    private static bool HadPlan(CoreGroupCase @case, List<EarlierPlan> plans, string child, LocalDate day)
    {
        var ofChild = plans.Where(plan => plan.Child == child).Select(plan => plan.Plan).ToList();
        var began = @case.Conferences.Where(conference => conference.Child == child).Select(conference => conference.Date)
            .Concat(ofChild.Where(plan => !(plan.Started > plan.Ended)).Select(plan => plan.Started).OfType<LocalDate>())
            .Select(date => (Date: date, Ended: false));
        var words = began.Concat(ofChild.Select(plan => plan.Ended).OfType<LocalDate>().Select(date => (Date: date, Ended: true)))
            .Order().ToList();
        return words.Exists(word => word.Date <= day) ? !words.FindLast(word => word.Date <= day).Ended
            : words is [] or [{ Ended: true }, ..];
    }
}
