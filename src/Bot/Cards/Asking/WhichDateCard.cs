using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Asking;

/// <summary>Every date of a core group, to choose the one that is to be explained.</summary>
public static class WhichDateCard
{
    /// <summary>More than these fit neither a phone nor a head.</summary>
    private const int Most = 30;

    public static JsonObject Of(CaseView view)
    {
        var heading = Say("Why which date?");
        var dates = Choices(view).Take(Most).ToList();
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}",
            [
                .. Passages.Head(view, null, heading),
                dates.Count > 0
                    ? Input.Choice("pick", Say("Date"), Say("Choose one of the list."), dates)
                    : Element.Text(Say("No date runs in this core group.")),
            ],
            dates.Count > 0
                ? [Press.Execute(Say("Why?"), Verbs.Why, Buttons.Data(view), isPrimary: true), Buttons.Menu(view)]
                : [Buttons.Menu(view)]);
    }

    /// <summary>What is open by date, then what is done, the latest first.</summary>
    private static IEnumerable<(string Title, string Value)> Choices(CaseView view) => view.Deadlines
        .Where(deadline => deadline.IsOpen)
        .Concat(view.Deadlines.Where(deadline => !deadline.IsOpen).Reverse())
        .DistinctBy(deadline => (deadline.Rule, deadline.Due, deadline.Item))
        .Select(deadline => (
            $"{Named(view, deadline)} ({Wording.HowLong(deadline, view.Now)})",
            string.Join('|', [view.Case.Reference, deadline.Rule, Buttons.Iso(deadline.Due), .. deadline.Item is { } item ? [item] : Array.Empty<string>()])));

    private static string Named(CaseView view, Deadline deadline) => deadline.Item is null
        ? Wording.Dated(deadline)
        : $"{Wording.Matter(deadline, view.Case)}: {Wording.WhenDue(deadline)}";
}
