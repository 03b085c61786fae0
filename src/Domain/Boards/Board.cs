using System.Diagnostics.CodeAnalysis;
using CoreGroupBot.Domain.Calendar;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Domain.Boards;

public sealed record IntervalWeeks(int From, int To);

/// <summary>What a member who cannot attend a core group sends in their place.</summary>
public enum AbsenceReport { Report, ReportOrRepresentative }

/// <summary>What the core group gives the review conference: one report, one of each agency, or an evaluation.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "A single report is what the guidance calls it.")]
public enum ReviewReport { Single, IndividualAgency, Evaluation }

/// <summary>How the review of a document stands, by the month that the document itself names.</summary>
public enum DocumentReview { Ahead, Soon, Due, Passed }

/// <summary>
/// The rules of one board, as its document states them. Null means that the document is silent, and then nothing may be
/// shown as this board's rule. Roles and the words for who chairs are the keys of the data files: "key-worker",
/// "any-member-but-social-worker", "rota-of-agencies".
/// </summary>
public sealed partial record Board
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public string? Country { get; init; }

    /// <summary>The title of the document as people know it, for whoever reads a citation.</summary>
    public required string Document { get; init; }

    /// <summary>File name of the document from which the values are quoted.</summary>
    public required string Source { get; init; }

    /// <summary>The month (yyyy-MM) in which the document itself falls due for review.</summary>
    public string? ReviewDue { get; init; }

    /// <summary>The document bears no date or names no authority: its values are to be confirmed before they are used.</summary>
    public bool ConfirmWithBoard { get; init; }

    /// <summary>Why, in a sentence; null where nothing is to be confirmed.</summary>
    public string? ConfirmBecause { get; init; }

    public Cited<string>? KeyWorkerTerm { get; init; }
    public Cited<string>? PlanTerm { get; init; }
    public Cited<string>? RecordTerm { get; init; }

    /// <summary>Month (yyyy-MM) of the document.</summary>
    public Cited<string>? SourceDate { get; init; }

    public Cited<string>? LocalAuthorities { get; init; }
    public Cited<bool>? HasRegister { get; init; }

    /// <summary>Null where the board has no such process.</summary>
    public ResolutionRules? Resolution { get; init; }

    /// <summary>Set where a value has dates. A copy made with other values keeps it, and <see cref="On"/> the values of the
    /// file.</summary>
    internal BoardEditions? Editions { get; init; }

    /// <summary>The board as it stood on that day: itself where nothing has dates. A deadline is read as of its day 0, so
    /// that a change of guidance never works backwards.</summary>
    public Board On(LocalDate day) => Editions?.On(day) ?? this;

    /// <summary>The board before, between and after the days on which its values change, by date; itself where none does.
    /// </summary>
    public IEnumerable<Board> OverTime() => Editions?.Boards ?? [this];

    /// <summary>Why its values are to be confirmed with the board on that day; none when nothing speaks against them.</summary>
    /// <param name="confirmed">When they last were; null when never. Before the document's review that says nothing of what
    /// holds after it.</param>
    public IEnumerable<string> WhyConfirm(LocalDate today, LocalDate? confirmed = null)
    {
        if (ConfirmBecause is not null && confirmed is null)
        {
            yield return ConfirmBecause;
        }

        if (AwaitsReview(today, confirmed))
        {
            yield return ReviewInWords(today)!;
        }
    }

    /// <summary>Its review has passed, and the board has not confirmed since that its values hold.</summary>
    public bool AwaitsReview(LocalDate today, LocalDate? confirmed) =>
        Review(today) is DocumentReview.Passed && !(confirmed > ReviewEnd());

    /// <summary>The document names a month only: it is due from the month's first day to its last, and soon in the month
    /// before. Null where it names none.</summary>
    public DocumentReview? Review(LocalDate today) => ReviewMonth is not { } month ? null
        : today > ReviewEnd() ? DocumentReview.Passed
        : today >= month.OnDayOfMonth(1) ? DocumentReview.Due
        : today >= month.OnDayOfMonth(1).PlusMonths(-1) ? DocumentReview.Soon
        : DocumentReview.Ahead;

    /// <summary>Null while it lies ahead, and where the document names none.</summary>
    public string? ReviewInWords(LocalDate today) => Review(today) switch
    {
        DocumentReview.Soon => $"One month before the document's own review date, {Dates.Month(ReviewMonth!.Value)}.",
        DocumentReview.Due => $"It is the document's own review date, {Dates.Month(ReviewMonth!.Value)}.",
        DocumentReview.Passed => $"The document's own review date, {Dates.Month(ReviewMonth!.Value)}, has passed.",
        _ => null,
    };

    /// <summary>Last day of the month of its review. Null where it names none.</summary>
    public LocalDate? ReviewEnd() => ReviewMonth?.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth);

    private YearMonth? ReviewMonth => ReviewDue is { } month ? YearMonthPattern.Iso.Parse(month).Value : null;
}
