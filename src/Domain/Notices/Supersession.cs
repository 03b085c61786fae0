using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Notices;

/// <summary>A later word on the same thing to the same recipient takes the place of the earlier one: two cards that ask for the
/// same would be pressed twice, and the earlier one says how it stood then.</summary>
public static class Supersession
{
    /// <summary>First words of the steps that follow one another on one ladder. What stands beside the ladder, such as an owner's
    /// "cannot", is a word of its own.</summary>
    private static readonly HashSet<string> OfLadder = new(StringComparer.Ordinal)
    {
        "book", "chase", "due", "day", "overdue", "escalation", "asked", "found", "months", "reached", "week", "lost",
    };

    public static bool IsBy(Notice earlier, Notice later) => HoldLadder.IsSaidAgain(earlier, later) || (
        later.At > earlier.At && later.Rule == earlier.Rule && later.Due == earlier.Due && later.Owner == earlier.Owner
        && later.About == earlier.About && later.Recipient.Address == earlier.Recipient.Address
        && later.Recipient.CoversFor == earlier.Recipient.CoversFor
        && earlier.Rule is not (RuleIds.Checklist or RuleIds.Feedback or RuleIds.Concern)
        && IsOfLadder(earlier) && IsOfLadder(later));

    private static bool IsOfLadder(Notice notice) => OfLadder.Contains(notice.Step.Split('-')[0]);
}
