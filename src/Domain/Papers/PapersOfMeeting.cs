using System.Collections.Immutable;
using NodaTime;

namespace CoreGroupBot.Domain.Papers;

/// <summary>A member's answer on a copy.</summary>
public sealed record CopyAnswer(bool HasIt, LocalDate On, Instant At);

/// <summary>Ticks of a document, and where it lies.</summary>
public sealed record Saved(ImmutableSortedSet<string> Fields, string? Link, LocalDate On, Instant At);

/// <summary>How the plan was changed at a core group.</summary>
public sealed record Change(bool IsMinor, LocalDate On, Instant At);

/// <summary>The papers of one core group that was held.</summary>
public sealed record PapersOfMeeting
{
    // Before None, which is made of it.
    private static readonly ImmutableSortedDictionary<string, CopyAnswer> NoAnswers =
        ImmutableSortedDictionary.Create<string, CopyAnswer>(StringComparer.Ordinal);

    public static PapersOfMeeting None { get; } = new();

    /// <summary>When it came to be known that neither key worker nor second chair was there; null when one was.</summary>
    public Instant? WithoutLeads { get; init; }

    public LocalDate? AdditionalNotNeeded { get; init; }
    public Saved? Plan { get; init; }
    public Change? Change { get; init; }
    public LocalDate? SentToUnit { get; init; }
    public LocalDate? PlanCirculated { get; init; }

    /// <summary>When the latest word of its circulation came in.</summary>
    public Instant? PlanCirculatedAt { get; init; }

    public LocalDate? PlanUnchanged { get; init; }
    public Saved? Record { get; init; }

    /// <summary>Member id → answer, of the copies of the plan.</summary>
    public ImmutableSortedDictionary<string, CopyAnswer> PlanCopies { get; init; } = NoAnswers;

    /// <summary>The same of the record.</summary>
    public ImmutableSortedDictionary<string, CopyAnswer> RecordCopies { get; init; } = NoAnswers;
}

/// <summary>The papers for one review conference.</summary>
public sealed record PapersOfReview
{
    public static PapersOfReview None { get; } = new();

    public LocalDate? Drafted { get; init; }

    /// <summary>Ids of members who dissent.</summary>
    public ImmutableSortedSet<string> Dissent { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public string? Exception { get; init; }
    public string? Recommendation { get; init; }
    public LocalDate? RecommendedOn { get; init; }
}
