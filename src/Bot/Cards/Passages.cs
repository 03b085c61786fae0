using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Reminders;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
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

    public static JsonObject? Facts(CaseView view, Deadline deadline, Seat seat)
    {
        // Whoever is asked for their own part is told to whom it goes.
        var with = view.PartOf(deadline, seat) is null ? view.With(deadline) : null;
        var isAhead = !deadline.IsOverdue(view.Now) && deadline.LastWorkingDay != deadline.Due;
        var hold = deadline.Kind is DueKind.AtEvent && deadline.Rule is not RuleIds.AdditionalMeeting
            && view.Case.Standing is { } standing && standing.Date >= deadline.Anchor ? standing : null;
        return Element.Facts([
            (Wording.DueLabel(deadline.Kind), hold?.Date == deadline.Due ? null : Wording.WhenDue(deadline)),
            (Say("Last working day"), isAhead ? Dates.Long(deadline.LastWorkingDay) : null),
            (Say("With"), with is null || seat.Owner(with.Id) is not null ? null : with.InWords),
            (Say("Core group of"), deadline.Rule is RuleIds.MinutesCirculated or RuleIds.PlanCopyNotReceived
                or RuleIds.AbsenceReport or RuleIds.PlanCirculated ? Dates.Long(deadline.Anchor) : null),
            (Say("For the review of"), deadline is { Rule: RuleIds.ReviewSingleReportDrafted, About: { } review } ? Dates.Long(review) : null),
            (Say("Booked"), hold is { IsBooked: true } ? Wording.At(hold.Start) : null),
            (Say("On hold"), hold is { IsBooked: false } ? Wording.At(hold.Start) : null),
            (Say("Review conference"), deadline.Rule is RuleIds.ReviewSingleReport or RuleIds.ReviewAgencyReport
                ? Dates.Long(deadline.Anchor) : null),
            (Say("Still to come"), Wording.List(view.WithoutReport(deadline))),
            (Say("Chair"), view.StandingFor(deadline) is null && RuleIds.AsksForMeeting(deadline.Rule)
                && view.Board.ChairAfterTier1 is not null && NextCoreGroup.FollowsTier1(view.Case)
                ? Say("The social worker, for this one core group") : null),
            (Say("On the agenda"), RuleIds.AsksForMeeting(deadline.Rule) && NextCoreGroup.ReviewsDelay(view.Case, view.Board, view.Now)
                ? Say("Whether the delay of the resolution process is still needed") : null),
            (Say("Put off"), PutOffButton.Until(view, deadline, seat) is { } until ? Say($"You are reminded again on {until}") : null),
            (Say("Meeting"), HowItStands.Meeting(view, deadline, seat.IsKeyWorker)),
            .. view.StandingFor(deadline) is null ? [] : MeetingPeople.Facts(view),
        ]);
    }

    public static IEnumerable<JsonObject?> Reason(CaseView view, Deadline deadline)
    {
        if (view.Case.DelayReason(deadline.Rule, deadline.Due) is { } reason)
        {
            yield return Element.Subheading(Say("Reason recorded for the delay"));
            yield return Element.Quotation(reason);
        }
    }

    /// <param name="where">Where in the document the quotation stands; its title alone where null.</param>
    public static IEnumerable<JsonObject?> Paragraph(CaseView view, Deadline deadline, Func<Citation, string>? where = null)
    {
        yield return Element.Subheading(Say("Why"));
        yield return Element.Text(Wording.Counted(deadline));
        if (deadline.Source is { } source)
        {
            yield return Element.Quotation(Wording.Plain(source.Quotation));
            yield return Element.Small(where is null ? view.Board.Document : $"{view.Board.Document}, {where(source)}");
        }
    }

    /// <summary>Every other rule about the same next core group, with its date and the board's words where those do not
    /// stand on the card already (rules.md A09).</summary>
    /// <param name="reasons">Whether the reason for an agreed interval may be read here.</param>
    public static IEnumerable<JsonObject?> Beside(CaseView view, Deadline deadline, bool reasons = true)
    {
        var others = view.Beside(deadline).ToList();
        if (others.Count == 0)
        {
            yield break;
        }

        yield return Element.Subheading(Say("Other dates for the same core group"));
        var quoted = deadline.Source?.Quotation ?? "";
        foreach (var other in others)
        {
            yield return Element.Text($"{Wording.Dated(other)}. "
                + Wording.Counted(reasons ? other : other with { Note = null }));
            if (other.Source is null)
            {
                yield return Element.Small(Wording.ServiceReminder(view.Board));
            }
            else if (!quoted.Contains(other.Source.Quotation, StringComparison.Ordinal))
            {
                quoted += other.Source.Quotation;
                yield return Element.Quotation(Wording.Plain(other.Source.Quotation));
            }
        }
    }
}
