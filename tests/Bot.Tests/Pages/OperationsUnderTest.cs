using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;
using CoreGroupBot.Bot.Explaining;
using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Pages;

/// <summary>The operators' addresses, without the check of who asks, on real storage. Nothing runs by itself: what is sent is
/// what an operator asks to be sent.</summary>
public sealed class OperationsUnderTest : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("operations-").FullName;
    private readonly WebApplication app;

    private OperationsUnderTest()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Folder"] = folder,
            ["Entra:TenantId"] = ServiceUnderTest.Tenant,
            ["Entra:ClientId"] = ServiceUnderTest.App,
            // A port on which nothing listens: calendars cannot be read.
            ["Graph:BaseAddress"] = "http://127.0.0.1:9/v1.0",
            ["Graph:Organiser"] = "coregroups@council.example",
            ["Graph:NotificationAddress"] = "https://core-groups.council.example",
        });
        var services = builder.Services;
        services.AddSingleton<IClock>(Clock);
        services.AddSingleton<TokenCredential>(DelegatedTokenCredential.Create((_, _) => new AccessToken("t", DateTimeOffset.MaxValue)));
        services.AddCaseFiles(builder.Configuration);
        services.AddBooking(builder.Configuration);
        foreach (var carrier in services.Where(one => one.ServiceType == typeof(ICarrier) || one.ServiceType == typeof(IHostedService)).ToList())
        {
            services.Remove(carrier);
        }

        services.AddSingleton<ICarrier>(Carrier);
        services.AddSingleton<DeadlineWatch>();
        services.AddSingleton(new TimetableEntry("DeadlineWatch", Duration.FromSeconds(15)));
        services.AddSingleton<Lights>();
        services.AddSingleton<Attention>();
        services.AddSingleton<Explainer>();
        services.AddTransient<Tick<DeadlineWatch>>();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/health", (Lights lights, OutboxTable outbox, Findings findings) => Health.Now(lights, outbox, findings));
        var operators = app.MapGroup("/operations");
        operators.MapOperations();
        operators.MapExplain();
    }

    public FakeClock Clock { get; } = new(Groups.Utc(11, 23, 10));

    public Answering Carrier { get; } = new();

    public HttpClient Http { get; private set; } = new();

    public static async Task<OperationsUnderTest> Start()
    {
        var operations = new OperationsUnderTest();
        await operations.app.StartAsync();
        operations.Http = new HttpClient { BaseAddress = new Uri(operations.app.Urls.First()) };
        return operations;
    }

    public T The<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public Task Happened(params CaseEvent[] events) =>
        The<CaseFiles>().Record(Groups.Case, "import", _ => events, CancellationToken.None);

    public int Sql(string sql)
    {
        using var connection = The<Database>().Open();
        return connection.Execute(sql);
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> Get(string path) => await Read(await Http.GetAsync(path));

    public async Task<(HttpStatusCode Status, JsonNode? Body)> Post(string path) => await Read(await Http.PostAsync(path, null));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(HttpStatusCode Status, JsonNode? Body)> Read(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
        }
    }
}

/// <summary>Carries everything, and answers as it is told.</summary>
public sealed class Answering : ICarrier
{
    public Func<Parcel, Delivery> Answer { get; set; } = _ => new Delivery.Done();

    public bool Carries(ParcelKind kind) => true;

    public Task<Delivery> Carry(Parcel parcel, CancellationToken ct) => Task.FromResult(Answer(parcel));
}
