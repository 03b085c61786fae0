using CoreGroupBot.Domain.Language;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Booking;

public static class BookingRegistration
{
    /// <summary>Everything that books meetings, Graph included. Needs <see cref="GraphRegistration.AddEntra"/>, the case
    /// files and a clock.</summary>
    public static IServiceCollection AddBooking(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddGraph(configuration);
        services.AddOptions<BookingOptions>().Bind(configuration.GetSection(BookingOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BookingOptions>, BookingOptionsCheck>());
        services.AddSingleton<ICarrier, CalendarCarrier>();
        services.AddSingleton<TakenTimes>();
        services.AddSingleton<PeopleTaken>();
        services.AddSingleton<Seeking>();
        services.AddSingleton<Placing>();
        services.AddSingleton<Inviting>();
        services.AddSingleton<Releasing>();
        services.AddSingleton<CalendarEvents>();
        services.AddSingleton<GroupAddresses>();
        services.AddSingleton<Answers>();
        services.AddSingleton<HandEdits>();
        services.AddSingleton<Restoring>();
        services.AddSingleton<KeepingApart>();
        services.AddSingleton<SeparateEdits>();
        services.AddSingleton<PuttingBack>();
        services.AddSingleton<CalendarRound>();
        services.AddSingleton<GuestList>();
        services.AddSingleton<Guests>();
        services.AddSingleton<SafeContactGate>();
        services.AddSingleton<SeparateInvitations>();
        services.AddSingleton<Rooms>();
        services.AddSingleton(new EventTexts(configuration["Language:UntilChosen"] is not Languages.English));
        services.AddSingleton<CalendarCheck>();
        services.AddSingleton<SubscriptionTable>();
        services.AddSingleton<CalendarSubscription>();
        services.AddSingleton<Changes>();
        services.AddSingleton<ChangeNotifications>();
        services.AddHostedService<ChangeReader>();
        return services;
    }
}
