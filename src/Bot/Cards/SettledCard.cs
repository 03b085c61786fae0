using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>What has become of something that was said earlier. It takes the place of the card that said it.</summary>
public static class SettledCard
{
    public static JsonObject Of(Notice notice, Closure closure)
    {
        var isOwnQuestion = notice.Rule is RuleIds.MeetingOutcome or RuleIds.SlotSearch;
        var matter = notice.Rule is RuleIds.MeetingOutcome
            ? $"core group of {Dates.Long(notice.Due)}"
            : RuleIds.InWords(notice.Rule);
        var (heading, became) = closure switch
        {
            Closure.Answered { On: var on } => ("Done", $"Recorded for {Dates.Long(on)}."),
            Closure.PartGiven { On: var on } => (
                "Your part is given", $"Recorded for {Dates.Long(on)}. The report is complete when the key worker says so."),
            Closure.Booked { Start: var start } => (
                "Booked", $"The core group is booked for {Wording.At(start)}. It is done when it has been held."),
            Closure.NotHeld { Date: var date } => (
                "Not held", $"The core group of {Dates.Long(date)} did not take place. The date by which one is due stays."),
            Closure.SlotFound { Start: var start } => (
                "Found", $"{Wording.At(start)} is held in the calendar for the key worker's answer."),
            Closure.Acknowledged => ("Acknowledged", "A manager has taken it on. It stays due until it is done."),
            _ => ("No longer due", "The date no longer applies. There is nothing to do here."),
        };
        return Card.Of(
            $"Core group {notice.Case}. {heading}: {matter}. {became}",
            [
                Element.Small($"Core group {notice.Case}"),
                Element.Heading($"{heading}: {matter}"),
                Element.Text(became),
                isOwnQuestion ? null : Element.Facts(("It was due", Dates.Long(notice.Due))),
            ]);
    }
}
