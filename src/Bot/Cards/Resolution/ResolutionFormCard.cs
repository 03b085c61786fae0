using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards.Resolution;

/// <summary>A form of the resolution process. Where several children are concerned it asks for which of them.</summary>
public static class ResolutionFormCard
{
    /// <param name="lines">What is to be known before it is filled in.</param>
    public static JsonObject Of(
        CaseView view, Seat seat, string verb, string submit, IEnumerable<string> lines, IEnumerable<JsonObject?> fields)
    {
        var offer = ResolutionOffers.Of(verb);
        var children = offer.For(view, seat).Select(history => history.Child).ToList();
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {offer.Title}.",
            [
                .. Passages.Head(view, null, offer.Title),
                .. lines.Select(Element.Text),
                children.Count > 1
                    ? Input.Several(
                        "children", Say("For which children"), children.Select(child => (Say($"Child {child}"), child)), string.Join(',', children))
                    : null,
                .. fields,
                .. verb is Verbs.Tier1Book or Verbs.Tier2Book ? MeetingPapers.Agenda(view.Board)
                    : verb is Verbs.Tier1Outcome or Verbs.Tier2Outcome ? MeetingPapers.Record(view.Board) : [],
            ],
            [Press.Execute(submit, verb, Buttons.Data(view), isPrimary: true), Buttons.Menu(view)]);
    }

    /// <summary>Appendix 2, or the senior managers, as ticks. The family is not among them.</summary>
    public static JsonObject Invite(IReadOnlyList<(string Key, string Title)> invitees, string chosen) => Input.Several(
        "invited", Say("Whom to invite besides the professionals of the core group"), invitees.Select(each => (each.Title, each.Key)), chosen);
}
