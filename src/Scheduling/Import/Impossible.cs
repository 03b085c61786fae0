using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>Dates that cannot be: each is reported and refused, never stored. A date that is not there passes.</summary>
internal static class Impossible
{
    /// <summary>The calendar of working days begins here, so that nothing can be counted from an earlier day; no plan in
    /// force is as old.</summary>
    public static readonly LocalDate Earliest = new(2015, 1, 1);

    /// <summary>Review conferences are at most six months apart; two years ahead is a slip of the pen.</summary>
    private static readonly Period FarthestReview = Period.FromYears(2);

    public static bool TooEarly(Dated? date, FileFindings findings) => Refuse(
        date, date?.Date < Earliest, $"is before {Dates.Iso(Earliest)}",
        "Correct the date; a plan of that time is no plan in force", findings);

    public static bool Ahead(Dated? date, LocalDate today, FileFindings findings) => Refuse(
        date, date?.Date > today, $"is after today, {Dates.Iso(today)}",
        "Correct the date, or import again once it has happened", findings);

    public static bool TooFarAhead(Dated? date, LocalDate today, FileFindings findings) => Refuse(
        date, date?.Date > today + FarthestReview, "is more than two years ahead", "Correct the date", findings);

    public static bool Before(Dated? later, Dated? earlier, FileFindings findings) => Refuse(
        later, later?.Date < earlier?.Date, $"is before {earlier}",
        "Correct whichever of the two dates is wrong", findings);

    private static bool Refuse(Dated? date, bool impossible, string problem, string remedy, FileFindings findings)
    {
        if (date is not null && impossible)
        {
            findings.Add(date.Line, $"{date} {problem}", remedy);
        }

        return date is not null && impossible;
    }
}
