using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>A person decides who chairs the next core group. Whoever is chosen otherwise than proposed or agreed, or against the
/// board's words, is kept with the reason.</summary>
public sealed class OverrideChair(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ChairOverride;

    public string Title => Say("Choose who chairs the next core group");

    public bool IsFor(CaseView view, Seat seat) => view.Case.IsActive && (seat.KeepsTheRecord || seat.IsManager);

    public JsonObject Form(CaseView view, Seat seat)
    {
        var chair = Chairing.Chair(view.Case, view.Board);
        var now = chair.Who is null ? Say("Nobody is proposed yet.") : $"{(chair.IsAgreed ? Say("Agreed") : Say("Proposed"))}: {chair.InWords(view.Case)}.";
        return SayCard.Of(
            view, Title, Say($"{now} {chair.Why} A reason is needed for anybody else."), chair.Source,
            [
                Input.Choice("chair", Say("Who chairs?"), Say("Choose whoever chairs."), PeopleChoices.Chairs(view, chair.Who)),
                Input.ReasonIfAny("reason", Say("Why somebody else than proposed or agreed"), 200),
            ],
            SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));
    }

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.KeepsTheRecord || seat.IsManager
            ? Decide(view, PeopleChoices.Find(view.Case, press.Text("chair")), press.Text("reason"))
            : new Decision.Decline(MembershipPhrases.OnlyChairs),
        ct);

    private static Decision Decide(CaseView view, string? who, string? reason)
    {
        if (!view.Case.IsActive)
        {
            return new Decision.Decline(Phrases.PlanEnded);
        }

        if (who is null || Domain.Notices.People.InPart(view.Case, who, "") is null)
        {
            return new Decision.Decline(MembershipPhrases.NotOfTheGroup);
        }

        var chair = Chairing.Chair(view.Case, view.Board);
        if (chair.IsAgreed && chair.Who == who)
        {
            return new Decision.Already(Phrases.AlreadyRecorded, Say($"{PeopleChoices.Capital(chair.InWords(view.Case)!)} is agreed as the chair."));
        }

        var isOverride = (chair.Who is not null && chair.Who != who) || Chairing.IsBarred(view.Case, view.Board, who);
        return isOverride && !Phrases.IsReason(reason)
            ? new Decision.Decline(Phrases.GiveReason)
            : new Decision.Record(
                new ChairAgreed(who, isOverride ? reason : null), Say("Chair agreed"), [
                    Say($"The next core group is chaired by: {Chairing.InWords(view.Case, who)}."),
                    .. Chairing.Against(view.Case, view.Board, who) is { } against
                        ? new[] { Say($"Note: “{Wording.Plain(against.Source.Quotation)}”") } : []]);
    }
}
