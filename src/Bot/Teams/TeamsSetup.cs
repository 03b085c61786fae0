using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

public static class TeamsSetup
{
    private const string KeysHttpName = "signing-keys";

    /// <summary>Everything that speaks to Teams, and what it says. Needs the case files, an <see cref="IClock"/>, Entra, Graph
    /// and a <see cref="FindPerson"/> to be registered.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        Bind<TeamsOptions>(services, configuration, TeamsOptions.Section);
        Bind<OperatorOptions>(services, configuration, OperatorOptions.Section)
            .PostConfigure(operators => operators.FollowFrom(
                configuration[$"{EntraOptions.Section}:{nameof(EntraOptions.TenantId)}"],
                configuration[$"{EntraOptions.Section}:{nameof(EntraOptions.ClientId)}"]));

        Http(services, KeysHttpName);
        Http(services, ConnectorClient.HttpName);

        services.AddSingleton(provider =>
        {
            var teams = provider.GetRequiredService<IOptions<TeamsOptions>>();
            var entra = provider.GetRequiredService<IOptions<EntraOptions>>();
            return new InboundCheck(
                Check(provider, teams.Value.MetadataAddress, teams.Value.Issuer, entra.Value.ClientId), teams, entra);
        });
        services.AddSingleton(provider =>
        {
            var operators = provider.GetRequiredService<IOptions<OperatorOptions>>().Value;
            return new OperatorCheck(Check(provider, operators.MetadataAddress, operators.Issuer, operators.Audience));
        });
        services.AddSingleton<TeamsMeter>();
        services.AddSingleton(provider => TeamsPace.Of(
            provider.GetRequiredService<IOptions<TeamsOptions>>().Value,
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<Reaching>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<Channels>();
        services.AddSingleton<InboundTable>();
        services.AddSingleton<KnownPeople>();
        services.AddSingleton<Letters>();
        services.AddSingleton<QuietHours>();
        services.TryAddSingleton<DeadlineWatch>();
        services.AddSingleton<Digests>();
        services.AddSingleton<Replies>();
        services.AddSingleton<Turns>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<ICarrier, TeamsCarrier>();
        return services.AddConversation();
    }

    public static void MapTeams(this IEndpointRouteBuilder endpoints) => endpoints.MapMessages();

    private static OptionsBuilder<T> Bind<T>(IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(IValidateOptions<T>), typeof(Settings)));
        return services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateOnStart();
    }

    // Redirects are not followed: they would carry a token to another host, or bring keys from one.
    private static void Http(IServiceCollection services, string name) => services.AddHttpClient(name)
        .ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(10))
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
        .RemoveAllLoggers();

    private static TokenCheck Check(IServiceProvider provider, string metadataAddress, string issuer, string audience)
    {
        var clock = provider.GetRequiredService<IClock>();
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(KeysHttpName);
        return new TokenCheck(new SigningKeys(metadataAddress, http, clock), issuer, audience, clock);
    }
}
