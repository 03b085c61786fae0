using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Connector;
using CoreGroupBot.Sandbox.Samples;
using CoreGroupBot.Sandbox.ServiceProcess;
using NodaTime;

namespace CoreGroupBot.Sandbox;

/// <summary>What happens once at the start: the service comes up, the app is installed, the sample files are
/// imported.</summary>
internal sealed class Opening(
    SandboxOptions options, IClock clock, BotProcess process, BotOperations bot, Installation installation, Action<string> say)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    /// <summary>Which files go together, and the board of a row that names none.</summary>
    private static readonly (string Register, string CoreGroups, string Board)[] Imports =
        [("cin-census.xml", "core-groups-england.csv", "bolton"), ("register-wales.csv", "core-groups-wales.csv", "sewscb")];

    /// <returns>True when all of it went well; what did not has been said.</returns>
    public async Task<bool> Run(CancellationToken cancellation)
    {
        var files = Path.Combine(options.DataFolder, "files");
        SampleFiles.Write(
            Path.Combine(AppContext.BaseDirectory, "Samples"), files, London.DateOf(clock.GetCurrentInstant()));
        try
        {
            if (!await ServiceIsUp(cancellation))
            {
                return false;
            }
            foreach (var (register, coreGroups, board) in Imports)
            {
                var answer = await bot.Import(
                    Path.Combine(files, register), Path.Combine(files, coreGroups), board, cancellation);
                say($"sandbox | Imported {coreGroups}: {Count(answer, "opened")} core groups opened.");
            }
            if (await installation.Run() is > 0 and var refused)
            {
                say($"sandbox | The service did not accept {refused} of the installation events: read its output above.");
            }
            await bot.Watch(cancellation);
            return true;
        }
        catch (Exception problem) when (problem is ServiceRefusedException or FileNotFoundException)
        {
            say("sandbox | " + problem.Message);
            return false;
        }
    }

    private async Task<bool> ServiceIsUp(CancellationToken cancellation)
    {
        if (options.StartService)
        {
            if (await bot.IsHealthy(cancellation))
            {
                say($"sandbox | Something answers at {options.ServiceAddress} already: end it, or choose another --service-port.");
                return false;
            }
            process.Start();
        }
        var patience = options.StartService ? StartLimit : TimeSpan.FromDays(1);
        if (await bot.UntilHealthy(patience, () => process.Running || !options.StartService, cancellation))
        {
            return true;
        }
        if (!cancellation.IsCancellationRequested)
        {
            say($"sandbox | The service does not answer at {options.ServiceAddress}health: read its output above.");
        }
        return false;
    }

    private static string Count(JsonNode? answer, string name) => answer?[name]?.ToString() ?? "?";
}
