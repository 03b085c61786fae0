using CoreGroupBot.Bot.Pages;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What a change would do, as a manager reads it.</summary>
internal static class WhatIfText
{
    public static string Of(WhatIfView view) => string.Join('\n',
    [
        $"What if, for core group {view.Reference}, on {ExplainText.Time(view.Now)}. Nothing is saved.",
        .. view.Supposed.Select(supposed => $"  - {supposed}."),
        .. Part("Would move", view.Move, each => $"{Named(each)}: {each.Before!.Due} -> {each.After!.Due}{State(each)}. {each.After.Counted}"),
        .. Part("Would appear", view.Appear, each => $"{Named(each)}: due {each.After!.Due}{State(each)}. {each.After.Counted}"),
        .. Part("Would vanish", view.Vanish, each => $"{Named(each)}: was due {each.Before!.Due} ({each.Before.Standing})"),
        .. Part("Would be answered otherwise", view.Answered, each => $"{Named(each)}: due {each.After!.Due}{State(each)}"),
        .. Part("Same date by other words", view.OtherWords, each => $"{Named(each)}: due {each.After!.Due}{State(each)}"),
        .. Part("Was said and would have been different", view.Said, Said),
        .. Part("Would be sent on saving", view.AtOnce, Notice),
        "",
        view.Unchanged == 1 ? "1 deadline stays as it is." : FormattableString.Invariant($"{view.Unchanged} deadlines stay as they are."),
    ]);

    private static IEnumerable<string> Part<T>(string heading, IReadOnlyList<T> all, Func<T, string> line) =>
        all.Count == 0 ? [] : ["", heading, .. all.Select(each => $"  {line(each)}")];

    private static string Named(DifferenceView view) =>
        view.OwnerInWords is { } owner ? $"{view.Title} – {owner}" : view.Title;

    /// <summary>" (open)", " (overdue -> answered on …)".</summary>
    private static string State(DifferenceView view)
    {
        var (before, after) = (view.Before is null ? null : InWords(view.Before), InWords(view.After!));
        return before is null || before == after ? $" ({after})" : $" ({before} -> {after})";
    }

    private static string InWords(SideView side) =>
        $"{side.Standing}{(side.AnsweredOn is { } on ? $" on {on}" : "")}{(side.IsServiceReminder ? ", service reminder" : "")}";

    private static string Notice(NoticeView notice) => $"{notice.Tone} to {notice.To}: {notice.Title}, due {notice.DueOn}";

    private static string Said(SaidView view) => $"{ExplainText.Time(view.Said.At)}  {Notice(view.Said)} -> " + (view.Instead is { } instead
        ? $"due {instead.DueOn}, {ExplainText.Time(instead.At)}"
        : $"not said. {view.Because}");
}
