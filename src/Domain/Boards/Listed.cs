using System.Collections;

namespace CoreGroupBot.Domain.Boards;

/// <summary>A list that is equal to another with equal items, so that a board that is read again is equal to itself.</summary>
internal sealed class Listed<T>(IEnumerable<T> items) : IReadOnlyList<T>
{
    private readonly T[] items = [.. items];

    public int Count => items.Length;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is Listed<T> other && items.SequenceEqual(other.items);

    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);
}
