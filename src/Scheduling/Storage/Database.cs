using System.Collections.Concurrent;
using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>The embedded database: one SQLite file, written ahead and synchronised in full at every commit. Commands may
/// open it while the service runs.</summary>
public sealed class Database : IDisposable
{
    private const string FileName = "coregroupbot.db";

    /// <summary>More than are in use at once but for a moment.</summary>
    private const int MostIdle = 16;

    private readonly string connectionString;
    private readonly ConcurrentStack<KeptConnection> idle = [];
    private volatile bool isClosed;

    static Database() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <exception cref="OptionsValidationException">The file was written by a newer version.</exception>
    public Database(IOptions<StorageOptions> options)
    {
        Folder = options.Value.Folder;
        Directory.CreateDirectory(Folder);
        connectionString = new SqliteConnectionStringBuilder(ConnectionTo(Path.Combine(Folder, FileName))) { Pooling = false }.ToString();
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute("pragma journal_mode = wal; pragma synchronous = full");
        Migrations.Run(connection, Folder);
    }

    public string Folder { get; }

    /// <summary>Held while something short is written that many may want to write at once. SQLite takes one writer at a time
    /// anyway and has the others ask again after a while; here they stand in line.</summary>
    public Lock Writing { get; } = new();

    public static string ConnectionTo(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30, ForeignKeys = true }.ToString();

    public SqliteConnection Open()
    {
        if (idle.TryPop(out var kept))
        {
            return kept;
        }

        var connection = new KeptConnection(connectionString, Keep);
        try
        {
            connection.Open();
            connection.Execute("pragma synchronous = full");
            return connection;
        }
        catch
        {
            connection.Close();
            throw;
        }
    }

    /// <summary>Opens a transaction that holds the write lock from its start: what is read in it is still true when it
    /// commits.</summary>
    public (SqliteConnection Connection, SqliteTransaction Transaction) BeginWrite()
    {
        var connection = Open();
        try
        {
            return (connection, connection.BeginTransaction(deferred: false));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file, once those who have it open are done.</summary>
    public void Dispose()
    {
        isClosed = true;
        while (idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }

    private bool Keep(KeptConnection connection)
    {
        if (isClosed || connection.State is not ConnectionState.Open || idle.Count >= MostIdle)
        {
            return false;
        }

        idle.Push(connection);
        return true;
    }
}
