using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation;

/// <summary>Every button: by whom it may be pressed, what it records, what it answers when it was pressed before, and that
/// strangers learn nothing. By the wire, with signed tokens.</summary>
public sealed class VerbTests : IAsyncLifetime
{
    private const string Nothing = "There is nothing here for you";
    private static readonly LocalDate Conference = new(2026, 11, 2);
    private static readonly LocalDate Meeting = new(2026, 11, 12);
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case, Groups.After("bolton", Conference));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData(Groups.KeyWorker)]
    [InlineData(Groups.Chair)]
    [InlineData(Groups.MinuteTaker)]
    public async Task A_core_group_is_recorded_as_held_by_those_who_keep_the_record(string person)
    {
        var answer = await Held(person, "2026-11-12");
        Assert.Contains("Core group recorded", Text(answer));
        Assert.Equal(new MeetingHeld(Meeting, null), Last().Event);
        Assert.Equal(person, Last().By);
    }

    [Theory]
    [InlineData(Groups.HealthVisitor, "Only the key worker, the chair or the minute-taker")]
    [InlineData(Groups.Manager, "Only the key worker, the chair or the minute-taker")]
    [InlineData(Groups.Outsider, Nothing)]
    public async Task Nobody_else_records_a_core_group(string person, string said)
    {
        var answer = await Held(person, "2026-11-12");
        Assert.StartsWith(said, answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is MeetingHeld);
    }

    [Theory]
    [InlineData("2026-11-24", "still to come")]
    [InlineData("2026-11-01", "before the initial conference")]
    [InlineData("12 November", "give the day")]
    public async Task A_core_group_cannot_be_recorded_for_an_impossible_day(string date, string said)
    {
        Assert.Contains(said, Text(await Held(Groups.KeyWorker, date)));
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is MeetingHeld);
    }

    [Fact]
    public async Task An_old_card_says_that_the_core_group_is_on_record()
    {
        await Held(Groups.KeyWorker, "2026-11-12");
        var again = await Held(Groups.Chair, "2026-11-12");
        Assert.Contains("Already recorded", Text(again));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is MeetingHeld);
    }

    [Fact]
    public async Task A_booked_core_group_is_held_on_the_booked_day_unless_another_is_given()
    {
        await Booked(new LocalDateTime(2026, 11, 20, 10, 0));
        await service.Press(Groups.KeyWorker, "meeting.held", ("case", Groups.Case), ("held", "yes"), ("hold", "h1"));
        Assert.Equal(new MeetingHeld(new LocalDate(2026, 11, 20), "h1"), Last().Event);
    }

    [Fact]
    public async Task A_booked_core_group_that_was_not_held_frees_its_booking_once()
    {
        await Booked(new LocalDateTime(2026, 11, 20, 10, 0));
        Task<JsonObject> NotHeld() =>
            service.Press(Groups.KeyWorker, "meeting.held", ("case", Groups.Case), ("held", "no"), ("hold", "h1"));
        Assert.Contains("Recorded as not held", Text(await NotHeld()));
        Assert.Contains("no longer stands", Text(await NotHeld()));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is MeetingNotHeld);
    }

    [Fact]
    public async Task A_core_group_still_to_come_is_not_yet_not_held()
    {
        await Booked(new LocalDateTime(2026, 11, 27, 10, 0));
        var answer = await service.Press(
            Groups.KeyWorker, "meeting.held", ("case", Groups.Case), ("held", "no"), ("hold", "h1"));
        Assert.Contains("change your answer in Outlook", Text(answer));
        Assert.IsType<HoldApproved>(Last().Event);
    }

    [Fact]
    public async Task The_record_is_circulated_once_and_in_order()
    {
        await Held(Groups.KeyWorker, "2026-11-12");
        Task<JsonObject> Circulated(string by, string on) => service.Press(
            by, "minutes.circulated", ("case", Groups.Case), ("of", "2026-11-12"), ("on", on));
        Assert.Contains("Only the key worker, the chair", Text(await Circulated(Groups.Teacher, "2026-11-16")));
        Assert.Contains(Nothing, Text(await Circulated(Groups.Outsider, "2026-11-16")));
        Assert.Contains("still to come", Text(await Circulated(Groups.MinuteTaker, "2026-11-24")));
        Assert.Contains("before the core group", Text(await Circulated(Groups.MinuteTaker, "2026-11-11")));
        Assert.Contains("Record circulated", Text(await Circulated(Groups.MinuteTaker, "2026-11-16")));
        Assert.Contains("circulated on Monday 16 November 2026", Text(await Circulated(Groups.Chair, "2026-11-17")));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is MinutesCirculated);
        Assert.Equal(new MinutesCirculated(Meeting, new LocalDate(2026, 11, 16)), Last().Event);
    }

    [Fact]
    public async Task The_record_of_a_core_group_that_is_not_on_record_cannot_be_circulated()
    {
        var answer = await service.Press(
            Groups.KeyWorker, "minutes.circulated", ("case", Groups.Case), ("of", "2026-11-12"), ("on", "2026-11-16"));
        Assert.Contains("no longer applies", Text(answer));
    }

    [Fact]
    public async Task Of_the_single_report_members_give_their_part_and_the_key_worker_completes_it()
    {
        await service.Happened(Groups.Case, new ReviewListed(new LocalDate(2026, 12, 8), new LocalTime(10, 0)));
        Task<JsonObject> Given(string by) => service.Press(
            by, "report.submit", ("case", Groups.Case), ("rule", RuleIds.ReviewSingleReport), ("about", "2026-12-08"));
        Assert.Contains("Your part is recorded", Text(await Given(Groups.HealthVisitor)));
        Assert.Equal(
            new ReportSubmitted(RuleIds.ReviewSingleReport, new LocalDate(2026, 12, 8), Groups.HealthVisitor, new LocalDate(2026, 11, 23)),
            Last().Event);
        Assert.Contains("Already recorded", Text(await Given(Groups.HealthVisitor)));
        Assert.Contains("The single report is complete", Text(await Given(Groups.KeyWorker)));
        Assert.Null(service.Cases.History(Groups.Case).Select(recorded => recorded.Event).OfType<ReportSubmitted>().Last().Member);
        Assert.Contains("Only the member", Text(await Given(Groups.Manager)));
        Assert.Contains(Nothing, Text(await Given(Groups.Outsider)));
    }

    [Fact]
    public async Task An_agencys_report_is_given_by_its_owner_only_and_a_review_that_is_off_needs_none()
    {
        await service.Happened(
            "CG-0013", [.. Groups.After("cwm-taf-morgannwg", Conference), new ReviewListed(new LocalDate(2026, 12, 8), null)]);
        Task<JsonObject> Given(string by, string about) => service.Press(
            by, "report.submit", ("case", "CG-0013"), ("rule", RuleIds.ReviewAgencyReport), ("about", about));
        Assert.Contains("Your report is recorded", Text(await Given(Groups.Teacher, "2026-12-08")));
        Assert.Contains("Already recorded", Text(await Given(Groups.Teacher, "2026-12-08")));
        Assert.Contains("Only the member", Text(await Given(Groups.Manager, "2026-12-08")));
        Assert.Contains("No longer due", Text(await Given(Groups.Teacher, "2026-12-09")));
        var report = Assert.IsType<ReportSubmitted>(service.Cases.History("CG-0013")[^1].Event);
        Assert.Equal(Groups.Teacher, report.Member);
    }

    [Fact]
    public async Task Only_the_key_worker_explains_a_delay()
    {
        Task<JsonObject> Explain(string by, string reason) => service.Press(
            by, "meeting.lateReason", ("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16"), ("reason", reason));
        Assert.Contains("Only the key worker", Text(await Explain(Groups.Chair, "The school was closed.")));
        Assert.Contains(Nothing, Text(await Explain(Groups.Outsider, "The school was closed.")));
        Assert.Contains("give the reason", Text(await Explain(Groups.KeyWorker, " . ")));
        var recorded = Text(await Explain(Groups.KeyWorker, "The school was closed."));
        Assert.Contains("Reason recorded", recorded);
        Assert.Contains("on the manager’s card when that is next opened, and in “Why this date?”", recorded);
        Assert.Contains("Already recorded", Text(await Explain(Groups.KeyWorker, "The school was closed.")));
        Assert.Equal(
            new DelayExplained(RuleIds.FirstCoreGroup, new LocalDate(2026, 11, 16), "The school was closed."), Last().Event);
    }

    [Fact]
    public async Task The_manager_sees_the_reason_on_the_card_that_is_opened_again()
    {
        (string, string)[] data = [("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16")];
        Assert.Contains("No reason for the delay is recorded yet", Text(await service.Press(Groups.Manager, "back", data)));
        await service.Press(Groups.KeyWorker, "meeting.lateReason", [.. data, ("reason", "The school was closed.")]);
        Assert.Contains("The school was closed.", Text(await service.Press(Groups.Manager, "why", data)));
        Assert.Contains("The school was closed.", Text(await service.Press(Groups.Manager, "back", data)));
    }

    [Fact]
    public async Task A_reason_given_before_it_is_late_waits_for_the_manager()
    {
        await service.Happened("CG-0013", Groups.After("bolton", new LocalDate(2026, 11, 9)));
        var answer = await service.Press(Groups.KeyWorker, "meeting.lateReason", ("case", "CG-0013"),
            ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-23"), ("reason", "The school is closed."));
        Assert.Contains("on the manager’s card if the core group becomes overdue", Text(answer));
    }

    [Fact]
    public async Task Only_the_manager_agrees_a_longer_interval_and_only_one_that_is_longer()
    {
        await Held(Groups.KeyWorker, "2026-11-12");
        Task<JsonObject> Agree(string by, string until) => service.Press(
            by, "interval.approve", ("case", Groups.Case), ("after", "2026-11-12"), ("until", until), ("reason", "Agreed with the school."));
        Assert.Contains("Only the key worker’s manager", Text(await Agree(Groups.KeyWorker, "2027-01-08")));
        Assert.Contains(Nothing, Text(await Agree(Groups.Outsider, "2027-01-08")));
        Assert.Contains("ends after Thursday 24 December 2026", Text(await Agree(Groups.Manager, "2026-12-24")));
        Assert.Contains("due by Friday 8 January 2027", Text(await Agree(Groups.Manager, "2027-01-08")));
        Assert.Contains("Already recorded", Text(await Agree(Groups.Manager, "2027-01-08")));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is IntervalExtended);
    }

    [Fact]
    public async Task An_interval_agreed_too_late_is_kept_and_erases_nothing()
    {
        await Held(Groups.KeyWorker, "2026-11-12");
        service.Clock.Now = Groups.Utc(12, 28, 10);
        var answer = await service.Press(Groups.Manager, "interval.approve", ("case", Groups.Case), ("after", "2026-11-12"),
            ("until", "2027-01-08"), ("reason", "Agreed with the school."));
        Assert.Contains("the core group stays overdue", Text(answer));
    }

    [Fact]
    public async Task A_board_without_longer_intervals_has_none_to_agree()
    {
        await service.Happened("CG-0013", [.. Groups.After("cwm-taf-morgannwg", Conference), new MeetingHeld(Meeting, null)]);
        var answer = await service.Press(Groups.Manager, "interval.approve", ("case", "CG-0013"), ("after", "2026-11-12"),
            ("until", "2027-01-08"), ("reason", "Agreed with the school."));
        Assert.Contains("provides for no longer interval", Text(answer));
    }

    [Fact]
    public async Task The_manager_acknowledges_what_is_overdue_once()
    {
        Task<JsonObject> Acknowledge(string by) => service.Press(
            by, "escalation.acknowledge", ("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16"));
        Assert.Contains("Only the key worker’s manager", Text(await Acknowledge(Groups.KeyWorker)));
        Assert.Contains(Nothing, Text(await Acknowledge(Groups.Outsider)));
        Assert.Contains("you have taken it on", Text(await Acknowledge(Groups.Manager)));
        Assert.Contains("Already acknowledged", Text(await Acknowledge(Groups.Manager)));
        await Held(Groups.KeyWorker, "2026-11-20");
        Assert.Contains("Done in the meantime", Text(await Acknowledge(Groups.Manager)));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is EscalationAcknowledged);
    }

    [Fact]
    public async Task Any_professional_of_the_case_may_ask_why_and_go_back()
    {
        (string, string)[] data = [("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16")];
        var why = Text(await service.Press(Groups.Teacher, "why", data));
        Assert.Contains("must be held within 10 working days", why);
        Assert.Contains("Mon 2 Nov, day 0", why);
        Assert.Contains("5 working days overdue", Text(await service.Press(Groups.Teacher, "back", data)));
        Assert.Contains("For your decision", Text(await service.Press(Groups.Manager, "back", data)));
        Assert.StartsWith(Nothing, (await service.Press(Groups.Outsider, "why", data))["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_from_the_list_of_cases_opens_it()
    {
        var answer = await service.Press(
            Groups.KeyWorker, "back", ("from", "cases"), ("pick", $"{Groups.Case}|{RuleIds.FirstCoreGroup}|2026-11-16"));
        Assert.Contains("5 working days overdue", Text(answer));
    }

    [Fact]
    public async Task A_stranger_gets_the_same_answer_whether_the_case_exists_or_not()
    {
        foreach (var verb in new[] { "meeting.held", "minutes.circulated", "report.submit", "why", "back" })
        {
            var known = await service.Press(Groups.Outsider, verb, ("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16"));
            var unknown = await service.Press(Groups.Outsider, verb, ("case", "CG-9999"), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16"));
            Assert.Equal(unknown.ToJsonString(), known.ToJsonString());
        }

        Assert.Equal(3, service.Cases.History(Groups.Case).Count);
        Assert.Equal([Groups.Case], service.Cases.References());
    }

    [Fact]
    public async Task Who_presses_is_never_taken_from_the_card()
    {
        var answer = await service.Press(
            Groups.Outsider, "meeting.held", ("case", Groups.Case), ("held", "yes"), ("date", "2026-11-12"),
            ("by", Groups.KeyWorker), ("person", Groups.KeyWorker), ("aadObjectId", Groups.KeyWorker));
        Assert.Contains(Nothing, Text(answer));
    }

    [Fact]
    public async Task A_member_known_by_address_is_recognised()
    {
        const string Address = "health.visitor@nhs.example";
        service.StaffIds[Address] = Groups.Outsider;
        var group = Groups.Of("bolton");
        await service.Happened(Groups.Case, new GroupDescribed(group with
        {
            Members = [group.Members[0], new Member("m-2", Roles.Chair, "Health visiting", Address, null)],
        }));
        Assert.Contains("Core group recorded", Text(await Held(Groups.Outsider, "2026-11-12")));
        Assert.Contains("Only", Text(await Held(Groups.Manager, "2026-11-13")));
    }

    [Theory]
    [InlineData("no.such.verb", 400)]
    [InlineData("", 400)]
    public async Task An_unknown_button_is_an_error_within_200(string verb, int status)
    {
        var answer = await service.Press(Groups.KeyWorker, verb);
        Assert.Equal((status, "application/vnd.microsoft.error"), (answer["statusCode"]!.GetValue<int>(), answer["type"]!.GetValue<string>()));
    }

    private Recorded Last() => service.Cases.History(Groups.Case)[^1];

    private Task<JsonObject> Held(string by, string date) =>
        service.Press(by, "meeting.held", ("case", Groups.Case), ("held", "yes"), ("date", date));

    private async Task Booked(LocalDateTime start) => await service.Happened(
        Groups.Case, new SlotChosen("h1", start, 60, "Free."), new HoldPlaced("h1", "e1"), new HoldApproved("h1"));

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
