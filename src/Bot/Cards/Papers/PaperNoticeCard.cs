using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>The card for a notice about dates, papers or the end of the core groups that has a card of its own.</summary>
internal static class PaperNoticeCard
{
    /// <returns>Null when what the notice is about is no more.</returns>
    public static JsonObject? Of(Notice notice, CaseView view, Seat? seat) => (notice.Rule, seat) switch
    {
        (RuleIds.IntervalRequest, not null) when LongerInterval.Asked(view.Case) is { } request && $"{request.Number}" == notice.About =>
            request.RefusedAt is null ? IntervalCard.ForManager(view, request) : IntervalCard.Refused(view, request),
        (RuleIds.MeetingProposal, not null) when view.Case.Papers.Proposals.Find(notice.About) is { } proposal =>
            notice.Tone is Tone.Question ? ProposalCard.ForKeyWorker(view, proposal) : ProposalCard.Refused(view, proposal),
        (RuleIds.MeetingCycleEnds, { } member) when !view.Case.IsActive => ClosingCard.Ended(view, member),
        (RuleIds.PlanCopyNotReceived, { } member) when view.Of(notice) is { } deadline =>
            notice.Tone is Tone.Question ? CopyCard.OfPlan(view, deadline) : CopyCard.PlanMissing(view, deadline, member),
        (RuleIds.RecordReceived, not null) when notice.Step is "asked" => CopyCard.OfRecord(view, notice.Due),
        (RuleIds.RecordReceived, not null) => CopyCard.RecordMissing(view, notice.Due, notice.Owner!),
        _ => null,
    };
}
