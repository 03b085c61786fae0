using Azure.Core;
using Azure.Identity;
using CoreGroupBot.Scheduling.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Graph;

public static class GraphRegistration
{
    /// <summary>The one <see cref="TokenCredential"/> of the service, for Graph and for Teams alike.</summary>
    public static IServiceCollection AddEntra(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EntraOptions>().Bind(configuration.GetSection(EntraOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EntraOptions>, EntraOptionsCheck>());
        services.TryAddSingleton<EntraCertificate>();
        services.TryAddSingleton(Credential);
        return services;
    }

    /// <summary>Everything that speaks to Graph. Needs <see cref="AddEntra"/>.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GraphOptions>().Bind(configuration.GetSection(GraphOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GraphOptions>, GraphOptionsCheck>());
        services.AddSingleton(provider => GraphWire.Connect(
            provider.GetRequiredService<IOptions<GraphOptions>>().Value, provider.GetRequiredService<TokenCredential>()));
        services.AddSingleton<StaffDirectory>();
        services.AddSingleton<KnownDiaries>();
        services.AddSingleton<FreeBusy>();
        services.AddSingleton<OrganiserCalendar>();
        services.AddSingleton<OrganiserEdits>();
        services.AddSingleton<OrganiserChanges>();
        services.AddSingleton<ChangeSubscriptions>();
        services.AddSingleton<OrganiserMail>();
        services.AddSingleton<Mailboxes>();
        services.TryAddSingleton<Findings>();
#pragma warning disable RS0030 // The one place where the machine's timers come from; tests have their own.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton<AppInstallation>();
        services.AddSingleton<ActivityFeed>();
        return services;
    }

    private static TokenCredential Credential(IServiceProvider provider)
    {
        var entra = provider.GetRequiredService<IOptions<EntraOptions>>().Value;
        return entra.Credential switch
        {
            EntraOptions.WithClientSecret => new ClientSecretCredential(entra.TenantId, entra.ClientId, entra.ClientSecret),
            EntraOptions.WithCertificate => new ClientCertificateCredential(
                entra.TenantId, entra.ClientId, provider.GetRequiredService<EntraCertificate>().Current),
            _ => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(entra.ClientId)),
        };
    }
}
