using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>"Not me any more": who is told instead, who is asked to confirm it, and what the cards that were sent say.</summary>
public sealed class HandoverTests
{
    private const string Minutes = "minutes@example";
    private const string Manager = "manager@example";

    [Fact]
    public void Whoever_decides_is_asked_at_once_and_again_and_the_manager_once_while_nobody_confirms_it() => Story.Is(
        """
        2026-06-10 12:00 key-worker leaving
        2026-06-12 09:00 key-worker leaving-2
        2026-06-12 09:00 key-worker-manager leaving-unconfirmed
        2026-06-16 09:00 key-worker leaving-3
        """,
        Left(A.Nurse, "2026-06-10 12:00"), RuleIds.PersonnelChange, until: "2026-06-17 09:00");

    [Fact]
    public void Of_the_key_worker_the_manager_decides_and_is_told_what_the_key_worker_would_have_been_told()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Told(new LeavingSaid(A.KeyWorker, At.Date("2026-06-03"), null), "2026-06-03 12:00");
        Story.Is("2026-06-03 12:00 key-worker-manager leaving", @case, RuleIds.PersonnelChange, until: "2026-06-04 12:00");
        Story.Is(
            """
            2026-06-01 10:00 key-worker book-by
            2026-06-08 09:00 key-worker-manager chase-5
            2026-06-11 09:00 key-worker-manager chase-2
            """,
            @case, RuleIds.FirstCoreGroup, until: "2026-06-12 09:00");
        var instead = Assert.Single(@case.Plan("2026-06-08 09:00").Due, one => one.Step is "chase-5");
        Assert.Equal((Manager, A.KeyWorker, Audience.Person), (instead.Recipient.Address, instead.Recipient.CoversFor, instead.Recipient.Audience));
    }

    [Fact]
    public void What_comes_up_for_a_member_who_says_they_left_is_said_to_the_key_worker_and_not_to_them()
    {
        var @case = A.Case("sandwell").Conference("2026-05-01").Held("2026-06-08").Told(new LeavingSaid(Minutes, At.Date("2026-06-09"), null), "2026-06-09 12:00");
        var told = Story.Notices(@case, "2026-06-20 09:00").Select(one => one.Notice).Where(one => one.Rule is RuleIds.MinutesCirculated).ToList();
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, one => one.Recipient.Address == Minutes);
        Assert.Contains(told, one => one.Recipient.CoversFor == Minutes && one.Recipient.Address == A.KeyWorker);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Taken_back_or_confirmed_nobody_else_is_told_any_more(bool isConfirmed)
    {
        var @case = Left(A.Nurse, "2026-06-10 12:00").Told(
            isConfirmed ? new MemberLeft(A.Nurse, At.Date("2026-06-11"), null) : new LeavingTakenBack(A.Nurse, At.Date("2026-06-11")), "2026-06-11 12:00");
        Assert.DoesNotContain(Story.Notices(@case, "2026-06-30 09:00"), one => one.Now > At.London("2026-06-11 12:00")
            && (one.Notice.Recipient.CoversFor == A.Nurse || MembershipLadder.IsToConfirm(one.Notice)));
        Assert.Equal(isConfirmed, @case.Folded.Professionals.All(member => member.Id != A.Nurse));
        Assert.False(Handover.HasSaidSo(@case.Folded, A.Nurse));
    }

    [Fact]
    public void A_concern_is_said_to_both_since_it_waits_for_nobody()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Held("2026-06-08")
            .Told(new LeavingSaid(A.KeyWorker, At.Date("2026-06-09"), null), "2026-06-09 12:00")
            .Told(new ConcernRaised("c", Grounds.NoCooperation, A.Nurse, At.Date("2026-06-09"), true, null, null, null), "2026-06-09 23:00");
        var told = @case.Plan("2026-06-09 23:00").Due.Where(one => one.Rule is RuleIds.Concern).Select(one => one.Recipient.Address);
        Assert.Equal([A.KeyWorker, Manager], told.Order());
    }

    [Fact]
    public void Every_card_of_theirs_says_so_until_it_is_taken_back_and_the_card_of_whoever_was_told_instead_afterwards()
    {
        var @case = Left(A.Nurse, "2026-06-10 12:00");
        var own = new Notice(
            A.Reference, RuleIds.PlanCopyNotReceived, At.Date("2026-06-10"), "asked", Tone.Question,
            new Recipient(Audience.Person, A.Nurse, Roles.Member), At.London("2026-06-09 09:00"), A.Nurse);
        var instead = own with { Recipient = new Recipient(Audience.Person, A.KeyWorker, Roles.KeyWorker, CoversFor: A.Nurse) };
        Assert.Equal(new Closure.NotTheirs(At.Date("2026-06-10")), Of(@case, own));
        Assert.NotEqual(new Closure.WithSomebody(), Of(@case, instead));

        @case.Told(new MemberLeft(A.Nurse, At.Date("2026-06-11"), null), "2026-06-11 12:00");
        Assert.Equal(new Closure.NotTheirs(At.Date("2026-06-11")), Of(@case, own));
        Assert.Equal(new Closure.WithSomebody(), Of(@case, instead));

        @case.Told(new MemberJoined(new Member(A.Nurse, Roles.Member, "Health visiting", A.Nurse, null), At.Date("2026-06-12")), "2026-06-12 12:00");
        Assert.IsNotType<Closure.NotTheirs>(Of(@case, own));
    }

    [Fact]
    public void The_register_that_names_them_no_more_settles_it()
    {
        var group = A.Group("bolton");
        var @case = Left(A.Nurse, "2026-06-10 12:00").Told(
            new GroupDescribed(group with { Members = [.. group.Members.Where(member => member.Id != A.Nurse)] }), "2026-06-11 12:00", "import");
        Assert.DoesNotContain(@case.Folded.Membership.Leavings, one => one.IsOpen);
    }

    private static A Left(string member, string at) => A.Case("bolton").Conference("2026-05-25").Held("2026-06-01")
        .Told(new LeavingSaid(member, At.Date(at[..10]), null), at);

    private static Closure? Of(A @case, Notice notice) => Closure.Of(notice, @case.Folded, @case.Deadlines());
}
