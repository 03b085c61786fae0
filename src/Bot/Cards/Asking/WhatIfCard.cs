using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Explaining;

namespace CoreGroupBot.Bot.Cards.Asking;

/// <summary>What a change would do before it is saved: what would move, appear and vanish, and who would be told what
/// when.</summary>
public static class WhatIfCard
{
    /// <summary>Lines of one part, and times of one matter. More than these fit neither a phone nor a head.</summary>
    private const int Most = 8;

    private const int MostMatters = 6;

    public static JsonObject Of(CaseView view, WhatIfView what, Origin origin)
    {
        var heading = Say("What would change");
        var parts = WhatIfPart.Of(what);
        var later = WhatIfPart.Later(what).ToList();
        var supposed = string.Join(' ', what.Supposed.Select(each => $"{each}."));
        return Card.Of(
            Say($"{Wording.CaseLine(view.Case)}. {heading}. {supposed} Nothing is saved."),
            [
                .. Passages.Head(view, null, heading),
                Element.Text(Say($"Supposed: {supposed} Nothing is saved.")),
                .. parts.SelectMany(Lines),
                later.Count > 0 ? Element.Subheading(Say("Would be said later")) : null,
                .. later.Take(MostMatters).SelectMany(Later),
                later.Count > MostMatters
                    ? Element.Small(Say($"What is said of {later.Count - MostMatters} further dates is not shown."))
                    : null,
                parts.Count + later.Count == 0 ? Element.Text(Say("No date would change, and nobody would be told anything.")) : null,
                Element.Small(WhatIfPart.Unchanged(what)),
            ],
            [origin.WhatIf(view, Say("Another change")), origin.Back(view)]);
    }

    private static IEnumerable<JsonObject?> Later((string Matter, IReadOnlyList<(string When, string What)> Steps) later) =>
        [Element.Text(later.Matter), Element.Facts(later.Steps.Take(Most).Select(step => (step.When, (string?)step.What)))];

    private static IEnumerable<JsonObject> Lines(WhatIfPart part)
    {
        yield return Element.Subheading(part.Heading);
        foreach (var line in part.Lines.Take(Most))
        {
            yield return Element.Text(line);
        }

        if (part.Lines.Count > Most)
        {
            yield return Element.Small(Say($"{part.Lines.Count - Most} more are not shown."));
        }
    }
}
