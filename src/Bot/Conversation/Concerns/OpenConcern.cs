using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>The concern that a button is about, to somebody who may see it and while it is open.</summary>
internal static class OpenConcern
{
    public static Decision Of(CaseView view, Seat seat, CardPress press, Func<Concern, Decision> decide) =>
        view.Case.Concerns.Find(press.Text("concern")) is not { } concern || !ConcernSeat.Sees(view, seat, concern)
            ? new Decision.Decline(Phrases.Nothing)
        : concern.Decided is not null
            ? new Decision.Already(Say("Decided"), Say("It has been decided. There is nothing more to record."))
        : concern.WithdrawnOn is not null
            ? new Decision.Already(Say("Withdrawn"), Say("It was withdrawn. There is nothing more to record."))
        : !view.Case.IsActive
            ? new Decision.Already(Say("The plan has ended"), Phrases.PlanEnded)
        : decide(concern);

    /// <summary>Who could record it, said to somebody who cannot.</summary>
    public static Decision.Decline Refusal(CaseView view, Concern concern) => new(
        ConcernSeat.IsAboutKeyWorker(view.Case, concern)
            ? Say("It is about the key worker’s own part: the manager decides on it.")
        : Grounds.Find(view.Board, concern.Raised.Category)?.Kind is GroundKind.Conference
            ? Say("Only the conference chair can record this.")
        : Say("Only the key worker, their manager or the colleague to whom it was handed can record this."));
}
