using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Concerns;

/// <summary>Raising a concern and everything that becomes of it, by the wire. It is Monday 23 November 2026, 10:00.</summary>
public sealed class ConcernVerbTests : IAsyncLifetime
{
    private const string Nothing = "There is nothing here for you";
    private const string Plan = "plan-risk-not-reduced";
    private const string Disagreement = "group-professional-disagreement";
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await Open(Groups.Case, "sewscb");
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_member_raises_a_concern_from_the_card_of_the_core_group_once()
    {
        var form = Said.Text(await service.Press(Groups.HealthVisitor, "case.menu", ("case", Groups.Case), ("open", "concern.raise")));
        Assert.Contains("The plan: The CPP is not effective in reducing the risk of harm", form);
        Assert.Contains("The core group: Delay and drift with the CPP.", form);

        var said = await Raise(Groups.HealthVisitor, Plan);
        Assert.Contains("Told: key worker, key worker's manager.", said);
        Assert.Equal(
            new ConcernRaised("concern-1", Plan, Groups.HealthVisitor, new LocalDate(2026, 11, 23), false, null, null, null), Last());
        Assert.Contains("Already raised", await Raise(Groups.HealthVisitor, Plan));
        Assert.Contains("Concern raised", await Raise(Groups.Teacher, Plan));
        Assert.Equal("concern-2", ((ConcernRaised)Last()).Concern);
    }

