using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Bot.Cards.Channels;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>What has become of something that was said earlier. It takes the place of the card that said it, and is not
/// changed again for every later turn: it says only what stays true.</summary>
public static class SettledCard
{
    public static JsonObject Of(Notice notice, Closure closure)
    {
        var (heading, became) = notice.Rule switch
        {
            RuleIds.MeetingOutcome => OfQuestion(notice, closure),
            RuleIds.SlotSearch => OfSearch(closure),
            RuleIds.CaseChannel => ChannelNotice.Settled(notice, closure),
            RuleIds.MeetingCycleEnds => ("Re-opened", "A plan goes on, and the dates of the core group run again."),
            RuleIds.IntervalRequest => OfInterval(closure),
            RuleIds.Checklist or RuleIds.Feedback => ChecklistNotice.Settled(notice, closure),
            RuleIds.RecordReceived when closure is Closure.Answered { On: var on } && notice.Step is "asked" =>
                ("You have answered: record of the core group", $"You said on {Dates.Long(on)} whether you have it."),
            RuleIds.RecordReceived => closure is Closure.Answered
                ? ("The member has the record now", "There is nothing left to do here.")
                : ("Record of an earlier core group", "It is no longer asked for. There is nothing to do here."),
            _ => OfDuty(notice, closure),
        };
        var isDuty = notice.Rule is not (RuleIds.MeetingOutcome or RuleIds.SlotSearch or RuleIds.CaseChannel or RuleIds.MeetingCycleEnds
            or RuleIds.IntervalRequest or RuleIds.ChairOfMeeting or RuleIds.SecondChairNamed or RuleIds.Representative
            or RuleIds.NewMemberBriefed or RuleIds.ExclusionRecorded or RuleIds.FamilyAbsentViews
            or RuleIds.Checklist or RuleIds.Feedback
            or RuleIds.RecordReceived or RuleIds.FirstCoreGroupDateFixed or RuleIds.CoreGroupAfterReviewDateFixed
            or RuleIds.NextDateAgreed or RuleIds.AdditionalMeeting or RuleIds.PlanChangeSent or RuleIds.RecordSaved
            or RuleIds.ReviewSingleReportDrafted);
        var isAdvice = notice.Rule is RuleIds.RecommendedInterval or RuleIds.PlanCopyNotReceived;
        return Card.Of(
            $"Core group {notice.Case}. {heading}. {became}",
            [
                Element.Small($"Core group {notice.Case}"),
                Element.Heading(heading),
                Element.Text(became),
                isDuty ? Element.Facts((isAdvice ? "Recommended by" : ResolutionWording.DateOf(notice.Rule) ?? "It was due", Dates.Long(notice.Due)))
                    : null,
            ]);
    }

    /// <summary>Asked was: was it held?</summary>
    private static (string Heading, string Became) OfQuestion(Notice notice, Closure closure)
    {
        var meeting = $"Core group of {Dates.Long(notice.Due)}";
        return closure switch
        {
            Closure.Answered => ($"{meeting}: held", "It is on record as held."),
            Closure.NotHeld => (
                $"{meeting}: not held", "It is on record as not held. The date by which a core group is due stays."),
            _ => (
                $"{meeting}: no answer needed now",
                "The booking no longer stands: a core group was recorded for another day, or the booking was taken back."),
        };
    }

    /// <summary>Said was: no date was found.</summary>
    private static (string Heading, string Became) OfSearch(Closure closure) => closure switch
    {
        Closure.SlotFound { Start: var start } => (
            "A date for the core group was found", $"A hold for {Wording.At(start)} was placed in your Outlook calendar."),
        _ => ("A date for the core group: no longer sought", "The date by which it was to be held no longer applies."),
    };

    /// <summary>Asked was: one longer interval.</summary>
    private static (string Heading, string Became) OfInterval(Closure closure) => closure switch
    {
        Closure.Answered { On: var on } => ("Longer interval: agreed", $"A longer interval was agreed on {Dates.Long(on)}."),
        Closure.Refused { On: var on } => ("Longer interval: refused", $"It was refused on {Dates.Long(on)}. The ordinary date holds."),
        _ => ("Longer interval: no longer asked", "It no longer applies. There is nothing to do here."),
    };

