using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Concerns;

/// <summary>Taking an escalation on by a stated day, and handing it to a colleague. The first core group was due on Monday
/// 16 November 2026; it is Monday 23 November.</summary>
public sealed class DelegationTests : IAsyncLifetime
{
    private const string Deputy = "deputy@council.example";
    private static readonly LocalDate Due = new(2026, 11, 16);
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        service.StaffIds[Deputy] = Groups.Outsider;
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 2)));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task The_manager_takes_it_on_by_a_day_and_again_when_that_has_passed()
    {
        Assert.Contains("That day has passed", await Take(Groups.Manager, "2026-11-22"));
        Assert.Contains("more than three months", await Take(Groups.Manager, "2027-11-24"));
        Assert.Contains("give the day", await Take(Groups.Manager, "tomorrow"));
        Assert.Contains("comes back to you", await Take(Groups.Manager, "2026-11-24"));
        Assert.Equal(
            new EscalationAcknowledged(RuleIds.FirstCoreGroup, Due, new LocalDate(2026, 11, 24), Roles.KeyWorkerManager), Last());
        Assert.Contains("Already acknowledged", await Take(Groups.Manager, "2026-11-25"));

        service.Clock.Now = Groups.Utc(11, 25, 9);
        Assert.Contains("I will see to it by", await Back(Groups.Manager));
        Assert.Contains("you have taken it on", await Take(Groups.Manager, "2026-11-27"));
    }

    [Fact]
    public async Task A_member_to_whom_it_was_handed_may_take_it_on_and_others_may_not()
    {
        Assert.Contains("Only the key worker’s manager", await Take(Groups.HealthVisitor, "2026-11-24"));
        Assert.Contains("it is with Health visiting now", await Hand(Groups.Manager, Token(Groups.HealthVisitor)));
        Assert.Equal(new EscalationDelegated(RuleIds.FirstCoreGroup, Due, Groups.HealthVisitor), Last());
        Assert.Contains("is with Health visiting already", await Hand(Groups.Manager, Token(Groups.HealthVisitor)));

        Assert.Contains("has handed this to you", await Back(Groups.HealthVisitor));
        Assert.Contains("Only the key worker’s manager", await Take(Groups.Teacher, "2026-11-24"));
        Assert.Contains("you have taken it on", await Take(Groups.HealthVisitor, "2026-11-24"));
        Assert.Equal(
            new EscalationAcknowledged(RuleIds.FirstCoreGroup, Due, new LocalDate(2026, 11, 24), Groups.HealthVisitor), Last());
    }

    [Fact]
    public async Task A_colleague_who_is_not_of_the_group_has_a_seat_while_it_is_with_them()
    {
        Assert.Contains("There is nothing here for you", await Take(Groups.Outsider, "2026-11-24"));
        Assert.Contains("a colleague named by the manager", await Hand(Groups.Manager, HandOn.Other, "Deputy@council.example"));
        Assert.Equal(new EscalationDelegated(RuleIds.FirstCoreGroup, Due, Deputy), Last());
        await service.Deliver();
        Assert.Contains(service.Microsoft.Requests, request => request.Body.ToJsonString().Contains("has handed this to you", StringComparison.Ordinal));

        Assert.Contains("you have taken it on", await Take(Groups.Outsider, "2026-11-24"));
        await Hand(Groups.Manager, Token(Groups.HealthVisitor));
        Assert.Contains("There is nothing here for you", await Back(Groups.Outsider));
    }

    [Fact]
    public async Task Only_the_manager_hands_on_and_only_to_somebody_who_can_be_written_to()
    {
        Assert.Contains("Only the key worker’s manager", await Hand(Groups.KeyWorker, Token(Groups.HealthVisitor)));
        Assert.Contains("There is nothing here for you", await Hand(Groups.Outsider, Token(Groups.HealthVisitor)));
        Assert.Contains("no email address", await Hand(Groups.Manager, HandOn.Other, "the deputy"));
        Assert.Contains("give the colleague's address", await Hand(Groups.Manager, HandOn.Other));
        Assert.Contains("of this core group no more", await Hand(Groups.Manager, "000000000000"));
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is EscalationDelegated);
    }

    [Fact]
    public async Task What_is_done_or_not_overdue_is_not_handed_on()
    {
        await service.Happened(Groups.Case, new MeetingHeld(new LocalDate(2026, 11, 20), null));
        Assert.Contains("No longer due", await Hand(Groups.Manager, Token(Groups.HealthVisitor)));
        Assert.Contains("There is nothing to do", Said.Text(await service.Press(
            Groups.Manager, "escalation.delegate", ("case", Groups.Case), ("rule", "no-such-rule"), ("due", "2026-11-16"))));
        Assert.Contains("not overdue", Said.Text(await service.Press(
            Groups.Manager, "escalation.delegate", ("case", Groups.Case), ("rule", RuleIds.SubsequentMaxInterval),
            ("due", "2027-01-01"), ("to", Token(Groups.HealthVisitor)))));
    }

    [Fact]
    public async Task No_card_carries_an_address_of_those_to_choose_from()
    {
        var card = Said.Json(await service.Press(
            Groups.Manager, "back", ("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16")));
        Assert.Contains("Hand it on", card, StringComparison.Ordinal);
        Assert.DoesNotContain(Groups.HealthVisitor, card, StringComparison.Ordinal);
    }

    private static string Token(string person) => MemberToken.Of(Groups.Of("bolton").Members.First(member => member.Id == person));

    private CaseEvent Last() => service.Cases.History(Groups.Case)[^1].Event;

    private async Task<string> Take(string by, string day) => Said.Text(await service.Press(
        by, "escalation.acknowledge", ("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16"), ("by", day)));

    private async Task<string> Back(string by) => Said.Text(await service.Press(
        by, "back", ("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16")));

    private async Task<string> Hand(string by, string to, string? address = null) => Said.Text(await service.Press(
        by, "escalation.delegate", [("case", Groups.Case), ("rule", RuleIds.FirstCoreGroup), ("due", "2026-11-16"), ("to", to),
            .. address is null ? [] : new[] { ("address", address) }]));
}
