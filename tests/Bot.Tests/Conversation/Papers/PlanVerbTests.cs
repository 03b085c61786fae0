using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Papers;

/// <summary>Plan and record: ticked, circulated, received, sent on.</summary>
public sealed class PlanVerbTests : PaperDesk
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public async Task The_record_is_circulated_with_the_plan_by_one_press()
    {
        await Held("cwm-taf-morgannwg");
        await Press(Groups.KeyWorker, "minutes.circulated", ("of", "2026-11-12"), ("plan", "with"));
        Assert.Equal(new PlanCirculated(Meeting, Today), Last());
        Assert.Contains("Already recorded", await Press(Groups.KeyWorker, "plan.circulated", ("of", "2026-11-12")));
    }

    [Fact]
    public async Task The_plan_of_the_first_core_group_is_never_unchanged()
    {
        await Held("cwm-taf-morgannwg");
        Assert.Contains("The first core group makes the plan", await Press(Groups.KeyWorker, "plan.unchanged", ("of", "2026-11-12")));
        await Service.Happened(Groups.Case, new MeetingHeld(new LocalDate(2026, 11, 20), null));
        Assert.Contains("Plan not changed", await Press(Groups.MinuteTaker, "plan.unchanged", ("of", "2026-11-20")));
        Assert.Contains("dealt with", await Press(Groups.KeyWorker, "plan.unchanged", ("of", "2026-11-20")));
        Assert.Single(All<PlanUnchanged>());
    }

    [Theory]
    [InlineData(Groups.Teacher, "2026-11-20", "Only the key worker, the chair")]
    [InlineData(Groups.Outsider, "2026-11-20", Nothing)]
    [InlineData(Groups.KeyWorker, "2026-11-24", "still to come")]
    [InlineData(Groups.KeyWorker, "2026-11-11", "before the core group")]
    public async Task A_plan_is_not_circulated_by_anybody_or_on_any_day(string by, string on, string said)
    {
        await Held("sewscb");
        Assert.Contains(said, await Press(by, "plan.circulated", ("of", "2026-11-12"), ("on", on)));
        Assert.Empty(All<PlanCirculated>());
    }

    [Fact]
    public async Task A_member_says_that_the_copy_has_not_come_and_later_that_it_has()
    {
        await Held("leaflet-2017");
        Assert.Contains("Has your copy of the plan", await Opened(Groups.Teacher, "plan.received"));
        Assert.Contains("The key worker is told", await Press(Groups.Teacher, "plan.notReceived", ("of", "2026-11-12")));
        Assert.Contains("You said so", await Press(Groups.Teacher, "plan.notReceived", ("of", "2026-11-12")));
        Assert.Contains(await Cards(), card => card.Contains("No copy of the plan: School", StringComparison.Ordinal));
        Assert.Contains("Plan circulated", await Press(Groups.KeyWorker, "plan.circulated", ("of", "2026-11-12")));
        Assert.Contains("Thank you", await Press(Groups.Teacher, "plan.received", ("of", "2026-11-12")));
        Assert.Equal([false, true], All<PlanCopyAnswered>().Select(answer => answer.HasIt));
        Assert.Contains("Only a member", await Press(Groups.KeyWorker, "plan.received", ("of", "2026-11-12")));
        Assert.Contains(Nothing, await Press(Groups.Outsider, "plan.received", ("of", "2026-11-12")));
    }

    [Fact]
    public async Task A_change_at_Bolton_is_ticked_with_the_record_and_then_sent()
    {
        await Held("bolton");
        Assert.Contains("Still open: Views of family members", await Press(
            Groups.MinuteTaker, "record.save", ("of", "2026-11-12"), ("fields", "evaluation,task-difficulties,made-up"), ("change", "minor")));
        Assert.Equal(["evaluation", "task-difficulties"], All<MeetingRecordSaved>().Single().Fields);
        Assert.Equal(new PlanChanged(Meeting, true, Today), Last());
        Assert.Contains("the notes of the core group are sent", await Opened(Groups.KeyWorker, "plan.sentToUnit"));
        Assert.Contains("Only the key worker", await Press(Groups.Chair, "plan.sentToUnit", ("of", "2026-11-12")));
        Assert.Contains("Sent to the Child Protection Unit", await Press(Groups.KeyWorker, "plan.sentToUnit", ("of", "2026-11-12")));
        Assert.Contains("Already recorded", await Press(Groups.KeyWorker, "plan.sentToUnit", ("of", "2026-11-12")));
    }

    [Fact]
    public async Task A_record_with_everything_that_is_required_is_complete_and_circulating_never_waits_for_it()
    {
        await Held("sandwell");
        Assert.Contains("Signs of Safety", await Opened(Groups.Chair, "record.save"));
        Assert.Contains("Record saved, still open", await Press(Groups.Chair, "record.save", ("of", "2026-11-12"), ("fields", "child-voice")));
        Assert.Contains("Record complete", await Press(
            Groups.Chair, "record.save", ("of", "2026-11-12"),
            ("fields", "actions-owned,actions-impact,signs-of-safety,child-voice,child-feedback"), ("link", "https://cases.example/1")));
        Assert.Contains("beginning with https", await Press(Groups.Chair, "record.save", ("of", "2026-11-12"), ("link", "the green folder")));
        Assert.Contains("Only the key worker, the chair", await Press(Groups.Teacher, "record.save", ("of", "2026-11-12")));
        Assert.Contains(Nothing, await Press(Groups.Outsider, "record.save", ("of", "2026-11-12")));
        Assert.Contains("No longer due", await Press(Groups.Chair, "record.save", ("of", "2026-11-11")));
        Assert.Contains("Record circulated", await Press(Groups.MinuteTaker, "minutes.circulated", ("of", "2026-11-12")));
    }

    [Fact]
    public async Task What_the_plan_holds_is_ticked_and_what_is_missing_is_named()
    {
        await Held("leaflet-2017");
        Assert.Contains("SMART objectives", await Opened(Groups.KeyWorker, "plan.saved"));
        Assert.Contains("Still open: How often the child is seen", await Press(
            Groups.KeyWorker, "plan.saved", ("of", "2026-11-12"), ("fields", "smart-objectives,tasks,lack-of-progress")));
        Assert.Equal(["smart-objectives", "tasks", "lack-of-progress"], All<PlanSaved>().Single().Fields);
        Assert.Contains("Only the key worker, the chair", await Press(Groups.Teacher, "plan.saved", ("of", "2026-11-12")));
    }

    [Theory]
    [InlineData("sewscb", true)]
    [InlineData("sandwell", true)]
    [InlineData("bolton", false)]
    public async Task A_member_without_the_record_says_so_where_the_board_has_it(string board, bool isAsked)
    {
        await Held(board);
        var answer = await Press(Groups.HealthVisitor, "minutes.received", ("of", "2026-11-12"), ("has", "no"));
        Assert.Contains(isAsked ? "The key worker is told" : "No longer due", answer);
        Assert.Equal(isAsked, (await Cards()).Exists(card => card.Contains("No record of the last core group", StringComparison.Ordinal)));
        Assert.Contains(isAsked ? "Only a member" : "No longer due", await Press(
            Groups.KeyWorker, "minutes.received", ("of", "2026-11-12"), ("has", "yes")));
    }
}
