using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Resolution;

/// <summary>Every button of the resolution process: by whom it may be pressed, what it records, what it answers a second time,
/// and that strangers learn nothing. By the wire, with signed tokens.</summary>
public sealed class ResolutionVerbTests : IAsyncLifetime
{
    private const string Nothing = "There is nothing here for you";
    private const string Officer = "00000000-0000-0000-0000-0000000000a1";
    private const string Senior = "00000000-0000-0000-0000-0000000000a2";
    private const string ConferenceChair = "00000000-0000-0000-0000-0000000000a3";
    private static readonly LocalDate Today = new(2026, 11, 23);
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync() => service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_professional_asks_with_a_complete_form_once()
    {
        await Registered("2026-02-02");
        Assert.Contains("The form is not complete. Still to be filled in: the concern", Text(await Request(Groups.Teacher, filled: "children,socialWorker,requester,group,agency")));
        Assert.Contains("Request submitted", Text(await Request(Groups.Teacher)));
        Assert.Equal(
            new ResolutionRequested("child-1", Origins.Member, Groups.Teacher, Today, new LocalDate(2026, 11, 20)), Last());
        Assert.Contains("A request opens a process where none is open", Text(await Request(Groups.HealthVisitor)));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is ResolutionRequested);
    }

    [Fact]
    public async Task A_conference_chair_may_ask_and_the_Team_Manager_then_arranges()
    {
        await Registered("2026-02-02");
        Assert.Contains("Request submitted", Text(await Request(ConferenceChair)));
        Assert.Equal(Origins.ConferenceChair, ((ResolutionRequested)Last()).Origin);
        Assert.Contains("Only whoever asked for it", Text(await Book(ConferenceChair)));
        Assert.Contains("Tier 1 booked", Text(await Book(Groups.Manager)));
    }

    [Theory]
    [InlineData(Groups.Manager, "Only a professional of the core group")]
    [InlineData(Senior, "Only a professional of the core group")]
    [InlineData(Groups.Outsider, Nothing)]
    public async Task Nobody_else_asks(string person, string said)
    {
        await Registered("2026-02-02");
        Assert.Contains(said, Text(await Request(person)));
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is ResolutionEvent);
    }

    [Fact]
    public async Task A_board_without_such_a_process_has_none_to_ask_for()
    {
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 2, 2)));
        Assert.Contains("provides for no resolution process", Text(await Request(Groups.Teacher)));
        Assert.Contains("provides for no resolution process", Text(await Press(Groups.Teacher, "resolution.show")));
        Assert.DoesNotContain("resolution", Text(await Press(Groups.Teacher, "case.menu")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Only_the_manager_lets_a_request_be_taken_back_and_with_a_reason()
    {
        await Requested();
        Assert.Contains("Only the key worker’s manager", Text(await Press(Groups.Teacher, "resolution.withdraw", ("reason", "It works again."))));
        Assert.Contains("give the reason", Text(await Press(Groups.Manager, "resolution.withdraw")));
        Assert.Contains("Request taken back", Text(await Press(Groups.Manager, "resolution.withdraw", ("reason", "It works again."))));
        Assert.Contains("No resolution process is open", Text(await Press(Groups.Manager, "resolution.withdraw", ("reason", "It works again."))));
    }

    [Fact]
    public async Task A_delay_needs_the_manager_and_the_reviewing_officer_and_either_ends_it()
    {
        await Registered("2025-08-03");
        Assert.Contains("Only the independent reviewing officer", Text(await Press(Groups.KeyWorker, "delay.propose", ("ground", "Criminal proceedings."))));
        Assert.Contains("ground", Text(await Press(Groups.Manager, "delay.propose")));
        Assert.Contains("Delay proposed", Text(await Press(Groups.Manager, "delay.propose", ("ground", "Criminal proceedings."))));
        Assert.Equal(new DelayAgreed("child-1", Today, Roles.KeyWorkerManager), Last());
        Assert.Contains("has agreed already", Text(await Press(Groups.Manager, "delay.agree")));
        Assert.Contains("Agreement recorded", Text(await Press(Officer, "delay.agree")));
        Assert.Contains("The automatic trigger is delayed", Text(await Press(Groups.Teacher, "resolution.show")));
        Assert.Contains("Only the key worker, the independent reviewing officer", Text(await Press(Groups.Teacher, "delay.review", ("needed", "yes"))));
        Assert.Contains("The delay goes on", Text(await Press(Groups.KeyWorker, "delay.review", ("needed", "yes"))));
        Assert.Equal(new DelayReviewed("child-1", Today, Roles.KeyWorker), Last());
        Assert.Contains("give the reason", Text(await Press(Officer, "delay.review", ("needed", "no"))));
        Assert.Contains("The delay has ended", Text(await Press(Officer, "delay.review", ("needed", "no"), ("reason", "The proceedings are over."))));
        Assert.Contains("Tier 1 is to be arranged", Text(await Press(Groups.Teacher, "resolution.show")));
    }

    [Fact]
    public async Task One_person_in_both_roles_is_one_agreement()
    {
        var group = Group();
        await Registered("2025-08-03", group with { TeamManager = Officer });
        Assert.Contains("Delay proposed", Text(await Press(Officer, "delay.propose", ("ground", "Criminal proceedings."))));
        Assert.Contains("has agreed already", Text(await Press(Officer, "delay.agree")));
        Assert.IsType<DelayAgreed>(Last());
    }

    [Fact]
    public async Task A_delay_that_is_refused_lets_Tier_1_go_ahead()
    {
        await Registered("2025-08-03");
        await Press(Groups.Manager, "delay.propose", ("ground", "Criminal proceedings."));
        Assert.Contains("Only the independent reviewing officer", Text(await Press(Groups.Teacher, "delay.refuse")));
        Assert.Contains("Delay refused", Text(await Press(Officer, "delay.refuse")));
        Assert.Contains("A delay is agreed or refused when it has been proposed", Text(await Press(Officer, "delay.refuse")));
    }

    [Fact]
    public async Task Whoever_asked_books_Tier_1_without_the_family_and_a_late_day_is_kept()
    {
        await Requested();
        Assert.Contains("Only whoever asked for it", Text(await Book(Groups.HealthVisitor)));
        Assert.Contains("family is not invited", Text(await Book(Groups.Teacher, "2026-11-30", "legal,family-member")));
        Assert.Contains("the day of the meeting", Text(await Book(Groups.Teacher, "soon")));
        Assert.Contains("it is kept, and the meeting is late", Text(await Book(Groups.Teacher, "2026-12-10", "legal")));
        Assert.Equal(new Tier1Booked("child-1", new LocalDate(2026, 12, 10), new Invited(["legal"])), Last());
        Assert.Contains("Tier 1 is booked.", Text(await Book(Groups.Teacher)));
        Assert.Contains("Only whoever asked for it", Text(await Press(Groups.HealthVisitor, "tier1.cancel")));
        Assert.Contains("Booking cancelled", Text(await Press(Groups.Teacher, "tier1.cancel")));
    }

    [Fact]
    public async Task The_Team_Manager_records_Tier_1_and_the_one_named_shares_it()
    {
        await Requested();
        await Book(Groups.Teacher, "2026-11-23");
        var nurse = MemberToken.Of(Group().Members[1]);
        Task<JsonObject> Held(string by, string chaired = "true", string revised = "true", string? sharer = null) => Press(
            by, "tier1.outcome", ("on", "2026-11-23"), ("chaired", chaired), ("revised", revised), ("sharer", sharer ?? nurse));
        Assert.Contains("Only the key worker’s manager", Text(await Held(Groups.Teacher)));
        Assert.Contains("chaired by the Team Manager", Text(await Held(Groups.Manager, chaired: "false")));
        Assert.Contains("revised plan", Text(await Held(Groups.Manager, revised: "false")));
        Assert.Contains("who shares", Text(await Held(Groups.Manager, sharer: "nobody")));
        Assert.Contains("Tier 1 recorded", Text(await Held(Groups.Manager)));
        Assert.Equal(new Tier1Held("child-1", Today, Groups.HealthVisitor), Last());

        Task<JsonObject> Shared(string by, string chair = "true") => Press(
            by, "tier1.shared", ("on", "2026-11-23"), ("parents", "true"), ("child", "false"), ("group", "true"), ("chair", chair));
        Assert.Contains("Only whoever shares the outcome", Text(await Shared(Groups.Teacher)));
        Assert.Contains("the conference chair", Text(await Shared(Groups.HealthVisitor, chair: "false")));
        Assert.Contains("is shared", Text(await Shared(Groups.HealthVisitor)));
        Assert.Contains("on record", Text(await Shared(Groups.HealthVisitor)));

        Assert.Contains("Only whoever chaired", Text(await Press(Senior, "tier.reportSent", ("on", "2026-11-23"))));
        Assert.Contains("Report recorded", Text(await Press(Groups.Manager, "tier.reportSent", ("on", "2026-11-23"))));
        Assert.Equal(new TierOutcomeReported("child-1", 1, Today), Last());
    }

    [Fact]
    public async Task Only_the_manager_judges_the_risk_and_takes_it_to_the_senior_manager_who_holds_and_closes()
    {
        await Requested();
        await service.Happened(Groups.Case,
            new Tier1Booked("child-1", new LocalDate(2026, 11, 16), Invited.Nobody), new Tier1Held("child-1", new LocalDate(2026, 11, 16), Groups.Teacher));
        Task<JsonObject> Risk(string by, string reduced) => Press(by, "tier1.riskReview", ("reduced", reduced), ("evidence", "No visit was kept."));
        Assert.Contains("after the core group that follows Tier 1", Text(await Risk(Groups.Manager, "no")));
        await service.Happened(Groups.Case, new MeetingHeld(new LocalDate(2026, 11, 20), null));
        Assert.Contains("Only the key worker’s manager", Text(await Risk(Groups.KeyWorker, "yes")));
        Assert.Contains("record first", Text(await Press(Groups.Manager, "tier2.escalate")));
        Assert.Contains("Risk review recorded", Text(await Risk(Groups.Manager, "no")));
        Assert.Contains("Only the key worker’s manager", Text(await Press(Senior, "tier2.escalate")));
        Assert.Contains("Taken to the senior manager", Text(await Press(Groups.Manager, "tier2.escalate")));

        Task<JsonObject> Book(string by) => Press(by, "tier2.book", ("date", "2026-11-23"), ("invited", "senior-managers,legal"));
        Assert.Contains("Only the senior manager", Text(await Book(Groups.Manager)));
        Assert.Contains("Tier 2 booked", Text(await Book(Senior)));
        Assert.Contains("Booking cancelled", Text(await Press(Senior, "tier2.cancel")));
        await Book(Senior);
        Task<JsonObject> Held(string by, string actions) => Press(
            by, "tier2.outcome", ("on", "2026-11-23"), ("chaired", "true"), ("barriers", "true"), ("actions", actions));
        Assert.Contains("Only the senior manager", Text(await Held(Groups.Manager, "true")));
        Assert.Contains("agrees the actions", Text(await Held(Senior, "false")));
        Assert.Contains("Tier 2 recorded", Text(await Held(Senior, "true")));

        Task<JsonObject> Close(string by, string record) => Press(
            by, "resolution.close", ("outcome", Outcomes.PlanGoesOn), ("actions", "true"), ("record", record));
        Assert.Contains("Only the senior manager", Text(await Close(Groups.Manager, "true")));
        Assert.Contains("record of the meeting", Text(await Close(Senior, "false")));
        Assert.Contains("Resolution process closed", Text(await Close(Senior, "true")));
        Assert.Equal(new ResolutionClosed("child-1", Today, Outcomes.PlanGoesOn), Last());
        Assert.Contains("The senior manager closes a process after Tier 2", Text(await Close(Senior, "true")));
    }

    [Fact]
    public async Task Whoever_is_to_explain_it_records_that_the_parents_were_told()
    {
        await Registered("2025-08-03");
        Task<JsonObject> Told(string by, string on = "2026-11-23") => Press(by, "parents.told", ("on", on));
        Assert.Contains("Only whoever is to explain it", Text(await Told(Groups.KeyWorker)));
        Assert.Contains("still to come", Text(await Told(Officer, "2026-11-24")));
        Assert.Contains("The parents were told", Text(await Told(Officer)));
        Assert.Contains("on record", Text(await Told(Officer)));
    }

    [Fact]
    public async Task Siblings_move_together_and_a_request_can_name_one_of_them()
    {
        await Registered("2026-02-02", Group() with { Children = ["child-1", "child-2"] });
        await service.Happened(Groups.Case, new PlanStarted("child-2", new LocalDate(2026, 2, 2)));
        await Press(Groups.Teacher, "resolution.request", [.. Form(), ("children", "child-2")]);
        Assert.Equal("child-2", ((ResolutionRequested)Last()).Child);
        await Press(Groups.HealthVisitor, "resolution.request", Form());
        Assert.Equal("child-1", ((ResolutionRequested)Last()).Child);
        await Book(Groups.Manager);
        Assert.Equal(2, service.Cases.History(Groups.Case).Count(recorded => recorded.Event is Tier1Booked));
    }

    [Theory]
    [InlineData("resolution.show")]
    [InlineData("resolution.request")]
    [InlineData("resolution.withdraw")]
    [InlineData("resolution.close")]
    [InlineData("parents.told")]
    [InlineData("delay.propose")]
    [InlineData("delay.agree")]
    [InlineData("delay.refuse")]
    [InlineData("delay.review")]
    [InlineData("tier1.book")]
    [InlineData("tier1.cancel")]
    [InlineData("tier1.outcome")]
    [InlineData("tier1.shared")]
    [InlineData("tier1.riskReview")]
    [InlineData("tier2.escalate")]
    [InlineData("tier2.book")]
    [InlineData("tier2.cancel")]
    [InlineData("tier2.outcome")]
    [InlineData("tier.reportSent")]
    public async Task A_stranger_learns_nothing_and_an_empty_form_records_nothing(string verb)
    {
        await Registered("2026-02-02");
        Assert.Contains(Nothing, Text(await Press(Groups.Outsider, verb)));
        foreach (var person in (string[])[Groups.Manager, Groups.Teacher, Senior, Officer])
        {
            Assert.DoesNotContain("ServiceError", (await Press(person, verb)).ToJsonString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is ResolutionEvent);
    }

    [Fact]
    public async Task What_a_person_can_record_is_offered_under_this_core_group_and_opens_as_a_form()
    {
        await Requested();
        var menu = Text(await Press(Groups.Manager, "case.menu"));
        Assert.Contains("Book Tier 1", menu);
        Assert.Contains("Take the request back", menu);
        Assert.Contains("Resolution process: how it stands", menu);
        Assert.DoesNotContain("Book Tier 2", menu);
        Assert.DoesNotContain("Book Tier 1", Text(await Press(Groups.HealthVisitor, "case.menu")));
        var form = await Press(Groups.Manager, "case.menu", ("open", "tier1.book"));
        Assert.Contains("Police Sergeant", Text(form));
        Assert.DoesNotContain("family-1", form.ToJsonString(), StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(form.ToJsonString()) < 28 * 1024);
    }

    private static CoreGroup Group()
    {
        var group = Groups.Of("cwm-taf-morgannwg");
        return group with
        {
            Members =
            [
                .. group.Members,
                new Member(Officer, Roles.ReviewingOfficer, "Reviewing", Officer, null),
                new Member(Senior, Roles.SeniorManager, "Children’s services", Senior, null),
                new Member(ConferenceChair, Roles.ConferenceChair, "Reviewing", ConferenceChair, null),
            ],
        };
    }

    private async Task Registered(string since, CoreGroup? group = null)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(since).Value;
        await service.Happened(
            Groups.Case, new GroupDescribed(group ?? Group()), new ConferenceHeld("child-1", day), new PlanStarted("child-1", day));
    }

    private async Task Requested()
    {
        await Registered("2026-02-02");
        await service.Happened(Groups.Case, new ResolutionRequested("child-1", Origins.Member, Groups.Teacher, new LocalDate(2026, 11, 16), null));
    }

    private static (string, string)[] Form(string filled = "children,socialWorker,requester,concern,group,agency") =>
        [("dated", "2026-11-20"), ("filled", filled)];

    private Task<JsonObject> Request(string by, string filled = "children,socialWorker,requester,concern,group,agency") =>
        Press(by, "resolution.request", Form(filled));

    private Task<JsonObject> Book(string by, string date = "2026-11-27", string invited = "legal") =>
        Press(by, "tier1.book", ("date", date), ("invited", invited));

    private Task<JsonObject> Press(string by, string verb, params (string, string)[] data) =>
        service.Press(by, verb, [("case", Groups.Case), .. data]);

    private CaseEvent Last() => service.Cases.History(Groups.Case)[^1].Event;

    /// <summary>Everything that is said, in one string.</summary>
    private static string Text(JsonObject answer) => answer["value"]! switch
    {
        JsonValue said => said.GetValue<string>(),
        var card => string.Join(" ", Strings(card)),
    };

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(member => Strings(member.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
