using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What is asked about chairs, members and the family. None of it becomes overdue or escalates.</summary>
internal static class MissedMembership
{
    /// <returns>Null for a rule about something else.</returns>
    public static string? InWords(string rule) => rule switch
    {
        RuleIds.ChairOfMeeting =>
            "Nothing is overdue. Whoever is proposed is asked with the booking; where the chair goes round the key worker is told "
            + $"{Defaults.ChaseSecond} working days before, and when it begins, that nobody has agreed. The core group is held all the same.",
        RuleIds.SecondChairNamed =>
            "Nothing is overdue. The key worker is asked on the working day after the first core group and "
            + $"{Defaults.ChaseSecond} working days before the next one.",
        RuleIds.KeyWorkerAbsent =>
            "On the key worker's apologies the second chair is told that the meeting is theirs; where none is named, the key worker's "
            + "manager.",
        RuleIds.NewMemberBriefed =>
            $"Nothing is overdue. The chair is asked at once and {Defaults.ChaseSecond} working days before the next core group; where the "
            + "board wants new members to read the reports, they are told so once.",
        RuleIds.Representative => "Nothing is overdue. The absent member is asked with the apologies and one working day before.",
        RuleIds.ExclusionRecorded =>
            $"Nothing is overdue. The key worker is asked at once and {Defaults.ExclusionAgainAfter} working days later.",
        RuleIds.FamilyAbsentViews =>
            $"Nothing is overdue. The key worker is asked {Defaults.ChaseSecond} working days before of whoever is known to stay away, "
            + "and on the working day after of family of the group who did not come.",
        _ => null,
    };
}
