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
public sealed class NominateRepresentative(Desk desk, WorkAddresses addresses) : IVerb, IForm
{
    public string Name => Verbs.AttendanceNominate;

    public string Title => Say("Say that somebody comes in your place");

    public bool IsFor(CaseView view, Seat seat) => seat.Contributor is not null && view.Case.IsActive
        && view.Case.Standing is { IsBooked: true } booking && !view.AwaitsOutcome(booking);

    public JsonObject Form(CaseView view, Seat seat)
    {
        var (member, hold) = (seat.Contributor!, view.Case.Standing!.Hold);
        var known = view.Case.Membership.Next.Representatives.GetValueOrDefault(member.Id);
        return SayCard.Of(
            view, Title, Say($"For the core group of {Wording.At(view.Case.Standing!.Start)}. Your apologies are recorded with it."),
            view.Board.RepresentativeMustBeBriefed?.Source ?? view.Board.RepresentativeAllowed?.Source,
            [
                view.Board.RepresentativeFromSameAgency is { Value: true }
                    ? null
                    : Input.Line("agency", Say("Agency of the representative"), error: null, known?.Agency ?? member.Agency),
                Input.Line("who", Say("Who comes: their role, or their address at work"), error: null, known?.Who ?? Say("Deputy head"), 254),
                Input.Tick("briefed", Say("I have told them what they need to know"), known?.IsBriefed ?? false),
                known is null ? null : Element.Small(Say("Somebody is on record already; what you leave empty stays as it is.")),
            ],
            SayCard.Submit(Say("Record"), Name, Buttons.Data(view, ("hold", hold))),
            known is null ? null : NobodyAfterAll(view, hold));
    }

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            seat.Contributor is not { } member ? new Decision.Decline(MembershipPhrases.OnlyAttending)
            : Attending.Booking(view, press) is not { } booking ? new Decision.Already(Phrases.NoLongerDue, MembershipPhrases.NothingBooked)
            : press.Text("nobody") is not null ? Nobody(view, booking, member)
            : Sending.Read(
                view, member, press.Text("agency") ?? Known(view, member)?.Agency, press.Text("who") ?? Known(view, member)?.Who,
                press.IsTicked("briefed"), addresses, out var problem) is not { } sending ? new Decision.Decline(problem!)
            : Decide(view, booking, member, sending),
        ct);

    private static RepresentativeOnRecord? Known(CaseView view, Member member) =>
        view.Case.Membership.Next.Representatives.GetValueOrDefault(member.Id);

    private static Decision Decide(CaseView view, Booking booking, Member member, Sending sending)
    {
        var hasApologised = booking.Apologies.ContainsKey(member.Id);
        if (sending.IsOnRecord(view.Case, member) && hasApologised)
        {
            return new Decision.Already(Phrases.AlreadyRecorded, Say($"Somebody from {sending.Agency} comes in your place."));
        }

        var nominated = sending.Nominated(booking, member);
        return new Decision.Record(
            hasApologised ? nominated : new ApologiesGiven(booking.Hold, member.Id), Say("Representative recorded"), [
                Say($"Somebody from {sending.Agency} comes in your place to the core group of {Wording.At(booking.Start)}."),
                .. StillAsked(view.Board, sending.IsBriefed)])
        {
            And = hasApologised ? [] : [nominated],
        };
    }

    /// <summary>Your apologies stay as they are.</summary>
    private static Decision Nobody(CaseView view, Booking booking, Member member) => Known(view, member) is null
        ? new Decision.Already(Phrases.AlreadyRecorded, Say("Nobody comes in your place."))
        : new Decision.Record(new RepresentativeWithdrawn(booking.Hold, member.Id), Say("Recorded"), [
            Say("Nobody comes in your place after all."), .. SendApologies.Asks(view.Board) is { Length: > 0 } asks ? new[] { asks } : []]);

    /// <summary>Whatever of the form has been filled in.</summary>
    private static JsonObject NobodyAfterAll(CaseView view, string hold)
    {
        var nobody = Cards.Model.Press.Execute(
            Say("Nobody comes after all"), Verbs.AttendanceNominate, Buttons.Data(view, ("hold", hold), ("nobody", "yes")));
        nobody["associatedInputs"] = "none";
        return nobody;
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
