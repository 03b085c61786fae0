using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Reminders;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Reminders;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Reminders;

/// <summary>Whoever is reminded of something wants to be reminded again on a later working day. Nobody else is told less, and the
/// last word before it is overdue always comes. Cards sent earlier call the day "until", as the longer interval
/// beside it does.</summary>
public sealed class PutOffReminder(Desk desk) : IVerb
{
    public string Name => Verbs.ReminderPutOff;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press, (view, seat) => Decide(view, seat, press.Text("rule"), press.Date("due"), press.Text("item"), press.Date("again") ?? press.Date("until")), ct);

    private static Decision Decide(CaseView view, Seat seat, string? rule, LocalDate? due, string? item, LocalDate? until)
    {
        if (rule is null || due is not { } day || view.Find(rule, day, seat, item) is not { IsOpen: true } deadline || !view.Case.IsActive)
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        if (PutOffButton.Whose(view, deadline, seat) is not { } member)
        {
            return new Decision.Decline(Say("Only whoever is reminded of this can put it off."));
        }

        var days = PutOffButton.Days(view, deadline, seat);
        return days.Count == 0
                ? new Decision.Decline(Say("It cannot be put off any more: there is no later working day on which it can be done in time."))
            : until is not { } chosen || chosen <= view.Today ? new Decision.Decline(Say("Please choose a working day after today."))
            : chosen > days[^1]
                ? new Decision.Decline(Say($"It is to be done by then. The last day to which it can be put off is {Dates.Long(days[^1])}."))
            : !days.Contains(chosen) ? new Decision.Decline(Say($"{Dates.Long(chosen)} is no working day. Please choose another."))
            : view.Case.Reminders.Of(rule, day, member.Id)?.Until == chosen
                ? new Decision.Already(Say("Put off already"), Said(chosen))
            : new Decision.Record(
                new ReminderPutOff(rule, day, member.Id, chosen), Say("Put off"), Said(chosen), Say("Nobody else is told less, and the date it is due by stays."));
    }

    private static string Said(LocalDate until) => Say($"You are reminded again on {Dates.Long(until)} at 09:00, unless it is done before.");
}
