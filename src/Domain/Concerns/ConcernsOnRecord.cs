using System.Collections.Immutable;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>Concerns as they stand, and escalations that were handed on.</summary>
public sealed record ConcernsOnRecord
{
    public static ConcernsOnRecord None { get; } = new();

    /// <summary>In the order in which they were raised.</summary>
    public ImmutableList<Concern> All { get; init; } = [];

    /// <summary>Escalations handed to a colleague, each by its rule and due date, in order.</summary>
    public ImmutableList<(string Rule, LocalDate Due, HandedOn Handed)> Escalations { get; init; } = [];

    /// <summary>Offers that the key worker did not take up.</summary>
    public ImmutableHashSet<string> Declined { get; init; } = [];

    public Concern? Find(string? id) => All.Find(concern => concern.Id == id);

    /// <summary>The id for the next concern of the case.</summary>
    public string NextId => string.Create(null, $"concern-{All.Count + 1}");

    /// <summary>Everything that is with a colleague: concern id or <see cref="Escalation"/> → member id or work address. What was
    /// handed on again is with the later one.</summary>
    public IEnumerable<(string Matter, string To)> InHand =>
        All.Where(concern => concern.IsOpen && !concern.Handed.IsEmpty).Select(concern => (concern.Id, concern.Handed[^1].To))
            .Concat(Escalations.GroupBy(each => Escalation(each.Rule, each.Due)).Select(of => (of.Key, of.Last().Handed.To)));

    /// <summary>An escalation among the things that are with somebody.</summary>
    public static string Escalation(string rule, LocalDate due) => $"{rule}|{due:uuuu-MM-dd}";

    public static ConcernsOnRecord After(CoreGroupCase @case, ConcernEvent happened, Recorded recorded)
    {
        var known = @case.Concerns;
        return happened switch
        {
            ConcernRaised e => known with { All = known.All.Add(new Concern { Raised = e, RaisedAt = recorded.At }) },
            ConcernAcknowledged e => known.Change(e.Concern, concern => concern with
            {
                Acknowledged = concern.Acknowledged.Add(new Acknowledgement(e.By, e.Until, recorded.At, concern.Stage + 1)),
            }),
            ConcernTakenUp e => known.Change(e.Concern, concern => concern with
            {
                Rung = e.Rung,
                RungAt = recorded.At,
                RungBy = e.By,
            }),
            ConcernDecided e => known.Change(e.Concern, concern => concern with { Decided = e, DecidedAt = recorded.At }),
            ConcernWithdrawn e => known.Change(e.Concern, concern => concern with { WithdrawnOn = e.On }),
            ConcernDelegated e => known.Change(e.Concern, concern => concern with
            {
                Handed = concern.Handed.Add(new HandedOn(e.To, recorded.At, concern.Acknowledged.Count, concern.Stage + 1)),
            }),
            EscalationDelegated e => known with
            {
                Escalations = known.Escalations.Add((
                    e.Rule, e.Due, new HandedOn(e.To, recorded.At, @case.AcknowledgementsOf(e.Rule, e.Due).Count))),
            },
            OfferDeclined e => known with { Declined = known.Declined.Add(e.Offer) },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
        };
    }

    /// <summary>What is decided or withdrawn changes no more.</summary>
    private ConcernsOnRecord Change(string id, Func<Concern, Concern> change) =>
        All.FindIndex(concern => concern.Id == id && concern.IsOpen) is >= 0 and var at
            ? this with { All = All.SetItem(at, change(All[at]) with { Stage = All[at].Stage + 1 }) }
            : this;
}
