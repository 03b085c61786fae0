using System.Data.Common;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>The embedded database: one SQLite file, written ahead and synchronised in full at every commit.</summary>
public sealed class Database
{
    private readonly string connectionString;

    static Database() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public Database(IOptions<StorageOptions> options)
    {
        Directory.CreateDirectory(options.Value.Folder);
        connectionString = ConnectionTo(Path.Combine(options.Value.Folder, "coregroupbot.db"));
        Migrate();
    }

    public static string ConnectionTo(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30, ForeignKeys = true }.ToString();

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute("pragma synchronous = full");
        return connection;
    }

    /// <summary>Opens a transaction that holds the write lock from its start: what is read in it is still true when it
    /// commits.</summary>
    public (SqliteConnection Connection, SqliteTransaction Transaction) BeginWrite()
    {
        var connection = Open();
        return (connection, connection.BeginTransaction(deferred: false));
    }

    private void Migrate()
    {
        using var connection = Open();
        connection.Execute("pragma journal_mode = wal");
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = connection.ExecuteScalar<long>("pragma user_version", transaction: transaction);
        var scripts = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var script in scripts.Skip((int)version))
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(script)!);
            connection.Execute(reader.ReadToEnd(), transaction: transaction);
        }

        SetVersion(connection, transaction, scripts.Count);
        transaction.Commit();
    }

    private static void SetVersion(DbConnection connection, DbTransaction transaction, int version) =>
        connection.Execute(FormattableString.Invariant($"pragma user_version = {version}"), transaction: transaction);
}
