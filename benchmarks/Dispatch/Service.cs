using System.Text.Json.Nodes;
using Azure.Core;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Benchmarks;

/// <summary>The service's own way out: outbox, dispatch, pace and connector, on a real SQLite and over HTTP.</summary>
internal static class Service
{
    /// <summary>As the job engine ticks.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    /// <summary>The messages are in the outbox before the clock starts.</summary>
    public static Func<Task> Prepare(string address, IReadOnlyList<(string Message, string Conversation)> messages)
    {
        var folder = Directory.CreateTempSubdirectory("dispatch-");
        var database = new Database(Options.Create(new StorageOptions { Folder = folder.FullName }));
        Put(database, messages);
        return async () =>
        {
            await Send(address, database);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        };
    }

    private static async Task Send(string address, Database database)
    {
        var teams = new TeamsOptions { ServiceUrl = address, RequestsPerSecond = Platform.PerSecond };
        teams.AllowedHosts.Add("127.0.0.1");
        await using var services = new ServiceCollection()
            .AddMetrics().AddSingleton<TeamsMeter>()
            .AddHttpClient(ConnectorClient.HttpName).RemoveAllLoggers().Services.BuildServiceProvider();
        IClock clock = SystemClock.Instance;
        var connector = new ConnectorClient(
            services.GetRequiredService<IHttpClientFactory>(),
            DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue)),
            Options.Create(teams), Options.Create(new EntraOptions()), TeamsPace.Of(teams, clock, TimeProvider.System),
            services.GetRequiredService<TeamsMeter>(), new Findings(clock), clock);
        var outbox = new OutboxTable(database, clock);
        var nudge = new Nudge();
        using var dispatch = new Dispatch(
            outbox, [new ToPlatform(connector, address)], nudge, TimeProvider.System, NullLogger<Dispatch>.Instance);
        await dispatch.StartAsync(default);
        using var tick = new PeriodicTimer(Tick);
        while (outbox.State().Waiting > 0 && await tick.WaitForNextTickAsync())
        {
            nudge.Now();
        }

        await dispatch.StopAsync(default);
    }

    private static void Put(Database database, IReadOnlyList<(string Message, string Conversation)> messages)
    {
        var (connection, transaction) = database.BeginWrite();
        using var _ = connection;
        using var __ = transaction;
        foreach (var (message, conversation) in messages)
        {
            connection.Execute(
                """
                insert into outbox (key, reference, kind, body, lane, due, not_before, created_at)
                values (@message, 'CG-1', 'notice', '{}', @conversation, 0, 0, 0)
                """,
                new { message, conversation }, transaction);
        }

        transaction.Commit();
    }

    private sealed class ToPlatform(ConnectorClient connector, string address) : ICarrier
    {
        public bool Carries(ParcelKind kind) => true;

        public async Task<Delivery> Carry(Parcel parcel, CancellationToken ct) =>
            await connector.Post(address, parcel.Lane, new JsonObject { ["id"] = parcel.Key }, "Core groups", ct) switch
            {
                ConnectorAnswer.Accepted => new Delivery.Done(),
                ConnectorAnswer.NotYet notYet => new Delivery.NotYet(notYet.After, KeepsPlace: true),
                ConnectorAnswer.Later later => new Delivery.Later(later.Problem, later.After),
                ConnectorAnswer.Refused refused => new Delivery.Refused(refused.Problem),
                _ => throw new InvalidOperationException(),
            };
    }
}
