using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Reminders;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What somebody has put off comes again on the morning of the day they chose. Only what they are told themselves before
/// it is due can be put off: never past their last word before it is overdue, never what others are told, no concern.</summary>
public static class Postponement
{
    private const string Step = "put-off-";

    /// <summary>Whether it is the reminder that comes again.</summary>
    public static bool IsOne(Notice notice) => notice.Step.StartsWith(Step, StringComparison.Ordinal);

    /// <summary>The working days after today to which that member can put it off; none when they are not reminded of it, or on the
    /// last of them.</summary>
    /// <param name="member">A professional of the group.</param>
    public static IReadOnlyList<LocalDate> Days(
        CoreGroupCase @case, Board board, IReadOnlyList<Deadline> deadlines, Deadline deadline, Member member, LocalDate today,
        WorkingDays calendar)
    {
        if (!IsRemindedOf(@case, board, deadlines, deadline, member, calendar, out var own))
        {
            return [];
        }

        var last = own.Where(step => step.Tone is Tone.Due).Select(step => London.DateOf(step.At)).Append(deadline.LastWorkingDay).Min();
        var days = new List<LocalDate>();
        for (var day = calendar.Add(today, 1); day <= last && SendHours.Morning(day) < deadline.OverdueFrom; day = calendar.Add(day, 1))
        {
            days.Add(day);
        }

        return days;
    }

    /// <summary>Whether that member is told anything of it before it is overdue.</summary>
    public static bool IsRemindedOf(
        CoreGroupCase @case, Board board, IReadOnlyList<Deadline> deadlines, Deadline deadline, Member member, WorkingDays calendar) =>
        IsRemindedOf(@case, board, deadlines, deadline, member, calendar, out _);

    /// <summary>The track with what has been put off left out until its day, and said again on it.</summary>
    internal static Track With(CoreGroupCase @case, Track track)
    {
        if (@case.Reminders.PutOff.FindLast(known => track.Steps.Any(step => IsOf(@case, step, known))) is not { } putOff)
        {
            return track;
        }

        var again = SendHours.Morning(putOff.Until);
        var own = track.Steps.Where(step => IsOf(@case, step, putOff)).ToList();
        var isSaidAnyway = own.Exists(step => step.At == again);
        return track with
        {
            Steps =
            [
                .. track.Steps.Where(step => !IsOf(@case, step, putOff) || step.At <= putOff.At || step.At >= again),
                .. isSaidAnyway ? (Notice[])[] : [own[0] with { Step = $"{Step}{Dates.Iso(putOff.Until)}", Tone = Tone.Chase, At = again }],
            ],
        };
    }

    /// <summary>The card that was put off says until when, and can be answered all the same.</summary>
    internal static Closure? ClosureOf(CoreGroupCase @case, Notice notice) =>
        @case.Reminders.PutOff.FindLast(known => IsOf(@case, notice, known) && notice.At <= known.At) is { } putOff
            ? new Closure.Stands($"{Step}{Dates.Iso(putOff.Until)}")
            : null;

    private static bool IsRemindedOf(
        CoreGroupCase @case, Board board, IReadOnlyList<Deadline> deadlines, Deadline deadline, Member member, WorkingDays calendar,
        out List<Notice> own)
    {
        own = deadline.IsOpen
            ? [.. NoticePlan.Tracks(@case, board, deadlines, Deadlines.BindingNextMeeting(deadlines), calendar)
                .SelectMany(track => track.Steps)
                .Where(step => IsBeforeDue(step) && step.Rule == deadline.Rule && step.Due == deadline.Due
                    && step.Recipient.CoversFor is null && step.Recipient.Address == member.Person)]
            : [];
        return own.Count > 0;
    }

    private static bool IsOf(CoreGroupCase @case, Notice notice, PutOff putOff) =>
        notice.Rule == putOff.Rule && notice.Due == putOff.Due && IsBeforeDue(notice)
        && (notice.Recipient.CoversFor ?? @case.Professionals.FirstOrDefault(member => member.Id == putOff.Of
            && member.Person == notice.Recipient.Address)?.Id) == putOff.Of;

    private static bool IsBeforeDue(Notice notice) =>
        notice is { Tone: Tone.Prompt or Tone.Chase or Tone.Due, Recipient.Audience: Audience.Person, IsUrgent: false };
}
