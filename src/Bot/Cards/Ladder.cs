using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Notices;
using NodaTime;

namespace CoreGroupBot.Bot.Cards;

/// <summary>Who is told of a deadline when, a line for each time: "Reminder", "Mon 23 Nov, 09:00: key worker, chair".</summary>
internal static class Ladder
{
    /// <summary>What was said, and what waits or could not be delivered.</summary>
    public static IEnumerable<(string What, string? WhenAndWho)> SoFar(IEnumerable<LadderStep> steps) => steps
        .Where(step => step.State is StepState.Told or StepState.Waiting or StepState.Refused)
        .GroupBy(step => (step.At, What: What(step.Notice), step.State))
        .Select(step => Line(step.Key.At, step.Key.What, step.Select(one => one.Notice), step.Key.State switch
        {
            StepState.Waiting => Say(" (waits to be sent)"),
            StepState.Refused => Say(" (could not be delivered)"),
            _ => "",
        }));

    public static IEnumerable<(string What, string? WhenAndWho)> ToCome(IEnumerable<LadderStep> steps) => steps
        .Where(step => step.State is StepState.ToCome)
        .GroupBy(step => (step.At, What: What(step.Notice)))
        .Select(step => Line(step.Key.At, step.Key.What, step.Select(one => one.Notice), ""));

    private static string What(Notice notice) =>
        WhoIsTold.IsRepetition(notice) ? Say($"{Wording.Step(notice.Tone)}, again") : Wording.Step(notice);

    private static (string, string?) Line(Instant at, string what, IEnumerable<Notice> notices, string state)
    {
        var local = London.TimeOf(at);
        var who = string.Join(", ", notices.Select(notice => Wording.Role(notice.Recipient)).Distinct());
        return (what, $"{Dates.Short(local.Date)}, {Wording.Time(local.TimeOfDay)}: {who}{state}");
    }
}
