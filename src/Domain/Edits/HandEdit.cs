using System.Globalization;
using NodaTime;

namespace CoreGroupBot.Domain.Edits;

public enum EditState
{
    Open,

    /// <summary>The key worker leaves it as it is.</summary>
    Kept,

    /// <summary>It is being set back.</summary>
    Undoing,

    /// <summary>The calendar is as it was.</summary>
    Gone,

    /// <summary>It was moved again since.</summary>
    Overtaken,
}

/// <summary>A change made by hand in Outlook.</summary>
/// <param name="Number">From 1, of all of the case.</param>
/// <param name="Who">As <see cref="EditFound"/> has it.</param>
public sealed record HandEdit(int Number, string Hold, EditKind Kind, string? Who, Instant At, EditState State)
{
    /// <summary>The times of a move, in Europe/London. It was moved from the last time that nobody had to answer for.</summary>
    public LocalDateTime From { get; init; }

    public int FromMinutes { get; init; }

    public LocalDateTime To { get; init; }

    public int Minutes { get; init; }

    /// <summary>As it stands in a notice and in a card's data.</summary>
    public string Key => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the calendar still shows it.</summary>
    public bool IsActive => State is EditState.Open or EditState.Kept or EditState.Undoing;
}

/// <param name="Number">From 1.</param>
/// <param name="What">Keys of <see cref="Wordings"/>.</param>
public sealed record RestoredWording(int Number, string Hold, IReadOnlyList<string> What, Instant At)
{
    /// <summary>As <see cref="WordingRestored"/> has it.</summary>
    public string? Who { get; init; }

    public string Key => string.Create(CultureInfo.InvariantCulture, $"wording-{Number}");
}
