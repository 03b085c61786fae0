using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>A connection that stays open when it is disposed of, with the statements it has prepared, and goes to whoever asks
/// next: SQLite takes longer to read most of ours than to carry them out.</summary>
/// <param name="keep">Takes it back; false when it is not wanted any more.</param>
internal sealed class KeptConnection(string connectionString, Func<KeptConnection, bool> keep) : SqliteConnection(connectionString)
{
    /// <summary>Nearly all texts are constants; those that name as many values as there are may be more.</summary>
    private const int Most = 200;

    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);
    private int inUse;

    /// <param name="sql">Its text.</param>
    /// <returns>A command nobody else has, without parameters.</returns>
    internal SqliteCommand Take(string sql)
    {
        inUse++;
        if (prepared.Remove(sql, out var command))
        {
            command.Transaction = Transaction;
            return command;
        }

        command = CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <param name="command">As <see cref="Take"/> gave it.</param>
    /// <param name="isSound">It failed in nothing.</param>
    internal void Return(SqliteCommand command, bool isSound)
    {
        inUse--;
        command.Parameters.Clear();
        command.Transaction = null;
        if (!isSound || prepared.Count >= Most || !prepared.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // What was begun and not ended is undone, as when it closes.
            Transaction?.Dispose();
            if (inUse == 0 && keep(this))
            {
                return;
            }
        }

        base.Dispose(disposing);
    }
}
