using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Properties;

public sealed class NoticeProperties
{
    [Fact]
    public void Looking_twice_adds_nothing_and_no_key_ever_says_two_things() => Holds.ForEveryCase(made =>
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (now, then) in made.Looks())
        {
            var due = then.Plan(now).Due;
            Assert.Equal(due, then.Plan(now).Due);
            Assert.Distinct(due.Select(notice => notice.Key));
            foreach (var notice in due)
            {
                said.TryAdd(notice.Key, WhatItSays(notice));
                Assert.Equal(said[notice.Key], WhatItSays(notice));
            }
        }
    });

    [Fact]
    public void What_is_due_next_is_later_than_now_and_nothing_new_is_due_before_it() => Holds.ForEveryCase(made =>
    {
        foreach (var (now, then) in made.Looks())
        {
            var plan = then.Plan(now);
            Assert.False(plan.Next <= now);
            Assert.All(plan.Due, notice => Assert.True(notice.At <= now));
            var before = plan.Next is { } next ? next - Duration.Epsilon : now + Duration.FromDays(20);
            Assert.Subset(
                plan.Due.Select(notice => notice.Key).ToHashSet(),
                then.Plan(before).Due.Select(notice => notice.Key).ToHashSet());
        }
    });

    [Fact]
    public void The_family_is_never_told_and_only_of_the_end_once_every_plan_has_ended() => Holds.ForEveryCase(made =>
    {
        foreach (var (now, then) in made.Looks())
        {
            var (@case, due) = (then.Folded, then.Plan(now).Due);
            Assert.DoesNotContain(due, notice => notice.Recipient.Address.EndsWith(AnyGroup.Family, StringComparison.Ordinal));
            Assert.DoesNotContain(due, notice => Roles.IsFamily(notice.Recipient.Role));
            Assert.True(@case.IsActive || due.All(notice => notice.Rule == RuleIds.MeetingCycleEnds));
            Assert.True(@case.IsActive || then.Deadlines.All(deadline => deadline.Kind is DueKind.Until));
        }
    });

    /// <summary>When it is said belongs to none of it: that moves with what is known. Neither does in which of their roles somebody is told
    /// who has two: a key worker who takes the minutes is told as the one or the other, in the same words, and once.</summary>
    private static string WhatItSays(Notice notice) => $"{notice with { At = default, Recipient = notice.Recipient with { Role = "" } }}";
}
