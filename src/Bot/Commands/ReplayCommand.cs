using CoreGroupBot.Bot.Explaining;

namespace CoreGroupBot.Bot.Commands;

/// <summary>The verb <c>replay</c>.</summary>
public static class ReplayCommand
{
    public const string Usage = """
        CoreGroupBot replay CASE --on DATE [--json] [--people]

          CASE        the reference, as the core groups file has it
          --on DATE   yyyy-MM-dd, today or earlier: the case as it stood at the end of that day, London time
          --json      for programs: what GET /operations/replay?case=CASE&on=DATE answers
          --people    with ids of people, which are addresses, and the entries as they are stored

        Lists what had been recorded by then, by whom, and the deadlines as they stood.
        """;

    /// <returns>0 when answered, 1 when there is no such case, 2 when the question is wrong.</returns>
    public static Task<int> Run(string[] args, IServiceProvider services, TextWriter output, TextWriter error)
    {
        var read = ExplainArguments.Read(args, ["--on"], ["--json", "--people"]);
        if (read is ExplainArguments.Asked asked && !asked.Has("--on"))
        {
            read = new ExplainArguments.Wrong("Say which day: --on 2026-06-15.");
        }

        return ExplainCommand.Run<ReplayView>(
            read, Usage, (of, explainer) => explainer.Replay(of.Case, of.One("--on")!, of.Has("--people")), ReplayText.Of,
            services, output, error);
    }
}
