using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What has become of something that was said: the card that said it is changed to say so, wherever it was
/// sent.</summary>
public abstract record Closure
{
    private Closure()
    {
    }

    /// <summary>It was done.</summary>
    public sealed record Answered(LocalDate On) : Closure;

    /// <summary>A manager has taken the escalation on. What is due stays due.</summary>
    public sealed record Acknowledged : Closure;

    /// <summary>It is not due any more: the date was moved by an agreement, the plan ended, the booking was dropped.</summary>
    public sealed record NoLongerDue : Closure;

    /// <summary>Stable text for the key of the change to the card.</summary>
    public string Key => this switch
    {
        Answered answered => $"answered-{answered.On:uuuu-MM-dd}",
        Acknowledged => "acknowledged",
        _ => "no-longer-due",
    };

    /// <summary>Whether a card that says this already is left as it is: what was done stays done, even when the deadline
    /// itself has gone since.</summary>
    public static bool IsFinal(string? known) => known?.StartsWith("answered-", StringComparison.Ordinal) ?? false;

    /// <returns>Null while the notice stands as it was said.</returns>
    public static Closure? Of(Notice notice, CoreGroupCase @case, IReadOnlyList<Deadline> deadlines) => notice.Rule switch
    {
        RuleIds.MeetingOutcome => OfOutcome(notice, @case),
        RuleIds.SlotSearch => @case.Standing is null && Deadlines.BindingNextMeeting(deadlines)?.Due == notice.Due
            ? null
            : new NoLongerDue(),
        _ => OfDeadline(notice, @case, deadlines),
    };

    private static Closure? OfDeadline(Notice notice, CoreGroupCase @case, IReadOnlyList<Deadline> deadlines)
    {
        var about = deadlines
            .Where(deadline => deadline.Rule == notice.Rule && deadline.Due == notice.Due)
            .Where(deadline => notice.Owner is null || deadline.Owner is null || deadline.Owner == notice.Owner)
            .ToList();
        if (about.Count == 0 || !@case.IsActive)
        {
            return new NoLongerDue();
        }

        if (notice.Owner is { } member && about[0].Owner is null && about[0].About is { } day
            && @case.ReportOn(notice.Rule, day, member) is { } contributed)
        {
            return new Answered(contributed);
        }

        if (about.TrueForAll(deadline => !deadline.IsOpen))
        {
            return new Answered(about.Max(deadline => deadline.AnsweredOn!.Value));
        }

        return notice.Tone is Tone.Escalation
            && @case.Acknowledged.Exists(seen => seen.Rule == notice.Rule && seen.Due == notice.Due)
            ? new Acknowledged()
            : null;
    }

    private static Closure? OfOutcome(Notice notice, CoreGroupCase @case) =>
        @case.Bookings.Find(booking => booking.Hold == notice.About) switch
        {
            { IsBooked: true } => null,
            { } booking when @case.Meetings.Values.Any(meeting => meeting.Date == booking.Date) => new Answered(booking.Date),
            _ => new NoLongerDue(),
        };
}
