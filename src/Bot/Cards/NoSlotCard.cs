using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>No date for the core group exists within the limit, and who is busy.</summary>
public static class NoSlotCard
{
    public static JsonObject Of(CaseView view, Deadline binding, NoSlotFound found, Seat seat)
    {
        var heading = Say("No date was found for the core group");
        return Card.Of(
            Say($"{Wording.CaseLine(view.Case)}. {heading}. It is due on {Wording.WhenDue(binding)}."),
            [
                .. Passages.Head(view, binding, heading),
                Element.Facts((Say("Due"), Wording.WhenDue(binding)), (Say("That is"), Wording.HowLong(binding, view.Now))),
                Element.Subheading(Say("Who is busy")),
                Element.Text(found.ForReader()),
                Element.Text(Say("The search is repeated every working morning. If somebody can make room in their calendar, "
                    + "the next search will find it.")),
                .. Otherwise(view, binding, seat),
                .. Passages.Paragraph(view, binding),
            ],
            [
                .. Buttons.OfLateness(view, binding, seat),
                .. seat.IsKeyWorker ? [PaperButtons.Open(view, Say("Give a date yourself"), Verbs.MeetingBook, isPrimary: false)] : Array.Empty<JsonObject>(),
                Buttons.Why(view, binding), Buttons.Menu(view),
            ]);
    }

    /// <summary>What the board provides for where nobody can make room: a longer interval, a reason on record, or nothing.</summary>
    private static IEnumerable<JsonObject?> Otherwise(CaseView view, Deadline binding, Seat seat)
    {
        if (binding is not { Kind: DueKind.By, IsServiceReminder: false } || !seat.IsKeyWorker)
        {
            yield break;
        }

        var canBeLonger = binding.Rule is RuleIds.SubsequentMaxInterval && !seat.IsManager && IntervalCard.IsOpen(view);
        yield return Element.Subheading(Say("If nobody can make room"));
        yield return Element.Text(
            canBeLonger ? Say("Your line manager can agree to one longer interval: ask for it below, with the reason. Until then the date stays.")
            : view.Board.DelayReasonRecorded is { Value: true } ? Say("Give the reason for the delay below. It explains; the core group stays due.")
            : Say("The board provides for no later date. You can give the reason below; the core group stays due."));
        var source = canBeLonger ? view.Board.ExtendedIntervalAllowed?.Source
            : view.Board.DelayReasonRecorded is { Value: true } recorded ? recorded.Source : null;
        foreach (var words in FormCard.Words(view, source))
        {
            yield return words;
        }
    }
}
