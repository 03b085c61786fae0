using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>Review conferences held, listed and listed no more.</summary>
/// <remarks>A listed date is taken back only when the files name another one instead: a census knows the reviews held and
/// says nothing of those to come. A time that is known is not forgotten because a file gives the day alone.</remarks>
internal static class ReviewChanges
{
    public static IEnumerable<CaseEvent> For(CoreGroupCase known, RegisteredGroup group)
    {
        var held = group.ReviewsHeld.ToList();
        var listed = group.ReviewsListed;
        foreach (var date in held.Where(date => known.Reviews.GetValueOrDefault(date) is not { Held: true }))
        {
            yield return new ReviewHeld(date);
        }

        foreach (var review in known.Reviews.Values.Where(review => !review.Held && !held.Contains(review.Date)))
        {
            var replaced = review.Date > group.AsOf
                ? listed.Count > 0 && !listed.ContainsKey(review.Date)
                : review.Date < group.AsOf && held.Exists(date => date > review.Date);
            if (replaced)
            {
                yield return new ReviewUnlisted(review.Date);
            }
        }

        foreach (var (date, start) in listed)
        {
            var before = known.Reviews.GetValueOrDefault(date);
            if (before is null || (!before.Held && start is not null && before.Start != start))
            {
                yield return new ReviewListed(date, start);
            }
        }
    }
}
