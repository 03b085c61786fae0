using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>Who is told of one concern, by the board and by what it is about.</summary>
public static class ConcernPeople
{
    /// <summary>Who may decide it: of a conference its chair; otherwise the key worker and their manager.</summary>
    public static IReadOnlyList<Recipient> Deciders(CoreGroupCase @case, Ground? ground) => ground?.Kind is GroundKind.Conference
        ? [.. Chair(@case) is { } chair ? [chair] : Some(People.Manager(@case))]
        : [.. Some(People.KeyWorker(@case)).Concat(Some(People.Manager(@case))).DistinctBy(recipient => recipient.Address)];

    /// <summary>Told at once: the key worker of everything; the manager of the plan, where the board's first step names them, and
    /// where the key worker has raised it or it is about the key worker's own part; the conference chair, and whoever's own
    /// safeguarding lead, of what is theirs. Never whoever raised it.</summary>
    public static IReadOnlyList<Recipient> AtOnce(CoreGroupCase @case, Board board, Concern concern)
    {
        var ground = Grounds.Find(board, concern.Raised.Category);
        var way = ConcernWay.Of(concern with { Rung = null }, board);
        var roles = way.At > 0 ? way.Steps[way.At - 1].Roles : [];
        var aboutKeyWorker = @case.KeyWorker is { } keyWorker
            && (concern.Raised.Member == keyWorker.Id || concern.Raised.About == keyWorker.Id);
        var told = Some(People.KeyWorker(@case));
        if (ground?.Kind is GroundKind.Plan || aboutKeyWorker || roles.Contains(Roles.KeyWorkerManager))
        {
            told = told.Concat(Some(People.Manager(@case)));
        }

        told = ground?.Kind is GroundKind.Conference ? told.Concat(Deciders(@case, ground)) : told;
        told = told.Concat(roles.Where(role => role is not (Roles.KeyWorker or Roles.KeyWorkerManager or Roles.Member))
            .SelectMany(role => InRole(@case, concern, role)));
        return Others(@case, concern.Raised.Member, told);
    }

    /// <summary>Told when a person takes it to a further step. Never whoever took it there.</summary>
    public static IReadOnlyList<Recipient> AtStep(CoreGroupCase @case, Concern concern, ConcernStep step, string takenBy) =>
        Others(@case, takenBy, step.Roles.SelectMany(role => InRole(@case, concern, role)));

    /// <summary>Whoever raised it.</summary>
    public static Recipient? Raiser(CoreGroupCase @case, Concern concern) =>
        concern.Raised.Member is Roles.KeyWorkerManager ? People.Manager(@case)
        : @case.Group.Members.FirstOrDefault(member => member.Id == concern.Raised.Member) is { } member
            ? People.Of(member, member.Role)
        : null;

    /// <summary>The member whose part it is about.</summary>
    public static Recipient? About(CoreGroupCase @case, Concern concern) =>
        @case.Group.Members.FirstOrDefault(member => member.Id == concern.Raised.About) is { } member
            ? People.Of(member, Roles.Member)
            : null;

    private static IEnumerable<Recipient> InRole(CoreGroupCase @case, Concern concern, string role)
    {
        var concerned = @case.Professionals.Where(member => member.Id == concern.Raised.Member || member.Id == concern.Raised.About)
            .ToList();
        return role switch
        {
            Roles.KeyWorker => Some(People.KeyWorker(@case)),
            Roles.KeyWorkerManager => Some(People.Manager(@case)),
            Roles.Member => @case.Attending.Select(member => People.Of(member, member.Role)).OfType<Recipient>(),
            Roles.ConferenceChair => Some(Chair(@case)),
            Roles.MemberLineManager => concerned.Where(member => member.Id == concern.Raised.Member && member.LineManager is not null)
                .Select(member => new Recipient(Audience.Person, member.LineManager!, Roles.MemberLineManager)),
            // A lead is the own one of whoever raised it, or of whose part it is about: by the agency that the register gives.
            Roles.SafeguardingLead => @case.Professionals.Where(member => member.Role == role
                    && concerned.Exists(one => string.Equals(one.Agency, member.Agency, StringComparison.OrdinalIgnoreCase)))
                .Select(member => People.Of(member, role)).OfType<Recipient>(),
            _ => @case.Professionals.Where(member => member.Role == role).Select(member => People.Of(member, role)).OfType<Recipient>(),
        };
    }

    /// <summary>The conference chair; where the register names none, the reviewing officer, who is often the same person
    /// (rules.md A68).</summary>
    private static Recipient? Chair(CoreGroupCase @case) => People.Of(@case.InRole(Roles.ConferenceChair), Roles.ConferenceChair)
        ?? People.Of(@case.InRole(Roles.ReviewingOfficer), Roles.ReviewingOfficer);

    private static IReadOnlyList<Recipient> Others(CoreGroupCase @case, string who, IEnumerable<Recipient> told)
    {
        var own = who is Roles.KeyWorkerManager
            ? @case.Group.TeamManager
            : @case.Group.Members.FirstOrDefault(member => member.Id == who)?.Person ?? who;
        return [.. told.Where(recipient => recipient.Address != own).DistinctBy(recipient => recipient.Address)];
    }

    private static IEnumerable<Recipient> Some(Recipient? recipient) => recipient is null ? [] : [recipient];
}
