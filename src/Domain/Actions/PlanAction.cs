using NodaTime;

namespace CoreGroupBot.Domain.Actions;

/// <param name="Reason">The owner's own words.</param>
public sealed record CannotBeDone(string Reason, Instant At);

/// <summary>One action of the plan as it stands.</summary>
/// <param name="Owner">Member id, of the family too.</param>
/// <param name="AgreedAt">The day of the core group; null when it was agreed between two.</param>
/// <param name="KnownAt">Since when it has this owner and this date.</param>
public sealed record PlanAction(
    string Id, string Title, string Owner, LocalDate Due, LocalDate? AgreedAt, string? Why, bool IsAssessment, Instant KnownAt)
{
    public required LocalDate AgreedOn { get; init; }

    /// <summary>Somebody else had it before: whoever has it now was perhaps not there when it was agreed.</summary>
    public bool IsHandedOver { get; init; }

    /// <summary>Why it has another date or owner than first agreed, the latest reason.</summary>
    public string? ChangedBecause { get; init; }

    public LocalDate? DoneOn { get; init; }

    public bool IsWithdrawn { get; init; }

    /// <summary>Null once the key worker has decided.</summary>
    public CannotBeDone? Cannot { get; init; }

    public bool IsOpen => DoneOn is null && !IsWithdrawn;
}
