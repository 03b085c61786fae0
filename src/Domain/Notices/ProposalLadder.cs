using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>A date that a member proposed: to the key worker at once; a refusal back to the member at once. Unanswered, nothing
/// follows from it.</summary>
public static class ProposalLadder
{
    /// <summary>Working days after which a refusal is no news any more.</summary>
    private const int NewsFor = 5;

    public static IEnumerable<Track> For(CoreGroupCase @case, WorkingDays calendar)
    {
        foreach (var proposal in @case.Papers.Proposals.All)
        {
            if (proposal is { State: ProposalState.Open } && People.KeyWorker(@case) is { } keyWorker)
            {
                yield return Said(proposal, "proposed", Tone.Question, keyWorker, proposal.At, proposal.StartsAt);
            }
            else if (proposal.RefusedAt is { } refused && People.InPart(@case, proposal.Member, Roles.Member) is { } proposer)
            {
                yield return Said(
                    proposal, "refused", Tone.Advice, proposer, refused, SendHours.Morning(calendar.Add(London.DateOf(refused), NewsFor)));
            }
        }

        Track Said(Proposal proposal, string step, Tone tone, Recipient recipient, Instant at, Instant until) => new(
            [
                new Notice(
                    @case.Reference, RuleIds.MeetingProposal, proposal.Start.Date, step, tone, recipient,
                    SendHours.AtOrAfter(at, calendar), About: $"{proposal.Number}"),
            ],
            Until: until);
    }
}
