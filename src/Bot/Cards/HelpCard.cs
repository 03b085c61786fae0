using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Cards;

/// <summary>What the service does for this person, and what they can write to it.</summary>
public static class HelpCard
{
    public static JsonObject Of(bool isManager, bool isKeyWorker, bool isMember)
    {
        var heading = Say("Core group reminders");
        List<string> lines = [];
        if (isKeyWorker)
        {
            lines.Add(Say("As a key worker you are sent a time for the next core group, as a hold in Outlook and on a card here. Accept it "
                + "and the members are invited; decline it or propose another time and the next date is sought. After the meeting "
                + "you are asked whether it was held."));
        }

        if (isManager)
        {
            lines.Add(Say("As a manager you are told once when something is overdue, with the reason and the paragraph. You can "
                + "acknowledge it, and where your board allows, agree a longer interval."));
        }

        if (isMember && !isKeyWorker)
        {
            lines.Add(Say("As a member you are reminded of your reports and invited to core groups in Outlook. "
                + "A report is recorded with one press; the report itself goes to the key worker as usual."));
        }

        var isOfACase = isManager || isKeyWorker || isMember;
        if (lines.Count == 0)
        {
            lines.Add(Say("This service reminds the members of core groups of their dates. You are not named in a core group "
                + "here. If you should be, the social worker of the core group can have you added."));
        }

        if (isManager || isKeyWorker || isMember)
        {
            lines.Add(Say("Under “This core group” you can raise a concern in the words of your board. It goes out at once, day and night."));
        }

        return Card.Of(
            Say($"{heading}. Write “my cases” to see what is open for you."),
            [
                Element.Heading(heading),
                .. lines.Select(Element.Text),
                Element.Subheading(Say("What you can write here")),
                Element.Facts(
                    (Say("my cases"), Say("what is open for you, overdue first")),
                    (Say("why CASE"), isOfACase ? Say("why its dates are what they are, and who is told when") : null),
                    (Say("what if CASE"), isOfACase ? Say("what a change would do, before anything is saved") : null),
                    (Say("as of CASE DATE"), isOfACase ? Say("how it stood at the end of a past day, such as 2026-06-15") : null),
                    (Say("link CASE"), isOfACase ? Say("in a Teams channel: asks for that channel to be linked to the core group") : null),
                    (Say("help"), Say("this card")),
                    Languages.In(LanguageButton.Other, () => (Say("english"), (string?)Say("the service in English")))),
                isOfACase
                    ? Element.Text(Say("In any conversation, “Find my core group” under the field for messages opens one for you alone."))
                    : null,
                isOfACase ? Element.Small(Say("CASE is the reference of the core group. If you are of one only, leave it out.")) : null,
                Element.Small(Say("Please do not write about the family here: the service keeps dates and roles only.")),
            ],
            [LanguageButton.To(LanguageButton.Other, [])]);
    }
}
