using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>"my cases": what is open for the person, overdue first.</summary>
public sealed class MyCases(OwnCases own) : ICommand
{
    public bool Understands(string text) => text is "my cases" or "cases" or "my case" or "fy achosion" or "achosion";

    public async Task<JsonObject> Reply(string by, string text, CancellationToken ct)
    {
        var cases = await own.Of(by, ct);
        var matters = cases.Where(entry => !HasSaidTheyLeft(entry.View, entry.Seat)).SelectMany(entry => entry.View.Open
                .Where(deadline => IsFor(entry.View, entry.Seat, deadline))
                .DistinctBy(deadline => (deadline.Rule, deadline.Due, deadline.Item))
                .Select(deadline => new OpenMatter(entry.View, deadline, entry.Seat)))
            .OrderByDescending(matter => matter.Deadline.IsOverdue(matter.View.Now))
            .ThenBy(matter => matter.Deadline.Due)
            .ThenBy(matter => matter.View.Case.Reference, StringComparer.Ordinal)
            .ToList();
        var concerns = cases.SelectMany(entry => entry.View.Case.Concerns.All
            .Where(concern => concern.IsOpen && ConcernSeat.TakesUp(entry.View, entry.Seat, concern) is not null)
            .Select(concern => new ConcernForThem(entry.View, concern)));
        return CasesCard.Of(matters, [.. cases.Select(entry => entry.View.Case.Reference)], await own.EndedLately(by, ct), [.. concerns]);
    }

    private static bool HasSaidTheyLeft(CaseView view, Seat seat) =>
        !seat.IsManager && seat.Members.Any() && seat.Members.All(member => Handover.HasSaidSo(view.Case, member.Person));

    /// <summary>A key worker and a manager see everything that is open but others' actions; others what is theirs to do.</summary>
    private static bool IsFor(CaseView view, Seat seat, Deadline deadline) => deadline.Rule switch
    {
        _ when deadline.Kind is DueKind.NotBefore => false,
        RuleIds.ActionDates => ShownAction.Find(view, deadline.Item) is { } shown && shown.IsFor(seat),
        _ when deadline.Kind is DueKind.AtEvent or DueKind.Undated && view.Today <= deadline.Due
            && !RuleIds.IsOfResolution(deadline.Rule) => false,
        RuleIds.PlanCopyNotReceived => view.Today >= deadline.Due && seat.Owner(deadline.Owner) is not null,
        RuleIds.RecordSaved or RuleIds.PlanCirculated when seat.KeepsTheRecord => true,
        _ when seat.IsKeyWorker || seat.IsManager || seat.TakesOn(deadline.Rule, deadline.Due) is not null => true,
        _ when deadline.Owner is not null => seat.Owner(deadline.Owner) is not null,
        RuleIds.ReviewSingleReport => seat.Contributor is { } member && deadline.About is { } about
            && view.Case.ReportOn(deadline.Rule, about, member.Id) is null,
        RuleIds.MinutesCirculated => seat.KeepsTheRecord
            && (seat.Has(Roles.Chair)
                || People.MinuteTaker(view.Case, view.Board, deadline.Anchor) is { } taker && seat.Members.Any(m => m.Person == taker.Address)),
        RuleIds.ChairOfMeeting => seat.Is(Chairing.Proposed(view.Case, view.Board).Who),
        RuleIds.NewMemberBriefed => seat.Has(Roles.Chair) || seat.Is(view.Case.Membership.Next.Chair),
        RuleIds.FirstCoreGroup or RuleIds.SubsequentMaxInterval or RuleIds.CoreGroupAfterReview or RuleIds.CoreGroupAfterTier1 => true,
        _ when RuleIds.IsOfResolution(deadline.Rule) => ResolutionOffers.Concerns(view, seat, deadline),
        _ => false,
    };
}
