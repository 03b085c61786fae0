using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Explaining;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Asking;

/// <summary>A case as it stood at the end of a day: what was overdue, open and done then, and who had recorded what, by
/// role.</summary>
public static class AsItStoodCard
{
    /// <summary>Lines of one part: the latest, since what came last explains how it stood.</summary>
    private const int Most = 10;

    /// <param name="then">With the entries that the person may read.</param>
    public static JsonObject Of(CaseView view, LocalDate on, ReplayView then, Origin origin)
    {
        var heading = Say($"As it stood on {Dates.Long(on)}");
        var overdue = Standing(then, "overdue");
        var open = Standing(then, "open");
        var passed = Standing(then, "passed");
        var done = Standing(then, "answered", "answered late").Reverse().ToList();
        return Card.Of(
            Say($"{Wording.CaseLine(view.Case)}. {heading}: {overdue.Count} overdue, {open.Count} open, {done.Count} done."),
            [
                .. Passages.Head(view, null, heading),
                Element.Small(Say($"At the end of that day, from what had been recorded by then, under {then.Case.BoardName}.")),
                then.Case.Active ? null : Element.Text(Say("Every plan had ended: no dates ran.")),
                overdue.Count + open.Count + passed.Count + done.Count == 0 ? Element.Text(Say("There was no deadline.")) : null,
                .. Part(Say("Overdue"), overdue, Stood),
                .. Part(Say("Open"), open, Stood),
                .. Part(Say("Day passed, nothing overdue"), passed, Stood),
                .. Part(Say("Done"), done, Done),
                .. Part(Say("Recorded by then, the latest first"), [.. then.Events.Reverse()], recorded =>
                    (Wording.Time(recorded.At), (string?)Say($"{recorded.What} – by {recorded.By}"))),
            ],
            [origin.AsOf(view, Say("Another day")), origin.Back(view)]);
    }

    private static IReadOnlyList<DeadlineView> Standing(ReplayView then, params string[] standings) =>
        [.. then.Case.Deadlines.Where(deadline => standings.Contains(deadline.Standing))];

    private static (string, string?) Stood(DeadlineView deadline) => (Named(deadline), $"{deadline.Due} ({deadline.HowLong})");

    private static (string, string?) Done(DeadlineView deadline) =>
        (Named(deadline), $"{deadline.AnsweredOn}{(deadline.Standing is "answered late" ? Say($", late: it was due {deadline.Due}") : "")}");

    private static string Named(DeadlineView deadline) =>
        deadline.OwnerInWords is { } owner ? $"{deadline.Title} – {owner}" : deadline.Title;

    private static IEnumerable<JsonObject?> Part<T>(string heading, IReadOnlyList<T> all, Func<T, (string, string?)> line)
    {
        if (all.Count > 0)
        {
            yield return Element.Subheading(heading);
            yield return Element.Facts(all.Take(Most).Select(line));
        }

        if (all.Count > Most)
        {
            yield return Element.Small(Say($"{all.Count - Most} more are not shown."));
        }
    }
}
