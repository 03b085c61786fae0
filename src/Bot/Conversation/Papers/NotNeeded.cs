using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The key worker says why no additional core group is needed after one without key worker and second
/// chair.</summary>
public sealed class NotNeeded(Desk desk) : IVerb
{
    public string Name => Verbs.MeetingNotNeeded;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : Decide(view, press.Date("of"), press.Text("reason")),
        ct);

    private static Decision Decide(CaseView view, LocalDate? of, string? reason) =>
        view.Deadlines.FirstOrDefault(d => d.Rule is RuleIds.AdditionalMeeting && d.Anchor == of) is not { IsOpen: true } asked
            ? new Decision.Already(Say("Answered or no longer asked"), Phrases.NothingToDo)
        : !Phrases.IsReason(reason) ? new Decision.Decline(Phrases.GiveReason)
        : new Decision.Record(
            new AdditionalMeetingNotNeeded(asked.Anchor, reason, view.Today), Say("Recorded"),
            Say("No additional core group. The ordinary dates run on."));
}
