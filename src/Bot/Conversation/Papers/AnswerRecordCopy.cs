using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>A member says whether they have the record of the last core group. A "no" goes to the key worker.</summary>
public sealed class AnswerRecordCopy(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.MinutesReceived;

    public string Title => Say("Do you have the record of the last core group?");

    public bool IsFor(CaseView view, Seat seat) => CopyCard.AsksForRecord(view.Board) && !seat.IsKeyWorker && seat.Contributor is not null
        && PlanCard.LastMeeting(view) is not null;

    public JsonObject Form(CaseView view, Seat seat) => CopyCard.OfRecord(view, PlanCard.LastMeeting(view)!.Value);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !CopyCard.AsksForRecord(view.Board) || press.Date("of") is not { } of || PlanCard.LastMeeting(view) != of
                ? new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo)
            : seat.Contributor is not { } member || seat.IsKeyWorker
                ? new Decision.Decline(Say("Only a member who is sent the record can say this."))
            : Decide(view, of, member.Id, press.Text("has") is "yes"),
        ct);

    private static Decision Decide(CaseView view, LocalDate of, string member, bool hasIt) =>
        view.Case.Papers.Of(of).RecordCopies.GetValueOrDefault(member) is { } known && known.HasIt == hasIt
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"You said so on {Dates.Long(known.On)}."))
            : new Decision.Record(
                new RecordCopyAnswered(of, member, hasIt, view.Today), hasIt ? Say("Thank you") : Say("The key worker is told"),
                hasIt ? Say("You have the record.") : Say("You have not got the record of the last core group."));
}
