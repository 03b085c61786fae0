using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CoreGroupBot.Domain.Cases;

/// <summary>What is on record under a day or a name, in their order; names in ordinal order. It never changes: setting
/// gives another one.</summary>
/// <remarks>Two arrays, for the reason of <see cref="Entries{T}"/>: with the ImmutableSortedDictionary of the framework all
/// deadlines of a case take half as long again and more.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "It is called what it is in a case.")]
[SuppressMessage("Design", "CA1000", Justification = "As the collections of the framework have it.")]
public sealed class Ledger<TKey, T> : IReadOnlyDictionary<TKey, T>
    where TKey : notnull
{
    private static readonly IComparer<TKey> InOrder =
        StringComparer.Ordinal is IComparer<TKey> ordinal ? ordinal : Comparer<TKey>.Default;

    private readonly TKey[] keys;
    private readonly T[] values;

    private Ledger(TKey[] keys, T[] values) => (this.keys, this.values) = (keys, values);

    public static Ledger<TKey, T> Empty { get; } = new([], []);

    public int Count => keys.Length;

    public IReadOnlyList<TKey> Keys => keys;

    public IReadOnlyList<T> Values => values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, T>.Keys => keys;

    IEnumerable<T> IReadOnlyDictionary<TKey, T>.Values => values;

    /// <exception cref="KeyNotFoundException">Nothing is on record under it.</exception>
    public T this[TKey key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"{key}");

    public bool ContainsKey(TKey key) => IndexOf(key) >= 0;

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out T value)
    {
        var index = IndexOf(key);
        value = index < 0 ? default : values[index];
        return index >= 0;
    }

    public T? GetValueOrDefault(TKey key) => TryGetValue(key, out var value) ? value : default;

    /// <summary>Place of the first key that is not before that one; <see cref="Count"/> where there is none.</summary>
    public int PlaceFrom(TKey key)
    {
        var index = IndexOf(key);
        return index < 0 ? ~index : index;
    }

    public Ledger<TKey, T> SetItem(TKey key, T value)
    {
        var index = IndexOf(key);
        return index < 0
            ? new([.. keys[..~index], key, .. keys[~index..]], [.. values[..~index], value, .. values[~index..]])
            : new(keys, [.. values[..index], value, .. values[(index + 1)..]]);
    }

    public Ledger<TKey, T> Remove(TKey key)
    {
        var index = IndexOf(key);
        return index < 0
            ? this
            : new([.. keys[..index], .. keys[(index + 1)..]], [.. values[..index], .. values[(index + 1)..]]);
    }

    public IEnumerator<KeyValuePair<TKey, T>> GetEnumerator()
    {
        for (var index = 0; index < keys.Length; index++)
        {
            yield return KeyValuePair.Create(keys[index], values[index]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Negative, and the complement of where it belongs, where nothing is on record under it.</summary>
    private int IndexOf(TKey key) => Array.BinarySearch(keys, key, InOrder);
}
