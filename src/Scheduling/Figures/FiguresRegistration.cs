using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Figures;

public static class FiguresRegistration
{
    /// <summary>Half-year figures and their mail. Needs the case files, Graph and a clock.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ResolutionOptions>().Bind(configuration.GetSection(ResolutionOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ResolutionOptions>, ResolutionOptionsCheck>());
        return services.AddSingleton<HalfYearFigures>();
    }
}
