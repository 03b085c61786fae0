using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Sets back at once what of an event protects the family, and keeps on the case that it did.</summary>
public sealed class Restoring(CaseFiles cases, OrganiserEdits edits)
{
    /// <summary>Subject, text, privacy, and that those invited do not see each other.</summary>
    /// <returns>Whether something was set back.</returns>
    public async Task<bool> Run(EventOfCase known, MeetingSeen seen, Instant began, CancellationToken ct)
    {
        if (Wording.Changed(known, seen) is not { What.Count: > 0 } changed)
        {
            return false;
        }

        if (changed.Restoration is { } restoration)
        {
            await edits.Restore(known.Event, restoration, ct);
        }

        // Read twice at a time, it is set back twice and said once; and what cannot be set back is said once for good.
        await cases.Record(
            known.Case, "calendar",
            now => now is null || now.Edits.Wordings.Exists(one => one.Hold == known.Hold
                && (IsSaid(one, changed.What, began) || (changed.Restoration is null && one.What.Contains(Wordings.TextLeft))))
                    ? []
                    : [new WordingRestored(known.Hold, changed.What)],
            ct);
        return changed.Restoration is not null;
    }

    /// <summary>Keeps what was set back otherwise, once.</summary>
    /// <param name="who">As <see cref="WordingRestored"/> has it.</param>
    internal Task Say(EventOfCase known, IReadOnlyList<string> what, string? who, Instant began, CancellationToken ct) => cases.Record(
        known.Case, "calendar",
        now => now is null || now.Edits.Wordings.Exists(one => one.Hold == known.Hold && one.Who == who && IsSaid(one, what, began))
            ? []
            : [new WordingRestored(known.Hold, what) { Who = who }],
        ct);

    private static bool IsSaid(RestoredWording one, IReadOnlyList<string> what, Instant began) => one.At >= began && what.All(one.What.Contains);
}
