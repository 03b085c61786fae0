using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>The service's own choices, of no board (profiles.md section 8).</summary>
public static class Defaults
{
    /// <summary>Working days before the due date, for due dates of ten working days or more.</summary>
    public const int ChaseFirst = 5;

    public const int ChaseSecond = 2;

    /// <summary>Working days before the due date, for due dates of five working days.</summary>
    public const int ChasePaper = 2;

    /// <summary>Working days from the first overdue notice to the manager, for minutes, plans and reports.</summary>
    public const int EscalatePaperAfter = 2;

    /// <summary>Working days after a core group on which its plan is asked for where the board gives no number: when the
    /// record is, at the boards that have one.</summary>
    public const int AskForPlanAfter = 3;

    public const int OverdueRepeatWorkingDays = 2;

    /// <summary>The same once a reason is recorded, where the board asks for one: weekly (rules.md A22).</summary>
    public const int OverdueWithReasonWorkingDays = 5;

    /// <summary>Working days that the key worker has to say whether a core group booked in time was held, before case channel
    /// and manager are told that nobody knows.</summary>
    public const int UnrecordedOutcomeAfter = 2;

    /// <summary>Working days in which a colleague acknowledges what was handed to them, before it comes back to the manager.</summary>
    public const int DelegateAnswersWithin = 2;

    /// <summary>After which a concern that nobody has acknowledged is said again, and to the manager (rules.md A41).</summary>
    public static readonly Duration ConcernAgainAfter = Duration.FromMinutes(60);

    /// <summary>Working days after which it is asked again who tells an excluded member.</summary>
    public const int ExclusionAgainAfter = 2;

    /// <summary>Working days before a review conference on which reports are asked for.</summary>
    public static readonly int[] ReviewReportChases = [10, 5, 2];
}
