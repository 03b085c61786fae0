using CoreGroupBot.Sandbox.Clock;
using CoreGroupBot.Sandbox.Connector;
using CoreGroupBot.Sandbox.Graph;
using CoreGroupBot.Sandbox.Identity;
using CoreGroupBot.Sandbox.Page;
using CoreGroupBot.Sandbox.ServiceProcess;
using CoreGroupBot.Sandbox.Tenant;
using CoreGroupBot.Sandbox.Trouble;

namespace CoreGroupBot.Sandbox;

/// <summary>Puts the stand-ins together, by hand: each is made once and says in its constructor what it
/// needs.</summary>
internal sealed class Parts : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Changes _changes = new();
    private readonly BotProcess _process;
    private readonly Action<WebApplication, string> _map;

    public Parts(
        SandboxOptions options, SandboxClock clock, IReadOnlyDictionary<string, string> settings, Action<string> say)
    {
        var tenant = new TenantState(clock, _changes);
        var tokens = new Tokens(clock, options.Address);
        var inFlight = new InFlight();
        var luck = Luck = new Luck(options.Seed, say, _changes);
        _process = new BotProcess(options.ServiceAssembly, settings, say, _changes);
        var bot = new BotOperations(_http, tokens, options.ServiceAddress, luck);

        var subscriptions = new Subscriptions(clock);
        var notifications = new ChangeNotifications(
            subscriptions, new BadPost(luck), inFlight, _http, clock, () => _process.Running || !options.StartService);
        var organised = new OrganisedEvents(tenant, clock, notifications);
        var events = new EventEndpoints(tenant, organised);

        var messages = new BotMessages(tenant, new Pace(clock));
        var activities = new InboundActivity(clock, options.Address);
        var toBot = new ToBot(_http, tokens, options.ServiceAddress);

        var journey = new Journey(clock, bot, inFlight, subscriptions, notifications);
        var timetable = new Timetable(bot, _changes);
        var desk = new Desk(tenant, activities, toBot, inFlight, new Attendance(
            tenant, clock, notifications), timetable, clock);
        var mailbox = new SharedMailbox(tenant, organised, timetable);
        var controls = new Controls(clock, journey, _process, bot, notifications, luck, _changes);
        Opening = new Opening(options, clock, _process, bot, new Installation(tenant, activities, toBot), say);

        _map = (app, identityHeader) =>
        {
            app.MapIdentity(tokens, options.Address, identityHeader);
            app.MapConnector(tokens, luck, new ConversationCreation(tenant, messages), messages, new Roster(tenant));
            app.MapGraph(tokens, luck, new Schedules(new FreeBusy(tenant)), events, new CalendarChanges(tenant), new Letters(tenant, clock), new Teamwork(tenant, clock),
                new SubscriptionEndpoints(subscriptions, clock, _http), new MailboxSettings(tenant));
            app.MapPage(new StateView(
                tenant, clock, _process, bot, journey, luck), desk, mailbox, controls, _changes, app.Lifetime.ApplicationStopping);
        };
    }

    public Opening Opening { get; }

    public Luck Luck { get; }

    public void Map(WebApplication app, string identityHeader) => _map(app, identityHeader);

    public void Dispose()
    {
        _process.Dispose();
        _http.Dispose();
    }
}
