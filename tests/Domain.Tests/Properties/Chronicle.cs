using System.Globalization;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>A made-up case: what happened in it, in the order in which it was recorded.</summary>
public sealed record Chronicle(IReadOnlyList<Recorded> Events)
{
    public static Chronicle Of(IEnumerable<(Instant At, CaseEvent Event)> happened) =>
        new([.. happened.Select((each, n) => new Recorded(n + 1, each.At, n % 2 == 0 ? "ann" : "ben", each.Event))]);

    private CoreGroupCase? folded;
    private IReadOnlyList<Deadline>? deadlines;

    public CoreGroupCase Folded => folded ??= Fold.Of(A.Reference, Events)!;

    public Board Board => BoardLibrary.Embedded.Named(((GroupDescribed)Events[0].Event).Group.Board);

    public IReadOnlyList<Deadline> Deadlines => deadlines ??= Domain.Rules.Deadlines.Of(Folded, Board, A.Calendar);

    public Instant End => Events[^1].At;

    public NoticePlan Plan(Instant now) => NoticePlan.Of(Folded, Board, Deadlines, A.Calendar, now);

    /// <summary>As it stood then; null before the first entry.</summary>
    public Chronicle? AsOf(Instant now) =>
        Events.TakeWhile(recorded => recorded.At <= now).ToList() is { Count: > 0 } then ? new Chronicle(then) : null;

    /// <summary>Only the first entry, which describes the group, always stays.</summary>
    public Chronicle Only(Func<CaseEvent, bool> kept) =>
        Of(Events.Where((each, n) => n == 0 || kept(each.Event)).Select(each => (each.At, each.Event)));

    /// <summary>The same days of recording, in order, for these events in their new order.</summary>
    public Chronicle InOrder(IEnumerable<CaseEvent> events) => Of(Events.Select(each => each.At).Zip(events));

    /// <summary>Each time something is recorded, and each time the plan asks for a look, until some weeks after the end.</summary>
    public IEnumerable<(Instant Now, Chronicle Then)> Looks()
    {
        var until = End + Duration.FromDays(40);
        for (Instant? now = Events[0].At; now <= until;)
        {
            var then = AsOf(now.Value)!;
            yield return (now.Value, then);
            var recorded = then.Events.Count < Events.Count ? Events[then.Events.Count].At : Instant.MaxValue;
            now = Instant.Min(recorded, then.Plan(now.Value).Next ?? Instant.MaxValue);
        }
    }

    public override string ToString() => string.Join('\n', Events.Select(recorded => string.Create(
        CultureInfo.InvariantCulture, $"{recorded.Sequence,3} {At.Text(recorded.At)} {Words(recorded.Event)}")));

    private static string Words(CaseEvent happened) => happened is GroupDescribed { Group: var group }
        ? $"GroupDescribed {group.Board}; {string.Join(", ", group.Children)}; {string.Join(", ", group.Members)}; {group.TeamManager}"
        : happened.ToString();
}
