using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>What the service has counted, with each thing that was counted and the board's words for it, and the question
/// whether it is a concern. The service judges nothing.</summary>
public static class OfferCard
{
    private const int MostCounted = 8;

    public static JsonObject Of(CaseView view, Offer offer)
    {
        var heading = Say($"Counted: {InWords(view.Case, offer)}");
        var state = view.Case.Concerns.Declined.Contains(offer.Key) ? Say("You did not raise it as a concern. The same count is not offered again.")
            : offer.IsAnswered(view.Case) ? Say("It was raised as a concern.")
            : null;
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {state ?? Say("Is it a concern? You judge that; the service only counts.")}",
            [
                .. Passages.Head(view, null, heading),
                Element.Facts(offer.Counted.TakeLast(MostCounted).Select(each => (each.What, (string?)each.When))),
                .. Words(view, offer),
                Element.Text(state ?? Say("Is it a concern? You judge that; the service only counts.")),
            ],
            state is null && view.Case.IsActive
                ?
                [
                    Press.Execute(Say("Raise it as a concern"), Verbs.ConcernRaise, Buttons.Data(
                        view, ("offer", offer.Key), ("category", offer.Category),
                        ("about", view.Case.Group.Members.FirstOrDefault(member => member.Id == offer.Member) is { } member
                            ? MemberToken.Of(member) : null)), isPrimary: true),
                    Press.Execute(Say("Not as a concern"), Verbs.OfferDecline, Buttons.Data(view, ("offer", offer.Key))),
                    Buttons.Menu(view),
                ]
                : [Buttons.Menu(view)]);
    }

    /// <summary>"2 core groups running missed by Health visiting".</summary>
    public static string InWords(CoreGroupCase @case, Offer offer)
    {
        var who = offer.Member is { } member ? CaseWords.Member(@case, member) : "";
        return offer.Rule switch
        {
            RuleIds.ContinualAbsence => Say($"{offer.Counted.Count} core groups running missed by {who}"),
            RuleIds.InformationNotProvided => Say($"{offer.Counted.Count} reports of {who} that did not come"),
            _ => Say($"{offer.Counted.Count} dates of this core group missed"),
        };
    }

    private static IEnumerable<JsonObject?> Words(CaseView view, Offer offer)
    {
        if (Grounds.Find(view.Board, offer.Category) is { } ground)
        {
            yield return Element.Small(Say("Your board names as a concern:"));
            yield return Element.Quotation(Wording.Plain(ground.Words.Quotation));
            yield return Element.Small(view.Board.Document);
        }
    }
}