    private static (string Heading, string Became) OfDuty(Notice notice, Closure closure)
    {
        var matter = notice is { Rule: RuleIds.ReviewAgencyReport, Owner: null }
            ? "Agency reports to the review conference"
            : Wording.Matter(notice.Rule);
        return closure switch
        {
            Closure.Answered { On: var on } => ($"Done: {matter}", Done(notice, Dates.Long(on))),
            Closure.PartGiven { On: var on } => (
                $"Your part is given: {matter}",
                $"Recorded on {Dates.Long(on)}. The report is complete when the key worker says so."),
            Closure.Booked { Start: var start } => (
                $"Booked: {matter}", $"A date was booked: {Wording.At(start)}. It is done when the core group has been held."),
            Closure.Acknowledged { Until: { } until } => (
                $"Acknowledged: {matter}",
                $"It was taken on, to be seen to by {Dates.Long(until)}. It stays due until it is done."),
            Closure.HandedToColleague => (
                $"Handed on: {matter}", "A manager has handed it to a colleague. It stays due until it is done."),
            Closure.Impossible { On: var on } => (
                $"With the key worker: {matter}",
                $"On {Dates.Long(on)} you said that it cannot be done as agreed. The key worker decides."),
            Closure.Acknowledged => ($"Acknowledged: {matter}", "A manager has taken it on. It stays due until it is done."),
            _ => ($"No longer due: {matter}", $"{NoLongerDue(notice)} There is nothing to do here."),
        };
    }

    private static string Done(Notice notice, string on) => notice.Rule switch
    {
        RuleIds.MinutesCirculated => $"It was circulated on {on}.",
        RuleIds.PlanCopyNotReceived => $"It came by {on}.",
        RuleIds.PlanCirculated => $"It was circulated, or left as it was, on {on}.",
        RuleIds.PlanChangeSent => $"It was sent on {on}.",
        RuleIds.RecordSaved => $"It was saved with everything that the board requires on {on}.",
        RuleIds.ReviewSingleReportDrafted => $"It was recorded on {on}.",
        RuleIds.AdditionalMeeting => $"It was answered on {on}.",
        RuleIds.FirstCoreGroupDateFixed or RuleIds.CoreGroupAfterReviewDateFixed or RuleIds.NextDateAgreed => "A date is agreed.",
        RuleIds.ReviewSingleReport => $"It was recorded as complete on {on}.",
        RuleIds.ReviewAgencyReport when notice.Owner is null => $"All were given, the last on {on}.",
        RuleIds.ReviewAgencyReport or RuleIds.AbsenceReport => $"It was given on {on}.",
        RuleIds.ActionDates => $"It was recorded as done on {on}.",
        RuleIds.ChairOfMeeting => $"A chair was agreed on {on}.",
        RuleIds.SecondChairNamed => $"A second chair was named on {on}.",
        RuleIds.Representative => $"A representative was named on {on}.",
        RuleIds.NewMemberBriefed => $"The new member was briefed on {on}.",
        RuleIds.ExclusionRecorded => $"They were told on {on}.",
        RuleIds.FamilyAbsentViews => $"It was said on {on} that they are on record.",
        _ => ResolutionWording.Done(notice.Rule, on) ?? $"A core group was held on {on}.",
    };

    private static string NoLongerDue(Notice notice) => notice.Rule switch
    {
        RuleIds.ReviewSingleReport or RuleIds.ReviewAgencyReport => "The review conference has passed or its date has changed.",
        RuleIds.ActionDates => "It has another date or another owner now, or was closed.",
        RuleIds.RecordSaved => "The record was circulated, or a later core group has been held.",
        RuleIds.PlanCopyNotReceived => "A later core group has been held, or the plan was not changed.",
        RuleIds.AbsenceReport or RuleIds.ChairOfMeeting or RuleIds.Representative or RuleIds.FamilyAbsentViews =>
            "The core group that it was for has passed or its date has changed.",
        _ => "The date no longer applies.",
    };
}
