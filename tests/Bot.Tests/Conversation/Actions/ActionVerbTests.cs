using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Outbox;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Actions;

/// <summary>Who may agree, finish, refuse, change and close actions, and what is answered to everybody else.</summary>
public sealed class ActionVerbTests : IAsyncLifetime
{
    private const string Nothing = "There is nothing here for you";
    private static readonly LocalDate Meeting = new(2026, 11, 12);
    private static readonly LocalDate Due = new(2026, 12, 4);
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case, [.. Groups.After("bolton", new LocalDate(2026, 11, 2)), new MeetingHeld(Meeting, null)]);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData(Groups.KeyWorker)]
    [InlineData(Groups.Chair)]
    [InlineData(Groups.MinuteTaker)]
    public async Task Those_who_keep_the_record_agree_an_action(string person)
    {
        Assert.Contains("Action recorded", Text(await Agree(person)));
        Assert.Equal(
            new ActionAgreed("a1", "Arrange a hearing test", Groups.HealthVisitor, Due, Meeting, "Can follow lessons", IsAssessment: false),
            Last().Event);
    }

    [Theory]
    [InlineData(Groups.HealthVisitor, "Only the key worker, the chair or the minute-taker")]
    [InlineData(Groups.Manager, "Only the key worker, the chair or the minute-taker")]
    [InlineData(Groups.Outsider, Nothing)]
    public async Task Nobody_else_agrees_one(string person, string said)
    {
        Assert.StartsWith(said, Text(await Agree(person)), StringComparison.Ordinal);
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is ActionAgreed);
    }

    [Theory]
    [InlineData("title1", "", "say in a few words")]
    [InlineData("title1", "A title that is longer than anybody would write who wants others to read it on a telephone between two visits and a meeting.", "say in a few words")]
    [InlineData("owner1", "", "no action without an owner")]
    [InlineData("owner1", "0123456789", "no action without an owner")]
    [InlineData("due1", "", "no action without a date")]
    [InlineData("due1", "soon", "no action without a date")]
    [InlineData("due1", "2026-11-11", "from Thursday 12 November 2026 on")]
    [InlineData("due1", "2027-11-24", "within the next twelve months")]
    [InlineData("at", "2026-11-13", "choose the core group")]
    [InlineData("at", "", "choose the core group")]
    public async Task What_is_not_specific_enough_is_refused_and_nothing_recorded(string field, string value, string said)
    {
        Assert.Contains(said, Text(await Agree(Groups.KeyWorker, (field, value))));
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is ActionAgreed);
    }

    [Fact]
    public async Task Where_the_board_asks_what_an_action_changes_there_is_none_without()
    {
        await service.Happened("CG-0013", [.. Groups.After("sandwell", new LocalDate(2026, 11, 2)), new MeetingHeld(Meeting, null)]);
        Assert.Contains("what it changes for the child", Text(await Agree(Groups.KeyWorker, ("case", "CG-0013"), ("why1", ""))));
        Assert.Contains("Action recorded", Text(await Agree(Groups.KeyWorker, ("case", "CG-0013"))));
        Assert.Contains("What it changes for the child", Text(await service.Press(
            Groups.KeyWorker, "case.menu", ("case", "CG-0013"), ("open", "action.agree"))));
    }

    [Fact]
    public async Task Pressed_twice_it_is_recorded_once()
    {
        await Agree(Groups.KeyWorker);
        Assert.Contains("Already recorded", Text(await Agree(Groups.Chair)));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is ActionAgreed);
    }

    [Fact]
    public async Task A_meeting_agrees_several_with_one_press_also_for_the_family_and_all_or_none()
    {
        (string, string)[] three =
        [
            ("title2", "Visit the family weekly"), ("owner2", Key(Groups.KeyWorker)), ("due2", "2026-12-11"),
            ("title5", "Register with a dentist"), ("owner5", Key("family-1")), ("due5", "2026-12-18"), ("assessment5", "true"),
        ];
        Assert.Contains("Action 2: please choose who does it", Text(await Agree(Groups.KeyWorker, [.. three[..1], .. three[2..]])));
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is ActionAgreed);
        Assert.Contains("3 actions recorded", Text(await Agree(Groups.KeyWorker, three)));
        var agreed = service.Cases.History(Groups.Case).Select(recorded => recorded.Event).OfType<ActionAgreed>().ToList();
        Assert.Equal(
            [("a1", Groups.HealthVisitor, false), ("a2", Groups.KeyWorker, false), ("a3", "family-1", true)],
            agreed.Select(action => (action.Id, action.Owner, action.IsAssessment)));
    }

    [Fact]
    public async Task Between_core_groups_and_while_one_is_on_an_action_can_be_agreed()
    {
        Assert.Contains("Action recorded", Text(await Agree(Groups.KeyWorker, ("at", "between"))));
        Assert.Null(((ActionAgreed)Last().Event).AgreedAt);
        await service.Happened(
            Groups.Case, new SlotChosen("h1", new LocalDateTime(2026, 11, 23, 9, 30), 60, "Free."), new HoldPlaced("h1", "e1"), new HoldApproved("h1"));
        Assert.Contains("Core group of Mon 23 Nov", Text(await Menu(Groups.Chair, "action.agree")));
        Assert.Contains("Action recorded", Text(await Agree(Groups.Chair, ("at", "2026-11-23"), ("title1", "Ask the school"))));
        Assert.Equal(new LocalDate(2026, 11, 23), ((ActionAgreed)Last().Event).AgreedAt);
    }

    [Fact]
    public async Task The_owner_or_the_key_worker_says_that_it_is_done()
    {
        await Agree(Groups.KeyWorker);
        Task<JsonObject> Done(string by, params (string, string)[] also) => Press(by, "action.done", [("id", "a1"), .. also]);
        Assert.Contains("Only the member whose action it is", Text(await Done(Groups.Teacher)));
        Assert.Contains("Only the member whose action it is", Text(await Done(Groups.Manager)));
        Assert.Contains(Nothing, Text(await Done(Groups.Outsider)));
        Assert.Contains("still to come", Text(await Done(Groups.HealthVisitor, ("on", "2026-11-24"))));
        Assert.Contains("from then on", Text(await Done(Groups.HealthVisitor, ("on", "2026-11-11"))));
        Assert.Contains("give the day", Text(await Done(Groups.HealthVisitor, ("on", "Monday"))));
        Assert.Contains("Recorded as done", Text(await Done(Groups.HealthVisitor, ("on", "2026-11-20"))));
        Assert.Contains("done on Friday 20 November 2026", Text(await Done(Groups.KeyWorker)));
        Assert.Equal(new ActionDone("a1", new LocalDate(2026, 11, 20)), Last().Event);
    }

    [Fact]
    public async Task Several_are_done_with_one_press_and_none_chosen_is_asked_for()
    {
        await Agree(Groups.KeyWorker);
        await Agree(Groups.KeyWorker, ("title1", "Measure the hearing again"));
        await Agree(Groups.KeyWorker, ("title1", "Write to the school"));
        Assert.Contains("choose what is done", Text(await Press(Groups.HealthVisitor, "action.done")));
        var done = Text(await Press(Groups.HealthVisitor, "action.done", ("done", "a1,a3")));
        Assert.Contains("2 actions recorded as done", done);
        Assert.Contains("You have 1 more", done);
        Assert.Equal([new ActionDone("a1", Today), new ActionDone("a3", Today)],
            service.Cases.History(Groups.Case).Select(recorded => recorded.Event).OfType<ActionDone>());
    }

    [Fact]
    public async Task An_owner_who_cannot_do_it_alerts_the_key_worker_at_once_and_once()
    {
        await Agree(Groups.KeyWorker);
        Task<JsonObject> Cannot(string by, string reason = "There is no appointment before July.") =>
            Press(by, "action.cannot", ("id", "a1"), ("reason", reason));
        Assert.Contains("Only the member whose action it is", Text(await Cannot(Groups.Teacher)));
        Assert.Contains("Only the member whose action it is", Text(await Cannot(Groups.KeyWorker)));
        Assert.Contains(Nothing, Text(await Cannot(Groups.Outsider)));
        Assert.Contains("give the reason", Text(await Cannot(Groups.HealthVisitor, " . ")));
        Assert.Contains("The key worker is told", Text(await Cannot(Groups.HealthVisitor)));
        Assert.Contains("decides what becomes of it", Text(await Cannot(Groups.HealthVisitor)));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is ActionImpossible);

        var asked = Assert.Single(service.Get<ToldNotices>().Of(Groups.Case), told => told.Notice.Tone is Tone.Question && told.Notice.About == "a1");
        Assert.Equal((Groups.KeyWorker, service.Clock.Now), (asked.Notice.Recipient.Address, asked.Notice.At));
    }

    [Fact]
    public async Task The_key_worker_has_nobody_to_tell_of_their_own_action()
    {
        await Agree(Groups.KeyWorker, ("owner1", Key(Groups.KeyWorker)));
        Assert.Contains("You are the key worker", Text(await Press(
            Groups.KeyWorker, "action.cannot", ("id", "a1"), ("reason", "There is no time for it."))));
    }

    [Fact]
    public async Task Only_the_key_worker_gives_another_date_or_owner_with_a_reason()
    {
        await Agree(Groups.KeyWorker);
        Task<JsonObject> Change(string by, string due, string owner, string reason = "The school does it.") =>
            Press(by, "action.change", ("id", "a1"), ("due", due), ("owner", Key(owner)), ("reason", reason));
        Assert.Contains("Only the key worker", Text(await Change(Groups.Chair, "2026-12-18", Groups.Teacher)));
        Assert.Contains(Nothing, Text(await Change(Groups.Outsider, "2026-12-18", Groups.Teacher)));
        Assert.Contains("another date or another owner", Text(await Change(Groups.KeyWorker, "2026-12-04", Groups.HealthVisitor)));
        Assert.Contains("has passed", Text(await Change(Groups.KeyWorker, "2026-11-20", Groups.Teacher)));
        Assert.Contains("check the year", Text(await Change(Groups.KeyWorker, "2028-11-20", Groups.Teacher)));
        Assert.Contains("choose who does it", Text(await Change(Groups.KeyWorker, "2026-12-18", "nobody")));
        Assert.Contains("give the day", Text(await Change(Groups.KeyWorker, "later", Groups.Teacher)));
        Assert.Contains("give the reason", Text(await Change(Groups.KeyWorker, "2026-12-18", Groups.Teacher, "No")));
        Assert.Contains("Whoever has it now is told", Text(await Change(Groups.KeyWorker, "2026-12-18", Groups.Teacher)));
        Assert.Contains("Already recorded", Text(await Change(Groups.KeyWorker, "2026-12-18", Groups.Teacher)));
        Assert.Equal(new ActionChanged("a1", Groups.Teacher, new LocalDate(2026, 12, 18), "The school does it."), Last().Event);
    }

    [Fact]
    public async Task Only_the_key_worker_closes_one_and_then_nothing_can_be_said_of_it()
    {
        await Agree(Groups.KeyWorker);
        Task<JsonObject> Close(string by, string reason = "It is not needed any more.") =>
            Press(by, "action.withdraw", ("id", "a1"), ("because", reason));
        Assert.Contains("Only the key worker", Text(await Close(Groups.HealthVisitor)));
        Assert.Contains(Nothing, Text(await Close(Groups.Outsider)));
        Assert.Contains("give the reason", Text(await Close(Groups.KeyWorker, "No")));
        Assert.Contains("Action closed", Text(await Close(Groups.KeyWorker)));
        foreach (var verb in new[] { "action.withdraw", "action.change", "action.done", "action.cannot" })
        {
            Assert.Contains("The action was closed", Text(await Press(Groups.KeyWorker, verb, ("id", "a1"), ("reason", "Too late for it."))));
        }

        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is ActionWithdrawn);
    }

    [Fact]
    public async Task What_is_done_is_neither_changed_nor_closed_nor_impossible_any_more()
    {
        await Agree(Groups.KeyWorker);
        await Press(Groups.HealthVisitor, "action.done", ("id", "a1"));
        foreach (var (by, verb) in new[] { (Groups.KeyWorker, "action.withdraw"), (Groups.KeyWorker, "action.change"), (Groups.HealthVisitor, "action.cannot") })
        {
            Assert.Contains("It was done on Monday 23 November 2026", Text(await Press(by, verb, ("id", "a1"), ("reason", "Too late for it."))));
        }
    }

    [Fact]
    public async Task The_list_opens_one_of_them_for_anybody_of_the_case()
    {
        await Agree(Groups.KeyWorker);
        Assert.Contains("1 open", Text(await Menu(Groups.Teacher, "action.list")));
        Assert.Contains("Arrange a hearing test", Text(await Press(Groups.Teacher, "action.list", ("pick", "a1"))));
        Assert.Contains(Nothing, Text(await Press(Groups.Outsider, "action.list", ("pick", "a1"))));
        Assert.Contains("Agreed at the core group of Thursday 12 November 2026", Text(await Press(
            Groups.Teacher, "why", ("rule", "action-dates"), ("due", "2026-12-04"), ("item", "a1"))));
        Assert.Contains("Health visiting", Text(await Press(
            Groups.Teacher, "back", ("rule", "action-dates"), ("due", "2026-12-04"), ("item", "a1"))));
    }

    [Fact]
    public async Task My_cases_names_ones_own_actions_and_opens_those_of_one_day_together()
    {
        await Agree(Groups.KeyWorker);
        await Agree(Groups.KeyWorker, ("title1", "Measure the hearing again"));
        var own = Strings(await Cases(Groups.HealthVisitor));
        Assert.Contains("Action “Arrange a hearing test”: due in 9 working days", own);
        Assert.Contains("Action “Measure the hearing again”: due in 9 working days", own);
        Assert.Contains($"{Groups.Case}: 2 actions due Fri 4 Dec", own);
        foreach (var other in new[] { Groups.Teacher, Groups.Manager, Groups.KeyWorker })
        {
            Assert.DoesNotContain("hearing", string.Join(' ', Strings(await Cases(other))));
        }

        Assert.Contains("2 actions of the plan: due in 9 working days", Text(await service.Press(
            Groups.HealthVisitor, "back", ("from", "cases"), ("pick", $"{Groups.Case}|action-dates|2026-12-04"))));
        service.Clock.Now = Groups.Utc(12, 7, 10);
        Assert.Contains("Action “Arrange a hearing test”: 1 working day overdue",
            Strings(await Cases(Groups.KeyWorker)));
    }

    private static LocalDate Today => new(2026, 11, 23);

    private static string Key(string member) => MemberChoices.KeyOf(member);

    private Recorded Last() => service.Cases.History(Groups.Case)[^1];

    /// <summary>The hearing test of the health visitor, with what is filled in otherwise.</summary>
    private Task<JsonObject> Agree(string by, params (string Name, string Value)[] also)
    {
        var form = new Dictionary<string, string>
        {
            ["case"] = Groups.Case,
            ["at"] = "2026-11-12",
            ["title1"] = "Arrange a hearing test",
            ["owner1"] = Key(Groups.HealthVisitor),
            ["due1"] = "2026-12-04",
            ["why1"] = "Can follow lessons",
            ["assessment1"] = "false",
        };
        foreach (var (name, value) in also)
        {
            form[name] = value;
        }

        return service.Press(by, "action.agree", [.. form.Select(field => (field.Key, field.Value))]);
    }

    private Task<JsonObject> Cases(string by) => service.Get<Chat>().Reply(by, "my cases", default);

    private Task<JsonObject> Menu(string by, string open) => Press(by, "case.menu", ("open", open));

    private Task<JsonObject> Press(string by, string verb, params (string Name, string Value)[] data) =>
        service.Press(by, verb, [("case", Groups.Case), .. data]);

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
