using System.Diagnostics.CodeAnalysis;
using CoreGroupBot.Domain.Cases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Caching.Memory;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>The cases that were looked at last, as far as they had come. Every look asks the file for the hash of a case's
/// last event first, so what another process has recorded is read in.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It holds memory alone, as long as the process runs.")]
internal sealed class RememberedCases
{
    /// <summary>Some tens of kilobytes each.</summary>
    private const int Most = 500;

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="transaction">Null for a look that changes nothing.</param>
    public Folded Of(SqliteConnection connection, SqliteTransaction? transaction, string reference)
    {
        var head = AuditTrail.Head(connection, transaction, reference);
        if (known.TryGetValue(reference, out Folded? folded) && folded!.Head == head)
        {
            return folded;
        }

        // Events that came between the two are folded under the hash before them: the next look reads them again.
        var events = AuditTrail.Read(connection, transaction, reference);
        return Keep(reference, new Folded(head, events.Count, Fold.Of(reference, events)));
    }

    public Folded Keep(string reference, Folded folded) => folded.Count == 0 ? folded
        : known.Set(reference, folded, new MemoryCacheEntryOptions { Size = 1 });

    /// <param name="Head">Hash of the last event: that, and with it everything before it, is what is remembered.</param>
    /// <param name="Count">Number of events.</param>
    /// <param name="Case">Null where they make none.</param>
    public sealed record Folded(string Head, int Count, CoreGroupCase? Case);
}
