using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Tests.Conversation.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Membership;

/// <summary>"Not me any more": who says it of whom, who confirms it, and what it does to cards.</summary>
public sealed class LeavingVerbTests : PaperDesk
{
    private const string Address = "new.worker@example.gov.uk";
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public async Task A_member_says_so_of_themselves_once_and_may_name_another_later()
    {
        await Held("bolton");
        Assert.Contains("I have left", await Opened(Groups.Teacher, "member.leaving"));
        Assert.Contains(Nothing, await Leave(Groups.Outsider, ("heir", "unknown")));
        Assert.Contains("each of themselves", await Leave(Groups.Manager, ("heir", "unknown")));
        Assert.Contains("choose that you do not know", await Leave(Groups.Teacher));
        Assert.Contains("no email address", await Leave(Groups.Teacher, ("heir", "address"), ("address", "somebody")));
        Assert.Contains("not you any more", await Leave(Groups.Teacher, ("heir", "unknown")));
        Assert.Equal(new LeavingSaid(Groups.Teacher, Today, null), Last());
        Assert.Contains("Already recorded", await Leave(Groups.Teacher, ("heir", "unknown")));
        Assert.Contains("not you any more", await Leave(Groups.Teacher, ("heir", "address"), ("address", Address)));
        Assert.Equal(new LeavingSaid(Groups.Teacher, Today, Address), Last());
    }

    [Fact]
    public async Task Whoever_covers_for_somebody_does_not_leave_for_them()
    {
        Service.StaffIds["deputy@work.example"] = Groups.Outsider;
        await Held("bolton", new CoverNamed(Groups.Teacher, "deputy@work.example", Today, new LocalDate(2026, 12, 11)));
        Assert.Contains("each of themselves", await Leave(Groups.Outsider, ("heir", "unknown")));
        Assert.Empty(All<LeavingSaid>());
    }

    [Theory]
    [InlineData(Groups.KeyWorker)]
    [InlineData(Groups.Manager)]
    public async Task The_key_worker_or_the_manager_confirms_with_the_successor_named(string by)
    {
        await Held("bolton", new LeavingSaid(Groups.Teacher, Today, Address));
        Assert.Contains("Only the key worker or their manager", await Confirm(Groups.HealthVisitor, Groups.Teacher));
        Assert.Contains(Nothing, await Confirm(Groups.Outsider, Groups.Teacher));
        Assert.Contains("Nothing waits", await Confirm(by, Groups.HealthVisitor));
        Assert.Contains("Change recorded", await Confirm(by, Groups.Teacher));
        Assert.Equal(new MemberLeft(Groups.Teacher, Today, Address), Last());
        Assert.Equal(("School", Address), All<MemberJoined>().Select(one => (one.Member.Agency, one.Member.Person)).Single());
        Assert.Contains("Nothing waits", await Confirm(by, Groups.Teacher));
        Assert.Contains(Nothing, await Leave(Groups.Teacher, ("heir", "unknown")));
    }

    [Fact]
    public async Task Nobody_confirms_that_the_key_worker_has_left_but_the_manager_and_never_without_a_successor()
    {
        await Held("bolton", new LeavingSaid(Groups.KeyWorker, Today, null));
        Assert.Contains("of the key worker only the manager", await Confirm(Groups.KeyWorker, Groups.KeyWorker));
        Assert.Contains("new key worker", await Confirm(Groups.Manager, Groups.KeyWorker));
        Assert.Contains("no email address", await Confirm(Groups.Manager, Groups.KeyWorker, ("address", "x")));
        Assert.Contains("Change recorded", await Confirm(Groups.Manager, Groups.KeyWorker, ("address", Address)));
        Assert.Equal(Address, (await Service.Cases.Open(Groups.Case, default))!.KeyWorker!.Person);
    }

    [Fact]
    public async Task It_is_taken_back_by_themselves_or_by_whoever_knows_better()
    {
        await Held("bolton", new LeavingSaid(Groups.Teacher, Today, null));
        Assert.Contains("Only the key worker or their manager", await Press(Groups.HealthVisitor, "member.stays", ("member", Token(Groups.Teacher))));
        Assert.Contains("I have not left", await Opened(Groups.Teacher, "member.stays"));
        Assert.Contains("Recorded: not left", await Press(Groups.Teacher, "member.stays"));
        Assert.Equal(new LeavingTakenBack(Groups.Teacher, Today), Last());
        Assert.Contains("Nothing waits", await Press(Groups.Teacher, "member.stays"));
        await Leave(Groups.Teacher, ("heir", "unknown"));
        Assert.Contains("Recorded: not left", await Press(Groups.KeyWorker, "member.stays", ("member", Token(Groups.Teacher))));
    }

    [Fact]
    public async Task The_persons_cards_say_so_and_the_key_worker_gets_a_card_to_confirm_it()
    {
        await Held("sandwell");
        var before = (await Cards()).Count;
        await Leave(Groups.MinuteTaker, ("heir", "unknown"));
        var after = (await Cards()).Skip(before).ToList();
        Assert.Contains(after, card => card.Contains("Not yours any more: Record of the core group", StringComparison.Ordinal));
        Assert.Contains(after, card => card.Contains("“not me any more”", StringComparison.Ordinal)
            && card.Contains("Confirm, nobody takes over yet", StringComparison.Ordinal));
    }

    private Task<string> Leave(string by, params (string, string)[] data) => Press(by, "member.leaving", data);

    private Task<string> Confirm(string by, string who, params (string, string)[] data) =>
        Press(by, "member.leavingConfirm", [("member", Token(who)), .. data]);

    private static string Token(string member) => MemberToken.Of(new Member(member, "", "", null, null));
}
