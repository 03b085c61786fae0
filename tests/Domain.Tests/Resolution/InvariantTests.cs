using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Tests.Cases;
using S = CoreGroupBot.Domain.Resolution.ResolutionState;

namespace CoreGroupBot.Domain.Tests.Resolution;

/// <summary>What holds whatever people press, in whichever order (rules.md 5.4, invariants).</summary>
public sealed class InvariantTests
{
    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 60));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_pressed_at_most_one_process_is_open_and_the_trigger_fires_once(int seed)
    {
        var random = new Random(seed);
        var @case = Process.Registered("2025-01-06").Held("2025-01-20");
        var acts = Enum.GetValues<ResolutionAct>();
        var day = At.Date("2025-02-03");
        for (var n = 0; n < 150; n++)
        {
            day = day.PlusDays(random.Next(0, 12));
            var today = day.ToString("uuuu-MM-dd", null);
            if (random.Next(6) == 0)
            {
                @case.Held(today, $"{today} 09:00");
            }

            var before = @case.StateOn(today);
            var act = acts[random.Next(acts.Length)];
            var by = random.Next(2) == 0 ? Process.TeamManager : Process.ReviewingOfficer;
            if (@case.Decide(On(act, day), today, by) is ResolutionAnswer.Accepted accepted)
            {
                Assert.True(Transitions.Allows(before, act) || before is S.Monitoring, $"{seed}: {act} in {before}");
                foreach (var happened in accepted.Events)
                {
                    @case.With(happened, $"{today} 12:00", by);
                }
            }
        }

        var history = @case.History();
        Assert.True(history.Processes.Count(process => process.IsOpen) <= 1);
        Assert.All(history.Processes.SkipLast(1), process => Assert.Equal(S.Ended, process.State));
        Assert.Equal(
            1,
            history.Processes.Count(process => process.IsAutomatic) + history.Processes.Count(process => process.TriggerNotedOn is not null));
        Assert.All(history.Processes, process => Assert.True(process.IsAutomatic || process.Delays.Count == 0));
        Assert.All(history.Processes.SelectMany(process => process.Steps), step => Assert.True(
            step.By is not null || step.Transition is "T02" or "T12" or "T15" or "T20"));
        foreach (var process in history.Processes)
        {
            Assert.Equal(process.Steps.Skip(1).Select(step => step.From), process.Steps.SkipLast(1).Select(step => step.To));
            Assert.Equal(process.Steps.Select(step => step.At).Order(), process.Steps.Select(step => step.At));
        }
    }

    [Fact]
    public void A62_a_trigger_reached_while_a_request_runs_is_noted_and_opens_no_second_process()
    {
        var @case = Process.Registered("2025-03-02").Requested("2026-05-28");
        Assert.Equal(S.Requested, @case.StateOn("2026-06-03"));
        Assert.Equal(At.Date("2026-06-02"), Assert.Single(@case.History().Processes).TriggerNotedOn);
        @case.With(new ResolutionWithdrawn(Process.Child, At.Date("2026-06-04"), "The plan works again."), "2026-06-04");
        Assert.Equal(S.Monitoring, @case.StateOn("2027-01-01"));
    }

    [Fact]
    public void A62_a_request_that_ended_before_does_not_disarm_the_trigger()
    {
        var @case = Process.Registered("2025-03-02").Requested("2026-04-01")
            .With(new ResolutionWithdrawn(Process.Child, At.Date("2026-04-08"), "The plan works again."), "2026-04-08");
        Assert.Equal(S.Monitoring, @case.StateOn("2026-06-01"));
        Assert.Equal(S.AutoTriggered, @case.StateOn("2026-06-02"));
        Assert.Equal(2, @case.History().Processes.Count);
    }

    [Fact]
    public void A_child_whose_process_ended_is_watched_again_and_a_new_request_is_possible()
    {
        var @case = Process.In(S.Tier2Held).With(new ResolutionClosed(Process.Child, At.Date(Process.Today), Outcomes.PlanGoesOn), Process.Today);
        Assert.Equal(S.Monitoring, @case.StateOn(Process.Today));
        @case.With(@case.Accepts(Commands.Of(ResolutionAct.Request), "2026-06-19"), "2026-06-19");
        Assert.Equal(S.Requested, @case.StateOn("2026-06-19"));
    }

    [Fact]
    public void A_child_who_comes_back_on_the_register_has_a_trigger_of_that_time()
    {
        var @case = Process.Registered("2024-01-08").PlanEnded("2024-12-02")
            .Conference("2025-09-01").Told(new PlanStarted(Process.Child, At.Date("2025-09-01")), "2025-09-01 11:00");
        Assert.Equal(S.Ended, @case.StateOn("2025-08-31"));
        Assert.Equal(S.Monitoring, @case.StateOn("2026-11-30"));
        Assert.Equal(S.AutoTriggered, @case.StateOn("2026-12-01"));
    }

    [Fact]
    public void Siblings_have_processes_of_their_own()
    {
        var @case = Process.Registered().Told(new PlanStarted("child-2", At.Date("2026-01-05")), "2026-01-05 10:30").Requested("2026-06-01");
        Assert.Equal(S.Requested, @case.StateOn("2026-06-02"));
        Assert.Equal(S.Monitoring, ResolutionHistory.Of(@case.Folded, "child-2", Process.Rules).StateOn(At.Date("2026-06-02")));
    }

    [Fact]
    public void A_booking_made_by_what_the_register_said_then_is_not_lost_when_the_register_is_corrected()
    {
        var @case = Process.Registered("2025-03-02").Booked("2026-06-10", "2026-06-03")
            .Told(new PlanStarted(Process.Child, At.Date("2025-12-01")), "2026-06-05 10:00");
        Assert.Equal(S.Tier1Booked, @case.StateOn("2026-06-05"));
    }

    [Theory]
    [InlineData("bolton")]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    [InlineData("sandwell")]
    public void Elsewhere_there_is_no_such_process(string board) =>
        Assert.Empty(ResolutionHistory.All(Process.Registered("2024-01-08", board).Folded, Process.Registered(board: board).Board));

    private static ResolutionCommand On(ResolutionAct act, NodaTime.LocalDate day) => Commands.Of(act) switch
    {
        ResolutionCommand.TellParents => new ResolutionCommand.TellParents(day),
        ResolutionCommand.BookTier1 e => e with { Date = day.PlusDays(3) },
        ResolutionCommand.HoldTier1 e => e with { HeldOn = day },
        ResolutionCommand.ShareTier1 e => e with { On = day },
        ResolutionCommand.BookTier2 e => e with { Date = day.PlusDays(3) },
        ResolutionCommand.HoldTier2 e => e with { HeldOn = day },
        ResolutionCommand.Report e => e with { On = day },
        var other => other,
    };
}
