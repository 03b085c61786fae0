using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>A member, or the manager, says that they will chair the next core group.</summary>
public sealed class ClaimChair(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ChairClaim;

    public string Title => Say("Say that you will chair the next core group");

    public bool IsFor(CaseView view, Seat seat) => view.Case.IsActive && Who(seat) is { } who && !Chairing.IsBarred(view.Case, view.Board, who)
        && Chairing.Chair(view.Case, view.Board) is var chair && !(chair.IsAgreed && seat.Is(chair.Who));

    public JsonObject Form(CaseView view, Seat seat)
    {
        var chair = Chairing.Chair(view.Case, view.Board);
        var now = chair.Who is null ? Say("Nobody is proposed yet.") : $"{(chair.IsAgreed ? Say("Agreed") : Say("Proposed"))}: {chair.InWords(view.Case)}.";
        return SayCard.Of(view, Say("Chair of the next core group"), $"{now} {chair.Why}", chair.Source, [], MembershipButtons.Claim(view));
    }

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(press, Decide, ct);

    private static Decision Decide(CaseView view, Seat seat)
    {
        if (Who(seat) is not { } who)
        {
            return new Decision.Decline(MembershipPhrases.OnlyAttending);
        }

        if (!view.Case.IsActive)
        {
            return new Decision.Decline(Phrases.PlanEnded);
        }

        var chair = Chairing.Chair(view.Case, view.Board);
        var against = Chairing.Against(view.Case, view.Board, who);
        return chair.IsAgreed && seat.Is(chair.Who) ? new Decision.Already(Phrases.AlreadyRecorded, Say("You chair the next core group."))
            : chair.IsAgreed ? new Decision.Already(Say("A chair is agreed"), Say($"The next core group is chaired by: {chair.InWords(view.Case)}."))
            : against is { Value: false } barred ? new Decision.Decline(
                Say($"{Wording.Name(view.Board)} says: “{Wording.Plain(barred.Source.Quotation)}” If it has to be so, choose the chair under “This "
                + $"core group”, with the reason."))
            : new Decision.Record(new ChairAgreed(who, Reason: null), Say("Chair agreed"), [
                Say("You chair the next core group."),
                .. against is null ? [] : new[] { Say($"Note: “{Wording.Plain(against.Source.Quotation)}”") }]);
    }

    /// <summary>A manager who is no member chairs as the manager.</summary>
    private static string? Who(Seat seat) => seat.Contributor?.Id ?? (seat.IsManager ? Roles.KeyWorkerManager : null);
}
