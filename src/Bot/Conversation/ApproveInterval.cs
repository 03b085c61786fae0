using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>The key worker's line manager agrees to one longer interval, where the board allows it. Agreed after the due date
/// it is kept, and erases no day overdue (rules.md A20).</summary>
public sealed class ApproveInterval(Desk desk) : IVerb
{
    public string Name => Verbs.ApproveInterval;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.IsManager
            ? Decide(view, press.Date("after"), press.Date("until"), press.Text("reason"))
            : new Decision.Decline(Phrases.OnlyManager),
        ct);

    private static Decision Decide(CaseView view, LocalDate? after, LocalDate? until, string? reason)
    {
        if (view.Board.ExtendedIntervalAllowed is null)
        {
            return new Decision.Decline($"The guidance of {Wording.Name(view.Board)} provides for no longer interval.");
        }

        if (after is not { } last || !view.Deadlines.Any(deadline => deadline is { IsOpen: true, Rule: RuleIds.SubsequentMaxInterval }
            && deadline.Anchor == last))
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        if (until is not { } day)
        {
            return new Decision.Decline("Please give the day by which the next core group is to be held.");
        }

        if (view.Case.Extensions.Exists(known => known.After == last && known.Until == day))
        {
            return new Decision.Already(Phrases.AlreadyRecorded, $"A longer interval until {Dates.Long(day)} is on record.");
        }

        var ordinary = last.PlusWeeks(view.Board.MaxIntervalWeeks?.Value ?? SubsequentMaxInterval.ServiceReminderWeeks);
        return day <= ordinary ? new Decision.Decline($"A longer interval ends after {Dates.Long(ordinary)}.")
            : day < view.Today ? new Decision.Decline("That day has passed.")
            : day > ordinary.PlusYears(1) ? new Decision.Decline("That is more than a year later. Please check the year.")
            : reason is not { Length: >= 5 and <= Wording.LongestReason } ? new Decision.Decline(Phrases.GiveReason)
            : new Decision.Record(
                new IntervalExtended(last, day, reason, view.Today), "Longer interval recorded",
                view.Today > ordinary
                    ? $"Agreed after {Dates.Long(ordinary)}, so it is kept as late and the core group stays overdue."
                    : $"The next core group is now due by {Dates.Long(day)}; after it the ordinary interval runs again.");
    }
}
