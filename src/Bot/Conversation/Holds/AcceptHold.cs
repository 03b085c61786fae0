using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Bot.Conversation.Holds;

/// <summary>The key worker accepts the time that is held, as in Outlook. Under "This core group" the time that waits can be opened
/// again.</summary>
public sealed class AcceptHold(Desk desk, Guidance guidance) : HoldVerb(desk, guidance), IForm
{
    public override string Name => Verbs.HoldAccept;

    public string Title => Say("Answer the time that is held");

    public bool IsFor(CaseView view, Seat seat) =>
        Deadlines.BindingNextMeeting(view.Deadlines) is { } binding && HoldPassages.Of(view, binding, seat) is not null;

    public JsonObject Form(CaseView view, Seat seat) => ReminderCard.Of(view, Deadlines.BindingNextMeeting(view.Deadlines)!, seat);

    private protected override Decision Decide(HoldAnswer answer, CaseView view, CardPress press) => answer.Accept(view, press.Text("hold"));
}
