using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>Who is told, by role.</summary>
public static class People
{
    public static Recipient? KeyWorker(CoreGroupCase @case) => Of(@case.KeyWorker, Roles.KeyWorker);

    /// <summary>Whether it is told to the key worker or to whoever covers for them then, in whichever of their roles: whoever has two is
    /// told once, as one of them.</summary>
    public static bool IsKeyWorker(CoreGroupCase @case, Notice notice) => notice.Recipient.Role is Roles.KeyWorker
        || (@case.KeyWorker is { } keyWorker && (keyWorker.Person == notice.Recipient.Address
            || @case.Membership.Covers.Exists(cover => cover.Of == keyWorker.Id && cover.Deputy == notice.Recipient.Address
                && cover.IsOn(London.DateOf(notice.At)))));

    /// <summary>The chair of that core group as agreed, or as the register names one; null where the key worker
    /// chairs.</summary>
    /// <param name="of">A core group that was held; null for the next one.</param>
    public static Recipient? Chair(CoreGroupCase @case, LocalDate? of = null) =>
        Chairing.Present(@case, @case.Membership.Of(of).Chair) switch
        {
            null => Of(@case.InRole(Roles.Chair), Roles.Chair),
            Roles.KeyWorkerManager => new Recipient(Audience.Person, @case.Group.TeamManager!, Roles.Chair),
            var agreed when agreed == @case.KeyWorker?.Id => null,
            var agreed => Of(Member(@case, agreed), Roles.Chair),
        };

    public static Recipient? Manager(CoreGroupCase @case) =>
        @case.Group.TeamManager is { } manager
            ? new Recipient(Audience.Manager, manager, Roles.KeyWorkerManager)
            : null;

    /// <returns>Null where there is none, and while it cannot be written to.</returns>
    public static Recipient? CaseChannel(CoreGroupCase @case) =>
        @case.Group.Channel is { } channel && @case.Channels.LossOf(channel) is null ? new Recipient(Audience.CaseChannel, channel, "case-channel") : null;

    /// <summary>Who circulates the record: the role that the board names; where it names none or nobody has that role,
    /// minute-taker, then chair, then key worker (rules.md A37).</summary>
    /// <param name="of">The core group that was held; null for the next one.</param>
    public static Recipient? MinuteTaker(CoreGroupCase @case, Board board, LocalDate? of) =>
        (board.MinutesResponsibleRole is { } named ? Of(@case.InRole(named.Value), named.Value) : null)
        ?? Of(Member(@case, Chairing.Present(@case, @case.Membership.Of(of).MinuteTaker)), Roles.MinuteTaker)
        ?? Of(@case.InRole(Roles.MinuteTaker), Roles.MinuteTaker) ?? Chair(@case, of) ?? KeyWorker(@case);

    /// <summary>Whoever holds a part: a member, or the manager in person.</summary>
    /// <param name="who">Member id, or <see cref="Roles.KeyWorkerManager"/>.</param>
    public static Recipient? InPart(CoreGroupCase @case, string? who, string role) => who is Roles.KeyWorkerManager
        ? @case.Group.TeamManager is { } manager ? new Recipient(Audience.Person, manager, role) : null
        : Of(Member(@case, who), role);

    private static Member? Member(CoreGroupCase @case, string? id) =>
        @case.Professionals.FirstOrDefault(member => member.Id == id);

    /// <summary>Whoever something was handed to.</summary>
    /// <param name="to">Member id, or the work address of a colleague who is not of the group.</param>
    public static Recipient? Delegate(CoreGroupCase @case, string to) =>
        @case.Group.Members.FirstOrDefault(member => member.Id == to) is { } member ? Of(member, Roles.Delegate)
        : to.Contains('@') ? new Recipient(Audience.Person, to, Roles.Delegate)
        : null;

    /// <summary>Whoever recorded something, as an event names them; the manager where they are of the group no more.</summary>
    /// <param name="by">"key-worker-manager", a member id, or the work address of a colleague; null for the manager.</param>
    public static Recipient? By(CoreGroupCase @case, string? by) =>
        by is null or Roles.KeyWorkerManager ? Manager(@case)
        : @case.Group.Members.FirstOrDefault(member => member.Id == by) is { } member ? Of(member, member.Role)
        : Delegate(@case, by) ?? Manager(@case);

    public static Recipient? Of(Member? member, string role) =>
        member is { IsProfessional: true, Person: { } person } ? new Recipient(Audience.Person, person, role) : null;
}
