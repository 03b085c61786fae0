using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>A professional says whom of the family they have invited to the booked core group. The service itself writes to none of them
/// and has no address of theirs.</summary>
public sealed class ConfirmFamily(Desk desk) : IVerb, IForm
{
    private const string Nobody = "none";

    public string Name => Verbs.FamilyInvited;

    public string Title => Say("Say whether the family is invited");

    public bool IsFor(CaseView view, Seat seat) => Who(seat) is not null && view.Case.IsActive && view.Case.Booked is { } booking
        && !view.AwaitsOutcome(booking);

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title,
        Say($"To the core group of {Wording.At(view.Case.Booked!.Start)}. This service never writes to the family and keeps no address of theirs: invite them yourself, and say so here."),
        view.Board.FamilyAreMembers?.Source,
        [
            Input.Several(
                "invited", Say("Who has been invited?"),
                FamilyInvitation.All.Select(whom => (PeopleChoices.Capital(FamilyInvitation.InWords(whom)), whom)),
                Known(view) is { } known ? string.Join(',', known.Invited) : null),
            Input.Choice(
                "reason", Say("Why not the others?"), Say("Choose one."),
                [
                    (Say("Nobody is left out"), Nobody),
                    .. FamilyInvitation.Reasons.Select(reason => (PeopleChoices.Capital(FamilyInvitation.WhyNot(reason)), reason)),
                ]),
            Input.Date("on", Say("On which day?"), Say("Give that day, today or earlier."), view.Today, min: null, max: view.Today),
        ],
        SayCard.Submit(Say("Record"), Name, Buttons.Data(view, ("hold", view.Case.Booked!.Hold))));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
        {
            var (invited, reason) = (press.Several("invited"), press.Text("reason") is Nobody ? null : press.Text("reason"));
            return Who(seat) is not { } by ? new Decision.Decline(MembershipPhrases.OnlyAttending)
                : Attending.Booking(view, press) is not { } booking ? new Decision.Already(Phrases.NoLongerDue, MembershipPhrases.NothingBooked)
                : invited.Except(FamilyInvitation.All).Any() || (reason is not null && !FamilyInvitation.Reasons.Contains(reason))
                    ? new Decision.Decline(Say("Please choose from the list."))
                : invited.Count == 0 && reason is null ? new Decision.Decline(Say("Please say whom you have invited, or why nobody."))
                : press.Date("on") is not { } on || on > view.Today
                    ? new Decision.Decline(Say("Please give the day on which they were invited, today or earlier."))
                : Known(view) is { } known && known.Reason == reason && known.On == on && known.Invited.Order().SequenceEqual(invited.Order())
                    ? new Decision.Already(Phrases.AlreadyRecorded, InvitationCard.Family(view)!)
                : new Decision.Record(
                    new FamilyInvited(booking.Hold, booking.Start, invited, reason, on, by), Say("Recorded"),
                    Say($"Invited to the core group of {Wording.At(booking.Start)}: {FamilyInvitation.InWords(invited, reason)}."));
        },
        ct);

    private static FamilyInvitation? Known(CaseView view) =>
        view.Case.Booked is { } booking && view.Case.Membership.Family is { } said && said.IsFor(booking) ? said : null;

    private static string? Who(Seat seat) => seat.Contributor?.Id ?? (seat.IsManager ? Roles.KeyWorkerManager : null);
}
