using CoreGroupBot.Bot.Explaining;

namespace CoreGroupBot.Bot.Commands;

/// <summary>The verb <c>what-if</c>.</summary>
public static class WhatIfCommand
{
    public const string Usage = """
        CoreGroupBot what-if CASE CHANGE... [--json]

          CASE                      the reference, as the core groups file has it
          --conference CHILD=DATE   the conference of that child was on that day
          --held DATE               a core group is held on that day
          --recorded DATE           … and somebody says so on that day
          --review DATE[THH:mm]     the review conference is on that day
          --minutes OF=DATE         the record of the core group of day OF is circulated on DATE
          --board KEY               the case is read under another board
          --bank-holiday DATE=NAME  that day is a bank holiday
          --json                    for programs: what POST /operations/what-if?case=CASE answers

        Dates are yyyy-MM-dd. Several changes may be combined; all but --recorded and --board may be repeated.
        Says which deadlines would appear, vanish or move, and which notices would have been different. Saves nothing.
        """;

    private static readonly string[] Options =
        ["--conference", "--held", "--recorded", "--review", "--minutes", "--board", "--bank-holiday"];

    /// <returns>0 when answered, 1 when there is no such case, 2 when the question is wrong.</returns>
    public static Task<int> Run(string[] args, IServiceProvider services, TextWriter output, TextWriter error) =>
        ExplainCommand.Run<WhatIfView>(
            ExplainArguments.Read(args, Options, ["--json"]), Usage,
            (asked, explainer) => explainer.WhatIf(asked.Case, Request(asked)), WhatIfText.Of, services, output, error);

    private static WhatIfRequest Request(ExplainArguments.Asked asked) => new()
    {
        Conference = asked.All("--conference"),
        Held = asked.All("--held"),
        Recorded = asked.One("--recorded"),
        Review = asked.All("--review"),
        Minutes = asked.All("--minutes"),
        Board = asked.One("--board"),
        BankHoliday = asked.All("--bank-holiday"),
    };
}
