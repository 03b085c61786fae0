using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Bot.Conversation.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>The key worker's line manager agrees to one longer interval, where the board allows it: the one that was asked
/// for, or one of their own accord. Agreed after the due date it is kept, and erases no day overdue (rules.md A20).</summary>
public sealed class ApproveInterval(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ApproveInterval;

    public string Title => Say("Agree to a longer interval");

    public bool IsFor(CaseView view, Seat seat) => seat.IsManager && IntervalCard.IsOpen(view);

    public JsonObject Form(CaseView view, Seat seat) => LongerInterval.Asked(view.Case) is { RefusedAt: null } request
        && LongerInterval.Agreed(view.Case, request) is null
            ? IntervalCard.ForManager(view, request)
            : IntervalCard.ToAgree(view, view.Case.LastMeeting!.Date);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsManager ? new Decision.Decline(Phrases.OnlyManager)
            : press.Text("request") is not { } number
                ? Decide(view, press.Date("after"), press.Date("until"), press.Text("reason"))
            : IntervalChecks.Open(view, number) is { } request ? Decide(view, request.After, request.Until, request.Reason)
            : new Decision.Already(Say("Answered or no longer asked"), Say("There is nothing left to decide.")),
        ct);

    private static Decision Decide(CaseView view, LocalDate? after, LocalDate? until, string? reason)
    {
        if (view.Case.Extensions.Exists(known => known.After == after && known.Until == until)
            && IntervalChecks.Impossible(view, after, until, Say("on record")) is null)
        {
            return new Decision.Already(Phrases.AlreadyRecorded, Say($"A longer interval until {Dates.Long(until!.Value)} is on record."));
        }

        if (IntervalChecks.Impossible(view, after, until, reason) is { } impossible)
        {
            return impossible;
        }

        var ordinary = LongerInterval.OrdinaryDue(view.Board, after!.Value);
        return new Decision.Record(
            new IntervalExtended(after.Value, until!.Value, reason!, view.Today), Say("Longer interval recorded"),
            view.Today > ordinary
                ? Say($"Agreed after {Dates.Long(ordinary)}, so it is kept as late and the core group stays overdue.")
                : Say($"The next core group is now due by {Dates.Long(until.Value)}; after it the ordinary interval runs again."));
    }
}
