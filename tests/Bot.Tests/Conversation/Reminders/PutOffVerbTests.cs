using CoreGroupBot.Bot.Tests.Conversation.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Reminders;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Reminders;

/// <summary>"Remind me later": by whom, until when, and what it never touches. Today is Monday 23 November 2026; the next core group
/// is due on Thursday 24 December.</summary>
public sealed class PutOffVerbTests : PaperDesk
{
    private const string Due = "2026-12-24";

    [Fact]
    public async Task A_reminder_is_put_off_once_and_can_be_put_off_further()
    {
        await Held("bolton");
        var answer = await PutOff(Groups.KeyWorker, "2026-11-26");
        Assert.Contains("You are reminded again on Thursday 26 November 2026 at 09:00", answer);
        Assert.Equal(
            new ReminderPutOff(RuleIds.SubsequentMaxInterval, new LocalDate(2026, 12, 24), Groups.KeyWorker, new LocalDate(2026, 11, 26)),
            Last());
        Assert.Contains("Put off already", await PutOff(Groups.KeyWorker, "2026-11-26"));
        Assert.Contains("Put off", await PutOff(Groups.KeyWorker, "2026-12-01"));
        Assert.Equal(2, All<ReminderPutOff>().Count());
    }

    [Theory]
    [InlineData(Groups.Outsider, "2026-11-26", Nothing)]
    [InlineData(Groups.Teacher, "2026-11-26", "Only whoever is reminded")]
    [InlineData(Groups.Manager, "2026-11-26", "Only whoever is reminded")]
    [InlineData(Groups.KeyWorker, "2026-11-23", "working day after today")]
    [InlineData(Groups.KeyWorker, "2026-11-20", "working day after today")]
    [InlineData(Groups.KeyWorker, "soon", "working day after today")]
    [InlineData(Groups.KeyWorker, "2026-11-28", "Saturday 28 November 2026 is no working day")]
    [InlineData(Groups.KeyWorker, "2026-12-25", "The last day to which it can be put off is Thursday 24 December 2026")]
    public async Task Nobody_else_and_no_other_day_puts_it_off(string by, string until, string said)
    {
        await Held("bolton");
        Assert.Contains(said, await PutOff(by, until));
        Assert.Empty(All<ReminderPutOff>());
    }

    [Fact]
    public async Task The_last_day_for_it_can_be_chosen_and_on_that_day_nothing_can()
    {
        await Held("bolton");
        Assert.Contains("reminded again on Thursday 24 December 2026", await PutOff(Groups.KeyWorker, Due));
        Service.Clock.Now = Groups.Utc(12, 24, 10);
        Assert.Contains("cannot be put off any more", await PutOff(Groups.KeyWorker, "2026-12-29"));
        Assert.Single(All<ReminderPutOff>());
    }

    [Fact]
    public async Task What_is_overdue_is_not_put_off_and_what_is_no_longer_due_says_so()
    {
        await Held("bolton");
        Assert.Contains("cannot be put off any more", await Press(
            Groups.KeyWorker, "reminder.putOff", ("rule", RuleIds.MinutesCirculated), ("due", "2026-11-19"), ("until", "2026-11-26")));
        Assert.Contains("No longer due", await Press(
            Groups.KeyWorker, "reminder.putOff", ("rule", RuleIds.MinutesCirculated), ("due", "2026-11-18"), ("until", "2026-11-26")));
        Assert.Contains("No longer due", await Press(
            Groups.KeyWorker, "reminder.putOff", ("rule", RuleIds.Concern), ("due", Due), ("until", "2026-11-26")));
        Assert.Empty(All<ReminderPutOff>());
    }

    [Fact]
    public async Task Whoever_covers_puts_off_what_both_are_told()
    {
        Service.StaffIds["deputy@work.example"] = Groups.Outsider;
        await Held("bolton", new CoverNamed(Groups.KeyWorker, "deputy@work.example", new LocalDate(2026, 11, 23), new LocalDate(2026, 12, 11)));
        Assert.Contains("Put off", await PutOff(Groups.Outsider, "2026-11-26"));
        Assert.Equal(Groups.KeyWorker, All<ReminderPutOff>().Single().Of);
    }

    [Fact]
    public async Task The_card_says_until_when_and_can_be_answered_all_the_same_and_it_comes_again_on_that_morning()
    {
        await Held("bolton");
        var list = (await Cards())[^1];
        Assert.Contains("Next core group: due in", list);
        Assert.DoesNotContain("You are reminded again", list);
        await PutOff(Groups.KeyWorker, "2026-11-26");
        var changed = (await Cards())[^1];
        Assert.Contains("You are reminded again on Thursday 26 November 2026", changed);
        Assert.Contains("Next core group: due in", changed);

        Service.Clock.Now = Groups.Utc(11, 26, 8, 59);
        await Service.Cases.Look(Groups.Case, default);
        var before = (await Cards()).Count;
        Service.Clock.Now = Groups.Utc(11, 26, 9);
        await Service.Cases.Look(Groups.Case, default);
        var again = (await Cards()).Skip(before).ToList();
        Assert.Contains(again, card => card.Contains("Next core group: due in", StringComparison.Ordinal));
        Assert.DoesNotContain(again, card => card.Contains("You are reminded again", StringComparison.Ordinal));
    }

    private Task<string> PutOff(string by, string until) =>
        Press(by, "reminder.putOff", ("rule", RuleIds.SubsequentMaxInterval), ("due", Due), ("again", until));
}
