using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Explaining;

/// <summary>A deadline with everything that explains it. Days are written out where a reader wants them, and as
/// yyyy-MM-dd where a program does.</summary>
public sealed record DeadlineView
{
    public required string Rule { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    /// <summary>"open", "overdue", "answered", "answered late", "passed".</summary>
    public required string Standing { get; init; }

    /// <summary>"in 3 working days", "2 working days overdue".</summary>
    public required string HowLong { get; init; }

    public required string Anchor { get; init; }

    public required string DayZero { get; init; }

    public required string Due { get; init; }

    public required string DueOn { get; init; }

    public required string LastWorkingDay { get; init; }

    public required string OverdueFrom { get; init; }

    public string? AnsweredOn { get; init; }

    public required string AnsweredBy { get; init; }

    public required bool IsOverdue { get; init; }

    public required bool IsServiceReminder { get; init; }

    public required bool IsProvisional { get; init; }

    /// <summary>The member's id, which is an address; only where people are asked for.</summary>
    public string? Owner { get; init; }

    public string? OwnerInWords { get; init; }

    /// <summary>"10 working days after Friday 18 December 2026 (initial child protection conference held)."</summary>
    public required string Counted { get; init; }

    public string? Counting { get; init; }

    public required IReadOnlyList<DayView> Days { get; init; }

    public string? Force { get; init; }

    public string? Quotation { get; init; }

    public string? Document { get; init; }

    public int? Line { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    public string? DelayReason { get; init; }

    /// <summary>The other date that binds the same core group: nobody is told of this one by itself.</summary>
    public string? BoundBy { get; init; }

    public required IReadOnlyList<StepView> Told { get; init; }

    public static DeadlineView Of(Explanation why, Board board, Instant now, bool people)
    {
        var deadline = why.Deadline;
        return new DeadlineView
        {
            Rule = deadline.Rule,
            Title = RuleIds.InWords(deadline.Rule),
            Kind = deadline.Kind.ToString(),
            Standing = InWords(why.Standing),
            HowLong = Wording.HowLong(deadline, now),
            Anchor = $"{deadline.Trigger}, {Dates.Long(deadline.Anchor)}",
            DayZero = Dates.Iso(deadline.Anchor),
            Due = deadline.DueAt is null ? Dates.Long(deadline.Due) : Wording.WhenDue(deadline),
            DueOn = Dates.Iso(deadline.Due),
            LastWorkingDay = Dates.Iso(deadline.LastWorkingDay),
            OverdueFrom = Iso(deadline.OverdueFrom),
            AnsweredOn = deadline.AnsweredOn is { } on ? Dates.Long(on) : null,
            AnsweredBy = why.AnsweredBy,
            IsOverdue = deadline.IsOverdue(now),
            IsServiceReminder = deadline.IsServiceReminder,
            IsProvisional = why.IsProvisional,
            Owner = people ? deadline.Owner : null,
            OwnerInWords = why.Owner,
            Counted = Wording.Counted(deadline),
            Counting = why.Counting?.ToString(),
            Days = [.. (why.Counting?.Days ?? []).Select(day => new DayView(Dates.Iso(day.Date), day.Kind.ToString(), day.Number, day.Holiday))],
            Force = deadline.IsServiceReminder ? null : deadline.Force.ToString(),
            Quotation = deadline.Source?.Quotation,
            Document = deadline.IsServiceReminder ? null : board.Document,
            Line = deadline.Source?.Line,
            Source = deadline.Source is { } source ? $"{source.File}, line {source.Line}" : null,
            Note = deadline.Note,
            DelayReason = why.DelayReason,
            BoundBy = why.BoundBy is { } binding ? $"{RuleIds.InWords(binding.Rule)}, {Wording.WhenDue(binding)}" : null,
            Told = [.. why.Ladder.Select(step => new StepView(
                Iso(step.At), Wording.Step(step.Notice), step.Notice.Step, Wording.Role(step.Notice.Recipient), InWords(step.State)))],
        };
    }

    public static string InWords(Standing standing) => standing switch
    {
        Domain.Explaining.Standing.AnsweredLate => "answered late",
        _ => standing.ToString().ToLowerInvariant(),
    };

    internal static string Iso(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static string InWords(StepState state) => state switch
    {
        StepState.Told => "told",
        StepState.Waiting => "waits to be sent",
        StepState.Refused => "could not be delivered",
        StepState.Passed => "passed unsaid",
        _ => "to come",
    };
}

/// <summary>One day of the counting.</summary>
/// <param name="Number">Which working day or week it is; null where the day does not count.</param>
public sealed record DayView(string Date, string Kind, int? Number, string? Holiday);

/// <summary>One step of the ladder.</summary>
/// <param name="At">When it was said, or is to be.</param>
/// <param name="To">The role in which somebody is told, never an address.</param>
public sealed record StepView(string At, string Tone, string Step, string To, string State);