    [Fact]
    public async Task Whoever_raises_nothing_the_board_knows_records_nothing_and_a_stranger_learns_nothing()
    {
        Assert.Contains("choose what the concern is about", await Raise(Groups.HealthVisitor, "the mother drinks"));
        Assert.Contains("choose what the concern is about", await Raise(Groups.HealthVisitor, ""));
        Assert.StartsWith(Nothing, await Raise(Groups.Outsider, Plan), StringComparison.Ordinal);
        foreach (var verb in new[] { "concern.show", "concern.acknowledge", "concern.decide", "concern.takeUp", "concern.withdraw" })
        {
            Assert.StartsWith(
                Nothing, Said.Text(await service.Press(Groups.Outsider, verb, ("case", Groups.Case), ("concern", "concern-1"))),
                StringComparison.Ordinal);
        }

        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is ConcernRaised);
    }

    [Fact]
    public async Task Key_worker_and_manager_are_written_to_in_the_night_with_the_boards_words()
    {
        service.Clock.Now = Groups.Utc(11, 28, 2, 30);
        await Raise(Groups.HealthVisitor, Plan, urgent: true);
        await service.Deliver();
        var cards = service.Microsoft.Requests.Select(request => request.Body.ToJsonString())
            .Where(body => body.Contains("Concern about the plan", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, cards.Count);
        Assert.All(cards, card => Assert.Contains("immediate risk", card, StringComparison.Ordinal));
        Assert.All(cards, card => Assert.Contains("Pryder mewn", card, StringComparison.Ordinal));
        Assert.All(cards, card => Assert.DoesNotContain("child-1", card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_acknowledged_by_those_who_decide_with_a_time_to_come()
    {
        await Raise(Groups.HealthVisitor, Disagreement);
        Assert.Contains("Only the key worker, their manager", await Acknowledge(Groups.HealthVisitor, "2026-11-24", "12:00"));
        Assert.StartsWith(Nothing, await Acknowledge(Groups.Teacher, "2026-11-24", "12:00"), StringComparison.Ordinal);
        Assert.Contains("give the day and the time", await Acknowledge(Groups.KeyWorker, "2026-11-24", "noon"));
        Assert.Contains("That time has passed", await Acknowledge(Groups.KeyWorker, "2026-11-23", "10:00"));
        Assert.Contains("more than a month", await Acknowledge(Groups.KeyWorker, "2026-12-24", "10:00"));
        Assert.Contains("Tuesday 24 November 2026, 12:00", await Acknowledge(Groups.KeyWorker, "2026-11-24", "12:00"));
        Assert.Equal(new ConcernAcknowledged("concern-1", Groups.KeyWorker, new LocalDateTime(2026, 11, 24, 12, 0)), Last());
        Assert.Contains("Already acknowledged", await Acknowledge(Groups.KeyWorker, "2026-11-24", "12:00"));
        Assert.Contains("you will have decided", await Acknowledge(Groups.KeyWorker, "2026-11-25", "12:00"), StringComparison.OrdinalIgnoreCase);

        var card = Said.Text(await service.Press(Groups.HealthVisitor, "concern.show", ("case", Groups.Case), ("concern", "concern-1")));
        Assert.Contains("to be decided by Wednesday 25 November, 12:00", card);
    }

    [Fact]
    public async Task It_is_decided_once_and_whoever_raised_it_hears_that_and_not_what()
    {
        await Raise(Groups.HealthVisitor, Plan);
        Assert.Contains("Only the key worker, their manager", await Decide(Groups.HealthVisitor, "further-actions"));
        Assert.Contains("choose what was decided", await Decide(Groups.KeyWorker, ""));
        Assert.Contains("choose what was decided", await Decide(Groups.KeyWorker, "section-47"));
        Assert.Contains("do not go together", await Decide(Groups.KeyWorker, "further-actions,no-further"));
        Assert.Contains("Further actions; Multi-agency supervision.", await Decide(Groups.KeyWorker, "multi-agency-supervision,further-actions"));
        var decided = Assert.IsType<ConcernDecided>(Last());
        Assert.Equal(["further-actions", "multi-agency-supervision"], decided.Decisions);
        Assert.Contains("It has been decided", await Decide(Groups.Manager, "no-further"));

        await service.Deliver();
        var told = service.Microsoft.Requests[^1].Body.ToJsonString();
        var card = Said.Text(await service.Press(Groups.HealthVisitor, "concern.show", ("case", Groups.Case), ("concern", "concern-1")));
        Assert.Contains("Concern about the plan: decided", card);
        Assert.All([told, card], text => Assert.DoesNotContain("supervision", text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Multi-agency supervision",
            Said.Text(await service.Press(Groups.Manager, "concern.show", ("case", Groups.Case), ("concern", "concern-1"))));
    }

    [Fact]
    public async Task The_key_worker_does_not_decide_on_their_own_part()
    {
        await Raise(Groups.HealthVisitor, Disagreement, about: Groups.KeyWorker);
        Assert.Contains("the manager decides on it", await Decide(Groups.KeyWorker, "no-further"));
        Assert.Contains("the manager decides on it", await Acknowledge(Groups.KeyWorker, "2026-11-24", "12:00"));
        Assert.Contains("Decision recorded", await Decide(Groups.Manager, "no-further"));
    }

    [Fact]
    public async Task It_is_taken_step_by_step_by_a_person_and_an_old_card_takes_it_nowhere()
    {
        await Raise(Groups.HealthVisitor, Disagreement);
        Assert.StartsWith(Nothing, await TakeUp(Groups.Teacher, "2"), StringComparison.Ordinal);
        Assert.Contains("Discuss with Key Worker/Social Worker and their Manager.", await TakeUp(Groups.HealthVisitor, "2"));
        Assert.Contains("Taken further already", await TakeUp(Groups.KeyWorker, "2"));
        Assert.Contains("Discussion between Core Group members.", await TakeUp(Groups.KeyWorker, "3"));
        Assert.Contains("Taken further already", await TakeUp(Groups.KeyWorker, "9"));
        Assert.Contains("for you to take up: relevant managers", await TakeUp(Groups.Manager, "4"));
        await TakeUp(Groups.Manager, "5");
        await TakeUp(Groups.Manager, "6");
        Assert.Contains("The board names no further step", await TakeUp(Groups.Manager, "7"));
        Assert.Equal(new ConcernTakenUp("concern-1", 6, Roles.KeyWorkerManager), Last());
        // From the third step on every member may look at it.
        Assert.Contains("it stands here", Said.Text(await service.Press(
            Groups.HealthVisitor, "concern.show", ("case", Groups.Case), ("concern", "concern-1"))));
    }

    [Fact]
    public async Task An_open_concern_stands_first_in_my_cases_and_opens_from_there()
    {
        await Raise(Groups.HealthVisitor, Disagreement);
        var list = (await service.Get<Bot.Conversation.Chat>().Reply(Groups.KeyWorker, "my cases", CancellationToken.None)).ToJsonString();
        Assert.Contains("Concern about the core group: not acknowledged yet", list, StringComparison.Ordinal);
        var pick = $"{Groups.Case}|concern-immediate|concern-1";
        Assert.Contains(pick, list, StringComparison.Ordinal);
        Assert.Contains("Record the decision", Said.Text(await service.Press(Groups.KeyWorker, "back", ("pick", pick))));
        Assert.DoesNotContain("Concern about", Said.Text(await service.Press(Groups.Teacher, "back", ("pick", pick))));
        list = (await service.Get<Bot.Conversation.Chat>().Reply(Groups.Teacher, "my cases", CancellationToken.None)).ToJsonString();
        Assert.DoesNotContain("Concern about", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_whoever_raised_it_withdraws_it()
    {
        await Raise(Groups.HealthVisitor, Disagreement);
        Assert.Contains("Only whoever raised it", await Withdraw(Groups.KeyWorker));
        Assert.Contains("Withdrawn", await Withdraw(Groups.HealthVisitor));
        Assert.Contains("There is nothing more to record", await Withdraw(Groups.HealthVisitor));
        Assert.Contains("It was withdrawn", await Acknowledge(Groups.KeyWorker, "2026-11-24", "12:00"));
    }

    [Fact]
    public async Task The_manager_hands_a_concern_to_a_colleague_who_may_decide_it()
    {
        await Raise(Groups.HealthVisitor, Disagreement);
        Assert.Contains("Only the key worker’s manager", await Hand(Groups.KeyWorker, Groups.Chair));
        Assert.Contains("it is with chair (Police) now", await Hand(Groups.Manager, Groups.Chair));
        Assert.Contains("it is with chair (Police) already", await Hand(Groups.Manager, Groups.Chair), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(new ConcernDelegated("concern-1", Groups.Chair), Last());
        Assert.Contains("Acknowledged", await Acknowledge(Groups.Chair, "2026-11-24", "12:00"));
        Assert.Contains("Already acknowledged", await Acknowledge(Groups.KeyWorker, "2026-11-25", "12:00"));
        Assert.Contains("Decision recorded", await Decide(Groups.Chair, "no-further"));
    }

    [Fact]
    public async Task Sandwell_asks_whether_it_was_discussed_first_and_never_blocks()
    {
        await Open("CG-0013", "sandwell");
        var form = Said.Text(await service.Press(Groups.Teacher, "case.menu", ("case", "CG-0013"), ("open", "concern.raise")));
        Assert.Contains("I will discuss this with them first", form);
        Assert.Contains("I have discussed it with the other agency first", form);
        var said = await Raise(Groups.Teacher, Disagreement, about: Groups.HealthVisitor, reference: "CG-0013");
        Assert.Contains("It was raised all the same", said);
        Assert.Equal(false, Assert.IsType<ConcernRaised>(service.Cases.History("CG-0013")[^1].Event).Discussed);
        Assert.DoesNotContain("It was raised all the same", await Raise(Groups.Chair, Disagreement, urgent: true, reference: "CG-0013"));
    }

    [Fact]
    public async Task A_request_for_an_earlier_conference_stays_the_chairs_decision()
    {
        var group = Groups.Of("cwm-taf-morgannwg");
        await Open("CG-0013", "cwm-taf-morgannwg");
        await service.Happened("CG-0013", new GroupDescribed(group with
        {
            Members = [.. group.Members, new Member(Groups.Outsider, Roles.ConferenceChair, "Reviewing", Groups.Outsider, null)],
        }));
        var said = await Raise(Groups.Teacher, Grounds.EarlierConference, reference: "CG-0013");
        Assert.Contains("Told: key worker, conference chair.", said);
        Assert.Contains("Only the conference chair", await Decide(Groups.KeyWorker, "conference-brought-forward", "CG-0013"));
        Assert.Contains("The conference is brought forward.", await Decide(Groups.Outsider, "conference-brought-forward", "CG-0013"));
    }

    [Fact]
    public async Task What_the_service_has_counted_is_raised_or_declined_by_the_key_worker_only()
    {
        // A first core group due on 16 November and its record due a week after the late meeting: neither in time.
        service.Clock.Now = Groups.Utc(11, 3, 10);
        await service.Happened("CG-0013", [.. Groups.After("sewscb", new LocalDate(2026, 11, 2))]);
        service.Clock.Now = Groups.Utc(11, 17, 15);
        await service.Happened("CG-0013", [new MeetingHeld(new LocalDate(2026, 11, 17), null)]);
        service.Clock.Now = Groups.Utc(11, 25, 10);
        await service.Cases.Look("CG-0013", CancellationToken.None);
        await service.Deliver();
        Assert.Contains(service.Microsoft.Requests, request =>
            request.Body.ToJsonString().Contains("Counted: 2 dates of this core group missed", StringComparison.Ordinal));

        Task<string> Decline(string by, string offer) => Offered(by, "offer.decline", offer);
        Assert.Contains("Only whoever was asked", await Decline(Groups.HealthVisitor, "delay-and-drift-2"));
        Assert.StartsWith(Nothing, await Decline(Groups.Outsider, "delay-and-drift-2"), StringComparison.Ordinal);
        Assert.Contains("Only whoever was asked", await Decline(Groups.KeyWorker, "delay-and-drift-4"));
        Assert.Contains("not offered again", await Decline(Groups.KeyWorker, "delay-and-drift-2"));
        Assert.Equal(new OfferDeclined("delay-and-drift-2", new LocalDate(2026, 11, 25)), service.Cases.History("CG-0013")[^1].Event);
        Assert.Contains("Already recorded", await Decline(Groups.KeyWorker, "delay-and-drift-2"));

        // Somebody else raises the same of their own accord: then it is not said to be from the count.
        await Offered(Groups.HealthVisitor, "concern.raise", "delay-and-drift-2");
        Assert.Null(Assert.IsType<ConcernRaised>(service.Cases.History("CG-0013")[^1].Event).Offer);
        await Offered(Groups.KeyWorker, "concern.raise", "delay-and-drift-2");
        Assert.Equal("delay-and-drift-2", Assert.IsType<ConcernRaised>(service.Cases.History("CG-0013")[^1].Event).Offer);
    }

    [Fact]
    public async Task Once_the_plan_has_ended_nothing_is_raised_or_recorded()
    {
        await Raise(Groups.HealthVisitor, Disagreement);
        await service.Happened(Groups.Case, new PlanEnded("child-1", new LocalDate(2026, 11, 23)));
        Assert.Contains("plan has ended", await Raise(Groups.Teacher, Plan));
        Assert.Contains("plan has ended", await Decide(Groups.KeyWorker, "no-further"));
    }

    private async Task<string> Offered(string by, string verb, string offer) => Said.Text(await service.Press(
        by, verb, ("case", "CG-0013"), ("offer", offer), ("category", Grounds.DelayAndDrift)));

    private CaseEvent Last() => service.Cases.History(Groups.Case)[^1].Event;

    private Task<CoreGroupCase?> Open(string reference, string board) =>
        service.Happened(reference, Groups.After(board, new LocalDate(2026, 11, 20)));

    private async Task<string> Raise(
        string by, string category, string? about = null, bool urgent = false, string reference = Groups.Case) =>
        Said.Text(await service.Press(by, "concern.raise", ("case", reference), ("category", category),
            ("about", about is null ? RaiseCard.Nobody : Token(about)), ("urgent", urgent ? "true" : "false")));

    private Task<string> Acknowledge(string by, string day, string time) =>
        Press(by, "concern.acknowledge", ("by", day), ("at", time));

    private Task<string> Decide(string by, string decisions, string reference = Groups.Case) =>
        Press(by, "concern.decide", ("decisions", decisions), ("case", reference));

    private Task<string> TakeUp(string by, string to) => Press(by, "concern.takeUp", ("to", to));

    private Task<string> Withdraw(string by) => Press(by, "concern.withdraw");

    private Task<string> Hand(string by, string to) => Press(by, "escalation.delegate", ("to", Token(to)));

    private async Task<string> Press(string by, string verb, params (string, string)[] data) =>
        Said.Text(await service.Press(by, verb, [("case", Groups.Case), ("concern", "concern-1"), .. data]));

    private static string Token(string person) => MemberToken.Of(Groups.Of("bolton").Members.First(member => member.Id == person));
}
