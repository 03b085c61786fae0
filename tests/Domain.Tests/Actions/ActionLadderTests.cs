using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Actions;

/// <summary>Who is told what about actions, from the agreement to the end. Monday 8 June 2026 is the core group.</summary>
public sealed class ActionLadderTests
{
    private const string Until = "2026-07-10 12:00";

    [Theory]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    [InlineData("bolton")]
    [InlineData("cwm-taf-morgannwg")]
    [InlineData("sandwell")]
    public void The_owner_is_chased_and_the_key_worker_hears_once_that_it_is_overdue(string board) => Is(
        """
        2026-06-17 09:00 nurse chase-2
        2026-06-19 09:00 nurse due
        2026-06-22 09:00 nurse overdue-1
        2026-06-22 09:00 key-worker overdue
        2026-06-24 09:00 nurse overdue-2
        """,
        Agreed(board).Told(new ActionDone("a1", At.Date("2026-06-25")), "2026-06-25 11:00"));

    [Fact]
    public void A_date_on_a_weekend_is_chased_on_the_working_day_before_it_and_overdue_after_it() => Is(
        """
        2026-06-17 09:00 nurse chase-2
        2026-06-19 09:00 nurse due
        2026-06-22 09:00 nurse overdue-1
        2026-06-22 09:00 key-worker overdue
        """,
        Agreed("bolton", due: "2026-06-21").Told(new ActionDone("a1", At.Date("2026-06-22")), "2026-06-22 11:00"));

    [Fact]
    public void Done_in_time_ends_it() => Is(
        """
        2026-06-17 09:00 nurse chase-2
        """,
        Agreed("bolton").Told(new ActionDone("a1", At.Date("2026-06-18")), "2026-06-18 11:00"));

    [Fact]
    public void What_one_member_has_to_do_by_one_day_is_one_message() => Is(
        """
        2026-06-17 09:00 nurse chase-2
        2026-06-17 09:00 teacher chase-2
        2026-06-19 09:00 nurse due
        """,
        Agreed("bolton").Told(Action("a2", A.Nurse, "2026-06-19"), "2026-06-08 12:00")
            .Told(Action("a3", A.Teacher, "2026-06-19"), "2026-06-08 12:00")
            .Told(new ActionDone("a1", At.Date("2026-06-18")), "2026-06-18 11:00")
            .Told(new ActionDone("a3", At.Date("2026-06-18")), "2026-06-18 11:00")
            .Told(new ActionDone("a2", At.Date("2026-06-19")), "2026-06-19 11:00"));

    [Fact]
    public void Who_was_told_of_one_action_leaves_out_what_was_said_of_another_of_the_same_day()
    {
        var @case = Agreed("bolton").Told(Action("a2", A.Teacher, "2026-06-19"), "2026-06-08 12:00")
            .Told(new ActionChanged("a2", A.Nurse, At.Date("2026-06-19"), "The teacher is away."), "2026-06-09 12:00")
            .Told(new ActionImpossible("a1", "No appointment before July."), "2026-06-10 12:00");
        var told = @case.Plan("2026-06-17 09:00").Due.Concat(@case.AsOf(At.London("2026-06-09 12:00")).Plan("2026-06-09 12:00").Due)
            .Where(notice => notice.Rule is RuleIds.ActionDates).ToList();

        Assert.Equal(["cannot-2026-06-10-3", "chase-2"], Steps("a1"));
        Assert.Equal(["chase-2", "handed-a2"], Steps("a2"));

        IEnumerable<string> Steps(string item) => told
            .Where(notice => WhoIsTold.IsAbout(notice, @case.Deadlines().Single(deadline => deadline.Item == item)))
            .Select(notice => notice.Step).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Agreed_less_than_two_working_days_before_it_is_said_at_once() => Is(
        """
        2026-06-08 12:00 nurse chase-2
        2026-06-09 09:00 nurse due
        """,
        Agreed("bolton", due: "2026-06-09").Told(new ActionDone("a1", At.Date("2026-06-09")), "2026-06-09 11:00"));

    [Fact]
    public void What_cannot_be_done_goes_to_the_key_worker_until_it_is_decided_and_the_owner_is_left_alone() => Is(
        """
        2026-06-17 09:00 nurse chase-2
        2026-06-17 15:00 key-worker cannot-2026-06-17
        2026-06-19 09:00 key-worker cannot-2026-06-17-2
        2026-06-23 09:00 key-worker cannot-2026-06-17-3
        2026-06-30 09:00 nurse chase-2
        2026-07-02 09:00 nurse due
        """,
        Agreed("leaflet-2017").Told(new ActionImpossible("a1", "No appointment before July."), "2026-06-17 15:00")
            .Told(new ActionChanged("a1", A.Nurse, At.Date("2026-07-02"), "No appointment before July."), "2026-06-23 11:00")
            .Told(new ActionDone("a1", At.Date("2026-07-02")), "2026-07-02 11:00"));

    [Fact]
    public void Said_at_night_it_waits_for_the_morning() => Is(
        """
        2026-06-12 09:00 key-worker cannot-2026-06-11
        """,
        Agreed("leaflet-2017").Told(new ActionImpossible("a1", "No appointment before July."), "2026-06-11 22:00")
            .Told(new ActionWithdrawn("a1", "Not needed any more."), "2026-06-12 11:00"));

    [Fact]
    public void Whoever_is_handed_an_action_is_told_at_once() => Is(
        """
        2026-06-10 11:00 teacher handed-a1
        2026-06-17 09:00 teacher chase-2
        2026-06-19 09:00 teacher due
        """,
        Agreed("bolton").Told(new ActionChanged("a1", A.Teacher, At.Date("2026-06-19"), "The nurse is away."), "2026-06-10 11:00")
            .Told(new ActionDone("a1", At.Date("2026-06-19")), "2026-06-19 11:00"));

    [Fact]
    public void What_the_family_or_somebody_who_left_has_to_do_is_followed_by_the_key_worker() => Is(
        """
        2026-06-17 09:00 key-worker chase-2
        2026-06-19 09:00 key-worker due
        2026-06-22 09:00 key-worker overdue-1
        """,
        A.Case("bolton").Conference("2026-06-01").Held("2026-06-08", at: "2026-06-08 12:00")
            .Told(Action("a1", "family-member-1", "2026-06-19"), "2026-06-08 12:00")
            .Told(Action("a2", "left.the.group@example", "2026-06-19"), "2026-06-08 12:00")
            .Told(new ActionDone("a2", At.Date("2026-06-16")), "2026-06-16 11:00")
            .Told(new ActionDone("a1", At.Date("2026-06-22")), "2026-06-22 11:00"));

    [Fact]
    public void No_manager_and_no_case_channel_is_told_of_an_action()
    {
        var told = Story.Notices(Agreed("bolton"), "2026-12-31 12:00").Where(told => told.Notice.Rule == RuleIds.ActionDates).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, one => Assert.Equal(Audience.Person, one.Notice.Recipient.Audience));
    }

    private static void Is(string expected, A @case) => Story.Is(expected, @case, RuleIds.ActionDates, Until);

    private static A Agreed(string board, string due = "2026-06-19") => A.Case(board).Conference("2026-06-01")
        .Held("2026-06-08", at: "2026-06-08 12:00").Told(Action("a1", A.Nurse, due), "2026-06-08 12:00");

    private static ActionAgreed Action(string id, string owner, string due) =>
        new(id, $"Action {id}", owner, At.Date(due), At.Date("2026-06-08"), Why: null, IsAssessment: false);
}
