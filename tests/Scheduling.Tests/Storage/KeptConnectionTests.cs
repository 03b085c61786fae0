using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Tests.Storage;

public sealed class KeptConnectionTests : IDisposable
{
    private const string Insert = "insert into cases (reference, version) values (@reference, 1)";
    private readonly string folder = Directory.CreateTempSubdirectory("kept-").FullName;
    private readonly Database database;

    public KeptConnectionTests() => database = new Database(Options.Create(new StorageOptions { Folder = folder }));

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Whoever_asks_next_gets_the_connection_with_its_settings()
    {
        var first = database.Open();
        var handle = first.Handle;
        first.Dispose();
        using var second = database.Open();
        Assert.Same(handle, second.Handle);
        Assert.Equal(2, second.ExecuteScalar<int>("pragma synchronous"));
        Assert.Equal(1, second.ExecuteScalar<int>("pragma foreign_keys"));
        using var beside = database.Open();
        Assert.NotSame(handle, beside.Handle);
    }

    [Fact]
    public void What_was_begun_and_not_ended_is_undone_for_whoever_asks_next()
    {
        var (connection, transaction) = database.BeginWrite();
        connection.Execute(Insert, new { reference = "CG-1" }, transaction);
        connection.Dispose();

        using var next = database.Open();
        Assert.Equal(0, next.ExecuteScalar<int>("select count(*) from cases"));
        next.Execute(Insert, new { reference = "CG-2" });
        Assert.Equal(["CG-2"], next.Query<string>("select reference from cases"));
    }

    [Fact]
    public void A_statement_that_failed_can_be_said_again()
    {
        using var connection = database.Open();
        connection.Execute(Insert, new { reference = "CG-1" });
        Assert.Throws<SqliteException>(() => connection.Execute(Insert, new { reference = "CG-1" }));
        connection.Execute(Insert, new { reference = "CG-2" });
        Assert.Equal(2, connection.ExecuteScalar<int>("select count(*) from cases"));
    }

    [Fact]
    public void A_statement_does_not_remember_what_was_given_to_it_before()
    {
        using var connection = database.Open();
        connection.Execute(Insert, new { reference = "CG-1" });
        Assert.Throws<InvalidOperationException>(() => connection.Execute(Insert));
        Assert.Throws<InvalidOperationException>(() => connection.Execute(Insert, new { other = "CG-2" }));
        Assert.Equal(["CG-1"], connection.Query<string>("select reference from cases"));
    }

    [Fact]
    public void The_same_statement_can_be_under_way_twice()
    {
        const string Sequence = "with recursive n(i) as (select 1 union all select i + 1 from n where i < @upTo) select i from n";
        using var connection = database.Open();
        var sums = connection.Query<int>(Sequence, new { upTo = 3 }, buffered: false)
            .Select(upTo => connection.Query<int>(Sequence, new { upTo }, buffered: false).Sum());
        Assert.Equal([1, 3, 6], sums);
        Assert.Equal([1, 3, 6], sums);
    }

    [Fact]
    public void A_list_of_any_length_is_a_statement_of_its_own()
    {
        using var connection = database.Open();
        connection.Execute(Insert, new { reference = "CG-1" });
        connection.Execute(Insert, new { reference = "CG-2" });
        int Found(params string[] asked) => connection.Query(
            "select * from cases where version = @version and reference in @asked and reference > @after",
            new { version = 1, asked, after = "A" }).Count();
        Assert.Equal([1, 0, 2, 1, 2], [Found("CG-1"), Found(), Found("CG-1", "CG-2"), Found("CG-2"), Found("CG-3", "CG-2", "CG-1")]);
    }

    [Fact]
    public void Nothing_is_kept_once_the_database_is_closed()
    {
        var late = database.Open();
        using (var early = database.Open())
        {
            early.Execute(Insert, new { reference = "CG-1" });
        }

        database.Dispose();
        Assert.True(File.Exists(Path.Combine(folder, "coregroupbot.db-wal")));
        late.Dispose();
        Assert.False(File.Exists(Path.Combine(folder, "coregroupbot.db-wal")));
    }
}
