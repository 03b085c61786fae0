using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Conversation.Membership;
using CoreGroupBot.Bot.Conversation.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using static CoreGroupBot.Bot.Tests.Cards.Views;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Who cannot come to a booked core group, as those see it who are to know.</summary>
public sealed class RepliesCardTests
{
    private static readonly LocalDate Day = new(2026, 12, 15);

    /// <summary>The core group booked for Tuesday 15 December; it is due by 25 December at the latest.</summary>
    private static readonly CaseEvent[] Booked =
        [new SlotChosen("h1", Day.At(new LocalTime(10, 0)), 60, "Free."), new HoldPlaced("h1", "e1"), new HoldApproved("h1"), new MembersInvited("h1")];

    [Fact]
    public void Who_cannot_come_and_what_stands_in_for_them()
    {
        Golden.Check("missing", Missing("bolton", [
            new ApologiesGiven("h1", Groups.Teacher), new ApologiesGiven("h1", Groups.HealthVisitor),
            new ReportSubmitted(RuleIds.AbsenceReport, Day, Groups.Teacher, new LocalDate(2026, 12, 10))]));
        Golden.Check("missing-represented", Missing("sewscb", [
            new ApologiesGiven("h1", Groups.Teacher), new ApologiesGiven("h1", Groups.HealthVisitor), new ApologiesGiven("h1", Groups.MinuteTaker),
            new RepresentativeNominated("h1", Groups.Teacher, "School", IsBriefed: true) { Who = "deputy@work.example" },
            new RepresentativeNominated("h1", Groups.HealthVisitor, "Health visiting", IsBriefed: false)]));
        Golden.Check("missing-nobody", Missing("bolton", [new ApologiesGiven("h1", Groups.Teacher), new ApologiesWithdrawn("h1", Groups.Teacher)]));
    }

    [Fact]
    public void That_whoever_was_to_chair_cannot_come_is_said()
    {
        Golden.Check("missing-chair", Missing("leaflet-2017", [
            new ChairAgreed(Roles.KeyWorkerManager, null), new ApologiesGiven("h1", Roles.KeyWorkerManager), new ApologiesGiven("h1", Groups.Teacher)]));
        var other = Missing("leaflet-2017", [new ApologiesGiven("h1", Roles.KeyWorkerManager), new ChairAgreed(Groups.HealthVisitor, null)]).ToJsonString();
        Assert.DoesNotContain("was to chair", other, StringComparison.Ordinal);
        Assert.Contains("everybody is expected", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_needed_and_cannot_come()
    {
        CaseEvent[] lost = [new ApologiesGiven("h1", Groups.HealthVisitor), new QuorumLost("h1", ["Health visiting"])];
        Golden.Check("quorum-lost", Quorum(11, lost));
        Golden.Check("quorum-lost-late", Quorum(24, lost, new LocalDate(2026, 12, 29)));
        Golden.Check("quorum-moving", Quorum(11, [.. lost, new AnotherDateSought("h1")]));
        Golden.Check("quorum-restored", Quorum(11, [.. lost, new ApologiesWithdrawn("h1", Groups.HealthVisitor), new QuorumRestored("h1")]));
    }

    [Fact]
    public void What_the_core_group_s_own_card_says_of_it_and_to_whom()
    {
        var view = View("bolton", 11, [new ApologiesGiven("h1", Groups.Teacher)]);
        Golden.Check("case-with-apologies", CaseCard.Of(view, Seat(view, Groups.KeyWorker), [(new SeekAnotherDate(null!).Title, Verbs.MeetingSeek)]));
        foreach (var person in (string[])[Groups.KeyWorker, Groups.Chair, Groups.Manager])
        {
            Assert.Contains("Cannot come", CaseCard.Of(view, Seat(view, person), []).ToJsonString(), StringComparison.Ordinal);
        }

        foreach (var person in (string[])[Groups.HealthVisitor, Groups.Teacher, Groups.MinuteTaker])
        {
            Assert.DoesNotContain("Cannot come", CaseCard.Of(view, Seat(view, person), []).ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_forms_that_go_with_it()
    {
        var view = View("bolton", 11, []);
        Golden.Check("form-another-date", new SeekAnotherDate(null!).Form(view, Seat(view, Groups.KeyWorker)));
        var sent = View("bolton", 11, [
            new ApologiesGiven("h1", Groups.Teacher), new RepresentativeNominated("h1", Groups.Teacher, "School", IsBriefed: true) { Who = "deputy@work.example" }]);
        Golden.Check("form-nominate-again", new NominateRepresentative(null!, null!).Form(sent, Seat(sent, Groups.Teacher)));
    }

    [Fact]
    public void After_it_everything_is_asked_in_one_pass()
    {
        var view = View("sandwell", 16, [
            new ApologiesGiven("h1", Groups.Teacher), new ApologiesGiven("h1", Groups.HealthVisitor),
            new RepresentativeNominated("h1", Groups.Teacher, "School", IsBriefed: true)]);
        Golden.Check("meeting-outcome-represented", MeetingOutcomeCard.Of(view, view.Case.Bookings[0]));
    }

    private static JsonObject Missing(string board, CaseEvent[] events)
    {
        var view = View(board, 11, events);
        return MissingCard.Of(view, view.Case.Booked!);
    }

    private static JsonObject Quorum(int day, CaseEvent[] events, LocalDate? on = null)
    {
        var view = View("bolton", day, events, on);
        return QuorumCard.Of(view, view.Case.Booked!);
    }

    /// <summary>After a first core group on Friday 13 November, looked at on that day of December.</summary>
    private static CaseView View(string board, int day, CaseEvent[] events, LocalDate? on = null)
    {
        var booked = on is { } other ? Booked.Select(one => one is SlotChosen chosen ? chosen with { Start = other.At(new LocalTime(10, 0)) } : one) : Booked;
        var history = Groups.After(board, new LocalDate(2026, 11, 2)).Append(new MeetingHeld(new LocalDate(2026, 11, 13), null)).Concat(booked)
            .Select(happened => (At: Groups.Utc(11, 16, 10), Event: happened))
            .Concat(events.Select(happened => (At: Groups.Utc(12, day, 9), Event: happened)));
        return Of(history.Select((each, n) => new Recorded(n + 1, each.At, "import", each.Event)), Groups.Utc(12, day, 10));
    }
}
