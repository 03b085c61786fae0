using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The plan was circulated; a second time where a member had none.</summary>
public sealed class CirculatePlan(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.PlanCirculated;

    public string Title => Say("The plan is circulated, or was not changed");

    public bool IsFor(CaseView view, Seat seat) => seat.KeepsTheRecord && PlanCard.Latest(view) is not null;

    public JsonObject Form(CaseView view, Seat seat) => PlanCard.ToCirculate(view, PlanCard.Latest(view)!);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.KeepsTheRecord
            ? Decide(view, press.Date("of"), press.Text("on") is null ? view.Today : press.Date("on"))
            : new Decision.Decline(Phrases.OnlyRecordKeepers),
        ct);

    private static Decision Decide(CaseView view, LocalDate? of, LocalDate? on)
    {
        if (of is not { } meeting || !view.Deadlines.Any(d => d.Rule is RuleIds.PlanCirculated && d.Anchor == meeting))
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        var papers = view.Case.Papers.Of(meeting);
        return papers.PlanCirculated is { } known && papers.PlanCopies.Values.All(answer => answer.HasIt || answer.At < papers.PlanCirculatedAt)
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"The plan was circulated on {Dates.Long(known)}."))
            : on is not { } day ? new Decision.Decline(Say("Please give the day on which the plan was circulated."))
            : day > view.Today ? new Decision.Decline(Say("That day is still to come. Record it when it has been circulated."))
            : day < meeting ? new Decision.Decline(Say($"That is before the core group of {Dates.Long(meeting)}."))
            : new Decision.Record(
                new PlanCirculated(meeting, day), Say("Plan circulated"),
                Say($"The plan after the core group of {Dates.Long(meeting)} was circulated on {Dates.Long(day)}."));
    }
}
