using NodaTime;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>All that the stand-in tenant remembers, behind one lock. Nothing is awaited while it is held.</summary>
internal sealed class TenantState(IClock clock, Changes changes)
{
    private readonly Lock _gate = new();

    public Conversations Conversations { get; } = new(clock);

    public List<CalendarEvent> Events { get; } = [];

    public List<Mail> Mail { get; } = [];

    /// <summary>Who is away until when, by automatic reply.</summary>
    public Dictionary<Person, Interval> Away { get; } = [];

    /// <summary>Who has the app.</summary>
    public HashSet<Person> Apps { get; } = [.. Staff.People.Where(person => person.HasApp)];

    /// <summary>Who has blocked it: Teams refuses each message to them.</summary>
    public HashSet<Person> Blocking { get; } = [.. Staff.People.Where(person => person.Blocks)];

    public List<FeedLine> Feed { get; } = [];

    public Deliveries Deliveries { get; } = new(clock);

    public T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    /// <summary>Changes something and tells the pages.</summary>
    public T Change<T>(Func<T> change)
    {
        T result;
        lock (_gate)
        {
            result = change();
        }
        changes.Say();
        return result;
    }
}
