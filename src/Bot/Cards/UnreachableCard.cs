using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>To the key worker or the manager: somebody of the core group could be reached neither in Teams nor by mail, and
/// what they were to be told.</summary>
public static class UnreachableCard
{
    /// <param name="said">What they were to be told, as read aloud.</param>
    public static JsonObject Of(CaseView view, Notice notice, string said)
    {
        var who = Wording.Role(notice.Recipient);
        var heading = Say($"The {who} could not be reached");
        var how = Say("Teams did not take the message and no email address of theirs is known. Please tell them in another way.");
        var what = notice.Rule is RuleIds.Concern ? Say("It is about a concern; whoever raised it knows what it is.") : said;
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {how} {what}",
            [
                Element.Small(Wording.CaseLine(view.Case)),
                Element.Heading(heading),
                Element.Text(how),
                Element.Subheading(Say("What they were to be told")),
                Element.Text(what),
            ],
            [Buttons.Menu(view)]);
    }
}
