using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>The form in which a concern is raised: the board's own words to choose from, and no room for a story.</summary>
public static class RaiseCard
{
    public const string Nobody = "nobody";

    public static JsonObject Of(CaseView view, Seat seat)
    {
        var heading = Say("Raise a concern");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(Say("If a child is in danger now, call the police or children’s services first. Your own agency’s duty to act stays.")),
                Element.Small(Say($"{ConcernWording.GiveTheFacts} The words to choose from are those of {view.Board.Document}.")),
                Input.OneOf(
                    "category", Say("What it is about"), Say("Choose one of the list."),
                    Grounds.Of(view.Board).Select(ground => (ConcernWording.Choice(ground), ground.Key))),
                Input.Choice(
                    "about", Say("If it is about one member’s part, whose"), Say("Choose one of the list."),
                    [
                        (Say("Nobody’s in particular"), Nobody),
                        .. view.Case.Attending.Where(member => seat.Owner(member.Id) is null)
                            .Select(member => (member.InWords, MemberToken.Of(member))),
                    ]),
                view.Board.ConcernFirstTo is { Value: "other-agency" } first
                    ? Element.Quotation(Wording.Plain(first.Source.Quotation))
                    : null,
                view.Board.ConcernFirstTo is { Value: "other-agency" }
                    ? Input.Tick("discussed", Say("I have discussed it with the other agency first"))
                    : null,
                Input.Tick("urgent", Say("A child is at immediate risk")),
            ],
            [Press.Execute(Say("Raise it"), Verbs.ConcernRaise, Buttons.Data(view), isPrimary: true), Buttons.Leave(view)]);
    }
}
