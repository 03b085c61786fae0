using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Tests.Conversation.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Membership;

/// <summary>Who is kept apart, and whether the family is invited: who may say what, and what they see of it.</summary>
public sealed class InvitationVerbTests : PaperDesk
{
    private const string Hold = "h1";
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly LocalDateTime Start = new(2026, 12, 15, 10, 0);

    private static readonly CaseEvent[] Booked = [new SlotChosen(Hold, Start, 60, "Free."), new HoldPlaced(Hold, "e1"), new HoldApproved(Hold), new MembersInvited(Hold)];

    [Fact]
    public async Task The_key_worker_keeps_two_members_apart_and_neither_finds_the_other_any_more()
    {
        await Held("cwm-taf-morgannwg", Booked);
        Task<string> Apart(string by, string member, string from) => Press(by, "members.apart", ("member", member), ("from", from));
        Assert.Contains("Health visiting", await Opened(Groups.Chair, "chair.override"));

        Assert.Contains("Only the key worker or their manager", await Apart(Groups.Teacher, Token(Groups.HealthVisitor), Token(Groups.Chair)));
        Assert.Contains("From the key worker nobody", await Apart(Groups.KeyWorker, Token(Groups.HealthVisitor), Token(Groups.KeyWorker)));
        Assert.Contains("somebody else", await Apart(Groups.KeyWorker, Token(Groups.HealthVisitor), Token(Groups.HealthVisitor)));
        Assert.Contains("is kept apart from chair (Police)", await Apart(Groups.KeyWorker, Token(Groups.HealthVisitor), Token(Groups.Chair)));
        Assert.Equal([Groups.Chair], All<MembersKeptApart>().Single().From);
        Assert.Contains("Already recorded", await Apart(Groups.Manager, Token(Groups.HealthVisitor), Token(Groups.Chair)));

        Assert.DoesNotContain("Health visiting", await Opened(Groups.Chair, "chair.override"));
        Assert.Contains("School", await Opened(Groups.Chair, "chair.override"));
        Assert.Contains("Health visiting", await Opened(Groups.KeyWorker, "chair.override"));
        Assert.Contains("kept apart from nobody", await Apart(Groups.KeyWorker, Token(Groups.HealthVisitor), ""));
        Assert.Contains("Health visiting", await Opened(Groups.Chair, "chair.override"));
    }

    [Fact]
    public async Task How_it_stood_on_a_past_day_does_not_tell_one_of_them_of_the_other_either()
    {
        await Held("cwm-taf-morgannwg", [
            .. Booked, new MembersKeptApart(Groups.HealthVisitor, [Groups.Chair]), new ApologiesGiven(Hold, Groups.HealthVisitor), new ApologiesGiven(Hold, Groups.Teacher)]);
        Task<string> Stood(string by) => Press(by, "asOf", ("on", "2026-11-23"));

        var toKeyWorker = await Stood(Groups.KeyWorker);
        Assert.Contains("Apologies of Health visiting", toKeyWorker);
        Assert.Contains("kept apart from", toKeyWorker);
        var toChair = await Stood(Groups.Chair);
        Assert.Contains("Apologies of School", toChair);
        Assert.DoesNotContain("Health visiting", toChair);
        Assert.DoesNotContain("kept apart", toChair);
        Assert.DoesNotContain("former member", toChair);
    }

    [Fact]
    public async Task A_professional_says_whom_of_the_family_they_invited_and_the_case_shows_it()
    {
        await Held("bolton", Booked);
        Task<string> Invited(string by, string invited, string reason, string on) =>
            Press(by, "family.invited", ("hold", Hold), ("invited", invited), ("reason", reason), ("on", on));
        Assert.Contains("nobody has said so yet", await Press(Groups.KeyWorker, "case.menu"));

        Assert.Contains(Nothing, await Invited(Groups.Outsider, "family", "none", "2026-11-23"));
        Assert.Contains("whom you have invited, or why nobody", await Invited(Groups.KeyWorker, "", "none", "2026-11-23"));
        Assert.Contains("today or earlier", await Invited(Groups.KeyWorker, "family", "none", "2026-11-24"));
        Assert.Contains("from the list", await Invited(Groups.KeyWorker, "grandmother", "none", "2026-11-23"));
        Assert.Contains("the family; not the others", await Invited(Groups.Teacher, "family", "not-appropriate", "2026-11-23"));
        Assert.Equal(("not-appropriate", Groups.Teacher, Start), (All<FamilyInvited>().Single().Reason, All<FamilyInvited>().Single().By, All<FamilyInvited>().Single().Start));
        Assert.Contains("Already recorded", await Invited(Groups.Teacher, "family", "not-appropriate", "2026-11-23"));
        Assert.Contains("by School", await Press(Groups.KeyWorker, "case.menu"));
        Assert.Contains("nobody: it would not be safe", await Invited(Groups.KeyWorker, "", "not-safe", "2026-11-23"));
    }

    private static string Token(string member) => MemberToken.Of(new Member(member, "", "", null, null));
}
