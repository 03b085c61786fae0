using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>What was changed by hand in Outlook: who is told when. The core group of 1 June is followed by one due by Monday
/// 13 July 2026, booked for Friday 10 July.</summary>
public sealed class EditLadderTests
{
    private const string Noticed = "2026-06-16 18:00";

    [Fact]
    public void A_core_group_moved_within_its_limit_is_told_once_on_the_next_working_morning()
    {
        Story.Is(
            """
            2026-06-17 09:00 key-worker found
            """,
            Moved("2026-07-09 14:00"), RuleIds.CalendarEdit, until: "2026-09-01 09:00");
        Assert.Equal(Tone.Advice, Only(Moved("2026-07-09 14:00")).Tone);
    }

    [Theory]
    [InlineData("2026-07-14 10:00")] // a day after the limit
    [InlineData("2026-07-11 10:00")] // a Saturday
    [InlineData("2026-06-15 10:00")] // passed
    public void What_the_key_worker_must_answer_for_is_a_question(string to) => Assert.Equal(Tone.Question, Only(Moved(to)).Tone);

    [Fact]
    public void The_last_day_of_the_limit_is_within_it() => Assert.Equal(Tone.Advice, Only(Moved("2026-07-13 17:00")).Tone);

    [Fact]
    public void A_hold_is_told_of_only_when_something_is_wrong_with_its_time()
    {
        Assert.Empty(Of(MovedHold("2026-07-09 14:00")));
        Assert.Single(Of(MovedHold("2026-07-14 10:00")));
        Assert.Single(Of(MovedHold("2026-07-11 10:00")));
    }

    [Fact]
    public void A_hold_moved_into_the_past_is_told_of_though_it_has_lapsed()
    {
        var @case = MovedHold("2026-06-15 14:00").Told(new HoldLapsed("h1"), "2026-06-16 18:00");
        var told = Only(@case);
        Assert.Equal(Tone.Question, told.Tone);
        Assert.Null(EditLadder.ClosureOf(told, @case.Folded));
    }

    [Fact]
    public void A_core_group_moved_beyond_the_limit_is_chased_again_and_overdue_on_its_day()
    {
        var told = Moved("2026-07-20 10:00").Plan("2026-07-14 10:00").Due.Where(notice => notice.Rule is RuleIds.SubsequentMaxInterval).ToList();
        Assert.Contains(told, notice => notice.Step is "escalation");
        Assert.Contains(told, notice => notice.Step is "overdue-1");
        Assert.DoesNotContain(Booked().Plan("2026-07-14 10:00").Due, notice => notice.Step is "escalation");
    }

    [Fact]
    public void Somebody_added_or_taken_out_is_said_again_until_it_is_answered_or_the_core_group_has_come()
    {
        foreach (var kind in (EditKind[])[EditKind.Added, EditKind.Removed])
        {
            var found = Booked().Told(new EditFound("h1", kind, A.Nurse), Noticed);
            Story.Is(
                """
                2026-06-17 09:00 key-worker found
                2026-06-19 09:00 key-worker found-2
                2026-06-23 09:00 key-worker found-3
                """,
                found, RuleIds.CalendarEdit, until: "2026-06-24 09:00");
            Assert.Empty(Of(found, "2026-07-10 10:00"));
            Assert.Empty(Of(found.Told(new EditKept(1), "2026-06-18 09:00"), "2026-06-23 10:00"));
        }
    }

    [Fact]
    public void The_card_says_what_became_of_it()
    {
        var told = Only(Moved("2026-07-14 10:00"));
        Assert.Null(EditLadder.ClosureOf(told, Moved("2026-07-14 10:00").Folded));
        Assert.Equal(new Closure.Stands("kept"), After(new EditKept(1)));
        Assert.Equal(new Closure.Stands("undoing"), After(new EditToUndo(1)));
        Assert.Equal(new Closure.Stands("gone"), After(new EditToUndo(1), new EditGone("h1", EditKind.Moved, null)));
        Assert.Equal(new Closure.Stands("overtaken"), After(Move("2026-07-14 10:00", "2026-07-15 10:00")));
        Assert.Equal(new Closure.NoLongerDue(), After(new MeetingNotHeld("h1", "x")));

        Closure? After(params CaseEvent[] further) => EditLadder.ClosureOf(
            told, further.Aggregate(Moved("2026-07-14 10:00"), (@case, each) => @case.Told(each, "2026-06-18 09:00")).Folded);
    }

    [Fact]
    public void Moved_twice_it_is_put_back_to_where_nobody_had_to_answer_for_it()
    {
        var twice = Moved("2026-07-14 10:00").Told(Move("2026-07-14 10:00", "2026-07-15 10:00"), "2026-06-17 10:00").Folded;
        var edit = Assert.Single(twice.Edits.All, one => one.State is EditState.Open);
        Assert.Equal(At.Local("2026-07-10 10:00"), edit.From);

        var kept = Moved("2026-07-14 10:00").Told(new EditKept(1), "2026-06-17 09:00")
            .Told(Move("2026-07-14 10:00", "2026-07-15 10:00"), "2026-06-17 10:00").Folded;
        Assert.Equal(At.Local("2026-07-14 10:00"), kept.Edits.All[1].From);
    }

