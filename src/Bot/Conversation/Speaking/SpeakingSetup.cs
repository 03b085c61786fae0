using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Conversation.Speaking;

internal static class SpeakingSetup
{
    public static IServiceCollection AddSpeaking(this IServiceCollection services)
    {
        services.AddOptions<SpeakingOptions>().BindConfiguration(SpeakingOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SpeakingOptions>, SpeakingOptionsCheck>());
        return services
            .AddSingleton<ChosenLanguages>()
            .AddSingleton<SpokenLanguage>()
            .AddSingleton<IVerb, ChooseLanguage>()
            .AddSingleton<IForm, OfferLanguage>()
            .AddSingleton<ICommand, ChooseInWriting>();
    }
}
