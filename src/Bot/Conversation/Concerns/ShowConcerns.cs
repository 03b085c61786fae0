using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>The concerns that a person may see: what they raised, and what is theirs to decide or to know.</summary>
public sealed class ShowConcerns(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ConcernShow;

    public string Title => Say("Concerns raised");

    public bool IsFor(CaseView view, Seat seat) => Seen(view, seat).Any();

    public JsonObject Form(CaseView view, Seat seat) => Seen(view, seat).ToList() is [var only]
        ? ConcernCard.Of(view, only, seat)
        : ConcernsCard.Of(view, [.. Seen(view, seat)]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Show(
        press,
        (view, seat) => Seen(view, seat).FirstOrDefault(concern => concern.Id == press.Text("concern")) is { } chosen
            ? new Answer.Card(ConcernCard.Of(view, chosen, seat))
            : new Answer.Say(Phrases.Nothing),
        ct);

    private static IEnumerable<Concern> Seen(CaseView view, Seat seat) => view.Case.Concerns.All
        .Where(concern => ConcernSeat.Sees(view, seat, concern))
        .OrderByDescending(concern => concern.IsOpen)
        .ThenByDescending(concern => concern.RaisedAt);
}
