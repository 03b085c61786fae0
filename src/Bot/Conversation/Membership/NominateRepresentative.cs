using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>Somebody comes in the place of a member who cannot. What it answers is the board's to say: the report where either will do,
/// nothing where a report is asked for (rules.md A30, A31).</summary>
public sealed class NominateRepresentative(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.AttendanceNominate;

    public string Title => Say("Say that somebody comes in your place");

    public bool IsFor(CaseView view, Seat seat) => seat.Contributor is not null && view.Case.IsActive
        && view.Case.Standing is { IsBooked: true } booking && !view.AwaitsOutcome(booking);

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title, Say($"For the core group of {Wording.At(view.Case.Standing!.Start)}. Your apologies are recorded with it."),
        view.Board.RepresentativeMustBeBriefed?.Source ?? view.Board.RepresentativeAllowed?.Source,
        [
            view.Board.RepresentativeFromSameAgency is { Value: true }
                ? null
                : Input.Line("agency", Say("Agency of the representative"), error: null, seat.Contributor!.Agency),
            Input.Tick("briefed", Say("I have told them what they need to know")),
        ],
        SayCard.Submit(Say("Record"), Name, Buttons.Data(view, ("hold", view.Case.Standing!.Hold))));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            seat.Contributor is not { } member ? new Decision.Decline(MembershipPhrases.OnlyAttending)
            : Attending.Booking(view, press) is not { } booking ? new Decision.Already(Phrases.NoLongerDue, MembershipPhrases.NothingBooked)
            : WorkAgency.Read(press.Text("agency") ?? member.Agency) is not { } agency ? new Decision.Decline(WorkAgency.Wanted)
            : Decide(view, booking, member, agency, press.IsTicked("briefed")),
        ct);

    private static Decision Decide(CaseView view, Booking booking, Member member, string agency, bool isBriefed)
    {
        if (view.Board.RepresentativeFromSameAgency is { Value: true } same
            && !agency.Equals(member.Agency, StringComparison.OrdinalIgnoreCase))
        {
            return new Decision.Decline(Say($"The representative is to be of your agency: “{Wording.Plain(same.Source.Quotation)}”"));
        }

        var known = view.Case.Membership.Next.Representatives.GetValueOrDefault(member.Id);
        if (known is not null && known.Agency == agency && known.IsBriefed == isBriefed && booking.Apologies.ContainsKey(member.Id))
        {
            return new Decision.Already(Phrases.AlreadyRecorded, Say($"Somebody from {agency} comes in your place."));
        }

        var nominated = new RepresentativeNominated(booking.Hold, member.Id, agency, isBriefed);
        return new Decision.Record(
            booking.Apologies.ContainsKey(member.Id) ? nominated : new ApologiesGiven(booking.Hold, member.Id), Say("Representative recorded"), [
                Say($"Somebody from {agency} comes in your place to the core group of {Wording.At(booking.Start)}."), .. StillAsked(view.Board, isBriefed)])
        {
            And = booking.Apologies.ContainsKey(member.Id) ? [] : [nominated],
        };
    }

    private static IEnumerable<string> StillAsked(Board board, bool isBriefed)
    {
        if (board.RepresentativeMustBeBriefed is { Value: true } briefed && !isBriefed)
        {
            yield return Say($"You are asked once more when you have briefed them: “{Wording.Plain(briefed.Source.Quotation)}”");
        }

        if (board.AbsentReport is { Value: AbsenceReport.Report })
        {
            yield return Say("The written report in your place is still asked for.");
        }
    }
}
