using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The exceptional circumstance by which de-registration may be considered at the first review (Bolton).</summary>
public sealed class ExceptReport(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ReportException;

    public string Title => Say("De-registration at the first review: an exceptional circumstance");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && Locked(view) is not null;

    public JsonObject Form(CaseView view, Seat seat) => ReportCard.ToExcept(view, Locked(view)!.Value);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : Locked(view) is not { } about || press.Date("about") != about
                ? new Decision.Already(Phrases.NoLongerDue, Say("De-registration is not locked for that review, or its report is complete."))
            : press.Text("circumstance") is not { Length: >= 5 and <= Wording.LongestReason } circumstance
                ? new Decision.Decline(Phrases.GiveReason)
            : new Decision.Record(
                new DeregistrationExcepted(about, circumstance, view.Today), Say("Circumstance recorded"),
                Say($"The single report to the review of {Dates.Long(about)} now says what it recommends on de-registration.")),
        ct);

    private static LocalDate? Locked(CaseView view) =>
        ReportCard.Open(view)?.About is { } about && view.Board.DeregistrationFirstReviewException is not null
        && Deregistration.IsLocked(view.Case, view.Board, about) ? about : null;
}
