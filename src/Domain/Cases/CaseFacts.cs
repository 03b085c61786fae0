using NodaTime;

namespace CoreGroupBot.Domain.Cases;

/// <summary>What the rules ask of a case.</summary>
public static class CaseFacts
{
    /// <summary>Whether the child's plan has not ended. A conference whose plan is not entered yet counts, also the one
    /// that puts a child back on a plan.</summary>
    public static bool HasPlan(this CoreGroupCase @case, string child) =>
        @case.Group.Children.Contains(child)
        && (!@case.Plans.TryGetValue(child, out var plan) || plan.Ended is not { } ended
            || @case.Conferences.Exists(conference => conference.Child == child && conference.Date > ended));

    /// <summary>False for what lies in a time on plans that has ended: it anchors nothing when a child comes back on a
    /// plan.</summary>
    public static bool IsOfThisRun(this CoreGroupCase @case, LocalDate day) =>
        @case.ClocksStopped is not { } stopped || day > stopped;

    /// <summary>The first core group held on that day or later.</summary>
    public static LocalDate? FirstMeetingFrom(this CoreGroupCase @case, LocalDate day) =>
        @case.Meetings.PlaceFrom(day) is var place && place < @case.Meetings.Count ? @case.Meetings.Keys[place] : null;

    /// <summary>The first core group held later than that day.</summary>
    public static LocalDate? FirstMeetingAfter(this CoreGroupCase @case, LocalDate day) =>
        @case.FirstMeetingFrom(day.PlusDays(1));

    /// <summary>Core groups held, by date; none once every plan has ended.</summary>
    public static IEnumerable<MeetingOnRecord> MeetingsOfActiveCase(this CoreGroupCase @case) =>
        @case.IsActive ? @case.Meetings.Values.Where(meeting => @case.IsOfThisRun(meeting.Date)) : [];

    /// <summary>Core groups whose record can be asked for. One that was entered together with a later one is history from
    /// before the service came: nobody knows here what became of its record.</summary>
    public static IEnumerable<MeetingOnRecord> MeetingsWithRecords(this CoreGroupCase @case) =>
        @case.MeetingsOfActiveCase().Where(meeting => @case.Minutes.ContainsKey(meeting.Date) || !@case.Meetings.Values.Any(
            later => later.Date > meeting.Date && later.RecordedAt == meeting.RecordedAt));

    /// <summary>Reviews listed and held, by date; none once every plan has ended.</summary>
    public static IEnumerable<ReviewOnRecord> ReviewsOfActiveCase(this CoreGroupCase @case) =>
        @case.IsActive ? @case.Reviews.Values.Where(review => @case.IsOfThisRun(review.Date)) : [];

    /// <summary>The day on which the report was given, by the member or by whoever handed over to them; null while it is
    /// not.</summary>
    public static LocalDate? ReportOn(this CoreGroupCase @case, string rule, LocalDate about, string? member) =>
        @case.ReportOf(rule, about, member)?.On;

    /// <summary>The report that the member has given, or whoever handed over to them; null while there is none.</summary>
    public static ReportSubmitted? ReportOf(this CoreGroupCase @case, string rule, LocalDate about, string? member) =>
        @case.Reports.Find(report => report.Rule == rule && report.About == about
            && (report.Member == member
                || (report.Member is { } before && @case.Membership.HeirOf(before) == member)));

    /// <summary>The reason recorded for the lateness of this deadline, the latest one.</summary>
    public static string? DelayReason(this CoreGroupCase @case, string rule, LocalDate due) =>
        @case.Delays.FindLast(delay => delay.Rule == rule && delay.Due == due)?.Reason;
}
