using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Quartz;

namespace CoreGroupBot.Scheduling.Jobs;

/// <summary>Every job and how often it runs. The engine only ticks: it holds no timer for any deadline, and its own store
/// (<c>jobs.db</c>) may be deleted without losing one.</summary>
public static class Timetable
{
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Folder)}"] ?? "";
        services.AddSingleton<Lights>();
        services.AddQuartz(engine =>
        {
            engine.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                store.UseSqlite(SqliteFactory.Instance, Database.ConnectionTo(Path.Combine(folder, "jobs.db")));
            });
            Every<DeadlineWatch>(services, engine, TimeSpan.FromSeconds(15));
            Every<BoardWatch>(services, engine, TimeSpan.FromSeconds(30));
            Every<DeliverOutbox>(services, engine, TimeSpan.FromSeconds(5));
            Every<CalendarCheck>(services, engine, TimeSpan.FromMinutes(5));
            Every<MailFigures>(services, engine, TimeSpan.FromHours(1));
            Every<CertificateWatch>(services, engine, TimeSpan.FromHours(1));
            Every<AccessWatch>(services, engine, TimeSpan.FromHours(1));
            Every<MailReviewDates>(services, engine, TimeSpan.FromHours(1));
            Every<CalendarSubscription>(services, engine, TimeSpan.FromMinutes(10));
        });
        services.AddQuartzHostedService(hosted =>
        {
            hosted.WaitForJobsToComplete = true;
            hosted.AwaitApplicationStarted = true;
        });
        return services;
    }

    private static void Every<T>(IServiceCollection services, IQuartzBuilder engine, TimeSpan interval)
        where T : class, IRecurring
    {
        services.TryAddSingleton<T>();
        services.AddTransient<Tick<T>>();
        services.AddSingleton(new TimetableEntry(typeof(T).Name, Duration.FromTimeSpan(interval)));
        var key = new JobKey(typeof(T).Name);
        engine.AddJob<Tick<T>>(job => job.WithIdentity(key).StoreDurably());
        engine.AddTrigger(trigger => trigger
            .ForJob(key)
            .WithIdentity(typeof(T).Name)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
    }
}
