using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using static CoreGroupBot.Bot.Tests.Cards.Views;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>The cards of concerns as people get them.</summary>
public sealed class ConcernCardTests
{
    private static readonly LocalDate Day = new(2026, 11, 23);

    [Fact]
    public void The_form_in_which_a_concern_is_raised()
    {
        var sewscb = View("sewscb", []);
        Golden.Check("concern-raise", RaiseCard.Of(sewscb, Seat(sewscb, Groups.HealthVisitor)));
        var sandwell = View("sandwell", []);
        Golden.Check("concern-raise-discussed", RaiseCard.Of(sandwell, Seat(sandwell, Groups.HealthVisitor)));
    }

    [Fact]
    public void A_concern_as_key_worker_manager_and_whoever_raised_it_see_it()
    {
        var view = View("leaflet-2017", [Raised("plan-no-cooperation", urgent: true)]);
        Golden.Check("concern-key-worker", Card(view, Groups.KeyWorker));
        Golden.Check("concern-manager", Card(view, Groups.Manager));
        var taken = View("sewscb", [
            Raised("group-responsibilities-not-carried-out", about: Groups.Teacher),
            new ConcernAcknowledged("concern-1", Groups.KeyWorker, new LocalDateTime(2026, 11, 25, 12, 0)),
            new ConcernTakenUp("concern-1", 3, Groups.KeyWorker),
        ]);
        Golden.Check("concern-raiser", Card(taken, Groups.HealthVisitor));
        Golden.Check("concern-line-manager", ConcernCard.Of(taken, taken.Case.Concerns.All[0], null));
    }

    [Fact]
    public void A_concern_that_was_decided()
    {
        var view = View("leaflet-2017", [
            Raised("plan-no-cooperation"), new ConcernDecided("concern-1", ["section-47", "rcpc"], Day, Roles.KeyWorkerManager),
        ]);
        Golden.Check("concern-decided-manager", Card(view, Groups.Manager));
        Golden.Check("concern-decided-raiser", Card(view, Groups.HealthVisitor));
    }

    [Fact]
    public void What_the_service_has_counted()
    {
        MeetingHeld[] late = [new MeetingHeld(new LocalDate(2026, 12, 7), null)];
        var view = View("sewscb", late, Groups.Utc(12, 16, 9));
        var offer = Assert.Single(Offer.All(view.Case, view.Board, view.Deadlines), offer => offer.At <= view.Now);
        Golden.Check("offer-dates-missed", OfferCard.Of(view, offer));
        view = View("sewscb", [.. late, new OfferDeclined(offer.Key, Day)], Groups.Utc(12, 16, 9));
        Golden.Check("offer-declined", OfferCard.Of(view, offer));
        view = View("sewscb", [
            .. late, new ConcernRaised("concern-1", Grounds.DelayAndDrift, Groups.KeyWorker, Day, false, null, null, offer.Key)], Groups.Utc(12, 16, 9));
        Golden.Check("concern-from-offer", Card(view, Groups.Manager));
    }

    [Fact]
    public void Several_concerns_to_choose_from()
    {
        var view = View("sewscb", [Raised("plan-no-cooperation"), Raised("group-delay-and-drift") with { Concern = "concern-2" }]);
        Golden.Check("concerns", ConcernsCard.Of(view, view.Case.Concerns.All));
        Golden.Check("cases-with-concerns", CasesCard.Of(
            [], [Groups.Case], [], [.. view.Case.Concerns.All.Select(concern => new ConcernForThem(view, concern))]));
    }

    [Fact]
    public void An_escalation_that_was_handed_on_and_one_whose_stated_day_has_passed()
    {
        var due = new LocalDate(2026, 12, 4);
        var view = View("bolton", [new EscalationDelegated(RuleIds.FirstCoreGroup, due, Groups.HealthVisitor)], Groups.Utc(12, 7, 9));
        var deadline = view.Deadlines.Single(deadline => deadline.Rule == RuleIds.FirstCoreGroup);
        Golden.Check("escalation-handed-on", EscalationCard.Of(view, deadline, Seat(view, Groups.HealthVisitor)));
        view = View("bolton", [
            new EscalationAcknowledged(RuleIds.FirstCoreGroup, due, new LocalDate(2026, 12, 8), Roles.KeyWorkerManager)], Groups.Utc(12, 9, 9));
        Golden.Check("escalation-stated-day-passed", EscalationCard.Of(view, deadline, Seat(view, Groups.Manager)));
    }

    private static ConcernRaised Raised(string category, bool urgent = false, string? about = null) =>
        new("concern-1", category, Groups.HealthVisitor, Day, urgent, null, about, null);

    private static JsonObject Card(CaseView view, string person) =>
        ConcernCard.Of(view, view.Case.Concerns.All[0], Seat(view, person));

    private static CaseView View(string board, CaseEvent[] events, Instant? now = null)
    {
        var history = Groups.After(board, new LocalDate(2026, 11, 20)).Concat(events)
            .Select((happened, n) => new Recorded(n + 1, Groups.Utc(11, 23, 10), "someone", happened));
        return Of(history, now ?? Groups.Utc(11, 23, 11));
    }
}
