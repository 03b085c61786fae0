using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Outbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Storage;

public static class StorageRegistration
{
    /// <summary>The case files, their outbox and its delivery.</summary>
    public static IServiceCollection AddCaseFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddOptions<ReminderOptions>().Bind(configuration.GetSection(ReminderOptions.Section)).ValidateOnStart();
        return services
            .AddBoards(configuration)
            .AddSingleton<Database>()
            .AddSingleton<BoardConfirmations>()
            .AddSingleton<Guidance>()
            .AddSingleton<AuditTrail>()
            .AddSingleton<CaseFiles>()
            .AddSingleton<Mentions>()
            .AddSingleton<Nudge>()
            .AddSingleton<OutboxTable>()
            .AddSingleton<StuckParcels>()
            .AddSingleton<ToldNotices>()
            .AddSingleton<SharedCards>()
            .AddSingleton<Dispatch>()
            .AddHostedService(provider => provider.GetRequiredService<Dispatch>());
    }
}
