using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Figures;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Import;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot;

/// <summary>How the service is put together.</summary>
public static class Composition
{
    public static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Host.UseDefaultServiceProvider(container =>
        {
            container.ValidateOnBuild = true;
            container.ValidateScopes = true;
        });
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddOptions<ClockOptions>().Bind(configuration.GetSection(ClockOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClockOptions>, ClockOptionsCheck>();
        services.AddSingleton<IClock, Clock>();
        services.AddCaseFiles(configuration);
        services.AddEntra(configuration);
        services.AddBooking(configuration);
        services.AddSingleton<FindPerson>(provider => async (person, ct) =>
            await provider.GetRequiredService<StaffDirectory>().Find(person, ct) is { } known
                ? (known.EntraId, known.Mail)
                : null);
        services.AddTeams(configuration);
        services.AddJobs(configuration);
        services.AddImport(configuration);
        services.AddFigures(configuration);
        services.AddSingleton<Attention>();

        var app = builder.Build();
        app.MapTeams();
        app.MapCaseLinks();
        app.MapPersonalPages();
        app.MapGraphNotifications();
        app.MapGet("/health", Health.Now);
        var operators = app.MapGroup("/operations").RequireOperator();
        operators.MapOperations();
        operators.MapExplain();
        operators.MapImport();
        operators.MapFigures();
        return app;
    }
}
