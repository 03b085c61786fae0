using NodaTime;

namespace CoreGroupBot.Domain.Boards;

/// <summary>
/// What a missed date means: <see cref="Must"/> and <see cref="Should"/> make it overdue, <see cref="Recommended"/> is
/// a note only.
/// </summary>
public enum Force { Must, Should, Recommended }

/// <summary>The board's own words, character for character from one line of its document.</summary>
/// <param name="Line">Counted from 1.</param>
public sealed record Citation(string Quotation, string File, int Line);

/// <summary>A value that a board states, never without where it states it.</summary>
/// <remarks>A term or a permission obliges nobody and has the weakest force.</remarks>
public sealed record Cited<T>(T Value, Force Force, Citation Source)
{
    /// <summary>The first day on which it is in force; null when it always was.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day on which it is in force; null while nothing ends it.</summary>
    public LocalDate? Until { get; init; }
}
