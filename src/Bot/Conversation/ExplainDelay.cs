using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>The key worker records why a core group is late. It explains; it excuses nothing. Cards sent earlier call it
/// "reason", as the longer interval beside it does.</summary>
public sealed class ExplainDelay(Desk desk) : IVerb
{
    public string Name => Verbs.LateReason;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.IsKeyWorker
            ? Decide(view, press.Text("rule"), press.Date("due"), press.Text("why") ?? press.Text("reason"))
            : new Decision.Decline(Phrases.OnlyKeyWorker),
        ct);

    private static Decision Decide(CaseView view, string? rule, LocalDate? due, string? reason)
    {
        if (rule is null || due is not { } day || !RuleIds.AsksForMeeting(rule)
            || view.Find(rule, day) is not { Kind: DueKind.By } deadline)
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        return !Phrases.IsReason(reason) ? new Decision.Decline(Phrases.GiveReason)
            : view.Case.DelayReason(rule, day) == reason
                ? new Decision.Already(Phrases.AlreadyRecorded, Say("This reason is on record."))
            : new Decision.Record(
                new DelayExplained(rule, day, reason), Say("Reason recorded"),
                WhoSeesIt(view, deadline), Say("The core group stays due."));
    }

    private static string WhoSeesIt(CaseView view, Deadline deadline) =>
        deadline.IsServiceReminder || view.Case.Group.TeamManager is null ? Say("It stands in “Why this date?”.")
        : deadline.IsOverdue(view.Now)
            ? Say("It stands on the manager’s card when that is next opened, and in “Why this date?”.")
        : Say("It stands in “Why this date?”, and on the manager’s card if the core group becomes overdue.");
}
