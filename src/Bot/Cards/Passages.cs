using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>Passages that several cards share.</summary>
internal static class Passages
{
    public static IEnumerable<JsonObject?> Head(CaseView view, Deadline? deadline, string heading)
    {
        yield return Element.Small(Wording.CaseLine(view.Case));
        yield return Element.Heading(heading);
        if (deadline is { IsServiceReminder: true })
        {
            yield return Element.Text(Wording.ServiceReminder(view.Board));
        }
    }

    public static JsonObject? Facts(CaseView view, Deadline deadline, bool toKeyWorker)
    {
        var isMeeting = RuleIds.AsksForMeeting(deadline.Rule);
        var isAhead = !deadline.IsOverdue(view.Now) && deadline.LastWorkingDay != deadline.Due;
        return Element.Facts(
            (deadline.Kind is DueKind.By ? "Due" : "Recommended by", Wording.WhenDue(deadline)),
            ("Last working day", isAhead ? Dates.Long(deadline.LastWorkingDay) : null),
            ("Core group of", deadline.Rule is RuleIds.MinutesCirculated or RuleIds.PlanCopyNotReceived
                or RuleIds.AbsenceReport ? Dates.Long(deadline.Anchor) : null),
            ("Review conference", deadline.Rule is RuleIds.ReviewSingleReport or RuleIds.ReviewAgencyReport
                ? Dates.Long(deadline.Anchor) : null),
            ("Still to come", Wording.List(view.WithoutReport(deadline))),
            ("Meeting", isMeeting ? Wording.Meeting(view.Case, toKeyWorker) : null));
    }

    public static IEnumerable<JsonObject?> Reason(CaseView view, Deadline deadline)
    {
        if (view.Case.DelayReason(deadline.Rule, deadline.Due) is { } reason)
        {
            yield return Element.Subheading("Reason recorded for the delay");
            yield return Element.Quotation(reason);
        }
    }

    public static IEnumerable<JsonObject?> Paragraph(CaseView view, Deadline deadline)
    {
        yield return Element.Subheading("Why");
        yield return Element.Text(Wording.Counted(deadline));
        if (deadline.Source is { } source)
        {
            yield return Element.Quotation(Wording.Plain(source.Quotation));
            yield return Element.Small(Wording.Source(view.Board, source));
        }
    }
}
