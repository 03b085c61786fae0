using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>Back from an explanation to the matter itself, or from the list of cases to one of them: always as it stands
/// now.</summary>
public sealed class ShowMatter(Desk desk, CaseMenu menu) : IVerb
{
    public string Name => Verbs.Back;

    public Task<Answer> Press(CardPress press, CancellationToken ct)
    {
        if (press.Text("pick") is { } reference && !reference.Contains('|', StringComparison.Ordinal))
        {
            return menu.Press(press with { Data = CardPress.Of(("case", reference)) }, ct);
        }

        var meant = press.Picked();
        return desk.Show(
            meant,
            (view, seat) => meant.Text("rule") is RuleIds.Concern
                    && view.Case.Concerns.Find(meant.Text("due")) is { } concern && ConcernSeat.Sees(view, seat, concern)
                ? new Answer.Card(ConcernCard.Of(view, concern, seat))
                : meant.Text("rule") is { } rule && meant.Date("due") is { } due
                && view.Find(rule, due, seat, meant.Text("item"), meant.Text("whose")) is { IsOpen: true } deadline
                ? new Answer.Card(rule is RuleIds.ActionDates ? OfActions(view, deadline, seat, meant.Text("item"))
                    : RuleIds.IsOfResolution(rule) ? ResolutionCard.Of(view, seat, deadline)
                    : seat.TakesOn(rule, due) is not null && deadline is { IsServiceReminder: false } && deadline.IsOverdue(view.Now)
                    ? EscalationCard.Of(view, deadline, seat)
                    : ReminderCard.Of(view, deadline, seat))
                : new Answer.Card(ConfirmationCard.Of(view, Say("Done or no longer due"), [Phrases.NothingToDo])),
            ct);
    }

    private static JsonObject OfActions(CaseView view, Deadline deadline, Seat seat, string? item) =>
        ShownAction.Find(view, item) is { } one
            ? ActionCard.Of(one, seat)
            : ActionsDueCard.Of(view, ShownAction.DueOn(view, deadline.Due, seat), seat);
}
