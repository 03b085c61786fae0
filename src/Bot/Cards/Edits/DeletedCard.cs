using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Edits;

/// <summary>To the key worker: a hold or a booked core group was deleted in Outlook, that nothing is lost by it, and what is held now. What
/// was held in its place is answered here.</summary>
public static class DeletedCard
{
    public static JsonObject Of(CaseView view, HandEdit edit, Seat seat)
    {
        var deleted = view.Case.Bookings.Find(booking => booking.Hold == edit.Hold)!;
        var binding = Deadlines.BindingNextMeeting(view.Deadlines);
        var hold = binding is not null && HoldPassages.Of(view, binding, seat) is { } held
            && DeletionLadder.HeldInstead(view.Case, edit, CaseView.Calendar)?.Hold == held.Hold ? held : null;
        var (heading, said) = (Heading(deleted), Said(view, deleted).ToList());
        var now = hold is null ? HoldWording.Instead(view) : $"{HoldWording.Asks(hold)} {hold.WhyThen}";
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {string.Join(' ', said)} {now}",
            [
                .. Passages.Head(view, null, heading),
                .. said.Select(Element.Text),
                .. hold is null ? [Element.Text(now)] : HoldPassages.Asks(view, hold),
                Element.Facts(DateCard.Facts(view)),
                .. binding is { Kind: DueKind.By, IsServiceReminder: false } ? Passages.Paragraph(view, binding) : [],
            ],
            [
                .. binding is null ? [] : Buttons.OfLateness(view, binding, seat),
                .. view.Case.Standing is null && seat.IsKeyWorker
                    ? [PaperButtons.Open(view, Say("Give a date yourself"), Verbs.MeetingBook, isPrimary: false)]
                    : Array.Empty<JsonObject>(),
                Buttons.Menu(view),
            ]);
    }

    private static string Heading(Booking deleted) => (Wording.Day(deleted.Date), Wording.Time(deleted.Start.TimeOfDay)) is var (day, time)
        && WasBooked(deleted)
            ? Say($"The core group of {day}, {time} was deleted in Outlook")
            : Say($"The hold for {day}, {time} was deleted in Outlook");

    private static IEnumerable<string> Said(CaseView view, Booking deleted)
    {
        if (WasBooked(deleted))
        {
            yield return Say("Outlook tells everybody who was invited that it is cancelled.");
        }

        yield return WasBooked(deleted)
            ? Say("Nothing is lost by it: everybody still belongs to the core group, and no date by which a core group is due moves.")
            : Say("Nothing is lost by it: nothing was booked yet, and no date by which a core group is due moves.");
        if (deleted.Begins > view.Now)
        {
            yield return Say("If it was deleted by mistake, give that time again as a time of your own: the service does not offer it again by itself.");
        }
    }

    private static bool WasBooked(Booking deleted) => deleted.Approval is not null;
}
