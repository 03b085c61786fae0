using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>The group named somebody who takes over when the key worker is away.</summary>
public sealed class NameSecondChair(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ChairSecond;

    public string Title => Say("Name the second chair");

    public bool IsFor(CaseView view, Seat seat) =>
        seat.KeepsTheRecord && view.Case.IsActive && view.Board.SecondChairRequired is not null && Eligible(view).Any();

    public JsonObject Form(CaseView view, Seat seat)
    {
        var second = Chairing.SecondChair(view.Case);
        return SayCard.Of(
            view, Title,
            second is null ? Say("Nobody is named yet.") : Say($"Named: {Chairing.InWords(view.Case, second)}."), view.Board.SecondChairRequired?.Source,
            [Input.Choice("member", Say("Second chair"), Say("Choose a member."), PeopleChoices.Of(Eligible(view)))],
            SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));
    }

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            !seat.KeepsTheRecord ? new Decision.Decline(Phrases.OnlyRecordKeepers)
            : !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
            : PeopleChoices.Find(view.Case, press.Text("member")) is not { } who || Eligible(view).All(member => member.Id != who)
                ? new Decision.Decline(Say("Please choose a member other than the key worker."))
            : Chairing.SecondChair(view.Case) == who
                ? new Decision.Already(Phrases.AlreadyRecorded, Say($"The second chair is: {Chairing.InWords(view.Case, who)}."))
            : new Decision.Record(
                new SecondChairNamed(who), Say("Second chair named"),
                Say($"{PeopleChoices.Capital(Chairing.InWords(view.Case, who))} takes over the core group when the key worker is away.")),
        ct);

    private static IEnumerable<Member> Eligible(CaseView view) =>
        view.Case.Attending.Where(member => member.Id != view.Case.KeyWorker?.Id);
}
