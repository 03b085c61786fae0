namespace CoreGroupBot.Domain.Boards;

/// <summary>The heading under which an item stands: before the meeting, at the first one, or at every one.</summary>
public enum ChecklistPart { Before, First, All }

/// <summary>One item of a board's own checklist for core groups, word for word.</summary>
/// <param name="Id">Unique in its board.</param>
/// <param name="Who">"member": each for themselves; "chair": once for all.</param>
/// <param name="Words">The item itself.</param>
/// <param name="Verbs">What ticks it by itself; none where only the member can.</param>
public sealed record ChecklistItem(string Id, ChecklistPart Part, string Who, Citation Words, IReadOnlyList<string> Verbs);
