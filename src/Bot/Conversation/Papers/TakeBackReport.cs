using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Cases;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>Whoever said by mistake that their report is given takes it back; of the single report the key worker, and each member their
/// part.</summary>
public sealed class TakeBackReport(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ReportTakeBack;

    public string Title => GivenReports.Title;

    public bool IsFor(CaseView view, Seat seat) => GivenReports.Of(view, seat).Count > 0;

    public JsonObject Form(CaseView view, Seat seat) => GivenReports.ToTakeBack(view, seat);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(press, (view, seat) => Decide(view, seat, press), ct);

    private static Decision Decide(CaseView view, Seat seat, CardPress press)
    {
        var (rule, about) = Which(press);
        return !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
            : GivenReports.Find(view, seat, rule, about) is not { } given
                ? new Decision.Already(Say("Not on record as given"), Say("There is nothing to take back."))
            : GivenReports.Of(view, seat).Contains(given) ? new Decision.Record(
                new ReportTakenBack(given.Rule, given.About, given.Member, view.Today), Say("Taken back"),
                Say($"{GivenReports.InWords(given)}: it is not given after all, and is asked for again as before."))
            : view.Case.ReportOf(given.Rule, given.About, member: null) is not null && given.Member is not null
                ? new Decision.Decline(Say("The key worker has said that the whole report is complete. Ask them to take that back first."))
            : new Decision.Decline(Say("It cannot be taken back any more: what it was for has begun."));
    }

    private static (string? Rule, LocalDate? About) Which(CardPress press) => press.Text("report")?.Split('|') is [var rule, var about]
        ? (rule, LocalDatePattern.Iso.Parse(about) is { Success: true, Value: var day } ? day : null)
        : (press.Text("rule"), press.Date("about"));
}
