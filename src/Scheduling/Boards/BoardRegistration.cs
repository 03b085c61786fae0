using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Boards;

public static class BoardRegistration
{
    /// <summary>The boards by which cases are read.</summary>
    public static IServiceCollection AddBoards(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BoardOptions>().Bind(configuration.GetSection(BoardOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BoardOptions>, BoardOptionsCheck>();
        return services.AddSingleton(provider =>
            new CurrentBoards(provider.GetRequiredService<IOptions<BoardOptions>>().Value.Folder));
    }
}
