using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>Before a booked core group: who cannot come, and what stands in for them. It is kept as it stands until the core group
/// begins.</summary>
public static class MissingCard
{
    public static JsonObject Of(CaseView view, Booking booking)
    {
        var heading = Say($"Who cannot come on {Wording.Day(booking.Date)}");
        var missing = MissingPeople.Facts(view, booking).ToList();
        var says = missing.Count == 0 ? Say("Nobody has sent apologies any more: everybody is expected.")
            : $"{string.Join("; ", missing.Select(one => $"{one.Title}: {one.Value}"))}.";
        var noChair = MissingPeople.IsWithoutChair(view, booking)
            ? Say("Whoever was to chair cannot come: another chair can be agreed under “This core group”.")
            : null;
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {says}{(noChair is null ? "" : $" {noChair}")}",
            [
                .. Passages.Head(view, null, heading),
                Element.Facts(
                    (Say("Core group"), Wording.At(booking.Start)),
                    (Say("Expected"), MissingPeople.Expected(view, booking)),
                    (Say("Not to meet without"), MissingPeople.Lacking(booking))),
                missing.Count == 0 ? Element.Text(says) : Element.Subheading(Say("Apologies")),
                Element.Facts(missing),
                noChair is null ? null : Element.Text(noChair),
                Element.Small(Say("The service’s own list, for whoever chairs and the key worker; no board asks for it. It changes here with every answer, and the "
                    + "core group meets as booked.")),
            ],
            [Buttons.Menu(view)]);
    }
}
