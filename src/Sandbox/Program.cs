#pragma warning disable RS0030 // The console is this program's face: everything it says is written here.
using System.Globalization;
using System.Security.Cryptography;
using CoreGroupBot.Sandbox;
using CoreGroupBot.Sandbox.Page;
using CoreGroupBot.Sandbox.ServiceProcess;

if (SandboxOptions.AsksForHelp(args))
{
    Console.WriteLine(SandboxOptions.Usage);
    return 0;
}

SandboxOptions options;
try
{
    options = SandboxOptions.Read(args);
}
catch (Exception wrong) when (wrong is ArgumentException or UriFormatException)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(SandboxOptions.Usage);
    return 2;
}

Directory.CreateDirectory(Path.Combine(options.DataFolder, "service"));
var offsetFile = Path.Combine(options.DataFolder, "clock-offset");
var clock = new SandboxClock(offsetFile);
clock.MoveTo(options.Today ?? SandboxClock.Machine());
var identityHeader = RandomNumberGenerator.GetHexString(32);
var settings = BotSettings.For(options.Address, options.ServiceAddress, options.DataFolder, offsetFile, identityHeader);

var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls(options.Address.GetLeftPart(UriPartial.Authority));
builder.Logging.SetMinimumLevel(LogLevel.Warning);
// A port that is taken is said in one sentence below.
builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
builder.Host.ConfigureHostOptions(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
await using var app = builder.Build();
using var parts = new Parts(options, clock, settings, Console.WriteLine);
parts.Map(app, identityHeader);
var missing = Assets.Map(app);
try
{
    await app.StartAsync();
}
catch (IOException taken)
{
    Console.Error.WriteLine($"{taken.Message} Choose another --port.");
    TidyUp();
    return 1;
}

if (!options.StartService)
{
    Console.WriteLine($"sandbox | Waiting for a service at {options.ServiceAddress} with these settings:");
    foreach (var (name, value) in settings)
    {
        Console.WriteLine($"  {name}={value}");
    }
}
if (await parts.Opening.Run(app.Lifetime.ApplicationStopping))
{
    // Not before everything is set up, which is done once and has nothing to show.
    parts.Luck.Choose(options.Answering, options.Notifying);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

        ----------------------------------------------------------------------
          Open {options.Address}
          It is {London.Words(clock.GetCurrentInstant())} in a tenant that does not exist.

          1. Press "Go to what happens next": holds and reminders go out.
          2. Choose Amara Featherfinch, a social worker, and accept the hold in
             her calendar: the others are invited. Go on, and see who is told.
          3. Press "Kill", go on a day, press "Start": nothing is lost.
          4. Press "Trouble", and let every second call go wrong.

          Files that were imported: {Path.Combine(options.DataFolder, "files")}
          Ctrl+C ends the sandbox and the service.
        ----------------------------------------------------------------------
        """));
}
if (missing is not null)
{
    Console.WriteLine("sandbox | " + missing);
}

await app.WaitForShutdownAsync();
parts.Dispose();
TidyUp();
return 0;

void TidyUp()
{
    if (options.RemoveData)
    {
        Directory.Delete(options.DataFolder, recursive: true);
    }
}
