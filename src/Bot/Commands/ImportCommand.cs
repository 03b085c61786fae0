using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Commands;

/// <summary>The verb <c>import</c>.</summary>
public static class ImportCommand
{
    private const int Done = 0;
    private const int NothingChanged = 1;
    private const int WrongUsage = 2;

    /// <param name="args">Without the verb itself.</param>
    /// <param name="services">Must hold an <see cref="Importer"/>.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(
        string[] args, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken ct)
    {
        switch (ImportArguments.Read(args))
        {
            case ImportArguments.Help:
                await output.WriteLineAsync(ImportArguments.Usage);
                return Done;
            case ImportArguments.Wrong wrong:
                return await Refuse(wrong.Why, error);
            case ImportArguments.Import { Request: var request }:
                var importer = services.GetRequiredService<Importer>();
                return request.Board is { } board && !importer.Boards.Knows(board)
                    ? await Refuse($"There is no board {board}; there are {string.Join(", ", importer.Boards.Keys)}.", error)
                    : await Run(request, importer, output, error, ct);
            default:
                throw new ArgumentOutOfRangeException(nameof(args));
        }
    }

    private static async Task<int> Refuse(string why, TextWriter error)
    {
        await error.WriteLineAsync(why);
        await error.WriteLineAsync(ImportArguments.Usage);
        return WrongUsage;
    }

    private static async Task<int> Run(
        ImportRequest request, Importer importer, TextWriter output, TextWriter error, CancellationToken ct)
    {
        ImportOutcome outcome;
        using (var progress = new ProgressLine(error))
        {
            outcome = await importer.Run(request, progress, ct);
        }

        foreach (var problem in outcome.Problems)
        {
            await output.WriteLineAsync(problem.ToString());
        }

        foreach (var note in outcome.Notes)
        {
            await output.WriteLineAsync($"Note: {note}");
        }

        await output.WriteLineAsync(Summary(outcome, request));
        return outcome.Applied || (request.DryRun && outcome.Problems.Count == 0) ? Done : NothingChanged;
    }

    private static string Summary(ImportOutcome outcome, ImportRequest request)
    {
        var counts = $"{outcome.Opened} opened, {outcome.Updated} updated, {outcome.Unchanged} unchanged";
        var problems = outcome.Problems.Count == 0 ? "no problems" : Counted.Of(outcome.Problems.Count, "problem");
        var groups = Counted.Of(outcome.Accepted, "core group");
        return (outcome.Applied, request.DryRun) switch
        {
            (true, _) => $"{groups} accepted: {counts}; {problems}.",
            (false, true) when outcome.Problems.Count == 0 || request.AcceptValid =>
                $"Dry run, nothing changed. {groups} would be accepted: {counts}; {problems}.",
            _ => $"Nothing changed: {problems}; {groups} {(outcome.Accepted == 1 ? "is" : "are")} right.",
        };
    }
}
