using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Language;
using NodaTime;

namespace CoreGroupBot.Domain.Cases;

public enum BookingState
{
    /// <summary>Chosen; not yet in any calendar.</summary>
    Chosen,

    /// <summary>In the organiser mailbox with the social worker as the only attendee.</summary>
    Held,

    /// <summary>Accepted by the social worker; the members are being invited.</summary>
    Approved,

    /// <summary>Everybody is invited.</summary>
    Invited,

    /// <summary>Declined, lapsed or not held; still to be taken out of the calendars.</summary>
    Dropped,

    /// <summary>Over and done: held, or out of the calendars.</summary>
    Over,
}

/// <summary>Where a key worker can answer a hold, besides Outlook.</summary>
public static class Ways
{
    public const string Card = "card";
    public const string Page = "page";
}

/// <param name="Way">One of <see cref="Ways"/>; null in Outlook.</param>
public sealed record Approval(Instant At, string? Way);

/// <summary>One attempt at a date for the next core group, from the choice of the slot to the meeting.</summary>
/// <param name="Start">Local time in Europe/London.</param>
/// <param name="Apologies">Member id → when the apologies came.</param>
public sealed record Booking(
    string Hold,
    LocalDateTime Start,
    int Minutes,
    string Reason,
    BookingState State,
    string? Event,
    Instant ChosenAt,
    Ledger<string, Instant> Apologies)
{
    /// <summary>Why this time, in Welsh; null where it was kept in English alone.</summary>
    public string? ReasonInWelsh { get; init; }

    /// <summary>Why this time, for whoever reads it; empty where it is not theirs to know.</summary>
    public string WhyThen => KeptWords.ForReader(Reason, ReasonInWelsh);

    /// <summary>What else was possible when it was chosen, the best first.</summary>
    public IReadOnlyList<OtherSlot> Others { get; init; } = [];

    /// <summary>Address of the room; null where there is none.</summary>
    public string? Room { get; init; }

    /// <summary>Rooms that turned it down.</summary>
    public IReadOnlyList<string> NotIn { get; init; } = [];

    /// <summary>When the last room turned it down and no other was free; null while there is one, or never was.</summary>
    public Instant? RoomLostAt { get; init; }

    /// <summary>As it is shown to somebody who is to learn of these members neither that they come nor that they do not.</summary>
    internal Booking Without(IReadOnlySet<string> hidden) => this with
    {
        Apologies = Apologies.Keys.Where(hidden.Contains).Aggregate(Apologies, (known, member) => known.Remove(member)),
        Reason = "",
        ReasonInWelsh = null,
        Others = [.. Others.Select(other => other with { Note = "", NoteInWelsh = null })],
        Lacking = [],
    };

    /// <summary>Where the key worker had accepted it by choosing it, before it was in any calendar; null otherwise.</summary>
    public string? AcceptedBefore { get; init; }

    /// <summary>Null until it is accepted.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Roles or agencies without which the core group is not to meet and which are not coming; empty while all are.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>When it was last lost, or something more came to be missing; null while it never was.</summary>
    public Instant? LackingSince { get; init; }

    /// <summary>How often it was lost, or something more came to be missing.</summary>
    public int Losses { get; init; }

    /// <summary>The key worker has another date looked for. It stands until another is accepted.</summary>
    public bool IsToMove { get; init; }

    /// <summary>When somebody last said whether they come, who comes in their place, or that their report is given, or the quorum
    /// changed with it; null while nobody has.</summary>
    public Instant? RepliedAt { get; init; }

    public LocalDate Date => Start.Date;

    public LocalDateTime End => Start.PlusMinutes(Minutes);

    public Instant Begins => London.At(Start.Date, Start.TimeOfDay);

    public Instant Ends => London.At(End.Date, End.TimeOfDay);

    /// <summary>Approved by the social worker. Only this counts as booked; a hold does not.</summary>
    public bool IsBooked => State is BookingState.Approved or BookingState.Invited;

    /// <summary>It stands, and is in the organiser mailbox.</summary>
    public bool IsInCalendar => State is BookingState.Held or BookingState.Approved or BookingState.Invited;

    public bool IsPending => State is BookingState.Chosen or BookingState.Held;
}
