using System.Collections.Immutable;
using NodaTime;

namespace CoreGroupBot.Domain.Papers;

/// <summary>Every date that members have proposed.</summary>
public sealed record Proposals
{
    public static Proposals None { get; } = new();

    /// <summary>In the order in which they were made.</summary>
    public ImmutableList<Proposal> All { get; init; } = [];

    public Proposal? Find(string? number) => All.Find(proposal => $"{proposal.Number}" == number);

    public IEnumerable<Proposal> Open(Instant now) => All.Where(proposal => proposal.IsOpen(now));

    /// <summary>When the next of those that are open goes by unanswered; null when none is.</summary>
    public Instant? NextToPass(Instant now) => Open(now).Select(proposal => (Instant?)proposal.StartsAt).Min();

    internal Proposals Made(MeetingProposed made, Instant at) => this with
    {
        All = Ended(ProposalState.Replaced, proposal => proposal.Member == made.Member).All
            .Add(new Proposal(All.Count + 1, made.Member, made.Start, made.On, at, ProposalState.Open, null, null)),
    };

    internal Proposals Refused(ProposalRefused refused, Instant at) => this with
    {
        All = All.ConvertAll(proposal => proposal.Number == refused.Number && proposal.State is ProposalState.Open
            ? proposal with { State = ProposalState.Refused, RefusedAt = at, WhyRefused = refused.Reason }
            : proposal),
    };

    /// <summary>A hold for that time was chosen.</summary>
    internal Proposals Chosen(LocalDateTime start) => Ended(ProposalState.Taken, proposal => proposal.Start == start);

    /// <summary>A core group is booked: there is nothing left to propose for.</summary>
    internal Proposals Booked() => Ended(ProposalState.Overtaken, _ => true);

    /// <summary>A core group was held: what was proposed before its day, or for it, was for this one.</summary>
    internal Proposals Held(LocalDate day) =>
        Ended(ProposalState.Overtaken, proposal => proposal.On < day || proposal.Start.Date <= day);

    private Proposals Ended(ProposalState state, Predicate<Proposal> which) =>
        All.Exists(proposal => proposal.State is ProposalState.Open && which(proposal))
            ? this with
            {
                All = All.ConvertAll(proposal =>
                    proposal.State is ProposalState.Open && which(proposal) ? proposal with { State = state } : proposal),
            }
            : this;
}
