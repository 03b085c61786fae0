using NodaTime;

namespace CoreGroupBot.Domain.Cases;

/// <summary>What the rules ask of a case.</summary>
public static class CaseFacts
{
    /// <summary>Whether the child's plan has not ended. A conference whose plan is not entered yet counts.</summary>
    public static bool HasPlan(this CoreGroupCase @case, string child) =>
        @case.Group.Children.Contains(child)
        && (!@case.Plans.TryGetValue(child, out var plan) || plan.Ended is null);

    /// <summary>The first core group held on that day or later.</summary>
    public static LocalDate? FirstMeetingFrom(this CoreGroupCase @case, LocalDate day) =>
        @case.Meetings.Keys.Where(date => date >= day).Select(date => (LocalDate?)date).FirstOrDefault();

    /// <summary>The first core group held later than that day.</summary>
    public static LocalDate? FirstMeetingAfter(this CoreGroupCase @case, LocalDate day) =>
        @case.FirstMeetingFrom(day.PlusDays(1));

    /// <summary>Core groups held, by date; none once every plan has ended.</summary>
    public static IEnumerable<MeetingOnRecord> MeetingsOfActiveCase(this CoreGroupCase @case) =>
        @case.IsActive ? @case.Meetings.Values : [];

    /// <summary>The day on which the report was given; null while it is not.</summary>
    public static LocalDate? ReportOn(this CoreGroupCase @case, string rule, LocalDate about, string? member) =>
        @case.Reports.Find(report => report.Rule == rule && report.About == about && report.Member == member)?.On;

    /// <summary>The reason recorded for the lateness of this deadline, the latest one.</summary>
    public static string? DelayReason(this CoreGroupCase @case, string rule, LocalDate due) =>
        @case.Delays.FindLast(delay => delay.Rule == rule && delay.Due == due)?.Reason;
}
