using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The key worker takes back that every plan had ended.</summary>
public sealed class ReopenCase(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.CaseReopen;

    public string Title => Say("Re-open: a plan goes on");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && view.Case is { IsActive: false, ClocksStopped: not null };

    public JsonObject Form(CaseView view, Seat seat) => ClosingCard.ToReopen(view);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : view.Case.IsActive ? new Decision.Already(Say("Open already"), Say("The clocks run."))
            : !press.IsTicked("sure") ? new Decision.Decline(Say("Please tick that the end was entered by mistake."))
            : Decide(view.Case),
        ct);

    private static Decision Decide(CoreGroupCase @case)
    {
        var ended = @case.Plans.Where(plan => plan.Value.Ended is { } on && on == @case.ClocksStopped && @case.Group.Children.Contains(plan.Key))
            .Select(plan => new PlanStarted(plan.Key, Start(@case, plan.Key, plan.Value))).ToList();
        return ended.Count == 0
            ? new Decision.Decline(Say("No child of this core group has a plan that could go on. A new plan comes from the register."))
            : new Decision.Record(ended[0], Say("Re-opened"), Say("The clocks run again as they did. The register stands above this entry."))
            {
                And = [.. ended.Skip(1)],
            };
    }

    private static NodaTime.LocalDate Start(CoreGroupCase @case, string child, PlanOfChild plan) =>
        plan.Started ?? @case.Conferences.FindLast(conference => conference.Child == child && conference.Date <= plan.Ended)?.Date
        ?? plan.Ended!.Value;
}
