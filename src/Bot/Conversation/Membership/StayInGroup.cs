using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>Somebody who was said to have left has not: they take it back, or whoever was to confirm it knows better.</summary>
public sealed class StayInGroup(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.MemberStays;

    public string Title => Say("Take back that you have left");

    public bool IsFor(CaseView view, Seat seat) => view.Case.IsActive && Own(view, seat).Count > 0;

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Say("I have not left"), Say("You are reminded again, and invited as before."), source: null, [],
        SayCard.Submit(Say("I have not left"), Name, Buttons.Data(view)));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
        {
            var member = PeopleChoices.Find(view.Case, press.Text("member"));
            var back = press.Text("member") is null ? Own(view, seat) : [.. view.Case.Membership.Leavings.Where(one => one.IsOpen && one.Member == member)];
            return back.Count == 0 ? new Decision.Already(Phrases.AlreadyRecorded, Say("Nothing waits to be confirmed."))
                : ConfirmLeaving.MayDecide(view, seat, back[0].Member) || seat.Own.Any(own => own.Id == back[0].Member)
                    ? new Decision.Record(
                        new LeavingTakenBack(back[0].Member, view.Today), Say("Recorded: not left"), Say("They are reminded again, and invited as before."))
                    {
                        And = [.. back.Skip(1).Select(one => new LeavingTakenBack(one.Member, view.Today))],
                    }
                : new Decision.Decline(ConfirmLeaving.WhoDecides);
        },
        ct);

    private static ImmutableList<Leaving> Own(CaseView view, Seat seat) =>
        view.Case.Membership.Leavings.FindAll(one => one.IsOpen && seat.Own.Any(member => member.Id == one.Member));
}
