using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Edits;

public enum EditKind
{
    /// <summary>To another time, or to another length.</summary>
    Moved,

    /// <summary>A series was made of it.</summary>
    Series,

    /// <summary>Somebody was invited who is not known in this core group.</summary>
    Added,

    /// <summary>A professional of the group was taken out of it.</summary>
    Removed,

    /// <summary>It was taken out of the calendar altogether.</summary>
    Deleted,
}

/// <summary>Something that was done to the calendar event of a hold or a core group by hand, in Outlook, and what became of
/// it. Outlook does not say by whom: whoever may write to the organiser's mailbox.</summary>
public abstract record EditEvent : CaseEvent;

/// <summary>The calendar shows another time than the service wrote. It is what everybody sees, so it is the time of the core group
/// from now on; no date by which one is due moves.</summary>
/// <param name="From">Local time in Europe/London.</param>
public sealed record MeetingMoved(string Hold, LocalDateTime From, int FromMinutes, LocalDateTime To, int Minutes) : EditEvent;

/// <param name="Who">Of somebody added a token that says nothing of them (<see cref="Strangers"/>), of somebody removed the member id;
/// otherwise null.</param>
public sealed record EditFound(string Hold, EditKind Kind, string? Who) : EditEvent;

/// <summary>The calendar is again as it should be in this.</summary>
public sealed record EditGone(string Hold, EditKind Kind, string? Who) : EditEvent;

/// <summary>The key worker leaves it as it is.</summary>
public sealed record EditKept(int Number) : EditEvent;

/// <summary>The key worker wants it as it was before; the service writes that into the calendar.</summary>
public sealed record EditToUndo(int Number) : EditEvent;

/// <summary>What protects the family had been changed and was set back at once.</summary>
/// <param name="What">Keys of <see cref="Wordings"/>.</param>
public sealed record WordingRestored(string Hold, IReadOnlyList<string> What) : EditEvent
{
    /// <summary>Id of the member who had been added; null for anybody else, and where nobody was.</summary>
    public string? Who { get; init; }
}
