using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Explaining;

/// <summary>What a change would do before it is saved.</summary>
/// <param name="Answered">Due on the same day as before, and answered otherwise.</param>
/// <param name="OtherWords">Due on the same day as before, by another board's words or by none.</param>
/// <param name="Said">Notices that have been said and would have been different.</param>
/// <param name="AtOnce">Notices that saving it would send.</param>
/// <param name="ToCome">Notices that would follow later, of what would be otherwise than now.</param>
public sealed record WhatIfView(
    string Reference,
    string Now,
    IReadOnlyList<string> Supposed,
    IReadOnlyList<DifferenceView> Appear,
    IReadOnlyList<DifferenceView> Vanish,
    IReadOnlyList<DifferenceView> Move,
    IReadOnlyList<DifferenceView> Answered,
    IReadOnlyList<DifferenceView> OtherWords,
    int Unchanged,
    IReadOnlyList<SaidView> Said,
    IReadOnlyList<NoticeView> AtOnce,
    IReadOnlyList<NoticeView> ToCome)
{
    public static WhatIfView Of(WhatIf what, IEnumerable<Supposition> supposed, BoardLibrary boards, Instant now)
    {
        return new WhatIfView(
            what.Before.Reference, DeadlineView.Iso(now), [.. supposed.Select(supposition => InWords(supposition, boards))],
            All(DifferenceKind.Appears), All(DifferenceKind.Vanishes), All(DifferenceKind.Moves),
            All(DifferenceKind.AnsweredOtherwise), All(DifferenceKind.SaidOtherwise),
            what.Differences.Count(difference => difference.Kind is DifferenceKind.None),
            [.. what.Said.Select(SaidView.Of)],
            [.. what.AtOnce.Select(NoticeView.Of)],
            [.. what.ToCome.Select(NoticeView.Of)]);

        IReadOnlyList<DifferenceView> All(DifferenceKind kind) =>
            [.. what.Differences.Where(difference => difference.Kind == kind).Select(difference => DifferenceView.Of(difference, what, now))];
    }

    private static string InWords(Supposition supposition, BoardLibrary boards) => supposition switch
    {
        Supposition.Conference e => Say($"The conference of child {e.Child} is of {Dates.Long(e.Date)}"),
        Supposition.Held e => Say($"A core group is held on {Dates.Long(e.Date)}"
            + $"{(e.Recorded is { } on ? Say($" and recorded on {Dates.Long(on)}") : "")}"),
        Supposition.Review e => Say($"The review conference is on {Dates.Long(e.Date)}"
            + $"{(e.Start is { } start ? $", {Wording.Time(start)}" : "")}"),
        Supposition.Minutes e => Say($"The record of {Dates.Long(e.Of)} is circulated on {Dates.Long(e.On)}"),
        Supposition.OnBoard e => Say($"The case is read under {boards.Named(e.Key).Name}"),
        Supposition.BankHoliday e => Say($"{Dates.Long(e.Date)} is a bank holiday: {e.Name}"),
        _ => throw new ArgumentOutOfRangeException(nameof(supposition), supposition.GetType().Name, "Unknown supposition."),
    };
}

/// <summary>One deadline before and after; a side is null where there is none.</summary>
public sealed record DifferenceView(string Rule, string Title, string? OwnerInWords, SideView? Before, SideView? After)
{
    public static DifferenceView Of(Difference difference, WhatIf what, Instant now)
    {
        var either = (difference.After ?? difference.Before)!;
        return new DifferenceView(
            either.Rule, RuleIds.InWords(either.Rule),
            Answering.Owner(either, difference.After is null ? what.Before : what.After),
            SideView.Of(difference.Before, now), SideView.Of(difference.After, now));
    }
}

/// <param name="DueLabel">What the date is: "due", "recommended by".</param>
public sealed record SideView(string DueLabel, string Due, string DueOn, string Standing, string? AnsweredOn, bool IsServiceReminder, string Counted)
{
    public static SideView? Of(Deadline? deadline, Instant now) => deadline is null ? null : new SideView(
        Wording.DueLabel(deadline.Kind).ToLowerInvariant(),
        deadline.DueAt is null ? Dates.Long(deadline.Due) : Wording.WhenDue(deadline),
        Dates.Iso(deadline.Due),
        DeadlineView.InWords(Explanation.StandingOf(deadline, now)),
        deadline.AnsweredOn is { } on ? Dates.Long(on) : null,
        deadline.IsServiceReminder,
        Wording.Counted(deadline));
}

/// <param name="To">The role in which somebody is told, never an address.</param>
public sealed record NoticeView(string Title, string Due, string DueOn, string At, string Tone, string Step, string To)
{
    public static NoticeView Of(Notice notice) => new(
        RuleIds.InWords(notice.Rule), Dates.Long(notice.Due), Dates.Iso(notice.Due), DeadlineView.Iso(notice.At), Wording.Step(notice.Tone), notice.Step,
        Wording.Role(notice.Recipient));
}

/// <param name="Said">As it was said, at the time at which it was.</param>
/// <param name="Instead">As it would have been; null when it would not have been said.</param>
public sealed record SaidView(NoticeView Said, NoticeView? Instead, string? Because)
{
    public static SaidView Of(SaidOtherwise otherwise) => new(
        NoticeView.Of(otherwise.Told.Notice) with { At = DeadlineView.Iso(otherwise.Told.SentAt!.Value) },
        otherwise.Instead is { } instead ? NoticeView.Of(instead) : null,
        otherwise.Because);
}
