using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Explaining;

/// <summary>One part of what a change would do, in sentences: for the command line and for a card alike.</summary>
public sealed record WhatIfPart(string Heading, IReadOnlyList<string> Lines)
{
    /// <summary>Only parts that have something to say.</summary>
    public static IReadOnlyList<WhatIfPart> Of(WhatIfView view) =>
    [
        .. ((IEnumerable<WhatIfPart>)
        [
            Part(Say("Would move"), view.Move, each =>
                $"{Named(each)}: {each.Before!.Due} → {each.After!.Due}{State(each)}. {each.After.Counted}"),
            Part(Say("Would appear"), view.Appear, each => $"{Dated(each, each.After!)}{State(each)}. {each.After!.Counted}"),
            Part(Say("Would vanish"), view.Vanish, each => $"{Dated(each, each.Before!)} ({InWords(each.Before!.Standing)})"),
            Part(Say("Would be answered otherwise"), view.Answered, each => $"{Dated(each, each.After!)}{State(each)}"),
            Part(Say("Same date by other words"), view.OtherWords, each => $"{Dated(each, each.After!)}{State(each)}"),
            Part(Say("Was said and would have been different"), view.Said, Said),
            new(Say("Would be sent on saving"), [.. view.AtOnce
                .GroupBy(notice => (notice.Tone, notice.Title, notice.Due))
                .Select(step => Notice(step.First(), step))]),
        ]).Where(part => part.Lines.Count > 0),
    ];

    private static WhatIfPart Part<T>(string heading, IReadOnlyList<T> all, Func<T, string> line) => new(heading, [.. all.Select(line)]);

    /// <summary>What would be said later, by what it is about: "Next core group, due …", and of each time "Reminder to key
    /// worker".</summary>
    public static IEnumerable<(string Matter, IReadOnlyList<(string When, string What)> Steps)> Later(WhatIfView view) => view.ToCome
        .GroupBy(notice => Say($"{notice.Title}, due {notice.Due}"))
        .Select(matter => (matter.Key, (IReadOnlyList<(string, string)>)
        [
            .. matter.GroupBy(notice => (notice.At, notice.Tone))
                .Select(step => (Wording.Time(step.Key.At), Say($"{step.Key.Tone} to {To(step)}"))),
        ]));

    public static string Unchanged(WhatIfView view) => view.Unchanged switch
    {
        0 => Say("No deadline stays as it is."),
        1 => Say("1 deadline stays as it is."),
        _ => Say($"{view.Unchanged} deadlines stay as they are."),
    };

    // Titles that say themselves what the date is need no label.
    private static string Dated(DifferenceView view, SideView side) => view.Rule switch
    {
        RuleIds.SecondCoreGroupNotBefore => $"{Named(view)} {side.Due}",
        RuleIds.RecommendedInterval => $"{Named(view)}: {side.Due}",
        _ => $"{Named(view)}: {side.DueLabel} {side.Due}",
    };

    private static string Named(DifferenceView view) =>
        view.OwnerInWords is { } owner ? $"{view.Title} – {owner}" : view.Title;

    /// <summary>" (open)", " (overdue → answered on …)", and whether it is the service's own.</summary>
    private static string State(DifferenceView view)
    {
        var (before, after) = (view.Before is null ? null : InWords(view.Before), InWords(view.After!));
        var own = (view.Before?.IsServiceReminder, view.After!.IsServiceReminder) switch
        {
            (not true, true) => view.Before is null ? Say(", service reminder") : Say(", now a service reminder"),
            (true, false) => Say(", no service reminder any more"),
            (true, true) => Say(", service reminder"),
            _ => "",
        };
        return before is null || before == after ? $" ({after}{own})" : $" ({before} → {after}{own})";
    }

    private static string InWords(SideView side) => $"{InWords(side.Standing)}{(side.AnsweredOn is { } on ? Say($" on {on}") : "")}";

    private static string InWords(string standing) => standing switch
    {
        "open" => Say("open"),
        "overdue" => Say("overdue"),
        "passed" => Say("passed"),
        "answered" => Say("answered"),
        "answered late" => Say("answered late"),
        _ => standing,
    };

    private static string Notice(NoticeView notice, IEnumerable<NoticeView> alike) =>
        Say($"{notice.Tone} to {To(alike)}: {notice.Title}, due {notice.Due}");

    private static string To(IEnumerable<NoticeView> alike) => string.Join(", ", alike.Select(each => each.To).Distinct());

    private static string Said(SaidView view) =>
        $"{Wording.Time(view.Said.At)}: {Notice(view.Said, [view.Said])} → " + (view.Instead is { } instead
            ? Say($"due {instead.Due}, {Wording.Time(instead.At)}")
            : Say($"not said. {view.Because}"));
}
