using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Asking;
using CoreGroupBot.Scheduling.Outbox;

namespace CoreGroupBot.Bot.Conversation.Asking;

/// <summary>Why this date: for any professional of the case.</summary>
public sealed class ExplainDate(Desk desk, ToldNotices told) : IVerb, IForm
{
    public string Name => Verbs.Why;

    public string Title => Say("See why a date is what it is");

    public bool IsFor(CaseView view, Seat seat) => view.Deadlines.Count > 0;

    public JsonObject Form(CaseView view, Seat seat) => WhichDateCard.Of(view);

    public Task<Answer> Press(CardPress press, CancellationToken ct)
    {
        var meant = press.Picked();
        return desk.Show(
            meant,
            (view, seat) => meant.Text("rule") is { } rule && meant.Date("due") is { } due
                && view.Find(rule, due, seat, meant.Text("item"), meant.Text("whose")) is { } deadline
                ? new Answer.Card(WhyCard.Of(view, deadline, seat, told.Of(view.Case.Reference)))
                : new Answer.Card(ConfirmationCard.Of(view, Phrases.NoLongerDue, [Phrases.NothingToDo])),
            ct);
    }
}
