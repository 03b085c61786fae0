using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>The record of a core group was circulated.</summary>
public sealed class RecordMinutes(Desk desk) : IVerb
{
    public string Name => Verbs.MinutesCirculated;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.KeepsTheRecord
            ? Decide(view, press.Date("of"), press.Text("on") is null ? view.Today : press.Date("on"),
                press.IsTicked("withPlan") ? "with" : press.Text("plan"))
            : new Decision.Decline(Phrases.OnlyRecordKeepers),
        ct);

    /// <param name="plan">"with" or "unchanged"; null where nothing is said of it.</param>
    private static Decision Decide(CaseView view, LocalDate? of, LocalDate? on, string? plan)
    {
        if (of is not { } meeting || !view.Case.Meetings.ContainsKey(meeting))
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        if (view.Case.Minutes.TryGetValue(meeting, out var known))
        {
            return new Decision.Already(
                Phrases.AlreadyRecorded,
                Say($"The record of {Dates.Long(meeting)} was circulated on {Dates.Long(known)}."));
        }

        return on switch
        {
            null => new Decision.Decline(Say("Please give the day on which the record was circulated.")),
            { } day when day > view.Today => new Decision.Decline(Say("That day is still to come. Record it when it has been circulated.")),
            { } day when day < meeting => new Decision.Decline(Say($"That is before the core group of {Dates.Long(meeting)}.")),
            { } day => new Decision.Record(
                new MinutesCirculated(meeting, day), Say("Record circulated"),
                Say($"The record of the core group of {Dates.Long(meeting)} was circulated on {Dates.Long(day)}."))
            {
                And = [.. Plan(view, meeting, day, plan)],
            },
        };
    }

    private static IEnumerable<PaperEvent> Plan(CaseView view, LocalDate meeting, LocalDate day, string? plan)
    {
        if (!view.Deadlines.Any(d => d is { IsOpen: true, Rule: RuleIds.PlanCirculated } && d.Anchor == meeting))
        {
            return [];
        }

        return plan is "with" ? [new PlanCirculated(meeting, day)]
            : plan is "unchanged" && !PlanCard.IsFirst(view, meeting) ? [new PlanUnchanged(meeting, view.Today)]
            : [];
    }
}
