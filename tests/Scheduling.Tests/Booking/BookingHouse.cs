using Azure.Core;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using CoreGroupBot.Scheduling.Tests.Graph;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Booking;

/// <summary>The booking half of the service as it is composed in earnest: a real SQLite in a temporary folder, real HTTP to a
/// stand-in Graph, and a clock that moves when told. Disposing it fails the test when a request was not expected.</summary>
public sealed class BookingHouse : IAsyncDisposable
{
    public const string Reference = "CP-2041";
    public const string KeyWorker = "social.worker@council.example";
    public const string HealthVisitor = "health.visitor@nhs.example";
    public const string Teacher = "teacher@school.example";
    public const string Officer = "officer@police.example";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"booking-{Guid.NewGuid():N}");
    private readonly ServiceProvider services;

    private BookingHouse(GraphStub graph, IEnumerable<(string Name, string Value)> settings)
    {
        Graph = graph;
        services = Compose(graph, folder, Clock, settings);
    }

    public GraphStub Graph { get; }

    public FakeClock Clock { get; } = new();

    /// <param name="settings">Beside the usual ones; of two of a name the last.</param>
    public static async Task<BookingHouse> Open(params IEnumerable<(string Name, string Value)> settings)
    {
        var house = new BookingHouse(await GraphStub.Start(), settings);
        foreach (var mail in new[] { KeyWorker, HealthVisitor, Teacher, Officer })
        {
            house.Graph.Data.Person(mail);
        }

        return house;
    }

    public T The<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static Member KeyWorkerNow(string person = KeyWorker) => new("kw", Roles.KeyWorker, "Children's services", person, null);

    public static IReadOnlyList<Member> Members(string keyWorker = KeyWorker) =>
    [
        KeyWorkerNow(keyWorker),
        new("hv", Roles.Member, "Health visiting", HealthVisitor, null),
        new("te", Roles.Member, "School", Teacher, null),
        new("po", Roles.Member, "Police", Officer, null),
        new("family-1", Roles.FamilyMember, "Family", null, null),
    ];

    /// <summary>A conference on Monday 23 November 2026: the first core group is due by Monday 7 December.</summary>
    public Task OpenCase(IReadOnlyList<Member>? members = null, string board = "sewscb", LocalDate? conference = null) => Record(
        "import",
        Group(members ?? Members(), board),
        new ConferenceHeld("C1", conference ?? new LocalDate(2026, 11, 23)),
        new PlanStarted("C1", conference ?? new LocalDate(2026, 11, 23)));

    public static GroupDescribed Group(IReadOnlyList<Member> members, string board = "sewscb") =>
        new(new CoreGroup(board, ["C1"], members, "manager@council.example", null));

    public Task Record(string by, params CaseEvent[] events) =>
        The<CaseFiles>().Record(Reference, by, _ => events, default);

    public async Task<CoreGroupCase> Case() => (await The<CaseFiles>().Open(Reference, default))!;

    public async Task<Domain.Cases.Booking> Booking() => (await Case()).Bookings[^1];

    public IReadOnlyList<Recorded> History() => The<CaseFiles>().History(Reference);

    public IEnumerable<T> Happened<T>()
        where T : CaseEvent => History().Select(recorded => recorded.Event).OfType<T>();

    public Task<int> Deliver() => The<Dispatch>().Run(default);

    /// <summary>Opens the case and carries it as far as a hold that waits for the key worker.</summary>
    public async Task<string> Hold()
    {
        await OpenCase();
        await Deliver();
        return (await Booking()).Event!;
    }

    /// <summary>As far as everybody is invited.</summary>
    public async Task<string> Invited()
    {
        var @event = await Hold();
        await Reply(@event, KeyWorker, "accepted");
        await Deliver();
        return @event;
    }

    /// <summary>Everybody is invited, health visitor and teacher apart.</summary>
    public static async Task<BookingHouse> Apart()
    {
        var house = await Open();
        var main = await house.Hold();
        await house.Record("someone", new MembersKeptApart("hv", ["te"]));
        await house.Reply(main, KeyWorker, "accepted");
        await house.Deliver();
        return house;
    }

    /// <summary>Id of the one event to which they are invited.</summary>
    public string EventOf(string mail) => Graph.Data.Events.Single(one => one.Value["attendees"]!.AsArray()
        .Any(attendee => (string?)attendee!["emailAddress"]!["address"] == mail)).Key;

    /// <summary>Somebody answers in Outlook a minute later, and Graph says so.</summary>
    public async Task Reply(string @event, string mail, string response, LocalDateTime? proposed = null)
    {
        Clock.Move(Duration.FromMinutes(1));
        Graph.Data.Reply(@event, mail, response, Clock.Now, proposed);
        await The<Answers>().Read(@event, default);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Graph.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.Empty(Graph.Unexpected);
    }

    private static ServiceProvider Compose(GraphStub graph, string folder, FakeClock clock, IEnumerable<(string Name, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Language:UntilChosen"] = "en",
            ["Graph:BaseAddress"] = graph.Address,
            ["Graph:Organiser"] = GraphStub.Organiser,
            ["Graph:NotificationAddress"] = "https://core-groups.council.example",
        }).AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value))).Build();
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IClock>(clock);
        services.AddSingleton<TokenCredential>(DelegatedTokenCredential.Create(
            (_, _) => new AccessToken("stub", DateTimeOffset.MaxValue)));
        services.Configure<StorageOptions>(options => options.Folder = folder);
        services.AddSingleton<Database>().AddSingleton<CaseFiles>().AddSingleton<Guidance>().AddSingleton(new CurrentBoards()).AddSingleton<Nudge>()
            .AddSingleton<OutboxTable>().AddSingleton<Dispatch>().AddSingleton<ICarrier, Deaf>();
        services.AddBooking(configuration);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    /// <summary>Teams is not looked at here.</summary>
    private sealed class Deaf : ICarrier
    {
        public bool Carries(ParcelKind kind) => kind is not ParcelKind.Errand;

        public Task<Delivery> Carry(Parcel parcel, CancellationToken ct) => Task.FromResult<Delivery>(new Delivery.Done());
    }
}
