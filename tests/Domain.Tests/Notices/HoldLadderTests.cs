using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>Who is told that a time waits for the key worker's answer, besides the cards of the due date, which ask for it too. The first
/// core group is due by Monday 15 June 2026.</summary>
public sealed class HoldLadderTests
{
    [Fact]
    public void The_first_time_is_on_the_card_of_the_due_date_and_has_none_of_its_own() => Story.Is(
        "", Case().Pending("h1", "2026-06-10 10:00", at: "2026-06-01 10:02"), RuleIds.SlotSearch, until: "2026-06-09 12:00");

    [Fact]
    public void Every_later_one_has() => Story.Is(
        """
        2026-06-01 10:30 key-worker waits
        2026-06-03 12:00 key-worker waits
        """,
        Case().Pending("h1", "2026-06-09 10:00", at: "2026-06-01 10:02").Told(new HoldDeclined("h1", null), "2026-06-01 10:29")
            .Pending("h2", "2026-06-10 10:00", at: "2026-06-01 10:30").Told(new HoldDeclined("h2", null), "2026-06-03 11:00")
            .Pending("h3", "2026-06-11 10:00", at: "2026-06-03 12:00"),
        RuleIds.SlotSearch, until: "2026-06-10 12:00");

    [Fact]
    public void Nobody_is_told_at_night_and_nobody_of_what_was_answered_by_the_morning()
    {
        var found = Case().Pending("h1", "2026-06-11 10:00", at: "2026-06-03 20:00");
        Story.Is("2026-06-04 09:00 key-worker waits", found, RuleIds.SlotSearch, until: "2026-06-05 12:00");
        Story.Is("", found.Told(new HoldApproved("h1"), "2026-06-03 21:00"), RuleIds.SlotSearch, until: "2026-06-05 12:00");
    }

    [Fact]
    public void The_manager_hears_before_the_last_day_that_times_still_wait() => Story.Is(
        """
        2026-06-05 10:00 key-worker waits
        2026-06-10 09:00 key-worker waits
        2026-06-12 09:00 key-worker-manager waits-long
        """,
        Case().Pending("h1", "2026-06-11 10:00", at: "2026-06-05 10:00").Told(new HoldLapsed("h1"), "2026-06-10 09:00")
            .Pending("h2", "2026-06-15 10:00", at: "2026-06-10 09:00"),
        RuleIds.SlotSearch, until: "2026-06-15 09:00");

    [Fact]
    public void The_manager_does_not_hear_of_a_time_that_has_only_been_found() => Story.Is(
        "2026-06-11 14:00 key-worker waits",
        Case().Pending("h1", "2026-06-15 10:00", at: "2026-06-11 14:00"), RuleIds.SlotSearch, until: "2026-06-15 09:00");

    [Fact]
    public void What_became_of_it_stays_true_whatever_comes_after()
    {
        var @case = Case().Pending("h1", "2026-06-10 10:00", at: "2026-06-03 10:00");
        var notice = Assert.Single(@case.Plan("2026-06-03 10:00").Due, notice => notice.Rule == RuleIds.SlotSearch);
        Assert.Null(Of(notice, @case));

        @case.Told(new HoldApproved("h1") { Way = Ways.Page }, "2026-06-03 11:00");
        var booked = new Closure.Booked(At.Local("2026-06-10 10:00"), new Approval(At.London("2026-06-03 11:00"), Ways.Page));
        Assert.Equal(booked, Of(notice, @case));
        Assert.Equal(booked, Of(notice, @case.Told(new MembersInvited("h1"), "2026-06-03 11:01").Held("2026-06-10", hold: "h1")));
    }

    [Fact]
    public void Of_a_time_that_was_chosen_in_its_place_it_is_said_on_the_same_card()
    {
        var @case = Case().Pending("h1", "2026-06-10 10:00", at: "2026-06-03 10:00");
        var notice = Assert.Single(@case.Plan("2026-06-03 10:00").Due, notice => notice.Rule == RuleIds.SlotSearch);
        var chosen = At.Local("2026-06-11 14:00");

        @case.Told(new HoldDeclined("h1", chosen) { Way = Ways.Card }, "2026-06-03 10:05");
        Assert.Equal(new Closure.NoLongerHeld(), Of(notice, @case));
        Assert.Equal((chosen, Ways.Card), (@case.Folded.Wish, @case.Folded.WishWay));

        @case.Told(new SlotChosen("h2", chosen, 60, "free") { Accepted = Ways.Card }, "2026-06-03 10:06")
            .Told(new HoldPlaced("h2", "event"), "2026-06-03 10:06").Told(new HoldApproved("h2") { Way = Ways.Card }, "2026-06-03 10:06");
        Assert.Equal(chosen, Assert.IsType<Closure.Booked>(Of(notice, @case)).Start);
        Assert.DoesNotContain(@case.Plan("2026-06-03 10:07").Due, later => HoldLadder.IsOne(later));
    }

