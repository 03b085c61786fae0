using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation;

/// <summary>Why, what if and as it stood, by buttons and by what people write: who may ask, what is answered, that nothing is
/// written and that strangers learn nothing.</summary>
public sealed class AskingTests : IAsyncLifetime
{
    private const string Nothing = "There is nothing here for you";
    private static readonly (string, string)[] Date =
        [("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16")];

    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 2, 15));
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 2)));
        await service.Deliver();
        service.Clock.Now = Groups.Utc(11, 23, 10);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Why_says_how_it_stands_what_answers_it_and_who_was_told()
    {
        var why = Text(await service.Press(Groups.Teacher, "why", Date));
        Assert.Contains("Open and 5 working days overdue", why);
        Assert.Contains("A core group held on Monday 2 November 2026 or later. A booking does not answer it.", why);
        Assert.Contains("Who was told when First notice Mon 2 Nov, 15:00: key worker", why);
        Assert.Contains("Who will be told when, while it is open", why);
    }

    [Fact]
    public async Task Why_of_a_case_offers_its_dates_and_the_choice_is_explained()
    {
        var menu = await service.Press(Groups.Teacher, "case.menu", ("case", Groups.Case), ("open", "why"));
        var pick = $"{Groups.Case}|{RuleIds.FirstCoreGroup}|2026-11-16";
        Assert.Contains(pick, Text(menu));
        Assert.Contains("Why Monday 16 November 2026?", Text(await service.Press(Groups.Teacher, "why", ("case", Groups.Case), ("pick", pick))));
    }

    [Fact]
    public async Task Of_two_actions_due_on_one_day_each_is_explained_by_itself_and_come_back_to()
    {
        var due = new LocalDate(2026, 11, 27);
        await service.Happened(
            Groups.Case,
            new ActionAgreed("a1", "Arrange a hearing test", Groups.HealthVisitor, due, null, null, IsAssessment: false),
            new ActionAgreed("a2", "Offer a place in the breakfast club", Groups.HealthVisitor, due, null, null, IsAssessment: false),
            new ActionChanged("a2", Groups.HealthVisitor, due, "The club moved."));
        var menu = Text(await service.Press(Groups.Teacher, "case.menu", ("case", Groups.Case), ("open", "why")));
        Assert.Contains("Action “Arrange a hearing test”: Friday 27 November 2026", menu);
        foreach (var (item, its, other) in new[] { ("a1", "hearing test", "breakfast club"), ("a2", "breakfast club", "hearing test") })
        {
            var pick = $"{Groups.Case}|{RuleIds.ActionDates}|2026-11-27|{item}";
            Assert.Contains(pick, menu);
            var why = await service.Press(Groups.Teacher, "why", ("case", Groups.Case), ("pick", pick));
            Assert.Contains(its, Text(why));
            Assert.DoesNotContain(other, Text(why));
            Assert.Equal(item is "a2", Text(why).Contains("The club moved.", StringComparison.Ordinal));

            (string, string)[] date = [("case", Groups.Case), ("rule", RuleIds.ActionDates), ("due", "2026-11-27"), ("item", item)];
            Assert.Contains($"\"item\":\"{item}\"", why.ToJsonString());
            Assert.Contains($"\"item\":\"{item}\"", (await service.Press(Groups.Teacher, "whatIf", date)).ToJsonString());
            Assert.Contains($"\"item\":\"{item}\"", (await service.Press(Groups.Teacher, "asOf", [.. date, ("on", "2026-11-23")])).ToJsonString());
            Assert.Contains(its, Text(await service.Press(Groups.Teacher, "back", date)));
        }
    }

    [Fact]
    public async Task Where_each_member_has_their_own_date_the_one_that_was_meant_is_explained_and_no_button_names_an_address()
    {
        await service.Happened("CG-0013", [
            .. Groups.After("cwm-taf-morgannwg", new LocalDate(2026, 11, 2)), new ReviewListed(new LocalDate(2026, 12, 8), new LocalTime(10, 0)),
        ]);
        (string, string)[] date = [("case", "CG-0013"), ("rule", RuleIds.ReviewAgencyReport), ("due", "2026-12-08")];
        var members = new[] { (Groups.HealthVisitor, "Health visiting"), (Groups.Teacher, "School") };
        foreach (var (member, agency) in members)
        {
            var whose = MemberChoices.KeyOf(member);
            var why = await service.Press(Groups.KeyWorker, "why", [.. date, ("whose", whose)]);
            Assert.Contains($"With {agency}", Text(why));
            Assert.Contains($"\"whose\":\"{whose}\"", why.ToJsonString());
            foreach (var each in Groups.Of("bolton").Members)
            {
                Assert.DoesNotContain(each.Person ?? "no person", why.ToJsonString());
            }
        }

        Assert.Contains("With School", Text(await service.Press(Groups.Teacher, "why", date)));
        Assert.Contains("With School", Text(await service.Press(Groups.Teacher, "why", [.. date, ("whose", "nobody")])));
    }

    [Theory]
    [InlineData("held", "on", "2026-11-20", "First core group: due Monday 16 November 2026 (overdue → answered late on Friday 20 November 2026)")]
    [InlineData("conference", "on", "2026-11-16", "First core group: Monday 16 November 2026 → Monday 30 November 2026 (overdue → open)")]
    [InlineData("review", "on", "2026-12-08", "Single report to the review conference: due Monday 7 December 2026, 09:00 (open)")]
    [InlineData("board", "board", "sewscb", "The case is read under South East Wales Safeguarding Children Board")]
    [InlineData("bankHoliday", "on", "2026-11-10", "First core group: Monday 16 November 2026 → Tuesday 17 November 2026 (overdue)")]
    public async Task Each_change_can_be_supposed_and_none_is_saved(string suppose, string field, string value, string said)
    {
        var (history, parcels) = (service.Cases.History(Groups.Case).Count, service.Count("outbox"));
        var form = await WhatIf(Groups.KeyWorker, ("suppose", suppose));
        Assert.Contains("Nothing is saved, and nobody is told.", Text(form));

        var answer = await WhatIf(Groups.KeyWorker, ("suppose", suppose), ("filled", "yes"), ("child", "child-1"), (field, value));

        Assert.Contains(said, Text(answer));
        Assert.Equal((history, parcels), (service.Cases.History(Groups.Case).Count, service.Count("outbox")));
    }

    [Fact]
    public async Task A_core_group_recorded_late_and_its_record_can_be_supposed()
    {
        var late = Text(await WhatIf(
            Groups.Manager, ("suppose", "held"), ("filled", "yes"), ("on", "2026-11-12"), ("recorded", "2026-11-19")));
        Assert.Contains("A core group is held on Thursday 12 November 2026 and recorded on Thursday 19 November 2026", late);
        Assert.Contains("Would be said later", late);

        Assert.DoesNotContain("the record is circulated", Text(await WhatIf(Groups.Manager)));
        await service.Happened(Groups.Case, new MeetingHeld(new LocalDate(2026, 11, 12), null));
        Assert.Contains("the record is circulated", Text(await WhatIf(Groups.Manager)));
        Assert.Contains("answered on Friday 13 November 2026", Text(await WhatIf(
            Groups.Manager, ("suppose", "minutes"), ("filled", "yes"), ("of", "2026-11-12"), ("on", "2026-11-13"))));
    }

    [Theory]
    [InlineData("held", "on", "2206-01-01", "covers")]
    [InlineData("held", "on", "tomorrow", "is no date")]
    [InlineData("held", "on", "", "Please give the day")]
    [InlineData("board", "board", "camden", "There is no board camden")]
    [InlineData("conference", "on", "2026-11-02", "on record for Monday 2 November 2026 already")]
    [InlineData("weather", "on", "2026-11-02", "Please give the day")]
    public async Task What_cannot_be_supposed_is_said_so(string suppose, string field, string value, string said)
    {
        var answer = await WhatIf(Groups.KeyWorker, ("suppose", suppose), ("filled", "yes"), ("child", "child-1"), (field, value));
        Assert.Contains(said, answer["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task As_it_stood_shows_the_dates_to_all_and_who_recorded_what_to_those_who_keep_the_record()
    {
        await service.Happened(Groups.Case, new MeetingHeld(new LocalDate(2026, 11, 13), null));
        Task<JsonObject> AsOf(string by, string on) => service.Press(by, "asOf", [.. Date, ("on", on)]);

        var then = Text(await AsOf(Groups.KeyWorker, "2026-11-20"));
        Assert.Contains("As it stood on Friday 20 November 2026", then);
        Assert.Contains("Overdue First core group Monday 16 November 2026 (4 working days overdue)", then);
        Assert.Contains("Initial conference of child child-1 held on Monday 2 November 2026 – by the register's import", then);
        Assert.DoesNotContain("Core group held on", then);
        Assert.Contains("Core group held on Friday 13 November 2026", Text(await AsOf(Groups.Manager, "2026-11-23")));

        var member = Text(await AsOf(Groups.Teacher, "2026-11-20"));
        Assert.Contains("4 working days overdue", member);
        Assert.DoesNotContain("Initial conference of child", member);
    }

    [Fact]
    public async Task A_concern_is_read_only_by_those_whom_it_has_come_to_and_what_became_of_it_by_those_who_decide()
    {
        await service.Happened(
            Groups.Case,
            new ConcernRaised("concern-1", "no-such-category", Groups.Chair, new LocalDate(2026, 11, 20), false, null, Groups.KeyWorker, null),
            new ConcernTakenUp("concern-1", 1, Groups.Chair));
        async Task<string> AsOf(string by) => Text(await service.Press(by, "asOf", [.. Date, ("on", "2026-11-23")]));

        foreach (var (by, raised, became) in new[]
        {
            (Groups.Manager, true, true), (Groups.Chair, true, false), (Groups.KeyWorker, true, false),
            (Groups.MinuteTaker, false, false), (Groups.Teacher, false, false),
        })
        {
            var said = await AsOf(by);
            Assert.Equal((by, raised), (by, said.Contains("concern-1 raised", StringComparison.Ordinal)));
            Assert.Equal((by, became), (by, said.Contains("concern-1 taken to step", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Who_keeps_the_record_reads_no_entry_that_tells_of_somebody_kept_apart_from_them()
    {
        await service.Happened(
            Groups.Case,
            new MembersKeptApart(Groups.Chair, [Groups.HealthVisitor]),
            new NoSlotFound(new LocalDate(2026, 11, 16), new LocalDate(2026, 11, 9), "Health visiting: can come at 0 of 9 possible times."),
            new NoSlotFound(new LocalDate(2026, 11, 16), new LocalDate(2026, 11, 10), "School: can come at 0 of 9 possible times."),
            new QuorumLost("CG-0012-1", ["Health visiting"]));
        async Task<string> AsOf(string by) => Text(await service.Press(by, "asOf", [.. Date, ("on", "2026-11-23")]));

        var chair = await AsOf(Groups.Chair);
        Assert.DoesNotContain("Health visiting", chair);
        Assert.Contains("School: can come at 0 of 9", chair);
        var keyWorker = await AsOf(Groups.KeyWorker);
        Assert.Contains("Health visiting: can come at 0 of 9", keyWorker);
        Assert.Contains("Missing at a date that is not known, though the core group is not to meet without: Health visiting", keyWorker);
    }

    [Theory]
    [InlineData("2026-11-24", "is still to come")]
    [InlineData("2026-11-01", "Nothing had been recorded")]
    [InlineData("last week", "Please give the day")]
    public async Task A_day_that_cannot_be_shown_is_said_so(string on, string said) =>
        Assert.Contains(said, (await service.Press(Groups.KeyWorker, "asOf", [.. Date, ("on", on)]))["value"]!.GetValue<string>());

    [Theory]
    [InlineData("whatIf")]
    [InlineData("asOf")]
    public async Task A_stranger_gets_the_same_answer_whether_the_case_exists_or_not(string verb)
    {
        var known = await service.Press(Groups.Outsider, verb, ("case", Groups.Case), ("on", "2026-11-20"));
        var unknown = await service.Press(Groups.Outsider, verb, ("case", "CG-9999"), ("on", "2026-11-20"));
        Assert.Contains(Nothing, Text(known));
        Assert.Equal(unknown.ToJsonString(), known.ToJsonString());
    }

    [Theory]
    [InlineData("why CG-0012", "Why which date?")]
    [InlineData("Why  cg-0012 ", "Why which date?")]
    [InlineData("why", "Why which date?")]
    [InlineData("why is this late", "Why which date?")]
    [InlineData("what if CG-0012", "What if …?")]
    [InlineData("What if", "What if …?")]
    [InlineData("as of CG-0012 2026-11-20", "As it stood on Friday 20 November 2026")]
    [InlineData("as of cg-0012 20/11/2026", "As it stood on Friday 20 November 2026")]
    [InlineData("As of CG-0012 20 November 2026", "As it stood on Friday 20 November 2026")]
    [InlineData("as of 20 nov 2026", "As it stood on Friday 20 November 2026")]
    [InlineData("as of CG-0012", "As it stood on …")]
    [InlineData("as of CG-0012 2027-11-20", "is still to come")]
    public async Task What_people_write_is_answered(string text, string said) => Assert.Contains(said, await Say(Groups.KeyWorker, text));

    [Theory]
    [InlineData("why")]
    [InlineData("what if")]
    [InlineData("as of")]
    public async Task Whoever_is_of_several_core_groups_names_one(string word)
    {
        await service.Happened("CG-0013", Groups.After("bolton", new LocalDate(2026, 11, 16)));
        Assert.Contains("Please write the reference", await Say(Groups.KeyWorker, word));
    }

    [Theory]
    [InlineData("why CASE")]
    [InlineData("what if CASE")]
    [InlineData("as of CASE 2026-11-20")]
    public async Task A_stranger_who_writes_learns_nothing(string text)
    {
        var known = await Say(Groups.Outsider, text.Replace("CASE", Groups.Case, StringComparison.Ordinal));
        Assert.Contains(Nothing, known);
        Assert.Equal(known, await Say(Groups.Outsider, text.Replace("CASE", "CG-9999", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_ended_core_group_can_still_be_seen_as_it_stood()
    {
        await service.Happened(Groups.Case, new PlanEnded("child-1", new LocalDate(2026, 11, 20)));
        Assert.Contains("4 working days overdue", await Say(Groups.KeyWorker, "as of CG-0012 2026-11-20"));
        Assert.Contains("No date runs in this core group", await Say(Groups.KeyWorker, "why CG-0012"));
    }

    private Task<JsonObject> WhatIf(string by, params (string, string)[] more) => service.Press(by, "whatIf", [.. Date, .. more]);

    private async Task<string> Say(string by, string text)
    {
        var message = service.Activity("message", by);
        message["text"] = text;
        using var response = await service.Post(message);
        response.EnsureSuccessStatusCode();
        return string.Join(" ", Strings(service.Microsoft.Sent.Last().Body["attachments"]));
    }

    /// <summary>Everything that is said, in one string.</summary>
    private static string Text(JsonObject answer) => answer["value"]! switch
    {
        JsonValue said => said.GetValue<string>(),
        var card => string.Join(" ", Strings(card)),
    };

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(member => member.Key is "type" or "size" or "weight" or "spacing" ? [] : Strings(member.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
