using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>A press by which a report is given is answered with the way back.</summary>
internal static class GivenReport
{
    public static async Task<Answer> Record(Desk desk, CardPress press, Func<CaseView, Seat, Decision> decide, CancellationToken ct)
    {
        string? given = null;
        var answer = await desk.Record(
            press,
            (view, seat) =>
            {
                var decision = decide(view, seat);
                given = decision is Decision.Record { Event: ReportSubmitted { Rule: var now } } ? now
                    : decision is Decision.Already
                        ? GivenReports.Of(view, seat).FirstOrDefault(known => known.Rule == RuleOf(press) && known.About == press.Date("about"))?.Rule
                    : null;
                return decision;
            },
            ct);
        return given is not null && answer is Answer.Card { Content: var card }
            ? new Answer.Card(GivenReports.Confirmed(card, press.Text("case")!, given, press.Text("about")!))
            : answer;
    }

    private static string? RuleOf(CardPress press) =>
        press.Text("rule") ?? (press.Verb is Verbs.ReportComplete ? Domain.Rules.RuleIds.ReviewSingleReport : null);
}
