using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>The service's own endpoints on a port of this machine, with real storage in a folder of its own, a clock that
/// moves when told, and the other side of the wire beside it.</summary>
public sealed class ServiceUnderTest : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string App = "22222222-2222-2222-2222-222222222222";

    private readonly Func<WebApplication> build;
    private WebApplication app;
    private readonly string folder = Directory.CreateTempSubdirectory("teams-").FullName;
    private int activities;

    private ServiceUnderTest(FakeMicrosoft microsoft, Instant now, Action<IServiceCollection>? also, (string Name, string Value)[] settings)
    {
        Microsoft = microsoft;
        Clock = new FakeClock(now);
        Key = new Signer("teams-1", "msteams");
        Microsoft.Signers.Add(Key);
        build = () => Build(also, settings);
        app = build();
    }

    private WebApplication Build(Action<IServiceCollection>? also, (string Name, string Value)[] settings)
    {
        var microsoft = Microsoft;
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Folder"] = folder,
            ["Entra:TenantId"] = Tenant,
            ["Entra:ClientId"] = App,
            ["Teams:MetadataAddress"] = $"{microsoft.Address}/metadata",
            ["Teams:Issuer"] = Issuer,
            ["Teams:ServiceUrl"] = microsoft.ServiceUrl,
            ["Teams:AllowedHosts:0"] = "127.0.0.1",
            ["Graph:BaseAddress"] = $"{microsoft.Address}/graph/v1.0",
            ["Graph:Organiser"] = "coregroups@council.example",
            ["Graph:NotificationAddress"] = microsoft.Address,
            ["Operators:MetadataAddress"] = $"{microsoft.Address}/metadata",
            ["Operators:Issuer"] = "https://operators",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value));
        builder.Services.AddSingleton<TokenCredential>(new FixedToken());
        builder.Services.AddSingleton<TimeProvider>(new HastyTimers());
        builder.Services.AddEntra(builder.Configuration);
        builder.Services.AddGraph(builder.Configuration);
        builder.Services.AddCaseFiles(builder.Configuration);
        // Parcels are carried when a test says so.
        foreach (var hosted in builder.Services.Where(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null).ToList())
        {
            builder.Services.Remove(hosted);
        }

        builder.Services.AddSingleton<IClock>(Clock);
        builder.Services.AddSingleton<FindPerson>((person, _) => Task.FromResult(Find(person)));
        builder.Services.AddTeams(builder.Configuration);
        also?.Invoke(builder.Services);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapTeams();
        app.MapCaseLinks();
        app.MapPersonalPages();
        if (app.Services.GetService<Scheduling.Booking.ChangeNotifications>() is not null)
        {
            app.MapGraphNotifications();
        }

        var operators = app.MapGroup("/operations").RequireOperator();
        operators.MapPost("/upload", (IFormFile file) => Results.Ok(file.Length)).DisableAntiforgery();
        operators.MapGet("/me", (HttpContext http) => http.Features.Get<SignedInOperator>()!.Name);
        return app;
    }

    public FakeMicrosoft Microsoft { get; }

    public FakeClock Clock { get; }

    public Signer Key { get; }

    public HttpClient Http { get; private set; } = new();

    public Dictionary<string, string> StaffIds { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool DirectoryIsDown { get; set; }

    public CaseFiles Cases => app.Services.GetRequiredService<CaseFiles>();

    public OutboxTable Outbox => app.Services.GetRequiredService<OutboxTable>();

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static Task<ServiceUnderTest> Start(Instant now, params (string Name, string Value)[] settings) => Start(now, null, settings);

    public static async Task<ServiceUnderTest> Start(
        Instant now, Action<IServiceCollection>? also, params (string Name, string Value)[] settings)
    {
        var service = new ServiceUnderTest(await FakeMicrosoft.Start(), now, also, settings);
        await service.Open();
        return service;
    }

    /// <summary>As after a crash: another process on the same folder, which remembers what is on the disk.</summary>
    public async Task Restart()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        app = build();
        await Open();
    }

    private async Task Open()
    {
        await app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public Task<CoreGroupCase?> Happened(string reference, params CaseEvent[] events) =>
        Cases.Record(reference, "import", _ => events, CancellationToken.None);

    public Task<int> Deliver() => OneByOne.Send(Outbox, [.. app.Services.GetServices<ICarrier>()]);

    public JsonObject Activity(string type, string by, string conversation = "a:chat") => new()
    {
        ["type"] = type,
        ["id"] = $"activity-{++activities}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Microsoft.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = $"29:{by}", ["aadObjectId"] = by, ["name"] = "somebody" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{App}" },
        ["conversation"] = new JsonObject
        {
            ["id"] = conversation,
            ["conversationType"] = "personal",
            ["tenantId"] = Tenant,
        },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    public JsonObject PressOf(string by, string verb, JsonObject data)
    {
        var activity = Activity("invoke", by);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <returns>The inner answer.</returns>
    public async Task<JsonObject> Press(string by, string verb, params (string Name, string Value)[] data)
    {
        var body = new JsonObject();
        foreach (var (name, value) in data)
        {
            body[name] = value;
        }

        using var response = await Post(PressOf(by, verb, body));
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    public string Token(Action<JsonObject>? change = null)
    {
        var payload = Signer.Payload(Issuer, App, Clock.Now, Microsoft.ServiceUrl);
        change?.Invoke(payload);
        return Key.Sign(Key.Header(), payload);
    }

    public Task<HttpResponseMessage> Post(JsonNode activity) => Post(activity.ToJsonString(), Token());

    public async Task<HttpResponseMessage> Post(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await Http.SendAsync(request);
    }

    public long Count(string table)
    {
        using var connection = app.Services.GetRequiredService<Database>().Open();
        return connection.ExecuteScalar<long>($"select count(*) from {table}");
    }

    public void Execute(string sql)
    {
        using var connection = app.Services.GetRequiredService<Database>().Open();
        connection.Execute(sql);
    }

    /// <summary>Every row of every table, as text: two of these are equal when nothing was changed.</summary>
    public string Everything()
    {
        using var connection = app.Services.GetRequiredService<Database>().Open();
        var tables = connection.Query<string>("select name from sqlite_schema where type = 'table' order by name").ToList();
        return string.Join('\n', tables.SelectMany(table => connection.Query($"select * from {table} order by 1, 2")
            .Select(row => $"{table}: {string.Join('|', ((IDictionary<string, object?>)row).Values)}")));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Microsoft.DisposeAsync();
        Key.Dispose();
        global::Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public static string MailOf(string entraId) => $"{entraId}@council.example";

    private (string EntraId, string Mail)? Find(string person) =>
        DirectoryIsDown ? throw new HttpRequestException("The directory does not answer.")
        : Guid.TryParse(person, out _) ? (person, StaffIds.FirstOrDefault(known => known.Value == person).Key ?? MailOf(person))
        : StaffIds.TryGetValue(person, out var id) ? (id, person)
        : null;

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"{(requestContext.Claims is null ? "" : "fresh ")}for {requestContext.Scopes[0]}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
