using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Explaining;

namespace CoreGroupBot.Bot.Cards.Edits;

/// <summary>To the key worker: what protects the family in the calendar had been changed, and was set back.</summary>
public static class RestoredCard
{
    public static JsonObject Of(CaseView view, RestoredWording wording)
    {
        var heading = Heading(wording.What);
        var said = wording.What.Select(what => InWords(view, wording.Who, what)).ToList();
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {string.Join(' ', said)}",
            [
                .. Passages.Head(view, null, heading),
                .. said.Select(Element.Text),
                wording.What.All(IsOfSeparate) ? null
                    : Element.Text(Say("What is to be said about the child or the family belongs in the case system and not in a calendar.")),
            ],
            [Buttons.Menu(view)]);
    }

    private static string Heading(IReadOnlyList<string> what) =>
        what.Contains(Wordings.Added) ? Say("Somebody added in Outlook was taken out again")
        : what.All(IsOfSeparate) ? Say("A change in Outlook was set back")
        : what.Any(one => one is not Wordings.TextLeft) ? Say("A change in Outlook was set back, to protect the family")
        : Say("Please take a text out in Outlook");

    private static bool IsOfSeparate(string what) => what is Wordings.Time or Wordings.Series or Wordings.Added;

    /// <param name="who">Id of a member who was added; null for anybody else.</param>
    private static string InWords(CaseView view, string? who, string what) => what switch
    {
        Wordings.Time => Say("One of the separate invitations had been moved by itself: it is at the time of the core group again, and Outlook "
            + "tells whoever has it. To move the core group, move your own event in Outlook: all the others follow."),
        Wordings.Series => Say("A series had been made of one of the separate invitations: it is one meeting again."),
        Wordings.Added when who is not null => Say($"{PeopleChoices.Capital(CaseWords.Member(view.Case, who))}: added by hand to an invitation that is not theirs, while members are kept apart, and taken out at once. They may have read there when and where the core group meets, and what else it says. Please consider whether that puts anybody at risk."),
        Wordings.Added => Say("Somebody who does not belong in it had been added by hand to an invitation, while members are kept apart, and was taken out "
            + "at once. Who it was is not kept here. They may have read there when and where the core group meets, and what else it says. Please consider whether "
            + "that puts anybody at risk. Whoever is to come as well has to be a member of the core group first."),
        Wordings.Subject => Say("The subject is the reference alone again."),
        Wordings.Sensitivity => Say("The meeting is private again: it had been open to whoever may see the calendar."),
        Wordings.Attendees => Say("Those who are invited do not see each other again."),
        Wordings.Text => Say("The text is the service’s own again; what had been written into it by hand is gone."),
        _ => Say("The text was changed by hand. Setting it back would take the link to the online meeting away, so it was left: please look "
            + "whether anything about the child or the family stands there, and take it out."),
    };
}
