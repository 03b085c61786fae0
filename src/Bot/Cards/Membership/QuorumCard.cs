using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>To the key worker: somebody cannot come without whom the core group is not to meet, while there is time to do
/// something about it. It is kept as it stands: also that they come again.</summary>
public static class QuorumCard
{
    public static JsonObject Of(CaseView view, Booking booking)
    {
        var lacking = MissingPeople.Lacking(booking);
        var heading = lacking is null ? Say($"Everybody needed can come after all on {Wording.Day(booking.Date)}")
            : Say($"Cannot come on {Wording.Day(booking.Date)}: {lacking}");
        var says = lacking is null ? Say("There is nothing to do: the core group meets as booked.") : Can(view, booking);
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {says}",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(says),
                Element.Facts(
                [
                    (Say("Core group"), Wording.At(booking.Start)),
                    (Say("Expected"), MissingPeople.Expected(view, booking)),
                    .. MissingPeople.Facts(view, booking),
                    (Say("Last day in time"), Moving.LastDay(view.Deadlines) is { } last ? Dates.Long(last) : null),
                ]),
                .. lacking is null ? [] : Why(view),
            ],
            lacking is null || HasBegun(view, booking) ? [Buttons.Menu(view)] : Actions(view, booking));
    }

    /// <summary>The board's words, or that it is the authority's own setting and not a rule of the board.</summary>
    private static IEnumerable<JsonObject?> Why(CaseView view) => Chairing.InForce(view.Case, view.Board).MustAttend is { } stated
        ? [Element.Subheading(Say("Why")), .. SayCard.Words(view, stated.Source)]
        :
        [
            Element.Subheading(Say("Why")),
            Element.Text(Say($"Service reminder: your authority has set that core groups are not to meet without them; {Wording.Name(view.Board)} says "
                + $"nothing of it. A core group that is held counts all the same, and nobody else is told.")),
        ];

    private static string Can(CaseView view, Booking booking) =>
        HasBegun(view, booking) ? Say("It has begun. A core group that is held counts.")
        : booking.IsToMove ? Say("Another date is being looked for. The booked one stands until you accept another in Outlook.")
        : IsInTime(view) ? Say("There is time to move it. If you have another date looked for, the booked one stands until you accept the other.")
        : Say("It can no longer be moved and be in time. Hold it as booked, or move it and give the reason. Somebody may still come in their place.");

    private static IEnumerable<JsonObject> Actions(CaseView view, Booking booking)
    {
        if (!booking.IsToMove && IsInTime(view))
        {
            yield return Press.Execute(
                Say("Look for another date"), Verbs.MeetingSeek, Buttons.Data(view, ("hold", booking.Hold)), isPrimary: true);
        }

        if (!IsInTime(view) && Deadlines.BindingNextMeeting(view.Deadlines) is { Kind: DueKind.By } binding)
        {
            yield return Buttons.LateReason(view, binding);
        }

        yield return PaperButtons.Open(view, Say("Give another date"), Verbs.MeetingBook, isPrimary: false);
        yield return Buttons.Menu(view);
    }

    private static bool IsInTime(CaseView view) => Moving.IsInTime(view.Deadlines, CaseView.Calendar, view.Today);

    private static bool HasBegun(CaseView view, Booking booking) => booking.Begins <= view.Now;
}
