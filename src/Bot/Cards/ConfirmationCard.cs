using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>After a press: what was recorded, or what was recorded before, and what comes next in this case.</summary>
public static class ConfirmationCard
{
    private const int MostNext = 3;

    public static JsonObject Of(CaseView view, string heading, IEnumerable<string> lines)
    {
        var said = lines.ToList();
        var next = view.Case.IsActive
            ? view.Open.Where(deadline => deadline is { Kind: DueKind.By, Item: null })
                .DistinctBy(deadline => (deadline.Rule, deadline.Due))
                .Take(MostNext).ToList()
            : [];
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {string.Join(' ', said)}",
            [
                .. Passages.Head(view, null, heading),
                .. said.Select(Element.Text),
                next.Count > 0 ? Element.Subheading(Say("Next")) : null,
                Element.Facts(next.Select(deadline => (
                    Wording.Matter(deadline.Rule), (string?)$"{Wording.WhenDue(deadline)} ({Wording.HowLong(deadline, view.Now)})"))),
            ]);
    }
}
