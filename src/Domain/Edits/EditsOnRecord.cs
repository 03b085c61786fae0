using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Edits;

/// <summary>What was changed by hand in Outlook, in the order in which it was noticed.</summary>
public sealed record EditsOnRecord
{
    public static EditsOnRecord None { get; } = new();

    public Entries<HandEdit> All { get; init; } = [];

    public Entries<RestoredWording> Wordings { get; init; } = [];

    public HandEdit? Find(string? key) => All.Find(edit => edit.Key == key);

    /// <summary>The one that the calendar still shows, as far as the case knows.</summary>
    public HandEdit? Active(string hold, EditKind kind, string? who = null) =>
        All.FindLast(edit => edit.IsActive && edit.Hold == hold && edit.Kind == kind && edit.Who == who);

    /// <summary>Whether the calendar is about to be written, so that what it shows means nothing.</summary>
    public bool IsUndoing(string hold, EditKind kind) =>
        All.Exists(edit => edit.State is EditState.Undoing && edit.Hold == hold && edit.Kind == kind);

    public static EditsOnRecord After(CoreGroupCase @case, EditEvent happened, Recorded recorded)
    {
        var known = @case.Edits;
        return happened switch
        {
            MeetingMoved e => known.Moved(e, recorded.At),
            EditFound e when known.Active(e.Hold, e.Kind, e.Who) is null => known.With(
                new HandEdit(known.All.Count + 1, e.Hold, e.Kind, e.Who, recorded.At, EditState.Open)),
            EditFound => known,
            EditGone e => known.Set(
                edit => edit.IsActive && edit.Hold == e.Hold && edit.Kind == e.Kind && edit.Who == e.Who, EditState.Gone),
            EditKept e => known.Set(edit => edit.Number == e.Number && edit.State is EditState.Open, EditState.Kept),
            EditToUndo e => known.Set(
                edit => edit.Number == e.Number && edit.State is EditState.Open or EditState.Kept, EditState.Undoing),
            WordingRestored e => known with
            {
                Wordings = known.Wordings.Add(new RestoredWording(known.Wordings.Count + 1, e.Hold, e.What, recorded.At) { Who = e.Who }),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
        };
    }

    /// <summary>What was moved again, and what was moved back by hand, leaves nothing of the earlier move to answer for.</summary>
    private EditsOnRecord Moved(MeetingMoved moved, Instant at)
    {
        var before = All.FindLast(edit =>
            edit is { Kind: EditKind.Moved, State: EditState.Open } && edit.Hold == moved.Hold);
        var from = before is null ? (Start: moved.From, Minutes: moved.FromMinutes) : (Start: before.From, Minutes: before.FromMinutes);
        var isBack = from == (moved.To, moved.Minutes);
        return Set(edit => edit.IsActive && edit.Kind is EditKind.Moved && edit.Hold == moved.Hold, isBack ? EditState.Gone : EditState.Overtaken)
            .With(new HandEdit(All.Count + 1, moved.Hold, EditKind.Moved, null, at, isBack ? EditState.Gone : EditState.Open)
            {
                From = from.Start,
                FromMinutes = from.Minutes,
                To = moved.To,
                Minutes = moved.Minutes,
            });
    }

    private EditsOnRecord With(HandEdit edit) => this with { All = All.Add(edit) };

    private EditsOnRecord Set(Predicate<HandEdit> which, EditState state) =>
        All.Exists(which) ? this with { All = All.ConvertAll(edit => which(edit) ? edit with { State = state } : edit) } : this;
}
