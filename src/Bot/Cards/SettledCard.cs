using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Bot.Cards.Channels;
using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>What has become of something that was said earlier. It takes the place of the card that said it, and is not
/// changed again for every later turn: it says only what stays true.</summary>
public static class SettledCard
{
    /// <param name="seat">Of whoever was told, as they are in the case now; null where they are told as what the notice says.</param>
    public static JsonObject Of(Notice notice, Closure closure, Seat? seat = null)
    {
        var (heading, became) = notice.Rule switch
        {
            _ when closure is Closure.Superseded => (
                Say($"Said again since: {Wording.Matter(notice.Rule)}"), Say("A later card further down takes the place of this one.")),
            RuleIds.MeetingOutcome => OfQuestion(notice, closure),
            RuleIds.SlotSearch => OfSearch(closure),
            RuleIds.CalendarEdit => (Say("Change made in Outlook: no longer of use"), Say("That time does not stand any more.")),
            RuleIds.Invitations => Membership.InvitationCard.Settled(notice, closure),
            RuleIds.WhoIsMissing or RuleIds.Quorum => OfReplies(notice, closure),
            RuleIds.CaseChannel => ChannelNotice.Settled(notice, closure),
            RuleIds.MeetingCycleEnds => (Say("Re-opened"), Say("A plan goes on, and the dates of the core group run again.")),
            RuleIds.IntervalRequest => OfInterval(closure),
            RuleIds.Checklist or RuleIds.Feedback => ChecklistNotice.Settled(notice, closure),
            RuleIds.RecordReceived when closure is Closure.Answered { On: var on } && notice.Step is "asked" =>
                (Say("You have answered: record of the core group"), Say($"You said on {Dates.Long(on)} whether you have it.")),
            RuleIds.RecordReceived => closure is Closure.Answered
                ? (Say("The member has the record now"), Say("There is nothing left to do here."))
                : (Say("Record of an earlier core group"), Say("It is no longer asked for. There is nothing to do here.")),
            _ => OfDuty(notice, closure),
        };
        var isDuty = closure is not Closure.Superseded && notice.Rule is not (RuleIds.MeetingOutcome or RuleIds.SlotSearch or RuleIds.CalendarEdit or RuleIds.Invitations or RuleIds.WhoIsMissing or RuleIds.Quorum or RuleIds.CaseChannel or RuleIds.MeetingCycleEnds
            or RuleIds.IntervalRequest or RuleIds.ChairOfMeeting or RuleIds.SecondChairNamed or RuleIds.Representative
            or RuleIds.NewMemberBriefed or RuleIds.ExclusionRecorded or RuleIds.FamilyAbsentViews
            or RuleIds.Checklist or RuleIds.Feedback
            or RuleIds.RecordReceived or RuleIds.FirstCoreGroupDateFixed or RuleIds.CoreGroupAfterReviewDateFixed
            or RuleIds.NextDateAgreed or RuleIds.AdditionalMeeting or RuleIds.PlanChangeSent or RuleIds.RecordSaved
            or RuleIds.ReviewSingleReportDrafted);
        var isAdvice = notice.Rule is RuleIds.RecommendedInterval or RuleIds.PlanCopyNotReceived;
        return Card.Of(
            Say($"Core group {notice.Case}. {heading}. {became}"),
            [
                Element.Small(Say($"Core group {notice.Case}")),
                Element.Heading(heading),
                Element.Text(became),
                isDuty ? Element.Facts((isAdvice ? Say("Recommended by") : ResolutionWording.DateOf(notice.Rule) ?? Say("It was due"), Dates.Long(notice.Due)))
                    : null,
            ],
            // Whoever accepted a date by mistake takes it back from there.
            closure is Closure.Booked && (seat?.IsKeyWorker ?? notice.Recipient.Role is Roles.KeyWorker)
                ?
                [
                    Press.Execute(Say("This core group"), Verbs.CaseMenu, new JsonObject { ["case"] = notice.Case }),
                    Press.Execute(Say("Take it back"), Verbs.CaseMenu, new JsonObject { ["case"] = notice.Case, ["open"] = Verbs.HoldTakeBack }),
                ]
                : null);
    }

    /// <summary>Asked was: was it held?</summary>
    private static (string Heading, string Became) OfQuestion(Notice notice, Closure closure)
    {
        var meeting = Say($"Core group of {Dates.Long(notice.Due)}");
        return closure switch
        {
            Closure.Answered => (Say($"{meeting}: held"), Say("It is on record as held.")),
            Closure.NotHeld => (
                Say($"{meeting}: not held"), Say("It is on record as not held. The date by which a core group is due stays.")),
            _ => (
                Say($"{meeting}: no answer needed now"),
                Say("The booking no longer stands: a core group was recorded for another day, or the booking was taken back.")),
        };
    }

    /// <summary>Said was: no date was found.</summary>
    private static (string Heading, string Became) OfSearch(Closure closure) => closure switch
    {
        Closure.SlotFound { Start: var start } => (
            Say("A date for the core group was found"), Say($"A hold for {Wording.At(start)} was placed in your Outlook calendar.")),
        Closure.Booked booked => (
            Say("A time for the core group: accepted"),
            $"{HoldWording.AcceptedOn(booked.Approval)}: {Wording.At(booked.Start)}. {Say("The others are invited.")}"),
        Closure.NoLongerHeld => (Say("A time for the core group: no longer held"), Say("It was declined or deleted in Outlook, or its time came without an answer. What follows has a card of its own.")),
        _ => (Say("A date for the core group: no longer sought"), Say("The date by which it was to be held no longer applies.")),
    };

