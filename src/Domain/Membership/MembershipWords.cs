using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using NodaTime;

namespace CoreGroupBot.Domain.Membership;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class MembershipWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(MembershipEvent happened, CoreGroupCase @case) => happened switch
    {
        MemberJoined e => Say($"Member joined on {Dates.Long(e.On)}: {e.Member.InWords}"),
        MemberLeft e => Say($"Member left on {Dates.Long(e.On)}: {Who(@case, e.Member)}"
            + $"{(e.Successor is { } successor ? Say($"; {Who(@case, successor)} takes over") : "")}"),
        LeavingSaid e => Say($"{Who(@case, e.Member)} says that they have left; "
            + $"{(e.Successor is { } named ? Say($"{Successor(@case, named)} is to take over") : Say("they do not know who takes over"))}"),
        FoundAway e => Say($"{Who(@case, e.Of)} is away{(e.Until is { } until ? Say($" until {Dates.Long(until)}") : "")}, and nobody covers for them"),
        LeavingTakenBack e => Say($"{Who(@case, e.Member)} has not left after all"),
        NewMemberBriefed e => Say($"New member briefed on {Dates.Long(e.On)}: {Who(@case, e.Member)}"),
        ChairAgreed e => Say($"Chair of the next core group: {Who(@case, e.Who)}{Because(e.Reason)}"),
        SecondChairNamed e => Say($"Second chair named: {Who(@case, e.Member)}"),
        MinuteTakerAssigned e => Say($"Minute-taker of {Meeting(e.Of)}: {Who(@case, e.Member)}"),
        RotaAgreed e => Say($"Rota agreed. Chairing: {All(@case, e.Chairs)}. Minutes: {All(@case, e.MinuteTakers)}"),
        ConcernLevelSet e => Say($"Level of concern {(e.IsRaised ? Say("raised") : Say("no longer raised"))}{Because(e.Reason)}"),
        AttendanceRecorded e => Say($"Came to the core group of {Dates.Long(e.Of)}: {All(@case, e.Came)}"
            + $"{(e.Represented is { Count: > 0 } sent ? Say($". Represented: {All(@case, sent)}") : "")}"
            + $"{(e.ChairedBy is { } chair ? Say($". Chaired by {Who(@case, chair)}") : "")}"),
        AttendanceConfirmed e => Say($"{Who(@case, e.Member)} will come to the core group"),
        RepresentativeNominated e => Say($"{Who(@case, e.Member)} sends a representative from {e.Agency}, "
            + $"{(e.IsBriefed ? Say("briefed") : Say("not briefed yet"))}"),
        RepresentativeWithdrawn e => Say($"Nobody comes in the place of {Who(@case, e.Member)} after all"),
        FamilyViewsRecorded e => Say($"Views of {Who(@case, e.Whose)} recorded for {Meeting(e.Of)}"),
        MemberExcluded e => Say($"{Who(@case, e.Member)} excluded, decided by the "
            + $"{(e.DecidedBy is "conference" ? Say("conference") : Say("core group"))}"
            + $"{(e.Informant is { } informant ? Say($"; {Who(@case, informant)} informs them") : "")}" + $"{Because(e.Reason)}"),
        ExcludedMemberInformed e => Say($"{Who(@case, e.Member)} informed of the exclusion on {Dates.Long(e.On)}"),
        ExclusionEnded e => Say($"Exclusion of {Who(@case, e.Member)} ended on {Dates.Long(e.On)}"),
        NeedsNoted e => Say($"Needs of the meetings: {MeetingNeeds.InWords(e.Needs) ?? Say("none")}"),
        CoverNamed e => Say($"Cover for {Who(@case, e.Of)} from {Dates.Long(e.From)} until {Dates.Long(e.Until)}"),
        MembersKeptApart { From.Count: 0 } e => Say($"{Who(@case, e.Member)} kept apart from nobody any more"),
        MembersKeptApart e => Say($"{Who(@case, e.Member)} kept apart from: {All(@case, e.From)}"),
        InvitationWithheld e => Say($"Invitation of {Who(@case, e.Member)} kept back by the safe-contact check"),
        WithheldInvitationSent e => Say($"Invitation of {Who(@case, e.Member)} sent after all"),
        FamilyInvited e => Say($"Invited of the family by {Who(@case, e.By)} on {Dates.Long(e.On)}: {FamilyInvitation.InWords(e.Invited, e.Reason)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private static string Who(CoreGroupCase @case, string id) => id switch
    {
        Roles.KeyWorkerManager => Roles.InWords(id),
        Roles.Child => Say("the child"),
        _ => CaseWords.Member(@case, id),
    };

    /// <summary>A colleague who is not of the group yet is no former member.</summary>
    private static string Successor(CoreGroupCase @case, string named) =>
        @case.Group.Members.Any(member => member.Id == named) ? Who(@case, named) : Say("a colleague");

    private static string All(CoreGroupCase @case, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? Say("nobody") : string.Join(", ", ids.Select(id => Who(@case, id)));

    private static string Meeting(LocalDate? of) =>
        of is { } day ? Say($"the core group of {Dates.Long(day)}") : Say("the next core group");

    private static string Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : Say($". Reason: {reason}");
}
