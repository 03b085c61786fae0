using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>Which card gives way to which.</summary>
public sealed class SupersessionTests
{
    private static readonly Notice Chase = new(
        "CG-1", RuleIds.MinutesCirculated, new LocalDate(2026, 6, 15), "chase-2", Tone.Chase,
        new Recipient(Audience.Person, "taker", "minute-taker"), Instant.FromUtc(2026, 6, 11, 8, 0));

    [Theory]
    [InlineData("due")]
    [InlineData("overdue")]
    [InlineData("overdue-7")]
    [InlineData("escalation")]
    public void A_later_step_takes_the_place_of_an_earlier_one_and_not_the_other_way_round(string step)
    {
        var later = Chase with { Step = step, At = Chase.At + Duration.FromDays(3) };
        Assert.True(Supersession.IsBy(Chase, later));
        Assert.False(Supersession.IsBy(later, Chase));
        Assert.False(Supersession.IsBy(Chase, Chase));
    }

    [Fact]
    public void What_is_said_of_something_else_or_to_somebody_else_does_not()
    {
        var later = Chase with { Step = "due", At = Chase.At + Duration.FromDays(3) };
        Assert.All(
            [
                later with { Due = later.Due.PlusDays(1) },
                later with { Rule = RuleIds.PlanCirculated },
                later with { Owner = "m-1" },
                later with { About = "item" },
                later with { Recipient = later.Recipient with { Address = "other" } },
                later with { Recipient = later.Recipient with { CoversFor = "m-1" } },
                later with { Step = "cannot-action-1" },
            ],
            other => Assert.False(Supersession.IsBy(Chase, other)));
    }

    [Theory]
    [InlineData(RuleIds.Checklist)]
    [InlineData(RuleIds.Feedback)]
    [InlineData(RuleIds.Concern)]
    public void Cards_that_ask_for_different_things_stand_beside_each_other(string rule) => Assert.False(
        Supersession.IsBy(Chase with { Rule = rule }, Chase with { Rule = rule, At = Chase.At + Duration.FromDays(3) }));
}
