using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace CoreGroupBot.Benchmarks;

/// <summary>The service's own endpoint, rules and storage as in production, without jobs and without delivery. Every case has
/// twelve months of events.</summary>
internal static class Ours
{
    public const int Cases = 200;

    public static string Reference(int n) => $"CG-{n}";

    public static async Task Serve(string folder, string keyFile)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Folder"] = folder,
            ["Entra:TenantId"] = Wire.Tenant,
            ["Entra:ClientId"] = Wire.App,
            ["Teams:MetadataAddress"] = Wire.Metadata,
            ["Teams:ServiceUrl"] = Wire.ServiceUrl,
            ["Graph:Organiser"] = "coregroups@council.example",
            ["Graph:NotificationAddress"] = "https://bot.example",
        });
        builder.Services.AddEntra(builder.Configuration);
        builder.Services.AddGraph(builder.Configuration);
        builder.Services.AddCaseFiles(builder.Configuration);
        foreach (var hosted in builder.Services.Where(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null).ToList())
        {
            builder.Services.Remove(hosted);
        }

        builder.Services.AddSingleton(Options.Create(new ClockOptions()));
        builder.Services.AddSingleton<IClock, Clock>();
        builder.Services.AddSingleton<FindPerson>((_, _) => Task.FromResult<(string, string)?>(null));
        builder.Services.AddTeams(builder.Configuration);
        await using var app = builder.Build();
        app.Urls.Add(Wire.Ours);
        app.MapTeams();
        app.MapGet("/metadata", () => Json(new JsonObject { ["issuer"] = Wire.Issuer, ["jwks_uri"] = $"{Wire.Ours}/keys" }));
        app.MapGet("/keys", () => Json(new JsonObject { ["keys"] = new JsonArray(Key(keyFile)) }));
        await Fill(app.Services);
        await app.StartAsync();
        Console.WriteLine($"ready {Wire.Ours}");
        await app.WaitForShutdownAsync();
    }

    private static async Task Fill(IServiceProvider services)
    {
        using (var connection = services.GetRequiredService<Database>().Open())
        {
            connection.Execute(
                "insert into people (person, entra_id, mail) values (@mail, @id, @mail)",
                new { mail = "worker@example", id = Wire.KeyWorker });
        }

        var events = Year.Of(Wire.Board).Select(recorded => recorded.Event).ToList();
        for (var n = 0; n < Cases; n++)
        {
            await services.GetRequiredService<CaseFiles>().Record(Reference(n), "import", _ => events, CancellationToken.None);
        }
    }

    private static IResult Json(JsonObject body) => Results.Content(body.ToJsonString(), "application/json");

    private static JsonObject Key(string keyFile)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(keyFile));
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Wire.KeyId,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            ["endorsements"] = new JsonArray("msteams"),
        };
    }
}
