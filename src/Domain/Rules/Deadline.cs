using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Rules;

public enum DueKind
{
    /// <summary>To be done on or before the due date; overdue from 00:00 of the next day.</summary>
    By,

    /// <summary>Advice on when; never overdue, never escalated.</summary>
    Recommended,

    /// <summary>Advice not to do it earlier; never a block.</summary>
    NotBefore,

    /// <summary>Belongs to an event itself: at the conference, at the core group. Whoever it falls to is asked on the next
    /// working day whether it was done; nothing becomes overdue by it.</summary>
    AtEvent,

    /// <summary>A duty without a number: asked for on the next working day and again until it is answered, and never
    /// called overdue, since no board says by when.</summary>
    Undated,

    /// <summary>A date on which something opens by itself, whatever anybody does.</summary>
    Trigger,

    /// <summary>Something holds until the end of that day; for information.</summary>
    Until,
}

public enum CountUnit
{
    WorkingDays,
    Weeks,
    Hours,

    /// <summary>Calendar months, clamped to the end of a shorter one.</summary>
    Months,

    /// <summary>The event itself is the limit; nothing is counted.</summary>
    None,

    /// <summary>A date that a person agreed to replaces the counting.</summary>
    Agreed,
}

/// <summary>One deadline of one case: what must happen by when, counted from what, and who says so.</summary>
public sealed record Deadline
{
    /// <summary>Rule id, as in <see cref="RuleIds"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>Key of the board whose guidance was read.</summary>
    public required string Board { get; init; }

    /// <summary>What happened on day 0, in words: "initial child protection conference held".</summary>
    public required string Trigger { get; init; }

    /// <summary>Day 0. It is not counted.</summary>
    public required LocalDate Anchor { get; init; }

    public required DueKind Kind { get; init; }

    public required CountUnit Unit { get; init; }

    /// <summary>How many of <see cref="Unit"/>; 0 when nothing is counted.</summary>
    public required int Amount { get; init; }

    /// <summary>The last day on which it is in time, to its end in Europe/London. For a window, its last day.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>First day of a recommended window.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The limit to the minute, where the rule counts hours or runs to the start of a meeting.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>The last day on which it can practically be done: <see cref="Due"/>, or the working day before it.</summary>
    public required LocalDate LastWorkingDay { get; init; }

    public required Force Force { get; init; }

    /// <summary>The board's own words. Null for a service reminder: no board says so.</summary>
    public required Citation? Source { get; init; }

    /// <summary>Whose duty it is, where each member has their own; otherwise null.</summary>
    public string? Owner { get; init; }

    /// <summary>Which one, where one member may have several of the same day: the id of an action.</summary>
    public string? Item { get; init; }

    /// <summary>The day of the meeting or review that this deadline is about, where that is not the anchor.</summary>
    public LocalDate? About { get; init; }

    /// <summary>The day on which it was done, early, in time or late; null while it is open.</summary>
    public LocalDate? AnsweredOn { get; init; }

    /// <summary>When day 0 came to be known; the first prompt goes from here.</summary>
    public required Instant KnownAt { get; init; }

    /// <summary>A sentence for the person who asks "why this date?", beyond the counting itself.</summary>
    public string? Note { get; init; }

    /// <summary>Sent on the service's own account because the board is silent. It never escalates. A date that people agreed
    /// on is theirs, whatever the board says.</summary>
    public bool IsServiceReminder => Source is null && Unit is not CountUnit.Agreed;

    public bool IsOpen => AnsweredOn is null;

    /// <summary>Unique within a case, but for two days 0 so close, a Saturday and a bank holiday Monday, that both fall due on
    /// one day: they are told of once.</summary>
    public string Key => (Owner, Item) switch
    {
        (null, null) => $"{Rule}|{Dates.Iso(Due)}",
        (_, null) => $"{Rule}|{Dates.Iso(Due)}|{Owner}",
        _ => $"{Rule}|{Dates.Iso(Due)}|{Owner}|{Item}",
    };

    /// <summary>The first instant at which it is overdue.</summary>
    public Instant OverdueFrom => DueAt ?? London.StartOf(Due.PlusDays(1));

    public bool IsOverdue(Instant now) => Kind is DueKind.By && IsOpen && now >= OverdueFrom;

    /// <summary>The counting, day by day; null where nothing is counted.</summary>
    public Counting? Explain(WorkingDays calendar) => Unit switch
    {
        CountUnit.WorkingDays => Counting.WorkingDays(calendar, Anchor, Amount),
        CountUnit.Weeks => Counting.Weeks(Anchor, Amount),
        _ => null,
    };
}
