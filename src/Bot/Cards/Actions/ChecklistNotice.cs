using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Actions;

/// <summary>The cards about a checklist and about feedback, and what they end as.</summary>
internal static class ChecklistNotice
{
    /// <returns>Null when it is not asked for any more.</returns>
    public static JsonObject? Of(Notice notice, CaseView view, Seat seat) => notice.Rule switch
    {
        RuleIds.Feedback => view.Case.Actions.Feedback.ContainsKey(notice.Due) ? FeedbackCard.Of(view, notice.Due, seat) : null,
        _ => MeetingChecklist.Days(view.Case).Contains(notice.Due) && ChecklistCard.MemberOf(view, seat) is { } member
            ? ChecklistCard.Of(view, notice.Due, member, seat)
            : null,
    };

    public static (string Heading, string Became) Settled(Notice notice, Closure closure)
    {
        var meeting = Say($"the core group of {Dates.Long(notice.Due)}");
        return (notice.Rule, closure) switch
        {
            (RuleIds.Feedback, Closure.Answered { On: var on }) => (
                Say($"Done: {RuleIds.InWords(notice.Rule)}"), Say($"It was recorded on {Dates.Long(on)}, for {meeting}.")),
            (RuleIds.Feedback, _) => (
                Say($"No longer with you: {RuleIds.InWords(notice.Rule)}"), Say("Somebody else gives it, or every plan has ended.")),
            (_, Closure.Answered { On: var on }) => (Say("Checklist complete"), Say($"On {Dates.Long(on)}, for {meeting}.")),
            _ => (Say("Checklist: no longer asked for"), Say($"For {meeting}, which has passed or is on another day.")),
        };
    }
}
