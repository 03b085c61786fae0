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
        MemberJoined e => $"Member joined on {Dates.Long(e.On)}: {e.Member.InWords}",
        MemberLeft e => $"Member left on {Dates.Long(e.On)}: {Who(@case, e.Member)}"
            + (e.Successor is { } successor ? $"; {Who(@case, successor)} takes over" : ""),
        LeavingSaid e => $"{Who(@case, e.Member)} says that they have left; "
            + (e.Successor is { } named ? $"{Successor(@case, named)} is to take over" : "who takes over they do not know"),
        FoundAway e => $"{Who(@case, e.Of)} is away{(e.Until is { } until ? $" until {Dates.Long(until)}" : "")}, and nobody covers for them",
        LeavingTakenBack e => $"{Who(@case, e.Member)} has not left after all",
        NewMemberBriefed e => $"New member briefed on {Dates.Long(e.On)}: {Who(@case, e.Member)}",
        ChairAgreed e => $"Chair of the next core group: {Who(@case, e.Who)}{Because(e.Reason)}",
        SecondChairNamed e => $"Second chair named: {Who(@case, e.Member)}",
        MinuteTakerAssigned e => $"Minute-taker of {Meeting(e.Of)}: {Who(@case, e.Member)}",
        RotaAgreed e => $"Rota agreed. Chairing: {All(@case, e.Chairs)}. Minutes: {All(@case, e.MinuteTakers)}",
        ConcernLevelSet e => $"Level of concern {(e.IsRaised ? "raised" : "no longer raised")}{Because(e.Reason)}",
        AttendanceRecorded e => $"Came to the core group of {Dates.Long(e.Of)}: {All(@case, e.Came)}"
            + (e.ChairedBy is { } chair ? $". Chaired by {Who(@case, chair)}" : ""),
        AttendanceConfirmed e => $"{Who(@case, e.Member)} will come to the core group",
        RepresentativeNominated e => $"{Who(@case, e.Member)} sends a representative from {e.Agency}, "
            + (e.IsBriefed ? "briefed" : "not briefed yet"),
        FamilyViewsRecorded e => $"Views of {Who(@case, e.Whose)} recorded for {Meeting(e.Of)}",
        MemberExcluded e => $"{Who(@case, e.Member)} excluded, decided by the "
            + (e.DecidedBy is "conference" ? "conference" : "core group")
            + (e.Informant is { } informant ? $"; {Who(@case, informant)} informs them" : "") + Because(e.Reason),
        ExcludedMemberInformed e => $"{Who(@case, e.Member)} informed of the exclusion on {Dates.Long(e.On)}",
        ExclusionEnded e => $"Exclusion of {Who(@case, e.Member)} ended on {Dates.Long(e.On)}",
        NeedsNoted e => $"Needs of the meetings: {MeetingNeeds.InWords(e.Needs) ?? "none"}",
        CoverNamed e => $"Cover for {Who(@case, e.Of)} from {Dates.Long(e.From)} until {Dates.Long(e.Until)}",
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private static string Who(CoreGroupCase @case, string id) => id switch
    {
        Roles.KeyWorkerManager => Roles.InWords(id),
        Roles.Child => "the child",
        _ => CaseWords.Member(@case, id),
    };

    /// <summary>A colleague who is not of the group yet is no former member.</summary>
    private static string Successor(CoreGroupCase @case, string named) =>
        @case.Group.Members.Any(member => member.Id == named) ? Who(@case, named) : "a colleague";

    private static string All(CoreGroupCase @case, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "nobody" : string.Join(", ", ids.Select(id => Who(@case, id)));

    private static string Meeting(LocalDate? of) =>
        of is { } day ? $"the core group of {Dates.Long(day)}" : "the next core group";

    private static string Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : $". Reason: {reason}";
}
