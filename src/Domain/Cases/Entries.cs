using System.Collections;
using System.Runtime.CompilerServices;

namespace CoreGroupBot.Domain.Cases;

/// <summary>What a case has of one kind, in the order in which it was recorded. It never changes: adding gives another
/// one.</summary>
/// <remarks>An array, because a case has few of anything and its rules read them hundreds of times for each that is
/// added. With the ImmutableList of the framework in its place the fold takes nearly twice as long and a look at a case
/// a tenth to two fifths longer, by board, so this stays.</remarks>
[CollectionBuilder(typeof(Entries), nameof(Entries.Of))]
public sealed class Entries<T> : IReadOnlyList<T>
{
    private readonly T[] items;

    internal Entries(T[] items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Exists(Predicate<T> match) => Array.Exists(items, match);

    /// <returns>The first one; null where there is none.</returns>
    public T? Find(Predicate<T> match) => Array.Find(items, match);

    /// <returns>The last one; null where there is none.</returns>
    public T? FindLast(Predicate<T> match) => Array.FindLast(items, match);

    /// <returns>-1 where there is none.</returns>
    public int FindIndex(Predicate<T> match) => Array.FindIndex(items, match);

    public Entries<T> FindAll(Predicate<T> match) => new(Array.FindAll(items, match));

    public Entries<T> RemoveAll(Predicate<T> match) => Exists(match) ? FindAll(item => !match(item)) : this;

    public Entries<T> ConvertAll(Converter<T, T> convert) => new(Array.ConvertAll(items, convert));

    public Entries<T> Add(T item) => new([.. items, item]);

    public Entries<T> SetItem(int index, T item)
    {
        var changed = (T[])items.Clone();
        changed[index] = item;
        return new Entries<T>(changed);
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

public static class Entries
{
    public static Entries<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? None<T>.Entries : new Entries<T>(items.ToArray());

    private static class None<T>
    {
        public static readonly Entries<T> Entries = new([]);
    }
}
