using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Actions;

/// <summary>Whoever was to give the child or young person feedback on a core group has given it.</summary>
public sealed class GiveFeedback(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.FeedbackDone;

    public string Title => Say("Feedback to the child or young person");

    public bool IsFor(CaseView view, Seat seat) => Waiting(view, seat) is not null;

    public JsonObject Form(CaseView view, Seat seat) => FeedbackCard.Of(view, Waiting(view, seat)!.Value, seat);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press, (view, seat) => Decide(view, seat, press.Date("of")), ct);

    private static Decision Decide(CaseView view, Seat seat, LocalDate? of) =>
        of is not { } day || view.Case.Actions.Feedback.GetValueOrDefault(day) is not { } feedback
            ? new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo)
        : seat.Owner(feedback.Member) is null
            ? new Decision.Decline(Say("Only the member who was to give it can record this."))
        : feedback.GivenOn is { } on
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"It was given on {Dates.Long(on)}."))
        : new Decision.Record(
            new FeedbackGiven(day, view.Today), Say("Feedback recorded"), Say($"On the core group of {Dates.Long(day)}, given on {Dates.Long(view.Today)}."));

    /// <summary>The earliest core group on which the person has still to give it.</summary>
    private static LocalDate? Waiting(CaseView view, Seat seat) => view.Case.Actions.Feedback
        .Where(known => known.Value.GivenOn is null && seat.Owner(known.Value.Member) is not null)
        .Select(known => (LocalDate?)known.Key).FirstOrDefault();
}
