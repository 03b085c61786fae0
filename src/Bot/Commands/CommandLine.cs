using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Commands;

/// <summary>The verbs of <c>CoreGroupBot</c>.</summary>
public static class CommandLine
{
    private const string Usage = """
        CoreGroupBot            runs the service (also: CoreGroupBot serve)
        CoreGroupBot import     reads a register and its core groups; import --help lists the files and columns
        CoreGroupBot explain    why each date of a case: the counting, the paragraph, who is told when
        CoreGroupBot replay     a case as it stood at the end of a past day
        CoreGroupBot what-if    what a change would do to a case; saves nothing
        CoreGroupBot figures    counts the resolution processes of a half-year: figures --half 2026-2
        CoreGroupBot verify     checks the audit trail of every case against its hashes
        CoreGroupBot rules      prints every board's rules as Markdown, each with its quotation

        Each of import, explain, replay, what-if and figures says more with --help.
        Settings come from appsettings.json and environment variables, such as Storage__Folder=/var/lib/coregroupbot.
        """;

    private const int WrongSettings = 78;

    /// <returns>0 when it did what was asked; 1 when it could not; 2 for a wrong command line; 78 for wrong settings.</returns>
    public static async Task<int> Run(string[] args)
    {
#pragma warning disable RS0030 // The face of the program: everything a command says goes through these two.
        var (output, error) = (Console.Out, Console.Error);
#pragma warning restore RS0030
        try
        {
            return args switch
            {
                [] => await Serve(),
                ["serve" or "verify" or "rules", "--help" or "-h"] or ["help" or "--help" or "-h", ..] => await Say(output, Usage, 0),
                ["serve" or "verify" or "rules", var more, ..] => await Say(error, $"{args[0]} takes nothing more, not '{more}'.\n\n{Usage}", 2),
                ["serve"] => await Serve(),
                ["import", .. var rest] => await Import(rest, output, error),
                ["explain", .. var rest] => await Ask(ExplainCommand.Run, rest, output, error),
                ["replay", .. var rest] => await Ask(ReplayCommand.Run, rest, output, error),
                ["what-if", .. var rest] => await Ask(WhatIfCommand.Run, rest, output, error),
                ["figures", .. var rest] => await Ask(FiguresCommand.Run, rest, output, error),
                ["verify"] => await Verify(output),
                ["rules"] => await Rules(output),
                _ => await Say(error, $"'{args[0]}' is not a command.\n\n{Usage}", 2),
            };
        }
        catch (Exception refused) when (Failures(refused) is { Count: > 0 } failures)
        {
            await error.WriteLineAsync(
                $"CoreGroupBot does not start: {failures.Count} of its settings {(failures.Count == 1 ? "is" : "are")} missing or wrong.");
            foreach (var failure in failures)
            {
                await error.WriteLineAsync($"  - {failure}");
            }

            return WrongSettings;
        }
    }

    private static async Task<int> Serve()
    {
        await using var app = Build(out var unreadable);

        // Before anything is constructed, so that every wrong setting is named at once and not only the first.
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (Exception refused) when (Failures(refused) is { Count: > 0 } failures)
        {
            throw Wrong([.. unreadable, .. failures]);
        }

        Refuse(unreadable);
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> Import(string[] args, TextWriter output, TextWriter error)
    {
        await using var app = Build(out var unreadable);
        Refuse(unreadable);
        return await ImportCommand.Run(args, app.Services, output, error, app.Lifetime.ApplicationStopping);
    }

    private static async Task<int> Ask(
        Func<string[], IServiceProvider, TextWriter, TextWriter, Task<int>> command, string[] args, TextWriter output, TextWriter error)
    {
        await using var app = Composition.Build();
        return await command(args, app.Services, output, error);
    }

    private static async Task<int> Verify(TextWriter output)
    {
        await using var app = Build(out var unreadable);
        Refuse(unreadable);
        var (entries, broken) = app.Services.GetRequiredService<AuditTrail>().Verify();
        foreach (var entry in broken)
        {
            await output.WriteLineAsync($"{entry}: its hash does not fit. This entry or one before it was changed after it was recorded.");
        }

        return await Say(output, $"{Counted.Of(entries, "entry", "entries")} checked, {Counted.Of(broken.Count, "chain")} broken.", broken.Count == 0 ? 0 : 1);
    }

    private static async Task<int> Rules(TextWriter output)
    {
        await using var app = Composition.Build();
        await output.WriteAsync(RuleBook.Of(app.Services.GetRequiredService<CurrentBoards>().Library));
        return 0;
    }

    private static async Task<int> Say(TextWriter where, string text, int code)
    {
        await where.WriteLineAsync(text);
        return code;
    }

    private static WebApplication Build(out IReadOnlyList<string> unreadable)
    {
        var app = Composition.Build();
        unreadable = UnreadableSettings.ReplaceIn(app.Configuration);
        return app;
    }

    private static void Refuse(IReadOnlyList<string> unreadable)
    {
        if (unreadable.Count > 0)
        {
            throw Wrong(unreadable);
        }
    }

    private static OptionsValidationException Wrong(IEnumerable<string> failures) =>
        new(Options.DefaultName, typeof(CommandLine), failures);

    private static List<string> Failures(Exception refused) => refused switch
    {
        OptionsValidationException wrong => [.. wrong.Failures.Distinct()],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Failures).Distinct()],
        _ => [],
    };
}
