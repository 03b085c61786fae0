using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The key worker asks their line manager for one longer interval, where the board provides for it (rules.md
/// A21).</summary>
public sealed class RequestInterval(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.IntervalRequest;

    public string Title => Say("Ask for a longer interval");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && IntervalCard.IsOpen(view);

    public JsonObject Form(CaseView view, Seat seat) => IntervalCard.ToAsk(view, view.Case.LastMeeting!.Date);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.IsKeyWorker
            ? Decide(view, press.Date("after"), press.Date("until"), press.Text("reason"))
            : new Decision.Decline(Phrases.OnlyKeyWorker),
        ct);

    private static Decision Decide(CaseView view, LocalDate? after, LocalDate? until, string? reason)
    {
        if (IntervalChecks.Impossible(view, after, until, reason) is { } impossible)
        {
            return impossible;
        }

        if (view.Case.Group.TeamManager is null)
        {
            return new Decision.Decline(Say("The register names no manager for this core group, so nobody can be asked here."));
        }

        if (view.Case.Extensions.Exists(known => known.After == after && known.Until >= until))
        {
            return new Decision.Already(Phrases.AlreadyRecorded, Say("A longer interval until that day or later is agreed."));
        }

        return LongerInterval.Asked(view.Case) is { RefusedAt: null } asked && asked.Until == until
                && LongerInterval.Agreed(view.Case, asked) is null
            ? new Decision.Already(Say("Already asked"), Say($"Your manager was asked on {Dates.Long(asked.On)} and has not answered yet."))
            : new Decision.Record(
                new IntervalRequested(after!.Value, until!.Value, reason!, view.Today), Say("Your manager is asked"),
                Say($"For a longer interval until {Dates.Long(until.Value)}. Until they agree the core group is due by "
                + $"{Dates.Long(LongerInterval.OrdinaryDue(view.Board, after.Value))}."));
    }
}