    [Fact]
    public void Taken_back_or_moved_by_hand_it_says_that_too()
    {
        var @case = Case().Pending("h1", "2026-06-10 10:00", at: "2026-06-03 10:00");
        var notice = Assert.Single(@case.Plan("2026-06-03 10:00").Due, notice => notice.Rule == RuleIds.SlotSearch);

        var moved = Case().Pending("h1", "2026-06-10 10:00", at: "2026-06-03 10:00").Told(new Domain.Edits.MeetingMoved(
            "h1", At.Local("2026-06-10 10:00"), 60, At.Local("2026-06-11 10:00"), 60), "2026-06-03 12:00");
        Assert.Equal(new Closure.Superseded(), Of(notice, moved));

        @case.Told(new HoldApproved("h1"), "2026-06-03 11:00").Told(new BookingTakenBack("h1", Ways.Card), "2026-06-03 11:30");
        Assert.Equal(new Closure.NoLongerHeld(), Of(notice, @case));
        Assert.Equal(new Closure.NoLongerHeld(), Of(notice, @case.Told(new HoldReleased("h1"), "2026-06-03 11:31")));
    }

    [Fact]
    public void The_card_of_the_due_date_comes_to_ask_for_the_first_time_and_gives_way_to_the_card_of_a_later_one()
    {
        var @case = Case();
        var prompt = Assert.Single(@case.Plan("2026-06-01 10:00").Due, notice => notice.Rule == RuleIds.FirstCoreGroup && notice.Step == "book-by");
        Assert.Null(Of(prompt, @case));

        @case.Pending("h1", "2026-06-10 10:00", at: "2026-06-01 10:02");
        Assert.Equal(new Closure.Stands("waits-h1"), Of(prompt, @case));

        @case.Told(new HoldDeclined("h1", null), "2026-06-01 11:00").Pending("h2", "2026-06-11 10:00", at: "2026-06-01 11:01");
        Assert.Equal(new Closure.Superseded(), Of(prompt, @case));
    }

    [Fact]
    public void A_reminder_that_asks_for_the_same_answer_takes_the_place_of_its_card()
    {
        var @case = Case().Pending("h1", "2026-06-12 10:00", at: "2026-06-03 10:00");
        var waits = Assert.Single(@case.Plan("2026-06-03 10:00").Due, HoldLadder.IsOne);
        var chase = Assert.Single(@case.Plan("2026-06-08 09:00").Due, notice => notice.Step == "chase-5");

        Assert.True(Supersession.IsBy(waits, chase));
        Assert.False(Supersession.IsBy(chase, waits));
        Assert.Null(Of(chase, @case));
    }

    [Fact]
    public void Whoever_was_away_is_asked_once_by_the_latest_card()
    {
        var @case = Case().Pending("h1", "2026-06-12 10:00", at: "2026-06-03 10:00");
        Assert.Contains(@case.Plan("2026-06-05 12:00").Due, HoldLadder.IsOne);

        var later = @case.Plan("2026-06-08 09:00").Due;
        Assert.Contains(later, notice => notice.Step == "chase-5");
        Assert.DoesNotContain(later, HoldLadder.IsOne);
    }

    [Theory]
    [InlineData(Roles.Chair)]
    [InlineData(Roles.KeyWorkerManager)]
    public void A_key_worker_with_another_role_is_asked_on_the_card_that_was_told_to_that_one(string role)
    {
        var @case = Case();
        var prompt = Assert.Single(@case.Plan("2026-06-01 10:00").Due, notice => notice.Rule == RuleIds.FirstCoreGroup && notice.Step == "book-by");
        prompt = prompt with { Recipient = prompt.Recipient with { Role = role } };
        @case.Pending("h1", "2026-06-10 10:00", at: "2026-06-01 10:02");
        Assert.Equal(new Closure.Stands("waits-h1"), Of(prompt, @case));
        Assert.Null(Of(prompt with { Recipient = prompt.Recipient with { Address = A.Nurse } }, @case));
    }

    [Fact]
    public void Whoever_covers_for_the_key_worker_and_has_a_role_of_their_own_is_asked_on_the_card_of_that()
    {
        var @case = Case().Told(
            new CoverNamed(A.KeyWorker, "chair@example", At.Date("2026-06-01"), At.Date("2026-06-30")), "2026-06-01 09:00");
        var due = Assert.Single(
            @case.Plan("2026-06-15 09:00").Due, notice => notice is { Rule: RuleIds.FirstCoreGroup, Step: "due", Recipient.Address: "chair@example" });
        Assert.Equal(Roles.Chair, due.Recipient.Role);
        @case.Pending("h1", "2026-06-15 14:00", at: "2026-06-15 09:30");
        Assert.NotNull(Of(due, @case));
    }

    private static A Case() => A.Case("bolton").Conference("2026-06-01");

    private static Closure? Of(Notice notice, A @case) => Closure.Of(notice, @case.Folded, @case.Deadlines());
}
