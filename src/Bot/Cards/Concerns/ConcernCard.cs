using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>One concern as it stands, for one of its people: the board's words, who has it until when, and the board's way with
/// the step at which it stands. No narrative: there is none.</summary>
public static class ConcernCard
{
    /// <param name="seat">Null for somebody who is not of the case, the line manager of a member: they are told, and press
    /// nothing.</param>
    public static JsonObject Of(CaseView view, Concern concern, Seat? seat)
    {
        var ground = Grounds.Find(view.Board, concern.Raised.Category);
        var heading = $"{ConcernWording.Matter(ground)}: {ConcernWording.State(view, concern)}";
        var decides = seat is not null && ConcernSeat.Decides(view, seat, concern) is not null;
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, null, heading),
                concern is { IsOpen: true, Raised.IsUrgent: true }
                    ? Element.Text(Say("A child is said to be at immediate risk. It was sent at once, and does not take the place of a call."))
                    : null,
                .. Ground(view, ground),
                Facts(view, concern, decides, seat is not null && ConcernSeat.Raised(seat, concern) is not null),
                concern.IsOpen && Why(view, concern, seat) is { } why ? Element.Text(why) : null,
                concern.IsOpen ? Element.Small(ConcernWording.Facts) : null,
                .. concern.IsOpen ? ConcernLadderPassage.Of(view, concern, ground) : [],
                .. concern.IsOpen && decides && concern.LastAcknowledged is null && view.Case.IsActive
                    ? ConcernButtons.StatedTime(view) : [],
            ],
            ConcernButtons.For(view, concern, seat));
    }

    /// <summary>Why somebody is told who neither raised it nor decides on it; null for the others.</summary>
    private static string? Why(CaseView view, Concern concern, Seat? seat) =>
        seat is null
            ? Say("You are told because the board’s steps for a concern come to you now. Whoever raised it will speak with you.")
        : seat is { IsKeyWorker: true, IsManager: false } && ConcernSeat.IsAboutKeyWorker(view.Case, concern)
            ? Say("It is about your own part, so the manager decides on it.")
        : seat.Owner(concern.Raised.About) is not null
            ? Say("Whoever raised it wishes to speak with you about it first.")
        : null;

    private static IEnumerable<JsonObject?> Ground(CaseView view, Ground? ground)
    {
        if (ground is not null)
        {
            yield return Element.Quotation(Wording.Plain(ground.Words.Quotation));
            yield return Element.Small(view.Board.Document);
        }
    }

    /// <summary>Whoever decides sees all of it; whoever raised it what they entered, and that it was decided, not what.</summary>
    private static JsonObject? Facts(CaseView view, Concern concern, bool decides, bool raisedIt)
    {
        var (@case, raised) = (view.Case, concern.Raised);
        return Element.Facts(
            (Say("Raised by"), $"{ConcernWording.Person(@case, raised.Member)}, {When(concern.RaisedAt)}"),
            (Say("About"), (decides || raisedIt) && raised.About is { } about ? ConcernWording.Person(@case, about) : null),
            (Say("Counted"), Offer.All(@case, view.Board, view.Deadlines).FirstOrDefault(offer => offer.Key == raised.Offer) is { } counted
                ? OfferCard.InWords(@case, counted) : null),
            (Say("Discussed first"), raised.Discussed is { } discussed ? discussed ? Say("Yes, with the other agency") : Say("Not yet") : null),
            (Say("Handed to"), concern is { IsOpen: true, Waiting: { } waiting } ? ConcernWording.Person(@case, waiting.To) : null),
            (Say("Acknowledged"), concern is { IsOpen: true, LastAcknowledged: { } last }
                ? Say($"By {ConcernWording.Person(@case, last.By)}, to be decided by {Wording.At(last.Until)}") : null),
            (Say("Decided"), concern.Decided is { } decided
                ? Say($"By {ConcernWording.Person(@case, decided.By)} on {Dates.Long(decided.On)}") : null),
            (Say("Decision"), decides && concern.Decided is { } what
                ? string.Join("; ", what.Decisions.Select(key => Decisions.InWords(view.Board, key))) : null),
            (Say("Withdrawn"), concern.WithdrawnOn is { } on ? Dates.Long(on) : null));
    }

    private static string When(NodaTime.Instant at)
    {
        var local = London.TimeOf(at);
        return $"{Dates.Short(local.Date)}, {Wording.Time(local.TimeOfDay)}";
    }
}
