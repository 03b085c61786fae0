using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>Who does what in the resolution process. Where nobody is named as senior manager the key worker's manager is
/// told instead.</summary>
public static class ResolutionPeople
{
    /// <summary>The member who asked arranges Tier 1; after the request of a conference chair, or the automatic trigger, the
    /// Team Manager (rules.md A49, A50). Null for the Team Manager.</summary>
    public static Member? Convener(ResolutionProcess process, CoreGroupCase @case) =>
        process.Origin is Origins.Member
            ? @case.Group.Members.FirstOrDefault(member => member.Id == process.Requester && member.IsProfessional)
            : null;

    /// <summary>Who explains it to the parents: the reviewing officer after the automatic trigger, otherwise whoever asked, or
    /// the key worker for a chair who is no member of the group.</summary>
    public static Member? Explains(ResolutionProcess process, CoreGroupCase @case) =>
        process.IsAutomatic ? @case.InRole(Roles.ReviewingOfficer) : Convener(process, @case) ?? @case.KeyWorker;

    public static Recipient? ToConvener(ResolutionProcess process, CoreGroupCase @case) =>
        Convener(process, @case) is { } member ? People.Of(member, member.Role) : People.Manager(@case);

    public static Recipient? ToSeniorManager(CoreGroupCase @case) =>
        People.Of(@case.InRole(Roles.SeniorManager), Roles.SeniorManager) ?? People.Manager(@case);

    public static Recipient? ToReviewingOfficer(CoreGroupCase @case) =>
        People.Of(@case.InRole(Roles.ReviewingOfficer), Roles.ReviewingOfficer);

    public static Recipient? ToSharer(ResolutionProcess process, CoreGroupCase @case) =>
        @case.Group.Members.FirstOrDefault(member => member.Id == process.Sharer && member.IsProfessional) is { } member
            ? People.Of(member, member.Role)
            : People.Manager(@case);

    public static Recipient? ToApprover(string role, CoreGroupCase @case) =>
        role is Roles.KeyWorkerManager ? People.Manager(@case) : People.Of(@case.InRole(role), role);
}
