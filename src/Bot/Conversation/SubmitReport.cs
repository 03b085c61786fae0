using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Conversation.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>A report was given. Of the single report members give their part and the key worker completes the whole.</summary>
public sealed class SubmitReport(Desk desk) : IVerb
{
    public string Name => Verbs.ReportSubmit;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => GivenReport.Record(
        desk, press,
        (view, seat) => (press.Text("rule"), press.Date("about")) switch
        {
            (RuleIds.ReviewSingleReport, { } about) when press.IsTicked("drafted") => Drafted(view, seat, about),
            (RuleIds.ReviewSingleReport, { } about) => Single(view, seat, about, press.IsTicked("dissent")),
            (RuleIds.ReviewAgencyReport or RuleIds.AbsenceReport, { } about) => Own(view, seat, press.Text("rule")!, about),
            _ => new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo),
        },
        ct);

    /// <summary>It was developed at the last core group before the review.</summary>
    private static Decision Drafted(CaseView view, Seat seat, LocalDate about) =>
        !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
        : view.Deadlines.Any(d => d is { IsOpen: true, Rule: RuleIds.ReviewSingleReportDrafted } && d.About == about)
            ? new Decision.Record(
                new SingleReportDrafted(about, view.Today), Say("Recorded"),
                Say($"The single report to the review of {Dates.Long(about)} was developed at the core group."))
        : new Decision.Already(Phrases.AlreadyRecorded, Say("It is on record, or no longer asked."));

    private static Decision Single(CaseView view, Seat seat, LocalDate about, bool dissents)
    {
        const string Rule = RuleIds.ReviewSingleReport;
        if (!view.Deadlines.Any(deadline => deadline.Rule == Rule && deadline.About == about))
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        return seat.IsKeyWorker && view.Case.ReportOn(Rule, about, member: null) is null
                ? CompleteReport.Decide(view, about, recommendation: null, hasDissent: false)
            : seat.IsKeyWorker ? Give(view, Rule, about, member: null, Say("The single report is complete"))
            : seat.Contributor is { } member ? Give(view, Rule, about, member.Id, Say("Your part is recorded"), dissents)
            : new Decision.Decline(Phrases.OnlyOwner);
    }

    private static Decision Own(CaseView view, Seat seat, string rule, LocalDate about)
    {
        var asked = view.Deadlines.Where(deadline => deadline.Rule == rule && deadline.About == about).ToList();
        var own = asked.Find(deadline => seat.Owner(deadline.Owner) is not null);
        return asked.Count == 0 ? new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo)
            : own is null ? new Decision.Decline(Phrases.OnlyOwner)
            : Give(view, rule, about, own.Owner, Say("Your report is recorded"));
    }

    private static Decision Give(CaseView view, string rule, LocalDate about, string? member, string heading, bool dissents = false) =>
        view.Case.ReportOn(rule, about, member) is { } on
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"It was recorded on {Dates.Long(on)}."))
            : new Decision.Record(
                new ReportSubmitted(rule, about, member, view.Today), heading,
                Say($"For {Dates.Long(about)}, given on {Dates.Long(view.Today)}."))
            {
                And = dissents && member is not null && view.Board.ReviewReportHasDissent is not null ? [new DissentNoted(about, member)] : [],
            };
}
