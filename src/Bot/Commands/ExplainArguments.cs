namespace CoreGroupBot.Bot.Commands;

/// <summary>What was asked of one case on the command line.</summary>
public abstract record ExplainArguments
{
    private ExplainArguments()
    {
    }

    /// <param name="options">Options that take a value.</param>
    /// <param name="flags">Options that take none.</param>
    public static ExplainArguments Read(IReadOnlyList<string> args, string[] options, string[] flags)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            return new Help();
        }

        string? @case = null;
        var given = new List<(string Option, string Value)>();
        for (var at = 0; at < args.Count; at++)
        {
            if (flags.Contains(args[at]))
            {
                given.Add((args[at], ""));
            }
            else if (options.Contains(args[at]) && at + 1 < args.Count)
            {
                given.Add((args[at], args[++at]));
            }
            else if (@case is null && !args[at].StartsWith("--", StringComparison.Ordinal))
            {
                @case = args[at];
            }
            else
            {
                return new Wrong($"{args[at]} is not understood, or lacks its value.");
            }
        }

        return @case is null
            ? new Wrong("Say which case: its reference, such as CG-2026-014.")
            : new Asked(@case, given.ToLookup(each => each.Option, each => each.Value, StringComparer.Ordinal));
    }

    public sealed record Help : ExplainArguments;

    public sealed record Wrong(string Why) : ExplainArguments;

    public sealed record Asked(string Case, ILookup<string, string> Given) : ExplainArguments
    {
        public bool Has(string flag) => Given.Contains(flag);

        /// <summary>The last one given; null when none is.</summary>
        public string? One(string option) => Given[option].LastOrDefault();

        public IReadOnlyList<string> All(string option) => [.. Given[option]];
    }
}
