using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>The embedded database: one SQLite file, written ahead and synchronised in full at every commit. Commands may
/// open it while the service runs.</summary>
public sealed class Database
{
    private const string FileName = "coregroupbot.db";
    private readonly string connectionString;

    /// <summary>Connections come out of a pool and keep their settings.</summary>
    private readonly ConditionalWeakTable<sqlite3, object> synchronised = [];

    static Database() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <exception cref="OptionsValidationException">The file was written by a newer version.</exception>
    public Database(IOptions<StorageOptions> options)
    {
        Folder = options.Value.Folder;
        Directory.CreateDirectory(Folder);
        connectionString = ConnectionTo(Path.Combine(Folder, FileName));
        using var connection = Open();
        connection.Execute("pragma journal_mode = wal");
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
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            if (!synchronised.TryGetValue(connection.Handle!, out _))
            {
                connection.Execute("pragma synchronous = full");
                synchronised.TryAdd(connection.Handle!, this);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
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
}
