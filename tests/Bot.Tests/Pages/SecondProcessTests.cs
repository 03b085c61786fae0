using System.Diagnostics;
using CoreGroupBot.Bot.Tests.Import;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Pages;

/// <summary>A command beside the service that runs: another process on the same files.</summary>
public sealed class SecondProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("second-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_import_stores_what_follows_and_neither_sends_nor_takes_what_is_under_way()
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 11, 23, 10, 0));
        var database = new Database(Options.Create(new StorageOptions { Folder = folder }));
        using var connection = database.Open();
        connection.Execute(
            "insert into outbox (key, reference, kind, body, not_before, created_at) values ('of the service', 'CG-0', 'notice', '{}', 0, 0)");
        var outbox = new OutboxTable(database, clock);
        var underWay = outbox.Claim()!;

        var (code, said) = await Run("import", "--register", Written("register.csv", ImportFixture.Register),
            "--core-groups", Written("groups.csv", ImportFixture.Groups), "--board", "bolton");
        Assert.True(code == 0, said);
        Assert.Contains("1 core group accepted: 1 opened", said);

        Assert.Equal(
            [("sending", 1)], connection.Query<(string, int)>("select state, attempts from outbox where key = 'of the service'"));
        Assert.True(outbox.Settle(underWay, new Delivery.Done()));
        var imported = connection.Query<(string State, int Attempts)>("select state, attempts from outbox where reference = 'CG-1'").ToList();
        Assert.NotEmpty(imported);
        Assert.All(imported, row => Assert.Equal(("waiting", 0), row));
        Assert.False(File.Exists(Path.Combine(folder, "jobs.db")));
        Assert.False(File.Exists(Path.Combine(folder, "sender.lock")));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_in_words()
    {
        var database = new Database(Options.Create(new StorageOptions { Folder = folder }));
        using (var connection = database.Open())
        {
            connection.Execute("pragma user_version = 99");
        }

        var (code, said) = await Run("verify");
        Assert.Equal(78, code);
        Assert.Contains("was written by a newer version of CoreGroupBot", said);
        Assert.DoesNotContain("   at ", said);
    }

    private string Written(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Storage__Folder"] = folder },
        };
        foreach (var argument in arguments.Prepend(typeof(Clock).Assembly.Location))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
