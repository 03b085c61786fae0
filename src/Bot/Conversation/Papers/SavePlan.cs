using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Papers;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>What the written plan holds, as ticks, and whether the core group changed it.</summary>
public sealed class SavePlan(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.PlanSaved;

    public string Title => Say("The plan is written");

    public bool IsFor(CaseView view, Seat seat) => seat.KeepsTheRecord && PlanCard.LastMeeting(view) is not null
        && (view.Board.Documents.Plan.Count > 0 || view.Board.PlanChangeSentTo is not null);

    public JsonObject Form(CaseView view, Seat seat) => PlanCard.ToSave(view, PlanCard.LastMeeting(view)!.Value);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.KeepsTheRecord ? new Decision.Decline(Phrases.OnlyRecordKeepers) : Decide(view, press),
        ct);

    private static Decision Decide(CaseView view, CardPress press)
    {
        if (press.Date("of") is not { } meeting || PlanCard.LastMeeting(view) != meeting)
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        if (Links.Fault(press.Text("link")) is { } fault)
        {
            return new Decision.Decline(fault);
        }

        var fields = view.Board.Documents.Plan.Select(field => field.Id).Intersect(press.Several("fields")).ToList();
        var missing = view.Board.Documents.Plan
            .Where(field => field.Asked is Domain.Boards.FieldForce.Required && !fields.Contains(field.Id)).ToList();
        return new Decision.Record(
            new PlanSaved(meeting, fields, press.Text("link"), view.Today), Say("Plan recorded"),
            missing.Count == 0
                ? Say("Everything that the board asks of it is ticked.")
                : Say($"Still open: {string.Join("; ", missing.Select(field => field.Label))}."))
        {
            And = [.. PlanChanges.Of(view, meeting, press)],
        };
    }
}
