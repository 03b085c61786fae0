using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Resolution;

/// <summary>The resolution process as it stands for one of its people: the state of each child, what runs until when, the
/// board's words, and what they can record now.</summary>
public static class ResolutionCard
{
    private static string Heading => Say("Resolution process");
    private const int MostOffers = 4;

    /// <param name="about">What the card was sent for; null when somebody asked how it stands.</param>
    public static JsonObject Of(CaseView view, Seat seat, Deadline? about = null)
    {
        var heading = about is null ? Heading : HowItStands.Heading(view, about, seat.IsKeyWorker);
        List<JsonObject> others = [.. about is null ? [Buttons.Menu(view)] : Buttons.For(view, about, seat)];
        var histories = ResolutionOffers.Histories(view);
        var running = view.Open.Where(deadline => deadline.Kind is DueKind.By
            && (RuleIds.IsOfResolution(deadline.Rule) || deadline.Rule is RuleIds.CoreGroupAfterTier1) && deadline.Key != about?.Key).ToList();
        return Card.Of(
            about is null ? $"{Wording.CaseLine(view.Case)}. {heading}." : HowItStands.Aloud(view, about, heading),
            [
                .. Passages.Head(view, about, heading),
                .. histories.SelectMany(history => Child(view, history, isOnly: histories.Count == 1)),
                running.Count > 0 ? Element.Subheading(about is null ? Say("What runs") : Say("What else runs")) : null,
                Element.Facts(running.Select(deadline => (Wording.Matter(deadline.Rule), Until(view, deadline)))),
                .. histories.Any(history => history.Open?.State is ResolutionState.Tier1Booked or ResolutionState.Tier2Booked)
                    ? MeetingPapers.Agenda(view.Board) : [],
                .. about is null ? [] : Passages.Paragraph(view, about),
            ],
            [.. Offers(view, seat, about).Take(Card.MostActions - others.Count), .. others]);
    }

    private static string? Until(CaseView view, Deadline deadline) =>
        $"{Wording.WhenDue(deadline)} ({Wording.HowLong(deadline, view.Now)}"
        + $"{(deadline.IsServiceReminder ? Say("; a service reminder, the board sets no limit") : "")})";

    /// <summary>The forms that this person can fill in now, each a button: first what the card is about.</summary>
    private static IEnumerable<JsonObject> Offers(CaseView view, Seat seat, Deadline? about) => ResolutionOffers.All
        .Where(offer => offer.Verb is not Verbs.ResolutionRequest && offer.For(view, seat).Count > 0)
        .OrderByDescending(offer => about is not null && ResolutionOffers.Answers(offer.Verb, about.Rule))
        .Take(MostOffers)
        .Select((offer, n) => Press.Execute(offer.Title, Verbs.CaseMenu, Buttons.Data(view, ("open", offer.Verb)), isPrimary: n == 0));

    private static IEnumerable<JsonObject?> Child(CaseView view, ResolutionHistory history, bool isOnly)
    {
        if (!isOnly)
        {
            yield return Element.Subheading(Say($"Child {history.Child}"));
        }

        yield return Element.Text(Refusals.Stands(history.StateOn(view.Today)));
        yield return Element.Facts(ProcessFacts.Of(view, history));
    }
}
