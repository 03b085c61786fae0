using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>What has become of something that was said earlier. It takes the place of the card that said it.</summary>
public static class SettledCard
{
    public static JsonObject Of(Notice notice, Closure closure)
    {
        var matter = RuleIds.InWords(notice.Rule).TrimEnd('?');
        var (heading, became) = closure switch
        {
            Closure.Answered { On: var on } => ("Done", $"Recorded for {Dates.Long(on)}."),
            Closure.Acknowledged => ("Acknowledged", "A manager has taken it on. It stays due until it is done."),
            _ => ("No longer due", "The date no longer applies. There is nothing to do here."),
        };
        return Card.Of(
            $"Core group {notice.Case}. {heading}: {matter}. {became}",
            [
                Element.Small($"Core group {notice.Case}"),
                Element.Heading($"{heading}: {matter}"),
                Element.Text(became),
                Element.Facts(("It was due", Dates.Long(notice.Due))),
            ]);
    }
}
