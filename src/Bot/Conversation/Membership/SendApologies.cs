using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>A member cannot come to the booked core group; what the board asks of them then is said at once.</summary>
public sealed class SendApologies(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.AttendanceApologies;

    public string Title => Say("Send apologies");

    public bool IsFor(CaseView view, Seat seat) => seat.Contributor is { } member && view.Case.IsActive
        && view.Case.Standing is { IsBooked: true } booking && !view.AwaitsOutcome(booking) && !booking.Apologies.ContainsKey(member.Id);

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title, Say($"The core group is booked for {Wording.At(view.Case.Standing!.Start)}. {Asks(view.Board)}").TrimEnd(),
        view.Board.ApologiesRequired?.Source, [],
        SayCard.Submit(Say("I cannot come"), Name, Buttons.Data(view, ("hold", view.Case.Standing!.Hold))));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            seat.Contributor is not { } member ? new Decision.Decline(MembershipPhrases.OnlyAttending)
            : Attending.Booking(view, press) is not { } booking ? new Decision.Already(Phrases.NoLongerDue, MembershipPhrases.NothingBooked)
            : booking.Apologies.ContainsKey(member.Id) ? new Decision.Already(
                Phrases.AlreadyRecorded, Say($"Your apologies for {Wording.At(booking.Start)} are recorded."))
            : new Decision.Record(new ApologiesGiven(booking.Hold, member.Id), Say("Apologies recorded"), [
                Say($"For the core group of {Wording.At(booking.Start)}."), .. Asks(view.Board) is { Length: > 0 } asks ? new[] { asks } : []]),
        ct);

    /// <summary>What the board asks of whoever cannot come; empty where it is silent.</summary>
    internal static string Asks(Board board) => (board.AbsentReport?.Value, board.RepresentativeAllowed?.Value) switch
    {
        (AbsenceReport.Report, _) => Say("Your board asks for a written report in your place."),
        (AbsenceReport.ReportOrRepresentative, _) => Say("Your board asks for a report in your place, or somebody who comes for you."),
        (null, true) => Say("Your board asks you to send a representative from your agency, briefed."),
        _ => "",
    };
}
