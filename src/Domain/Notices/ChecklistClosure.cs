using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What has become of a checklist, and of a question about feedback.</summary>
internal static class ChecklistClosure
{
    /// <summary>Ticked through; or the core group has passed, or is on another day.</summary>
    public static Closure? Of(Notice notice, CoreGroupCase @case)
    {
        var stage = notice.Step is MeetingChecklist.Before ? MeetingChecklist.Before : MeetingChecklist.Meeting;
        var ticked = @case.Actions.Ticked.Find(known => known.Of == notice.Due && known.Member == notice.Owner);
        return ticked?.Complete.Contains(stage) ?? false ? new Closure.Answered(ticked.On)
            : !MeetingChecklist.Days(@case).Contains(notice.Due) ? new Closure.NoLongerDue()
            : stage == MeetingChecklist.Before && @case.Meetings.ContainsKey(notice.Due) ? new Closure.NoLongerDue()
            : null;
    }

    public static Closure? OfFeedback(Notice notice, CoreGroupCase @case) =>
        @case.Actions.Feedback.GetValueOrDefault(notice.Due) is not { } feedback || feedback.Member != notice.Owner || !@case.IsActive
            ? new Closure.NoLongerDue()
        : feedback.GivenOn is { } on ? new Closure.Answered(on)
        : null;
}
