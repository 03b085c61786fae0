using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>What becomes of an escalation that somebody takes on, or that is handed on. The first core group was due on
/// Monday 15 June 2026.</summary>
public sealed class TakenOnLadderTests
{
    [Fact]
    public void What_was_taken_on_comes_back_on_the_morning_after_the_stated_day() => Manager(
        """
        2026-06-16 09:00 key-worker-manager escalation
        2026-06-22 09:00 key-worker-manager stated-1
        2026-06-25 09:00 key-worker-manager stated-2
        """,
        Missed().Told(Seen("2026-06-19"), "2026-06-16 10:00").Told(Seen("2026-06-24"), "2026-06-22 10:00"));

    [Fact]
    public void Without_a_stated_day_nothing_comes_back_and_held_in_time_neither()
    {
        Manager("2026-06-16 09:00 key-worker-manager escalation",
            Missed().Told(new EscalationAcknowledged(RuleIds.FirstCoreGroup, At.Date("2026-06-15")), "2026-06-16 10:00"));
        Manager("2026-06-16 09:00 key-worker-manager escalation",
            Missed().Told(Seen("2026-06-19"), "2026-06-16 10:00").Held("2026-06-18"));
    }

    [Fact]
    public void What_was_handed_on_is_said_to_the_colleague_and_comes_back_after_two_working_days() => Manager(
        """
        2026-06-16 09:00 key-worker-manager escalation
        2026-06-18 16:00 delegate handed-1
        2026-06-23 09:00 key-worker-manager unanswered-1
        """,
        Missed().Told(Handed(A.Nurse), "2026-06-18 16:00"));

    [Fact]
    public void A_colleague_who_answers_has_it_until_their_day_and_then_both_hear_of_it() => Manager(
        """
        2026-06-16 09:00 key-worker-manager escalation
        2026-06-19 09:00 delegate handed-1
        2026-06-26 09:00 delegate stated-1
        2026-06-26 09:00 key-worker-manager stated-1
        """,
        Missed().Told(Handed("deputy@authority.example"), "2026-06-18 20:00")
            .Told(Seen("2026-06-25", "deputy@authority.example"), "2026-06-22 10:00"));

    [Fact]
    public void Cards_say_who_has_it_in_hand()
    {
        var @case = Missed();
        var escalation = Said(@case, "2026-06-16 09:00", "escalation");
        @case.Told(Handed(A.Nurse), "2026-06-16 10:00");
        var handed = Said(@case, "2026-06-16 10:00", "handed-1");
        Assert.Equal(new Closure.HandedToColleague(), Of(escalation, @case));
        Assert.Null(Of(handed, @case));

        var back = Said(@case, "2026-06-19 09:00", "unanswered-1");
        Assert.Null(Of(back, @case));
        @case.Told(Handed(A.Teacher), "2026-06-19 10:00");
        Assert.Equal(new Closure.HandedToColleague(), Of(handed, @case));
        Assert.Equal(new Closure.HandedToColleague(), Of(back, @case));

        @case.Told(Seen("2026-06-22", A.Teacher), "2026-06-19 11:00");
        Assert.All([escalation, handed, back], notice =>
            Assert.Equal(new Closure.Acknowledged(At.Date("2026-06-22")), Of(notice, @case)));
        var stated = Said(@case, "2026-06-23 09:00", "stated-1");
        Assert.Null(Of(stated, @case));
        @case.Told(Seen("2026-06-26"), "2026-06-23 10:00");
        Assert.Equal("acknowledged-2026-06-26", Of(stated, @case)!.Key);
    }

    [Theory]
    [InlineData("2026-06-19", true)]
    [InlineData("2026-06-20", false)]
    public void It_is_in_hand_to_the_end_of_the_stated_day(string today, bool isTakenOn)
    {
        var @case = Missed().Told(Seen("2026-06-19"), "2026-06-16 10:00").Folded;
        Assert.Equal(isTakenOn, @case.IsTakenOn(RuleIds.FirstCoreGroup, At.Date("2026-06-15"), At.Date(today)));
        Assert.False(Missed().Folded.IsTakenOn(RuleIds.FirstCoreGroup, At.Date("2026-06-15"), At.Date(today)));
    }

    private static A Missed() => A.Case("bolton").Conference("2026-06-01");

    private static EscalationAcknowledged Seen(string until, string? by = null) =>
        new(RuleIds.FirstCoreGroup, At.Date("2026-06-15"), At.Date(until), by);

    private static EscalationDelegated Handed(string to) => new(RuleIds.FirstCoreGroup, At.Date("2026-06-15"), to);

    private static void Manager(string expected, A @case) => Assert.Equal(
        expected,
        string.Join('\n', Story.Notices(@case, "2026-07-10 12:00")
            .Where(told => told.Notice is { Tone: Tone.Escalation, Rule: RuleIds.FirstCoreGroup })
            .Select(told => $"{At.Text(told.Now)} {told.Notice.Recipient.Role} {told.Notice.Step}")));

    private static Notice Said(A @case, string now, string step) =>
        @case.Plan(now).Due.First(notice => notice.Step == step && notice.Tone is Tone.Escalation);

    private static Closure? Of(Notice notice, A @case) => Closure.Of(notice, @case.Folded, @case.Deadlines());
}
