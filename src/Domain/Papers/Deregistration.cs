using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Papers;

/// <summary>Whether the single report to a review says something on de-registration (Bolton). The number of the review
/// decides, not the three months (rules.md A27).</summary>
public static class Deregistration
{
    public const string Remove = "remove";
    public const string Keep = "keep";
    public const string NotAgreed = "not-agreed";

    /// <summary>The first review, and no exceptional circumstance.</summary>
    public const string NotConsidered = "not-considered";

    public static IReadOnlyList<string> Choices { get; } = [Keep, Remove, NotAgreed];

    /// <summary>1 for the first review conference that was or will be held.</summary>
    public static int Number(CoreGroupCase @case, LocalDate review) =>
        1 + @case.ReviewsOfActiveCase().Count(other => other.Held && other.Date < review);

    public static bool IsAsked(CoreGroupCase @case, Board board, LocalDate review) =>
        board.DeregistrationConsideredFromReview is { } from
        && (Number(@case, review) >= from.Value || @case.Papers.OfReview(review).Exception is not null);

    public static bool IsLocked(CoreGroupCase @case, Board board, LocalDate review) =>
        board.DeregistrationConsideredFromReview is not null && !IsAsked(@case, board, review);

    public static string InWords(string recommendation) => recommendation switch
    {
        Remove => Say("de-registration recommended"),
        Keep => Say("registration to go on recommended"),
        NotAgreed => Say("no agreed recommendation on de-registration"),
        _ => Say("de-registration not considered: first review"),
    };
}
