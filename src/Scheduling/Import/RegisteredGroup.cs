using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>All that the files say of one core group, checked.</summary>
/// <param name="NextReview">London time; without a time when only the day is known.</param>
/// <param name="MeetingsHeld">Core groups held, in order of date.</param>
/// <param name="Circulated">When the record of the last of them was circulated.</param>
/// <param name="AsOf">The London day of the import: reviews up to it were held, later ones are listed.</param>
public sealed record RegisteredGroup(
    string Reference,
    CoreGroup Group,
    IReadOnlyList<RegisteredChild> Children,
    (LocalDate Date, LocalTime? Start)? NextReview,
    IReadOnlyList<LocalDate> MeetingsHeld,
    LocalDate? Circulated,
    LocalDate AsOf)
{
    public IEnumerable<LocalDate> ReviewsHeld =>
        Children.SelectMany(child => child.Reviews).Where(date => date <= AsOf).Distinct().Order();

    /// <summary>Reviews to come, in order of date.</summary>
    public IReadOnlyDictionary<LocalDate, LocalTime?> ReviewsListed
    {
        get
        {
            var listed = new SortedDictionary<LocalDate, LocalTime?>();
            foreach (var date in Children.SelectMany(child => child.Reviews).Where(date => date > AsOf))
            {
                listed[date] = null;
            }

            if (NextReview is { } next && !ReviewsHeld.Contains(next.Date))
            {
                listed[next.Date] = next.Start;
            }

            return listed;
        }
    }
}
