using System.Text.Encodings.Web;
using System.Text.Json;
using CoreGroupBot.Bot.Explaining;

namespace CoreGroupBot.Bot.Commands;

/// <summary>The verb <c>explain</c>, and what it shares with <c>replay</c> and <c>what-if</c>.</summary>
public static class ExplainCommand
{
    public const string Usage = """
        CoreGroupBot explain CASE [--rule ID] [--json] [--people]

          CASE        the reference, as the core groups file has it
          --rule ID   only deadlines of that rule, such as first-core-group
          --json      for programs: what GET /operations/cases/{reference} answers
          --people    with the ids of members, which are addresses (JSON only)

        Says of every deadline: day 0, the counting day by day, the paragraph, what would answer it, who is told when.
        """;

    private const int Done = 0;
    private const int NoSuchCase = 1;
    private const int WrongUsage = 2;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="args">Without the verb itself.</param>
    /// <param name="services">Must hold an <see cref="Explainer"/>.</param>
    /// <returns>0 when answered, 1 when there is no such case, 2 when the question is wrong.</returns>
    public static Task<int> Run(string[] args, IServiceProvider services, TextWriter output, TextWriter error) => Run<ExplainedCase>(
        ExplainArguments.Read(args, ["--rule"], ["--json", "--people"]), Usage,
        (asked, explainer) => explainer.Explain(asked.Case, asked.One("--rule"), asked.Has("--people")),
        ExplainText.Of, services, output, error);

    internal static async Task<int> Run<T>(
        ExplainArguments args, string usage, Func<ExplainArguments.Asked, Explainer, Explained> ask, Func<T, string> text,
        IServiceProvider services, TextWriter output, TextWriter error)
        where T : class
    {
        switch (args)
        {
            case ExplainArguments.Help:
                await output.WriteLineAsync(usage);
                return Done;
            case ExplainArguments.Wrong wrong:
                await error.WriteLineAsync($"{wrong.Why}\n\n{usage}");
                return WrongUsage;
        }

        var asked = (ExplainArguments.Asked)args;
        switch (ask(asked, services.GetRequiredService<Explainer>()))
        {
            case Explained.Found<T> found:
                await output.WriteLineAsync(asked.Has("--json") ? JsonSerializer.Serialize(found.View, Readable) : text(found.View));
                return Done;
            case Explained.NoSuchCase unknown:
                await error.WriteLineAsync(unknown.Why);
                return NoSuchCase;
            case Explained.Refused refused:
                await error.WriteLineAsync(refused.Why);
                return WrongUsage;
            default:
                throw new ArgumentOutOfRangeException(nameof(ask));
        }
    }
}
