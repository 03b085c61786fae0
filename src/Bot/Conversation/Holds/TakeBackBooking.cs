using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Bot.Conversation.Holds;

/// <summary>The key worker takes back a date that was accepted, by mistake or because it does not suit after all.</summary>
public sealed class TakeBackBooking(Desk desk, Guidance guidance) : HoldVerb(desk, guidance), IForm
{
    public override string Name => Verbs.HoldTakeBack;

    public string Title => Say("Take back the date that is booked");

    public bool IsFor(CaseView view, Seat seat) =>
        seat.IsKeyWorker && view.Case is { IsActive: true, Booked: { } booked } && HoldWording.IsToCome(view, booked);

    public JsonObject Form(CaseView view, Seat seat) => FormCard.Of(
        view, Title,
        [
            Element.Facts(DateCard.Facts(view)),
            Element.Text(Say("Whoever was invited gets a cancellation, and another time is looked for. That time is not offered again, and the date by "
                + "which a core group is due stays.")),
        ],
        source: null,
        (Say("Take it back"), Verbs.HoldTakeBack, [("hold", view.Case.Booked!.Hold)]));

    private protected override Decision Decide(HoldAnswer answer, CaseView view, CardPress press) => answer.TakeBack(view, press.Text("hold"));
}
