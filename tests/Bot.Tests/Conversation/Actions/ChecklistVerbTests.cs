using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Actions;

/// <summary>Who may tick what of Sandwell's checklist, and who says that the child has had feedback.</summary>
public sealed class ChecklistVerbTests : IAsyncLifetime
{
    private const string Nothing = "There is nothing here for you";
    private static readonly LocalDate Meeting = new(2026, 11, 12);
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 10, 10));
        await service.Happened(
            Groups.Case,
            [
                .. Groups.After("sandwell", new LocalDate(2026, 11, 2)),
                new SlotChosen("h1", new LocalDateTime(2026, 11, 12, 10, 0), 60, "Free."), new HoldPlaced("h1", "e1"), new HoldApproved("h1"),
            ]);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_member_saves_the_part_before_and_keeps_it_when_saving_the_other()
    {
        var saved = Text(await Tick(Groups.HealthVisitor, ("sandwell-before-1", "true"), ("sandwell-before-2", "true"),
            ("sandwell-before-3", "false"), ("sandwell-before-4", "true")));
        Assert.Contains("3 of 4 are ticked", saved);
        service.Clock.Now = Groups.Utc(11, 12, 12);
        await Tick(Groups.HealthVisitor, ("sandwell-before-3", "true"), ("sandwell-all-1", "true"));
        Assert.Equal(
            ["sandwell-before-1", "sandwell-before-2", "sandwell-before-3", "sandwell-before-4", "sandwell-all-1"], Last().Items);
        Assert.Equal(["before"], Last().Complete);
        await Tick(Groups.HealthVisitor, ("sandwell-all-1", "false"));
        Assert.DoesNotContain("sandwell-all-1", Last().Items);
    }

    [Fact]
    public async Task Ticked_through_it_says_so_and_pressed_twice_it_is_recorded_once()
    {
        (string, string)[] all = [.. Enumerable.Range(1, 4).Select(n => ($"sandwell-before-{n}", "true"))];
        Assert.Contains("Everything on it is ticked", Text(await Tick(Groups.Teacher, all)));
        Assert.Contains("Already recorded", Text(await Tick(Groups.Teacher, all)));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is ChecklistTicked);
    }

    [Fact]
    public async Task Managers_and_strangers_tick_nothing_and_nothing_ticked_is_nothing_recorded()
    {
        Assert.Contains("Only those who come to the core group", Text(await Tick(Groups.Manager, ("sandwell-before-3", "true"))));
        Assert.Contains(Nothing, Text(await Tick(Groups.Outsider, ("sandwell-before-3", "true"))));
        Assert.Contains("0 of 4 are ticked", Text(await Tick(Groups.Teacher, ("sandwell-before-3", "false"))));
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is ActionEvent);
    }

    [Fact]
    public async Task What_the_chair_ticks_for_all_a_member_cannot_tick_and_an_unknown_item_is_none()
    {
        service.Clock.Now = Groups.Utc(11, 12, 12);
        await Tick(Groups.Teacher, ("sandwell-all-3", "true"), ("sandwell-first-1", "true"), ("no-such-item", "true"), ("sandwell-all-1", "true"));
        Assert.Equal(["sandwell-all-1"], Last().Items);
        await Tick(Groups.Chair, ("sandwell-all-3", "true"), ("sandwell-first-1", "true"));
        Assert.Equal(["sandwell-first-1", "sandwell-all-3"], Last().Items);
    }

    [Fact]
    public async Task The_chair_names_who_sets_up_the_email_group_and_who_gives_feedback()
    {
        service.Clock.Now = Groups.Utc(11, 12, 12);
        (string, string)[] named = [("sandwell-first-2", Key(Groups.Teacher)), ("feedback", Key(Groups.HealthVisitor))];
        await Tick(Groups.Teacher, named);
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is FeedbackAgreed or EmailGroupAgreed);
        Assert.Contains("Checklist saved", Text(await Tick(Groups.Chair, named)));
        await Tick(Groups.KeyWorker, named);
        await Tick(Groups.Chair, ("feedback", Key("family-1")));
        Assert.Equal(
            [new EmailGroupAgreed(Groups.Teacher), new FeedbackAgreed(Meeting, Groups.HealthVisitor)],
            service.Cases.History(Groups.Case).Select(recorded => recorded.Event)
                .Where(happened => happened is EmailGroupAgreed or FeedbackAgreed));
        Assert.Equal(["sandwell-first-2"], service.Cases.History(Groups.Case).Select(recorded => recorded.Event).OfType<ChecklistTicked>().First().Items);
    }

    [Fact]
    public async Task Only_whoever_was_named_says_that_feedback_is_given_and_once()
    {
        await service.Happened(Groups.Case, new MeetingHeld(Meeting, "h1"), new FeedbackAgreed(Meeting, Groups.HealthVisitor));
        Task<JsonObject> Given(string by, string of = "2026-11-12") => service.Press(by, "feedback.done", ("case", Groups.Case), ("of", of));
        Assert.Contains("Only the member who was to give it", Text(await Given(Groups.KeyWorker)));
        Assert.Contains(Nothing, Text(await Given(Groups.Outsider)));
        Assert.Contains("No longer due", Text(await Given(Groups.HealthVisitor, "2026-11-13")));
        Assert.Contains("Feedback recorded", Text(await Given(Groups.HealthVisitor)));
        Assert.Contains("Already recorded", Text(await Given(Groups.HealthVisitor)));
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is FeedbackGiven);
    }

    [Fact]
    public async Task Under_this_core_group_the_checklist_is_open_to_members_of_boards_that_have_one()
    {
        Assert.Contains("Checklist for the core group of Thursday 12 November", Text(await service.Press(
            Groups.Teacher, "case.menu", ("case", Groups.Case), ("open", "checklist.tick"))));
        Assert.DoesNotContain("checklist", Text(await service.Press(Groups.Manager, "case.menu", ("case", Groups.Case))), StringComparison.OrdinalIgnoreCase);
        await service.Happened("CG-0013", Groups.After("bolton", new LocalDate(2026, 11, 2)));
        Assert.DoesNotContain("checklist", Text(await service.Press(Groups.Teacher, "case.menu", ("case", "CG-0013"))), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("There is nothing to tick", Text(await service.Press(
            Groups.Teacher, "checklist.tick", ("case", "CG-0013"), ("of", "2026-11-12"), ("sandwell-all-1", "true"))));
    }

    [Fact]
    public async Task A_core_group_on_another_day_has_another_checklist() => Assert.Contains("There is nothing to tick", Text(await service.Press(
        Groups.Teacher, "checklist.tick", ("case", Groups.Case), ("of", "2026-11-13"), ("sandwell-before-3", "true"))));

    private static string Key(string member) => MemberChoices.KeyOf(member);

    private ChecklistTicked Last() => Assert.IsType<ChecklistTicked>(service.Cases.History(Groups.Case)[^1].Event);

    private Task<JsonObject> Tick(string by, params (string Name, string Value)[] ticks) =>
        service.Press(by, "checklist.tick", [("case", Groups.Case), ("of", "2026-11-12"), .. ticks]);

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
