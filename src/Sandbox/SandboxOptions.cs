using System.Globalization;
using CoreGroupBot.Sandbox.Trouble;
using NodaTime;

namespace CoreGroupBot.Sandbox;

/// <summary>What the command line says.</summary>
internal sealed record SandboxOptions(
    Uri Address, Uri ServiceAddress, string DataFolder, bool RemoveData, bool StartService, string ServiceAssembly, Instant? Today,
    Answering Answering, Notifying Notifying, int Seed)
{
    public const string Usage = """
        CoreGroupBot.Sandbox: a stand-in Microsoft 365 tenant on this machine.

          --port 5400            where the page and the stand-ins listen (or --urls http://127.0.0.1:5400)
          --service-port 5401    where the service listens
          --today 2026-06-01T08:30   London time to start at; without it, now
          --data FOLDER          where files are kept; without it, a temporary folder, removed at the end
          --service FILE         CoreGroupBot.dll to run; without it, the one built beside the sandbox
          --trouble nine-of-ten  how often Teams and Outlook answer as they should: always, nine-of-ten or every-second
          --notifications lost   what becomes of Outlook's change notifications: arrive, lost, shuffled or forged
          --seed 20260601        another seed draws other calls that go wrong
          --no-service           do not start the service; wait for one started by hand
          --help                 this list
        """;

    private const int UsualSeed = 20_260_601;

    public static bool AsksForHelp(string[] arguments) => arguments.Contains("--help") || arguments.Contains("-h");

    /// <exception cref="ArgumentException">An option is unknown, or its value cannot be read; the message says
    /// which.</exception>
    public static SandboxOptions Read(string[] arguments)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            if (name == "--no-service")
            {
                given[name] = "";
            }
            else if (name is "--port" or "--urls" or "--service-port" or "--today" or "--data" or "--service"
                or "--trouble" or "--notifications" or "--seed" && i + 1 < arguments.Length)
            {
                given[name] = arguments[++i];
            }
            else
            {
                throw new ArgumentException($"'{name}' is not an option, or its value is missing.");
            }
        }
        var address = given.TryGetValue("--urls", out var urls) ? new Uri(urls) : Loopback(given, "--port", 5400);
        var folder = given.GetValueOrDefault("--data");
        return new(address, Loopback(given, "--service-port", 5401),
            Path.GetFullPath(folder ?? Directory.CreateTempSubdirectory("coregroupbot-").FullName), folder is null,
            !given.ContainsKey("--no-service"), given.GetValueOrDefault("--service") ?? BesideThis(), TodayOf(given),
            Chosen(given, "--trouble", Answering.Always), Chosen(given, "--notifications", Notifying.Arrive), SeedOf(given));
    }

    private static Uri Loopback(Dictionary<string, string> given, string name, int otherwise)
    {
        var text = given.GetValueOrDefault(name) ?? otherwise.ToString(CultureInfo.InvariantCulture);
        return ushort.TryParse(text, CultureInfo.InvariantCulture, out var port) && port > 0
            ? new Uri($"http://127.0.0.1:{port}")
            : throw new ArgumentException($"{name} wants a port number, not '{text}'.");
    }

    private static Instant? TodayOf(Dictionary<string, string> given) =>
        !given.TryGetValue("--today", out var text)
            ? null
            : London.Read(text) ?? throw new ArgumentException($"--today wants a London time such as 2026-06-01T08:30, not '{text}'.");

    private static T Chosen<T>(Dictionary<string, string> given, string name, T otherwise) where T : struct, Enum =>
        !given.TryGetValue(name, out var word) ? otherwise
            : Choices.TryRead<T>(word, out var choice) ? choice.Value
            : throw new ArgumentException($"{name} wants one of {Choices.All<T>()}, not '{word}'.");

    private static int SeedOf(Dictionary<string, string> given) =>
        !given.TryGetValue("--seed", out var text) ? UsualSeed
            : int.TryParse(text, CultureInfo.InvariantCulture, out var seed) ? seed
            : throw new ArgumentException($"--seed wants a whole number, not '{text}'.");

    /// <summary>…/src/Sandbox/bin/Release/net10.0 leads to …/src/Bot/bin/Release/net10.0.</summary>
    private static string BesideThis()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var source = here.Parent?.Parent?.Parent?.Parent;
        return Path.Combine(source?.FullName ?? here.FullName, "Bot", "bin", here.Parent?.Name ?? "Debug", here.Name, "CoreGroupBot.dll");
    }
}
