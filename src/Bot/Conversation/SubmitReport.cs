using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>A report was given. Of the single report members give their part and the key worker completes the whole.</summary>
public sealed class SubmitReport(Desk desk) : IVerb
{
    public string Name => Verbs.ReportSubmit;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => (press.Text("rule"), press.Date("about")) switch
        {
            (RuleIds.ReviewSingleReport, { } about) => Single(view, seat, about),
            (RuleIds.ReviewAgencyReport or RuleIds.AbsenceReport, { } about) => Own(view, seat, press.Text("rule")!, about),
            _ => new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo),
        },
        ct);

    private static Decision Single(CaseView view, Seat seat, LocalDate about)
    {
        const string Rule = RuleIds.ReviewSingleReport;
        if (!view.Deadlines.Any(deadline => deadline.Rule == Rule && deadline.About == about))
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        return seat.IsKeyWorker ? Give(view, Rule, about, member: null, "The single report is complete")
            : seat.Contributor is { } member ? Give(view, Rule, about, member.Id, "Your part is recorded")
            : new Decision.Decline(Phrases.OnlyOwner);
    }

    private static Decision Own(CaseView view, Seat seat, string rule, LocalDate about)
    {
        var asked = view.Deadlines.Where(deadline => deadline.Rule == rule && deadline.About == about).ToList();
        var own = asked.Find(deadline => seat.Owner(deadline.Owner) is not null);
        return asked.Count == 0 ? new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo)
            : own is null ? new Decision.Decline(Phrases.OnlyOwner)
            : Give(view, rule, about, own.Owner, "Your report is recorded");
    }

    private static Decision Give(CaseView view, string rule, LocalDate about, string? member, string heading) =>
        view.Case.ReportOn(rule, about, member) is { } on
            ? new Decision.Already(Phrases.AlreadyRecorded, $"It was recorded on {Dates.Long(on)}.")
            : new Decision.Record(
                new ReportSubmitted(rule, about, member, view.Today), heading,
                $"For {Dates.Long(about)}, given on {Dates.Long(view.Today)}.");
}
