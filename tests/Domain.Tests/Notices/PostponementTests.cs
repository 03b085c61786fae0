using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Reminders;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>What somebody puts off comes again on its day, and not at the cost of the due date or of anybody else.</summary>
public sealed class PostponementTests
{
    private const string Due = "2026-06-15";

    [Fact]
    public void What_was_put_off_comes_again_on_the_morning_chosen_and_steps_between_are_left_out() => Story.Is(
        """
        2026-06-01 10:00 key-worker book-by
        2026-06-08 09:00 key-worker chase-5
        2026-06-12 09:00 key-worker put-off-2026-06-12
        2026-06-15 09:00 chair due
        2026-06-15 09:00 key-worker due
        2026-06-16 09:00 key-worker-manager escalation
        2026-06-16 09:00 key-worker overdue-1
        2026-06-16 09:00 case-channel overdue
        """,
        PutOff("2026-06-12", at: "2026-06-08 09:30"), RuleIds.FirstCoreGroup, until: "2026-06-16 09:00");

    [Fact]
    public void On_a_day_with_a_step_of_its_own_that_step_is_said_and_nothing_beside_it() => Story.Is(
        """
        2026-06-01 10:00 key-worker book-by
        2026-06-15 09:00 chair due
        2026-06-15 09:00 key-worker due
        """,
        PutOff(Due, at: "2026-06-01 11:00"), RuleIds.FirstCoreGroup, until: "2026-06-15 09:00");

    [Fact]
    public void Put_off_twice_it_comes_again_on_the_later_day_only() => Story.Is(
        """
        2026-06-01 10:00 key-worker book-by
        2026-06-12 09:00 key-worker put-off-2026-06-12
        2026-06-15 09:00 chair due
        2026-06-15 09:00 key-worker due
        """,
        PutOff("2026-06-05", at: "2026-06-01 11:00")
            .Told(new ReminderPutOff(RuleIds.FirstCoreGroup, At.Date(Due), A.KeyWorker, At.Date("2026-06-12")), "2026-06-02 11:00"),
        RuleIds.FirstCoreGroup, until: "2026-06-15 09:00");

    [Fact]
    public void What_is_answered_meanwhile_does_not_come_again() => Story.Is(
        """
        2026-06-01 10:00 key-worker book-by
        2026-06-08 09:00 key-worker chase-5
        """,
        PutOff("2026-06-12", at: "2026-06-08 09:30").Held("2026-06-10"), RuleIds.FirstCoreGroup, until: "2026-06-22 09:00");

    [Theory]
    [InlineData("2026-06-05", "2026-06-08", 6)]
    [InlineData("2026-06-11", "2026-06-12", 2)]
    [InlineData("2026-06-12", "2026-06-15", 1)]
    public void It_can_be_put_off_to_working_days_up_to_the_due_day(string today, string first, int count)
    {
        var days = Days(A.KeyWorker, today);
        Assert.Equal(At.Date(first), days[0]);
        Assert.Equal(At.Date(Due), days[^1]);
        Assert.Equal(count, days.Count);
    }

    [Theory]
    [InlineData(A.KeyWorker, "2026-06-15")]
    [InlineData(A.KeyWorker, "2026-06-16")]
    [InlineData(A.Nurse, "2026-06-08")]
    public void On_the_due_day_and_after_it_and_by_somebody_who_is_not_reminded_it_cannot(string member, string today) =>
        Assert.Empty(Days(member, today));

    [Fact]
    public void A_limit_at_an_hour_is_never_put_off_to_a_morning_that_comes_too_late()
    {
        // 24 hours before 09:00: on that morning itself it is too late.
        var @case = A.Case("bolton").Conference("2026-03-02").Held("2026-03-10").ReviewListed("2026-06-18", "09:00", "2026-05-01 10:00");
        var report = @case.Open(RuleIds.ReviewSingleReport);
        Assert.Equal(At.London("2026-06-17 09:00"), report.OverdueFrom);
        Assert.Equal(At.Date("2026-06-16"), Days(@case, report, A.Nurse, "2026-06-10")[^1]);
        Assert.Equal(At.Date("2026-06-16"), Days(@case, report, A.KeyWorker, "2026-06-15")[^1]);
    }

    [Theory]
    [InlineData("2026-06-08 09:00", "put-off-2026-06-12")]
    [InlineData("2026-06-08 09:31", null)]
    public void The_card_that_was_put_off_says_until_when(string said, string? closure)
    {
        var @case = PutOff("2026-06-12", at: "2026-06-08 09:30");
        var card = @case.Plan("2026-06-08 09:00").Due.Single(one =>
            one.Rule == RuleIds.FirstCoreGroup && one.Recipient.Address == A.KeyWorker) with
        { At = At.London(said) };
        Assert.Equal(closure, Closure.Of(card, @case.Folded, @case.Deadlines())?.Key);
        Assert.Null(Closure.Of(card with { Tone = Tone.Overdue }, @case.Folded, @case.Deadlines()));
    }

    private static A PutOff(string until, string at) => A.Case("bolton").Conference("2026-06-01")
        .Told(new ReminderPutOff(RuleIds.FirstCoreGroup, At.Date(Due), A.KeyWorker, At.Date(until)), at);

    private static IReadOnlyList<NodaTime.LocalDate> Days(string member, string today)
    {
        var @case = A.Case("bolton").Conference("2026-06-01");
        return Days(@case, @case.Open(RuleIds.FirstCoreGroup), member, today);
    }

    private static IReadOnlyList<NodaTime.LocalDate> Days(A @case, Deadline deadline, string member, string today) => Postponement.Days(
        @case.Folded, @case.Board, @case.Deadlines(), deadline, @case.Folded.Professionals.Single(one => one.Id == member), At.Date(today),
        A.Calendar);
}
