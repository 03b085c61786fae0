using CoreGroupBot.Bot.Cards;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>A member says that they have no copy of the plan: the key worker is told at once.</summary>
public sealed class MissPlanCopy(Desk desk) : IVerb
{
    public string Name => Verbs.PlanNotReceived;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press, (view, seat) => AnswerPlanCopy.Decide(view, seat, press.Date("of"), hasIt: false), ct);
}
