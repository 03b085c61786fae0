using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using static CoreGroupBot.Bot.Tests.Cards.Views;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>The cards of actions, as owner, key worker and everybody else get them.</summary>
public sealed class ActionCardTests
{
    private static readonly LocalDate Meeting = new(2026, 11, 18);

    [Fact]
    public void The_owners_card() =>
        Golden.Check("action-owner", Card(View(12, 2), "a1", Groups.HealthVisitor));

    [Fact]
    public void The_key_workers_card_of_an_action_that_cannot_be_done()
    {
        var view = View(12, 2, new ActionImpossible("a1", "There is no appointment before January."));
        Golden.Check("action-cannot-key-worker", Card(view, "a1", Groups.KeyWorker));
        Golden.Check("action-cannot-owner", Card(view, "a1", Groups.HealthVisitor));
    }

    [Fact]
    public void Somebody_elses_action_is_shown_and_nothing_more()
    {
        var said = Card(View(12, 2), "a1", Groups.Teacher).ToJsonString();
        Assert.Contains("Health visiting", said);
        Assert.DoesNotContain(Verbs.ActionDone, said);
        Assert.DoesNotContain(Verbs.ActionCannot, said);
        Assert.DoesNotContain(Verbs.ActionChange, said);
    }

    [Fact]
    public void Several_of_one_day_are_one_card()
    {
        var view = View(12, 7);
        Golden.Check("actions-due", ActionsDueCard.Of(view, ShownAction.DueOn(view, new(2026, 12, 4), Seat(view, Groups.HealthVisitor)),
            Seat(view, Groups.HealthVisitor)));
        Golden.Check("actions-due-key-worker", ActionsDueCard.Of(view, ShownAction.DueOn(view, new(2026, 12, 4), Seat(view, Groups.KeyWorker)),
            Seat(view, Groups.KeyWorker)));
    }

    [Fact]
    public void The_list_has_ones_own_first_and_what_was_done_last()
    {
        var view = View(12, 7, new ActionDone("a3", new(2026, 12, 1)));
        Golden.Check("actions", ActionListCard.Of(view, Seat(view, Groups.HealthVisitor)));
        Golden.Check("actions-key-worker", ActionListCard.Of(view, Seat(view, Groups.KeyWorker)));
    }

    [Fact]
    public void The_form_agrees_up_to_five() => Golden.Check("action-form", ActionForm.Of(View(12, 2)));

    [Fact]
    public void A_board_that_asks_what_an_action_changes_has_a_line_for_it()
    {
        Assert.Contains("What it changes for the child", ActionForm.Of(View(12, 2) with { Board = Of("sandwell") }).ToJsonString());
        Assert.Contains("It is an assessment", ActionForm.Of(View(12, 2) with { Board = Of("sewscb") }).ToJsonString());
    }

    [Fact]
    public void A_reminder_of_a_core_group_lists_ones_own_actions()
    {
        var view = View(12, 2, new SlotChosen("h1", new(2026, 12, 15, 10, 0), 60, "Free."), new HoldPlaced("h1", "e1"), new HoldApproved("h1"));
        var reminder = ReminderCard.Of(
            view, view.Deadlines.First(deadline => deadline.Rule == RuleIds.SubsequentMaxInterval), Seat(view, Groups.KeyWorker)).ToJsonString();
        Assert.Contains("Your actions", reminder);
        Assert.Contains("See the child alone at school (due in 7 working days)", reminder);
        Assert.DoesNotContain("hearing test", reminder);
        Assert.Contains("2 open", CaseCard.Of(View(12, 2, new ActionDone("a3", new(2026, 12, 1)), new ActionDone("a4", new(2026, 12, 1))),
            Seat(view, Groups.Teacher), []).ToJsonString());
    }

    [Fact]
    public void Every_end_of_a_card_about_actions()
    {
        var on = new LocalDate(2026, 11, 27);
        Assert.Equal("Done: Action of the plan. It was recorded as done on Friday 27 November 2026.", Settled(new Closure.Answered(on)));
        Assert.Equal(
            "With the key worker: Action of the plan. On Friday 27 November 2026 you said that it cannot be done as agreed. The key worker decides.",
            Settled(new Closure.Impossible(on)));
        Assert.Equal(
            "No longer due: Action of the plan. It has another date or another owner now, or was closed. There is nothing to do here.",
            Settled(new Closure.NoLongerDue()));
    }

    [Fact]
    public void A_notice_about_actions_that_are_all_done_has_no_card()
    {
        var view = View(12, 7, new ActionDone("a1", new(2026, 12, 1)), new ActionDone("a2", new(2026, 12, 1)));
        Assert.Null(NoticeCard.Of(Notice(Groups.HealthVisitor), view));
        Assert.NotNull(NoticeCard.Of(Notice(Groups.HealthVisitor), View(12, 7)));
    }

    private static Board Of(string board) => BoardLibrary.Embedded.Named(board);

    private static Notice Notice(string owner) => new(
        Groups.Case, RuleIds.ActionDates, new LocalDate(2026, 12, 4), "due", Tone.Due,
        new Recipient(Audience.Person, Groups.HealthVisitor, Roles.Member), Groups.Utc(12, 4, 9), owner);

    private static string Settled(Closure closure) =>
        SettledCard.Of(Notice(Groups.HealthVisitor), closure)["speak"]!.GetValue<string>()[$"Core group {Groups.Case}. ".Length..];

    private static System.Text.Json.Nodes.JsonObject Card(CaseView view, string id, string person) =>
        ActionCard.Of(ShownAction.Find(view, id)!, Seat(view, person));

    /// <summary>Two of the health visitor for 4 December, one of the key worker for the 11th, one of the family for the
    /// 18th.</summary>
    private static CaseView View(int month, int day, params CaseEvent[] also)
    {
        CaseEvent[] agreed =
        [
            new MeetingHeld(Meeting, null),
            new ActionAgreed("a1", "Arrange a hearing test", Groups.HealthVisitor, new(2026, 12, 4), Meeting, "Can follow lessons", IsAssessment: false),
            new ActionAgreed("a2", "Measure weight and height every week", Groups.HealthVisitor, new(2026, 12, 4), Meeting, null, IsAssessment: true),
            new ActionAgreed("a3", "See the child alone at school", Groups.KeyWorker, new(2026, 12, 11), Meeting, null, IsAssessment: false),
            new ActionAgreed("a4", "Register with a dentist", "family-1", new(2026, 12, 18), Meeting, null, IsAssessment: false),
        ];
        return Views.Of(
            Groups.After("bolton", new LocalDate(2026, 11, 16)).Concat(agreed).Concat(also), London.At(Meeting, new LocalTime(15, 0)), Groups.Utc(month, day, 9));
    }
}
