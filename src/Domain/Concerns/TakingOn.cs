using System.Collections.Immutable;
using System.Globalization;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>Who has an escalation in hand, and until when.</summary>
public static class TakingOn
{
    /// <summary>Every acknowledgement of that escalation, in order.</summary>
    public static IReadOnlyList<EscalationAcknowledged> AcknowledgementsOf(this CoreGroupCase @case, string rule, LocalDate due) =>
        @case.Acknowledged.FindAll(seen => seen.Rule == rule && seen.Due == due);

    /// <summary>How often that escalation was handed on, and to whom last; null where never.</summary>
    public static (int Number, HandedOn Last)? HandedOnOf(this CoreGroupCase @case, string rule, LocalDate due) =>
        @case.Handings(rule, due) is [.., var last] all ? (all.Count, last) : null;

    /// <summary>The colleague who was handed it last and has not acknowledged it yet.</summary>
    public static (int Number, HandedOn Last)? WaitingOf(this CoreGroupCase @case, string rule, LocalDate due) =>
        @case.HandedOnOf(rule, due) is { } handed && @case.AcknowledgementsOf(rule, due).Count <= handed.Last.Before ? handed : null;

    /// <summary>Whether somebody has said that they see to it, by a day that has not passed.</summary>
    public static bool IsTakenOn(this CoreGroupCase @case, string rule, LocalDate due, LocalDate today) =>
        @case.AcknowledgementsOf(rule, due) is [.., var last] && !(last.Until < today) && @case.WaitingOf(rule, due) is null;

    /// <summary>Whether somebody has acknowledged it since that was said.</summary>
    /// <param name="step">"escalation", "handed-1" or "unanswered-1" (of the first handing on), "stated-1" (of the first
    /// acknowledgement).</param>
    public static bool IsAnswered(this CoreGroupCase @case, string rule, LocalDate due, string step)
    {
        var acknowledged = @case.AcknowledgementsOf(rule, due).Count;
        return step.Split('-') switch
        {
            ["stated", var n] => acknowledged > Number(n),
            ["handed" or "unanswered", var n] => acknowledged > @case.Handings(rule, due)[Number(n) - 1].Before,
            _ => acknowledged > 0,
        };
    }

    /// <summary>Whether it was handed on since that was said.</summary>
    /// <param name="step">As above.</param>
    public static bool IsHandedOn(this CoreGroupCase @case, string rule, LocalDate due, string step)
    {
        var handed = @case.Handings(rule, due);
        return step.Split('-') switch
        {
            ["stated", var n] => handed.Exists(each => each.Before >= Number(n)),
            ["handed" or "unanswered", var n] => handed.Count > Number(n),
            _ => !handed.IsEmpty,
        };
    }

    private static ImmutableList<HandedOn> Handings(this CoreGroupCase @case, string rule, LocalDate due) =>
        [.. @case.Concerns.Escalations.Where(each => each.Rule == rule && each.Due == due).Select(each => each.Handed)];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
