using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Scheduling.Import;

internal enum Change
{
    None,
    Opened,
    Updated,
}

/// <summary>Counts what became of the groups.</summary>
internal sealed class Tally
{
    public int Opened { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public static Change Of(CoreGroupCase? current, IReadOnlyList<CaseEvent> events) =>
        current is null ? Change.Opened : events.Count > 0 ? Change.Updated : Change.None;

    public void Add(Change change)
    {
        Opened += change is Change.Opened ? 1 : 0;
        Updated += change is Change.Updated ? 1 : 0;
        Unchanged += change is Change.None ? 1 : 0;
    }
}
