using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Edits;

namespace CoreGroupBot.Bot.Cards.Edits;

/// <summary>To the key worker: what protects the family in the calendar had been changed, and was set back.</summary>
public static class RestoredCard
{
    public static JsonObject Of(CaseView view, RestoredWording wording)
    {
        var isSetBack = wording.What.Any(what => what is not Wordings.TextLeft);
        var heading = isSetBack ? Say("A change in Outlook was set back, to protect the family") : Say("Please take a text out in Outlook");
        var said = wording.What.Select(InWords).ToList();
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {string.Join(' ', said)}",
            [
                .. Passages.Head(view, null, heading),
                .. said.Select(Element.Text),
                Element.Text(Say("What is to be said about the child or the family belongs in the case system and not in a calendar.")),
            ],
            [Buttons.Menu(view)]);
    }

    private static string InWords(string what) => what switch
    {
        Wordings.Subject => Say("The subject is the reference alone again."),
        Wordings.Sensitivity => Say("The meeting is private again: it had been open to whoever may see the calendar."),
        Wordings.Attendees => Say("Those who are invited do not see each other again."),
        Wordings.Text => Say("The text is the service’s own again; what had been written into it by hand is gone."),
        _ => Say("The text was changed by hand. Setting it back would take the link to the online meeting away, so it was left: please look "
            + "whether anything about the child or the family stands there, and take it out."),
    };
}
