using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>What the record of the last core group holds, as ticks. It stays open while something that the board requires is
/// missing, and hinders nothing.</summary>
public sealed class SaveRecord(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.RecordSave;

    public string Title => Say("The record of the core group");

    public bool IsFor(CaseView view, Seat seat) => seat.KeepsTheRecord && view.Board.Documents.Record.Count > 0
        && PlanCard.LastMeeting(view) is not null;

    public JsonObject Form(CaseView view, Seat seat) => RecordCard.ToSave(view, PlanCard.LastMeeting(view)!.Value);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.KeepsTheRecord ? new Decision.Decline(Phrases.OnlyRecordKeepers) : Decide(view, press),
        ct);

    private static Decision Decide(CaseView view, CardPress press)
    {
        if (press.Date("of") is not { } meeting || PlanCard.LastMeeting(view) != meeting)
        {
            return new Decision.Already(Phrases.NoLongerDue, Say("A later core group has been held, or none is on record."));
        }

        if (Links.Fault(press.Text("link")) is { } fault)
        {
            return new Decision.Decline(fault);
        }

        var fields = RecordCheck.Fields(view.Case, view.Board, meeting).Select(field => field.Id).Intersect(press.Several("fields")).ToList();
        var saved = new MeetingRecordSaved(meeting, fields, press.Text("link"), view.Today);
        var missing = RecordCheck.Missing(view.Case, view.Board, meeting, fields);
        return new Decision.Record(
            saved, missing.Count == 0 ? Say("Record complete") : Say("Record saved, still open"),
            missing.Count == 0
                ? Say("It holds everything that the board requires.")
                : Say($"Still open: {string.Join("; ", missing.Select(field => field.Label))}. It can be circulated all the same."))
        {
            And = [.. PlanChanges.Of(view, meeting, press), .. Drafted(view, meeting, press)],
        };
    }

    private static IEnumerable<PaperEvent> Drafted(CaseView view, LocalDate meeting, CardPress press) =>
        press.IsTicked("drafted") && view.Deadlines.FirstOrDefault(d =>
            d is { IsOpen: true, Rule: RuleIds.ReviewSingleReportDrafted } && d.Due == meeting) is { About: { } review }
            ? [new SingleReportDrafted(review, view.Today)]
            : [];
}
