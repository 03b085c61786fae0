using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The line manager refuses the longer interval that was asked for: the ordinary date holds.</summary>
public sealed class RefuseInterval(Desk desk) : IVerb
{
    public string Name => Verbs.IntervalRefuse;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsManager ? new Decision.Decline(Phrases.OnlyManager)
            : IntervalChecks.Open(view, press.Text("request")) is not { } request
                ? new Decision.Already(Say("Answered or no longer asked"), Say("There is nothing left to decide."))
            : press.Text("why") is { Length: > Wording.LongestReason } ? new Decision.Decline(Say("Please give a shorter reason."))
            : new Decision.Record(
                new IntervalRefused(request.After, request.Until, press.Text("why"), view.Today), Say("Longer interval refused"),
                Say($"The core group stays due by {Dates.Long(LongerInterval.OrdinaryDue(view.Board, request.After))}. The key worker is told.")),
        ct);
}
