using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Papers;

/// <summary>A date that a member proposed: who is told when, and what ends it. The core group of 1 June is followed by one due by
/// Monday 13 July 2026.</summary>
public sealed class ProposalTests
{
    [Fact]
    public void The_key_worker_is_told_at_once_within_send_hours_and_the_member_of_a_refusal() => Story.Is(
        """
        2026-06-15 09:00 key-worker proposed
        2026-06-16 11:00 nurse refused
        """,
        Proposed("2026-06-12 18:00").Told(new ProposalRefused(1, "No room.", At.Date("2026-06-16")), "2026-06-16 11:00"),
        RuleIds.MeetingProposal, until: "2026-09-01 09:00");

    [Fact]
    public void Unanswered_nothing_follows_and_no_date_moves()
    {
        var before = A.Case("bolton").Conference("2026-05-20").Conference("2026-05-20", child: "child-2").Held("2026-06-01");
        Assert.Equal(before.Deadlines(), Proposed("2026-06-15 10:00").Deadlines());
        Story.Is(
            """
            2026-06-15 10:00 key-worker proposed
            """,
            Proposed("2026-06-15 10:00"), RuleIds.MeetingProposal, until: "2026-09-01 09:00");
    }

    [Fact]
    public void What_is_taken_refused_replaced_or_overtaken_is_open_no_more()
    {
        var now = At.London("2026-06-15 12:00");
        Assert.True(Only(Proposed("2026-06-15 10:00")).IsOpen(now));
        Assert.False(Only(Proposed("2026-06-15 10:00")).IsOpen(At.London("2026-07-01 10:00")));
        Assert.Equal(ProposalState.Taken, Only(Proposed("2026-06-15 10:00").Pending("h1", "2026-07-01 10:00", "2026-06-15 11:00")).State);
        Assert.Equal(ProposalState.Open, Only(Proposed("2026-06-15 10:00").Pending("h1", "2026-07-02 10:00", "2026-06-15 11:00")).State);
        Assert.Equal(ProposalState.Overtaken, Only(Proposed("2026-06-15 10:00").Booked("h1", "2026-07-02 10:00", "2026-06-15 11:00")).State);
        Assert.Equal(ProposalState.Replaced, Again(A.Nurse).Papers.Proposals.All[0].State);
        Assert.Equal(ProposalState.Open, Again(A.Teacher).Papers.Proposals.All[0].State);
    }

    [Theory]
    [InlineData("2026-06-16", ProposalState.Overtaken)]
    [InlineData("2026-06-15", ProposalState.Open)]
    [InlineData("2026-06-08", ProposalState.Open)]
    public void A_core_group_of_a_later_day_ends_it_and_one_recorded_late_does_not(string held, ProposalState state) =>
        Assert.Equal(state, Only(Proposed("2026-06-15 10:00").Held(held, at: "2026-06-16 11:00")).State);

    [Fact]
    public void The_card_of_the_key_worker_says_what_became_of_it_and_that_of_the_member_stays()
    {
        var proposed = Proposed("2026-06-15 10:00");
        var told = Assert.Single(proposed.Plan("2026-06-15 12:00").Due, notice => notice.Rule is RuleIds.MeetingProposal);
        Assert.Null(Closure.Of(told, proposed.Folded, proposed.Deadlines(), At.London("2026-07-01 09:59")));
        Assert.Equal(
            new Closure.Stands("passed"), Closure.Of(told, proposed.Folded, proposed.Deadlines(), At.London("2026-07-01 10:00")));
        Assert.Equal(At.London("2026-07-01 10:00"), proposed.Folded.Papers.Proposals.NextToPass(At.London("2026-06-15 12:00")));
        Assert.Null(proposed.Folded.Papers.Proposals.NextToPass(At.London("2026-07-01 10:00")));

        var refused = Proposed("2026-06-15 10:00").Told(new ProposalRefused(1, "No room.", At.Date("2026-06-15")), "2026-06-15 13:00");
        Assert.Equal(new Closure.Stands("refused"), Of(told, refused));
        var back = Assert.Single(refused.Plan("2026-06-15 13:00").Due, notice => notice.Rule is RuleIds.MeetingProposal);
        Assert.Null(Of(back, refused));
        Assert.Equal(new Closure.Stands("taken"), Of(told, Proposed("2026-06-15 10:00").Pending("h1", "2026-07-01 10:00", "2026-06-15 11:00")));
        Assert.Equal(new Closure.Stands("ended"), Of(told, proposed.PlanEnded("2026-06-16").PlanEnded("2026-06-16", "child-2")));
    }

    [Fact]
    public void A_booking_in_time_is_not_chased_while_a_hold_for_an_earlier_one_waits()
    {
        var @case = A.Case("bolton").Conference("2026-05-20").Held("2026-06-01").Booked("h1", "2026-07-10 10:00", "2026-06-02 10:00");
        var told = new Notice(
            A.Reference, RuleIds.SubsequentMaxInterval, At.Date("2026-07-13"), "book-by", Tone.Prompt,
            People.KeyWorker(@case.Folded)!, At.London("2026-06-01 10:00"));
        Assert.IsType<Closure.Booked>(Of(told, @case));
        @case.Pending("h2", "2026-07-08 10:00", "2026-07-03 10:00");
        Assert.IsType<Closure.Booked>(Of(told, @case));
        Assert.DoesNotContain(@case.Plan("2026-07-06 09:00").Due, notice => notice is { Rule: RuleIds.SubsequentMaxInterval, Step: "chase-5" });
    }

    private static A Proposed(string at) => A.Case("bolton").Conference("2026-05-20").Conference("2026-05-20", child: "child-2").Held("2026-06-01")
        .Told(new MeetingProposed(A.Nurse, At.Local("2026-07-01 10:00"), At.London(at).InUtc().Date), at);

    private static CoreGroupCase Again(string member) => Proposed("2026-06-15 10:00")
        .Told(new MeetingProposed(member, At.Local("2026-07-03 10:00"), At.Date("2026-06-15")), "2026-06-15 11:00").Folded;

    private static Proposal Only(A @case) => Assert.Single(@case.Folded.Papers.Proposals.All);

    private static Closure? Of(Notice notice, A @case) => Closure.Of(notice, @case.Folded, @case.Deadlines());
}
