using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>A member who cannot come to the booked core group, and what stands in for them.</summary>
/// <param name="Sent">Who comes in their place; null where nobody does.</param>
/// <param name="ReportOn">The day on which their written report was given; null while it is not.</param>
public sealed record Absentee(Member Member, RepresentativeOnRecord? Sent, LocalDate? ReportOn)
{
    /// <summary>In the order of the register.</summary>
    public static IReadOnlyList<Absentee> Of(CoreGroupCase @case, Booking booking) =>
    [
        .. @case.Attending.Where(member => booking.Apologies.ContainsKey(member.Id)).Select(member => new Absentee(
            member,
            @case.Membership.Next.Representatives.GetValueOrDefault(member.Id),
            @case.ReportOn(RuleIds.AbsenceReport, booking.Date, member.Id))),
    ];

    /// <summary>When the key worker's manager, who is no member, said that they cannot come to chair it; null while they can, and where
    /// somebody else has agreed to chair.</summary>
    public static Instant? ManagerSince(CoreGroupCase @case, Booking booking) =>
        @case.Membership.Next.Chair is null or Roles.KeyWorkerManager && booking.Apologies.TryGetValue(Roles.KeyWorkerManager, out var at) ? at : null;

    /// <summary>Whether everything is there that the board asks of whoever cannot come. Where it asks for nothing, nothing is
    /// wanting (rules.md A30, A31).</summary>
    public bool IsCovered(Board board) => board.AbsentReport?.Value switch
    {
        AbsenceReport.Report => ReportOn is not null,
        AbsenceReport.ReportOrRepresentative => ReportOn is not null || Sent is not null,
        _ => board.RepresentativeAllowed is not { Value: true }
            || (Sent is not null && (Sent.IsBriefed || board.RepresentativeMustBeBriefed is not { Value: true })),
    };
}
