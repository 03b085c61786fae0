using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;

namespace CoreGroupBot.Bot.Conversation.Actions;

/// <summary>The actions of the core group, for any professional of it; from there to one of them.</summary>
public sealed class ShowActions(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ActionList;

    public string Title => Say("Look at the actions of the plan");

    public bool IsFor(CaseView view, Seat seat) => ShownAction.AllOf(view).Any();

    public JsonObject Form(CaseView view, Seat seat) => ActionListCard.Of(view, seat);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Show(
        press,
        (view, seat) => new Answer.Card(ShownAction.Find(view, press.Text("pick")) is { } one
            ? ActionCard.Of(one, seat)
            : ActionListCard.Of(view, seat)),
        ct);
}