    /// <summary>Said was: who cannot come.</summary>
    private static (string Heading, string Became) OfReplies(Notice notice, Closure closure)
    {
        var meeting = Say($"Core group of {Dates.Long(notice.Due)}");
        return closure is Closure.Answered
            ? (Say($"{meeting}: held"), Say("Who came stands in its record."))
            : (Say($"{meeting}: no longer booked"), Say("Another date took its place, or it was not held. There is nothing to do here."));
    }

    /// <summary>Asked was: one longer interval.</summary>
    private static (string Heading, string Became) OfInterval(Closure closure) => closure switch
    {
        Closure.Answered { On: var on } => (Say("Longer interval: agreed"), Say($"A longer interval was agreed on {Dates.Long(on)}.")),
        Closure.Refused { On: var on } => (Say("Longer interval: refused"), Say($"It was refused on {Dates.Long(on)}. The ordinary date holds.")),
        _ => (Say("Longer interval: no longer asked"), Say("It no longer applies. There is nothing to do here.")),
    };

    private static (string Heading, string Became) OfDuty(Notice notice, Closure closure)
    {
        var matter = notice is { Rule: RuleIds.ReviewAgencyReport, Owner: null }
            ? Say("Agency reports to the review conference")
            : Wording.Matter(notice.Rule);
        return closure switch
        {
            Closure.Answered { On: var on } => (Say($"Done: {matter}"), Done(notice, Dates.Long(on))),
            Closure.PartGiven { On: var on } => (
                Say($"Your part is given: {matter}"),
                Say($"Recorded on {Dates.Long(on)}. The report is complete when the key worker says so.")),
            Closure.Booked { Start: var start, Approval: var accepted } => (
                Say($"Booked: {matter}"), Say($"A date was booked: {Wording.At(start)}. It is done when the core group has been held.")
                + (accepted is null ? "" : $" {HoldWording.AcceptedOn(accepted)}.")),
            Closure.Acknowledged { Until: { } until } => (
                Say($"Acknowledged: {matter}"),
                Say($"It was taken on, to be seen to by {Dates.Long(until)}. It stays due until it is done.")),
            Closure.HandedToColleague => (
                Say($"Handed on: {matter}"), Say("A manager has handed it to a colleague. It stays due until it is done.")),
            Closure.Impossible { On: var on } => (
                Say($"With the key worker: {matter}"),
                Say($"On {Dates.Long(on)} you said that it cannot be done as agreed. The key worker decides.")),
            Closure.Acknowledged => (Say($"Acknowledged: {matter}"), Say("A manager has taken it on. It stays due until it is done.")),
            _ => (Say($"No longer due: {matter}"), Say($"{NoLongerDue(notice)} There is nothing to do here.")),
        };
    }

    private static string Done(Notice notice, string on) => notice.Rule switch
    {
        RuleIds.MinutesCirculated => Say($"It was circulated on {on}."),
        RuleIds.PlanCopyNotReceived => Say($"It came by {on}."),
        RuleIds.PlanCirculated => Say($"It was circulated, or left as it was, on {on}."),
        RuleIds.PlanChangeSent => Say($"It was sent on {on}."),
        RuleIds.RecordSaved => Say($"It was saved with everything that the board requires on {on}."),
        RuleIds.ReviewSingleReportDrafted => Say($"It was recorded on {on}."),
        RuleIds.AdditionalMeeting => Say($"It was answered on {on}."),
        RuleIds.FirstCoreGroupDateFixed or RuleIds.CoreGroupAfterReviewDateFixed or RuleIds.NextDateAgreed => Say("A date is agreed."),
        RuleIds.ReviewSingleReport => Say($"It was recorded as complete on {on}."),
        RuleIds.ReviewAgencyReport when notice.Owner is null => Say($"All were given, the last on {on}."),
        RuleIds.ReviewAgencyReport or RuleIds.AbsenceReport => Say($"It was given on {on}."),
        RuleIds.ActionDates => Say($"It was recorded as done on {on}."),
        RuleIds.ChairOfMeeting => Say($"A chair was agreed on {on}."),
        RuleIds.SecondChairNamed => Say($"A second chair was named on {on}."),
        RuleIds.Representative => Say($"A representative was named on {on}."),
        RuleIds.NewMemberBriefed => Say($"The new member was briefed on {on}."),
        RuleIds.ExclusionRecorded => Say($"They were told on {on}."),
        RuleIds.FamilyAbsentViews => Say($"It was said on {on} that they are on record."),
        _ => ResolutionWording.Done(notice.Rule, on) ?? Say($"A core group was held on {on}."),
    };

    private static string NoLongerDue(Notice notice) => notice.Rule switch
    {
        RuleIds.ReviewSingleReport or RuleIds.ReviewAgencyReport => Say("The review conference has passed or its date has changed."),
        RuleIds.ActionDates => Say("It has another date or another owner now, or was closed."),
        RuleIds.RecordSaved => Say("The record was circulated, or a later core group has been held."),
        RuleIds.PlanCopyNotReceived => Say("A later core group has been held, or the plan was not changed."),
        RuleIds.AbsenceReport or RuleIds.ChairOfMeeting or RuleIds.Representative or RuleIds.FamilyAbsentViews =>
            Say("The core group that it was for has passed or its date has changed."),
        _ => Say("The date no longer applies."),
    };
}