    [Fact]
    public void A_moved_core_group_moves_no_anchor()
    {
        var before = Booked().Deadlines();
        Assert.Equal(before, Moved("2026-07-20 10:00").Deadlines());
    }

    [Fact]
    public void What_was_set_back_is_said_once_and_is_no_news_after_a_week()
    {
        var restored = Booked().Told(new WordingRestored("h1", [Wordings.Subject]), Noticed);
        Story.Is(
            """
            2026-06-17 09:00 key-worker restored
            """,
            restored, RuleIds.CalendarEdit, until: "2026-09-01 09:00");
        Assert.Empty(Of(restored, "2026-06-24 09:00"));
    }

    [Fact]
    public void What_was_deleted_is_said_once_with_the_time_that_is_held_in_its_place()
    {
        var deleted = Deleted();
        Story.Is(
            """
            2026-06-17 09:00 key-worker deleted
            """,
            deleted, RuleIds.CalendarEdit, until: "2026-09-01 09:00");
        Story.Is("", deleted, RuleIds.SlotSearch, until: "2026-07-03 12:00");
        Assert.Equal(Tone.Question, Only(deleted).Tone);
        Assert.Empty(Of(deleted, "2026-06-23 09:00"));
    }

    [Fact]
    public void What_is_found_in_its_place_only_later_has_a_card_of_its_own()
    {
        var later = Gone().Pending("h2", "2026-07-07 10:00", "2026-06-18 09:00");
        Assert.Null(DeletionLadder.HeldInstead(later.Folded, later.Folded.Edits.All[0], A.Calendar));
        Story.Is("2026-06-18 09:00 key-worker waits", later, RuleIds.SlotSearch, until: "2026-07-03 12:00");
    }

    [Fact]
    public void What_was_held_before_the_deletion_is_not_in_its_place()
    {
        var another = Booked().Told(new AnotherDateSought("h1"), "2026-06-10 10:00").Pending("h2", "2026-07-07 10:00", "2026-06-10 10:01")
            .Told(new EditFound("h1", EditKind.Deleted, null), Noticed).Told(new MeetingNotHeld("h1", "x"), Noticed);
        Assert.Null(DeletionLadder.HeldInstead(another.Folded, another.Folded.Edits.All[0], A.Calendar));
    }

    [Fact]
    public void The_card_of_a_deletion_says_what_stands_until_a_core_group_is_held()
    {
        var told = Only(Deleted());
        Assert.Null(EditLadder.ClosureOf(told, Gone().Folded));
        Assert.Equal(new Closure.Stands("held-2026-07-07T10:00"), EditLadder.ClosureOf(told, Deleted().Folded));
        var booked = Deleted().Told(new HoldApproved("h2"), "2026-06-17 10:00").Told(new MembersInvited("h2"), "2026-06-17 10:01");
        Assert.Equal(new Closure.Stands("booked-2026-07-07T10:00"), EditLadder.ClosureOf(told, booked.Folded));
        Assert.Equal(new Closure.NoLongerDue(), EditLadder.ClosureOf(told, booked.Held("2026-07-07", hold: "h2").Folded));
        Assert.Equal(
            new Closure.NoLongerDue(),
            EditLadder.ClosureOf(told, Deleted().PlanEnded("2026-06-18").PlanEnded("2026-06-18", "child-2").Folded));
    }

    [Fact]
    public void A_deleted_core_group_moves_no_anchor() => Assert.Equal(
        Booked().Deadlines().Select(deadline => (deadline.Rule, deadline.Anchor, deadline.Due)),
        Gone().Deadlines().Select(deadline => (deadline.Rule, deadline.Anchor, deadline.Due)));

    private static A Gone() => Booked().Told(new EditFound("h1", EditKind.Deleted, null), Noticed).Told(new MeetingNotHeld("h1", "x"), Noticed);

    private static A Deleted() => Gone().Pending("h2", "2026-07-07 10:00", "2026-06-17 09:00");

    private static A Known() => A.Case("bolton").Conference("2026-05-20").Conference("2026-05-20", child: "child-2").Held("2026-06-01");

    private static A Booked() => Known().Booked("h1", "2026-07-10 10:00", "2026-06-02 10:00");

    private static A Moved(string to) => Booked().Told(Move("2026-07-10 10:00", to), Noticed);

    private static A MovedHold(string to) => Known().Pending("h1", "2026-07-10 10:00", "2026-06-02 10:00")
        .Told(new HoldPlaced("h1", "event"), "2026-06-02 10:00").Told(Move("2026-07-10 10:00", to), Noticed);

    private static MeetingMoved Move(string from, string to) => new("h1", At.Local(from), 60, At.Local(to), 60);

    private static Notice Only(A @case) => Assert.Single(Of(@case));

    private static IEnumerable<Notice> Of(A @case, string now = "2026-06-17 10:00") =>
        @case.Plan(now).Due.Where(notice => notice.Rule is RuleIds.CalendarEdit);
}
