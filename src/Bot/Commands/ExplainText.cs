using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Explaining;

namespace CoreGroupBot.Bot.Commands;

/// <summary>A case explained, as a manager reads it.</summary>
internal static class ExplainText
{
    private const int Width = 110;
    private const int Indent = 16;

    public static string Of(ExplainedCase view) => string.Join('\n', Lines(view));

    public static IEnumerable<string> Lines(ExplainedCase view)
    {
        yield return $"Core group {view.Reference}, read under {view.BoardName} ({view.Board}), on {Wording.Time(view.Now)}";
        if (!view.Active)
        {
            yield return "Every plan has ended: no clock runs.";
        }
        else if (view.Deadlines.Count == 0)
        {
            yield return "There is no deadline.";
        }

        foreach (var line in view.Deadlines.SelectMany(Lines))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Lines(DeadlineView view)
    {
        var owner = view.OwnerInWords is { } who ? $" – {who}" : "";
        yield return $"\n{view.Title}{owner} ({view.Rule})";
        var facts = Fact("Due", $"{view.Due}: {view.HowLong}{(view.Standing == "answered late" ? ", late" : "")}")
            .Concat(Fact("Day 0", view.Anchor))
            .Concat(Fact("Counted", view.Counted))
            .Concat(Fact("", view.Counting, between: ", "))
            .Concat(Fact("", view.IsProvisional ? "Bank holidays of that year are not published yet; the date may move." : null))
            .Concat(Fact("Note", view.Note == view.Counted ? null : view.Note))
            .Concat(Fact("Says who", view.IsServiceReminder
                ? "Service reminder: the board gives no number. It never escalates."
                : $"“{Wording.Plain(view.Quotation!)}”"))
            .Concat(Fact("", view.IsServiceReminder ? null : FormattableString.Invariant($"{view.Document}, line {view.Line} ({view.Force!.ToLowerInvariant()})")))
            .Concat(Fact("Answered by", view.AnsweredBy))
            .Concat(Fact("Bound by", view.BoundBy is { } binding ? $"{binding}: nobody is told of this date by itself." : null))
            .Concat(Fact("Delay", view.DelayReason))
            .Concat(view.Told.SelectMany((step, n) =>
                Fact(n == 0 ? "Who is told" : "", $"{Wording.Time(step.At)}  {step.Tone} to {step.To}: {step.State}")));
        foreach (var line in facts)
        {
            yield return line;
        }
    }

    /// <param name="between">Where the text may be broken.</param>
    private static IEnumerable<string> Fact(string name, string? text, string between = " ")
    {
        if (text is null)
        {
            yield break;
        }

        var line = $"  {name}".PadRight(Indent);
        foreach (var word in text.Split(between))
        {
            if (line.Length > Indent && line.Length + word.Length > Width)
            {
                yield return line.TrimEnd();
                line = new string(' ', Indent);
            }

            line += word + between;
        }

        yield return line[..^between.Length];
    }
}
