using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("database-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_file_that_is_opened_twice_keeps_what_is_in_it()
    {
        using (var first = Open().Open())
        {
            first.Execute("insert into cases values ('CG-1', 1)");
        }

        using var second = Open().Open();
        Assert.Equal(1, second.ExecuteScalar<int>("select count(*) from cases"));
        Assert.Equal(Scripts.Count, second.ExecuteScalar<int>("pragma user_version"));
        Assert.Equal("wal", second.ExecuteScalar<string>("pragma journal_mode"));
    }

    [Fact]
    public void An_older_file_is_brought_up_to_date_with_what_is_in_it()
    {
        using (var old = File())
        {
            using var script = new StreamReader(
                typeof(Database).Assembly.GetManifestResourceStream("migrations/001-cases.sql")!);
            old.Execute(script.ReadToEnd());
            old.Execute(
                """
                pragma user_version = 1;
                insert into outbox (id, key, reference, kind, body, not_before, created_at, state, problem)
                values (7, 'k', 'CG-1', 'notice', '{}', 1, 2, 'refused', 'no');
                """);
        }

        using var now = Open().Open();
        Assert.Equal((7, "refused", "no"), now.QuerySingle<(int, string, string)>("select id, state, problem from outbox"));
        now.Execute("update outbox set state = 'dismissed'");
        now.Execute("insert into outbox (key, reference, kind, body, not_before, created_at) values ('l', 'CG-1', 'update', '', 1, 1)");
        Assert.Equal(8, now.ExecuteScalar<int>("select max(id) from outbox"));
        Assert.Throws<SqliteException>(() => now.Execute("update outbox set state = 'elsewhere'"));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        Open();
        using (var future = File())
        {
            future.Execute(FormattableString.Invariant($"pragma user_version = {Scripts.Count + 1}"));
        }

        var refused = Assert.Throws<OptionsValidationException>(Open);
        Assert.Contains("written by a newer version", refused.Failures.Single());
        Assert.Contains(folder, refused.Failures.Single());
        using var untouched = File();
        Assert.Equal(Scripts.Count + 1, untouched.ExecuteScalar<int>("pragma user_version"));
    }

    [Fact]
    public void Scripts_are_numbered_one_after_the_other() =>
        Assert.Equal(
            Enumerable.Range(1, Scripts.Count).Select(number => $"migrations/{number:000}"),
            Scripts.Select(script => script.Split('-')[0]));

    private static IReadOnlyList<string> Scripts =>
    [
        .. typeof(Database).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private Database Open() => new(Options.Create(new StorageOptions { Folder = folder }));

    private SqliteConnection File()
    {
        var connection = new SqliteConnection(Database.ConnectionTo(Path.Combine(folder, "coregroupbot.db")));
        connection.Open();
        return connection;
    }
}
