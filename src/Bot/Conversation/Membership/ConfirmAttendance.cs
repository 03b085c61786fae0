using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>A member will come to the booked core group, after all if they had sent apologies.</summary>
public sealed class ConfirmAttendance(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.AttendanceAccept;

    public string Title => Say("Say that you will come");

    public bool IsFor(CaseView view, Seat seat) => seat.Contributor is { } member && view.Case.Standing is { IsBooked: true } booking
        && (booking.Apologies.ContainsKey(member.Id) || !view.Case.Membership.Next.Confirmed.Contains(member.Id));

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title, Say($"The core group is booked for {Wording.At(view.Case.Standing!.Start)}."), source: null, [],
        SayCard.Submit(Say("I will come"), Name, Buttons.Data(view, ("hold", view.Case.Standing!.Hold))));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            seat.Contributor is not { } member ? new Decision.Decline(MembershipPhrases.OnlyAttending)
            : Attending.Booking(view, press) is not { } booking ? new Decision.Already(Phrases.NoLongerDue, MembershipPhrases.NothingBooked)
            : Reply.Come(view, booking, member),
        ct);
}
