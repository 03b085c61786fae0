using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Reminders;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class ReminderWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(ReminderEvent happened, CoreGroupCase @case) => happened switch
    {
        ReminderPutOff e => Say($"Reminder put off until {Dates.Long(e.Until)} by {CaseWords.Member(@case, e.Of)}: "
            + $"{RuleIds.InWords(e.Rule)}, due {Dates.Long(e.Due)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
