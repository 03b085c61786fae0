using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>A time at which the core group could meet, and who could not.</summary>
/// <param name="Away">Members who cannot come.</param>
/// <param name="Unknown">Members whose calendar cannot be read.</param>
/// <param name="Tentative">Members who have something pencilled in.</param>
public sealed record Slot(
    LocalDateTime Start, IReadOnlyList<Member> Away, IReadOnlyList<Member> Unknown, IReadOnlyList<Member> Tentative)
{
    /// <summary>Whether somebody who chairs can come; true where nobody is named.</summary>
    public bool HasChair { get; init; } = true;

    /// <summary>The address of a room that is free; null where there is none.</summary>
    public string? Room { get; init; }
}

/// <summary>What would make a core group possible: these members make room at this time.</summary>
public sealed record Move(LocalDateTime Start, IReadOnlyList<Member> Who);

public abstract record SlotAnswer
{
    private SlotAnswer()
    {
    }

    /// <param name="Others">What else is possible, the best first: of each morning and afternoon its best.</param>
    public sealed record Found(Slot Best, IReadOnlyList<Slot> Others, bool IsWish) : SlotAnswer;

    /// <param name="Busiest">Who is in the way, the one with the fewest starts first, and at how many of
    /// <paramref name="Starts"/> each can come.</param>
    /// <param name="Moves">What would take the least, first.</param>
    public sealed record None(
        IReadOnlyList<(Member Member, int Starts)> Busiest, int Starts, IReadOnlyList<Move> Moves) : SlotAnswer;
}
