using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;

namespace CoreGroupBot.Bot.Cards.Actions;

/// <summary>The actions of a core group: the person's own first, and of those what is overdue first; then what was done since
/// the last core group.</summary>
public static class ActionListCard
{
    /// <summary>More than these fit neither a phone nor a meeting.</summary>
    private const int Most = 20;

    public static JsonObject Of(CaseView view, Seat seat)
    {
        var open = ShownAction.OpenOf(view)
            .OrderByDescending(shown => shown.IsOf(seat))
            .ThenByDescending(shown => shown.IsOverdue)
            .ThenBy(shown => shown.Action.Due).ToList();
        var own = open.Where(shown => shown.IsOf(seat)).Take(Most).ToList();
        var others = open.Where(shown => !shown.IsOf(seat)).Take(Most - own.Count).ToList();
        var heading = Say($"Actions of the plan: {InShort(view)}");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, null, heading),
                .. Passage(Say("Yours"), own, seat),
                .. Passage(own.Count > 0 ? Say("Others’") : Say("By date"), others, seat),
                open.Count > Most ? Element.Small(Say($"{open.Count - Most} more, all of them due later, are not shown.")) : null,
                .. Done(view),
                own.Count + others.Count > 0
                    ? Input.Choice("pick", Say("Open one"), Say("Choose one of the list."), ActionButtons.Choices(own.Concat(others)))
                    : null,
            ],
            [
                .. own.Count + others.Count > 0 ? [Open(view, Say("Open"), isPrimary: true)] : Array.Empty<JsonObject>(),
                .. seat.KeepsTheRecord ? [Agree(view)] : Array.Empty<JsonObject>(),
                Buttons.Menu(view),
            ]);
    }

    /// <summary>"5 open, 1 of them overdue".</summary>
    public static string InShort(CaseView view)
    {
        var open = ShownAction.OpenOf(view).ToList();
        var overdue = open.Count(shown => shown.IsOverdue);
        return open.Count == 0 ? Say("none open")
            : Say($"{open.Count} open{(overdue > 0 ? Say($", {overdue} of them overdue") : "")}");
    }

    public static JsonObject Open(CaseView view, string title, bool isPrimary = false) =>
        Press.Execute(title, Verbs.ActionList, Buttons.Data(view), isPrimary);

    private static JsonObject Agree(CaseView view) =>
        Press.Execute(Say("Agree actions"), Verbs.CaseMenu, Buttons.Data(view, ("open", Verbs.ActionAgree)));

    private static IEnumerable<JsonObject?> Passage(string title, List<ShownAction> actions, Seat seat)
    {
        if (actions.Count == 0)
        {
            yield break;
        }

        yield return Element.Subheading(title);
        foreach (var shown in actions)
        {
            yield return Element.Text(shown.Action.Title);
            yield return Element.Small(
                $"{(shown.IsOf(seat) && !seat.IsKeyWorker ? "" : $"{shown.Owner}: ")}{shown.State} ({Dates.Short(shown.Action.Due)})");
        }
    }

    private static IEnumerable<JsonObject?> Done(CaseView view)
    {
        var since = view.Case.LastMeeting?.Date;
        var done = ShownAction.AllOf(view).Where(shown => shown.Action.DoneOn >= (since ?? shown.Action.AgreedOn))
            .OrderBy(shown => shown.Action.DoneOn).ToList();
        if (done.Count > 0)
        {
            yield return Element.Subheading(since is { } last ? Say($"Done since the core group of {Wording.Day(last)}") : Say("Done"));
            yield return Element.Facts(done.Take(Most).Select(shown => (
                Dates.Short(shown.Action.DoneOn!.Value), (string?)$"{shown.Action.Title} ({shown.Owner})")));
        }
    }
}
