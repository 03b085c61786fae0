using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;

namespace CoreGroupBot.Domain.Edits;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class EditWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(EditEvent happened, CoreGroupCase @case) => happened switch
    {
        MeetingMoved e when e.From == e.To => Say($"Length changed by hand in Outlook: {EventWords.At(e.To)}, {e.Minutes} minutes instead of {e.FromMinutes}"),
        MeetingMoved e => Say($"Moved by hand in Outlook: from {EventWords.At(e.From)} to {EventWords.At(e.To)}"),
        EditFound { Kind: EditKind.Series } e => Say($"A series was made in Outlook: {EventWords.Booked(@case, e.Hold)}"),
        EditFound { Kind: EditKind.Removed, Who: { } who } e =>
            Say($"Taken out by hand in Outlook: {CaseWords.Member(@case, who)}, of {EventWords.Booked(@case, e.Hold)}"),
        EditFound { Kind: EditKind.Deleted } e => Say($"Deleted by hand in Outlook: {EventWords.Booked(@case, e.Hold)}"),
        EditFound e => Say($"Somebody not known here was added in Outlook: {EventWords.Booked(@case, e.Hold)}"),
        EditGone { Kind: EditKind.Moved } e => Say($"Set back in Outlook: {EventWords.Booked(@case, e.Hold)}"),
        EditGone { Kind: EditKind.Series } e => Say($"One meeting again in Outlook: {EventWords.Booked(@case, e.Hold)}"),
        EditGone { Kind: EditKind.Removed, Who: { } who } e =>
            Say($"Invited again: {CaseWords.Member(@case, who)}, to {EventWords.Booked(@case, e.Hold)}"),
        EditGone e => Say($"Whoever was added is there no more: {EventWords.Booked(@case, e.Hold)}"),
        EditKept => Say("A change made in Outlook is left as it is, as the key worker decided"),
        EditToUndo => Say("A change made in Outlook is to be set back, as the key worker decided"),
        WordingRestored e => Say($"What protects the family was set back in Outlook: {EventWords.Booked(@case, e.Hold)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
