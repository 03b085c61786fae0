using System.Diagnostics;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.ServiceProcess;

/// <summary>The service as a child process: started, killed in the middle of its work, started again.</summary>
internal sealed class BotProcess(
    string assembly, IReadOnlyDictionary<string, string> settings, Action<string> say, Changes changes) : IDisposable
{
    private readonly Lock _gate = new();
    private Process? _process;
    private int _starts;

    public bool Running
    {
        get
        {
            lock (_gate)
            {
                return _process is { HasExited: false };
            }
        }
    }

    public int Restarts => Math.Max(0, _starts - 1);

    /// <exception cref="FileNotFoundException">The service has not been built where it is looked for.</exception>
    public void Start()
    {
        lock (_gate)
        {
            if (_process is { HasExited: false })
            {
                return;
            }
            if (!File.Exists(assembly))
            {
                throw new FileNotFoundException($"The service is not at {assembly}. Build it (dotnet build src/Bot) or name it with --service.");
            }
            _process?.Dispose();
            _process = Launch();
            _starts++;
        }
        changes.Say();
    }

    /// <summary>No warning and no last words, as in a power cut.</summary>
    public void Kill()
    {
        lock (_gate)
        {
            if (_process is { HasExited: false } process)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
        changes.Say();
    }

    public void Dispose()
    {
        Kill();
        lock (_gate)
        {
            _process?.Dispose();
            _process = null;
        }
    }

    private Process Launch()
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet"
            ? path
            : "dotnet";
        var start = new ProcessStartInfo(host, [assembly, "serve"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(assembly),
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Repeat(line.Data);
        process.ErrorDataReceived += (_, line) => Repeat(line.Data);
        process.Exited += (_, _) =>
        {
            say("service | has stopped.");
            changes.Say();
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Repeat(string? line)
    {
        if (line is not null)
        {
            say("service | " + line);
        }
    }
}
