using CoreGroupBot.Bot.Cards;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>Why this date: for any professional of the case.</summary>
public sealed class ExplainDate(Desk desk) : IVerb
{
    public string Name => Verbs.Why;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Show(
        press,
        (view, seat) => press.Text("rule") is { } rule && press.Date("due") is { } due
            && view.Find(rule, due, seat) is { } deadline
            ? new Answer.Card(WhyCard.Of(view, deadline, seat))
            : new Answer.Card(ConfirmationCard.Of(view, Phrases.NoLongerDue, [Phrases.NothingToDo])),
        ct);
}
