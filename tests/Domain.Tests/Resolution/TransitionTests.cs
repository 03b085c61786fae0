using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Tests.Cases;
using S = CoreGroupBot.Domain.Resolution.ResolutionState;

namespace CoreGroupBot.Domain.Tests.Resolution;

/// <summary>T01–T21 of rules.md 5.4: every row of the table, and every pair of state and act that is in none.</summary>
public sealed class TransitionTests
{
    public static IEnumerable<object[]> EveryPair =>
        from state in Enum.GetValues<S>() from act in Enum.GetValues<ResolutionAct>() select new object[] { state, act };

    public static TheoryData<S> EveryState => new(Enum.GetValues<S>());

    [Theory]
    [MemberData(nameof(EveryState))]
    public void The_cases_of_these_tests_stand_where_they_say(S state) =>
        Assert.Equal(state, Process.In(state, IsAutomatic(state)).StateOn(Process.Today));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void What_the_table_has_is_accepted_and_leads_where_it_says_and_all_else_is_refused_with_a_sentence(S state, ResolutionAct act)
    {
        foreach (var automatic in IsAutomatic(state) ? [true] : state is S.Requested ? new[] { false } : [true, false])
        {
            var @case = Process.In(state, automatic);
            if (state is S.Tier1Reviewed && act is ResolutionAct.Escalate)
            {
                @case.Risk("2026-06-16", significant: false);
            }

            var before = @case.History($"{Process.Today} 23:59").Last?.Steps.Count ?? 0;
            var answer = @case.Decide(Commands.Of(act), Process.Today, Process.ReviewingOfficer);
            if (!Transitions.Allows(state, act) || (state is S.Ended && act is not (ResolutionAct.ShareTier1 or ResolutionAct.ReportOutcome)))
            {
                var why = Assert.IsType<ResolutionAnswer.Refused>(answer).Why;
                Assert.True(why.Length > 20 && why.EndsWith('.'), why);
                continue;
            }

            var events = Assert.IsType<ResolutionAnswer.Accepted>(answer).Events;
            foreach (var happened in events)
            {
                @case.With(happened, $"{Process.Today} 14:00", Process.ReviewingOfficer);
            }

            var origin = automatic ? Origins.Months : Origins.Member;
            var step = @case.History($"{Process.Today} 23:59").Last!.Steps[before];
            Assert.Contains(Transitions.All, row => row.Id == step.Transition && row.From == state && row.Act == act);
            Assert.Equal(Transitions.Of(state, act, origin)!.To, step.To);
        }
    }

    [Fact]
    public void Every_row_of_the_table_that_people_move_is_there() => Assert.Equal(
        ["T01", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T11", "T13", "T14", "T15", "T16", "T17", "T18", "T19", "T21"],
        Transitions.All.Select(row => row.Id).Where(id => id != "note").Distinct());

    [Fact]
    public void T01_a_complete_Appendix_3_opens_the_process_for_a_child_on_the_register()
    {
        var @case = Process.In(S.Monitoring);
        Assert.Equal(
            new ResolutionRequested(Process.Child, Origins.Member, A.Nurse, At.Date(Process.Today), null),
            @case.Accepts(Commands.Of(ResolutionAct.Request), Process.Today));
        Assert.Contains("not on the register", @case.Refuses(Commands.Of(ResolutionAct.Request), "2026-01-04"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "the children")]
    [InlineData(1, "the allocated social worker")]
    [InlineData(2, "who makes the request")]
    [InlineData(3, "the concern")]
    [InlineData(4, "what the core group has done")]
    [InlineData(5, "what your agency has done")]
    [InlineData(6, "the date")]
    public void T01_each_field_of_Appendix_3_is_asked_for(int field, string said)
    {
        var form = new AppendixThree(field != 0, field != 1, field != 2, field != 3, field != 4, field != 5, field != 6);
        Assert.Contains(
            $"Still to be filled in: {said}",
            Process.In(S.Monitoring).Refuses(new ResolutionCommand.Request(Origins.Member, A.Nurse, null, form), Process.Today),
            StringComparison.Ordinal);
    }

    [Fact]
    public void T01_the_date_on_the_form_is_kept_where_it_is_another_and_cannot_lie_ahead()
    {
        ResolutionCommand Dated(string day) =>
            new ResolutionCommand.Request(Origins.Member, A.Nurse, At.Date(day), AppendixThree.Complete);
        var @case = Process.In(S.Monitoring);
        Assert.Equal(At.Date("2026-06-12"), ((ResolutionRequested)@case.Accepts(Dated("2026-06-12"), Process.Today)).OnForm);
        Assert.Null(((ResolutionRequested)@case.Accepts(Dated(Process.Today), Process.Today)).OnForm);
        Assert.Contains("still to come", @case.Refuses(Dated("2026-06-19"), Process.Today), StringComparison.Ordinal);
    }

    [Fact]
    public void T03_a_delay_needs_its_ground_and_is_proposed_by_one_of_the_two_who_so_agrees()
    {
        var @case = Process.In(S.AutoTriggered, automatic: true);
        var answer = (ResolutionAnswer.Accepted)@case.Decide(Commands.Of(ResolutionAct.ProposeDelay), Process.Today);
        Assert.Equal(
            [
                new DelayProposed(Process.Child, At.Date(Process.Today), Roles.KeyWorkerManager, "Criminal proceedings"),
                new DelayAgreed(Process.Child, At.Date(Process.Today), Roles.KeyWorkerManager),
            ],
            answer.Events);
        Assert.Contains("ground", @case.Refuses(new ResolutionCommand.ProposeDelay(Roles.KeyWorkerManager, " . "), Process.Today), StringComparison.Ordinal);
        Assert.Contains("Only the independent reviewing officer and the Team Manager",
            @case.Refuses(new ResolutionCommand.ProposeDelay(Roles.KeyWorker, "Proceedings"), Process.Today), StringComparison.Ordinal);
    }

    [Fact]
    public void T04_the_two_agreements_are_those_of_two_different_people()
    {
        var @case = Process.In(S.DelayProposed, automatic: true);
        Assert.Contains("two different people",
            @case.Refuses(new ResolutionCommand.AgreeDelay(Roles.ReviewingOfficer), Process.Today, Process.TeamManager), StringComparison.Ordinal);
        Assert.Contains("has agreed already",
            @case.Refuses(new ResolutionCommand.AgreeDelay(Roles.KeyWorkerManager), Process.Today, "another"), StringComparison.Ordinal);
        @case.With(new DelayAgreed(Process.Child, At.Date(Process.Today), Roles.ReviewingOfficer), Process.Today, Process.TeamManager);
        Assert.Equal(S.DelayProposed, @case.StateOn(Process.Today));
        @case.With(new DelayAgreed(Process.Child, At.Date(Process.Today), Roles.ReviewingOfficer), $"{Process.Today} 15:00", Process.ReviewingOfficer);
        Assert.Equal(S.Delayed, @case.StateOn(Process.Today));
    }

    [Fact]
    public void T05_T07_a_refusal_leaves_the_Tier_1_clock_as_it_was_and_an_ended_delay_starts_it_anew()
    {
        var refused = Process.In(S.DelayProposed, automatic: true)
            .With(new DelayRefused(Process.Child, At.Date("2026-06-10"), Roles.ReviewingOfficer), "2026-06-10", Process.ReviewingOfficer);
        Assert.Equal((S.AutoTriggered, At.Date("2026-06-02")), (refused.StateOn("2026-06-10"), refused.History().Open!.ArrangeFrom));

        var ended = Process.In(S.Delayed, automatic: true)
            .With(new DelayEnded(Process.Child, At.Date("2026-06-10"), Roles.KeyWorkerManager, "The proceedings are over."), "2026-06-10");
        Assert.Equal((S.AutoTriggered, At.Date("2026-06-10")), (ended.StateOn("2026-06-10"), ended.History().Open!.ArrangeFrom));
        Assert.Contains("reason", Process.In(S.Delayed, automatic: true)
            .Refuses(new ResolutionCommand.EndDelay(Roles.KeyWorkerManager, null), Process.Today), StringComparison.Ordinal);
    }

    [Fact]
    public void T08_a_booking_beyond_the_limit_is_taken_and_no_family_is_invited()
    {
        var @case = Process.In(S.Requested);
        Assert.Equal(
            new Tier1Booked(Process.Child, At.Date("2026-07-20"), new Invited(["legal"])),
            @case.Accepts(new ResolutionCommand.BookTier1(At.Date("2026-07-20"), ["legal"]), Process.Today));
        foreach (var family in (string[])[Roles.FamilyMember, Roles.Child, Roles.Advocate])
        {
            Assert.Contains("family is not invited",
                @case.Refuses(new ResolutionCommand.BookTier1(At.Date("2026-06-22"), ["legal", family]), Process.Today), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Invitees.Tier1.Concat(Invitees.Tier2), invitee => Roles.IsFamily(invitee.Key));
        Assert.Contains("from the list", @case.Refuses(new ResolutionCommand.BookTier1(At.Date("2026-06-22"), ["a neighbour"]), Process.Today), StringComparison.Ordinal);
        Assert.Contains("before Monday 1 June", @case.Refuses(new ResolutionCommand.BookTier1(At.Date("2026-05-31"), []), Process.Today), StringComparison.Ordinal);
        Assert.Contains("check the year", @case.Refuses(new ResolutionCommand.BookTier1(At.Date("2027-06-22"), []), Process.Today), StringComparison.Ordinal);
        Assert.Contains("the day", @case.Refuses(new ResolutionCommand.BookTier1(null, []), Process.Today), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-19", true, true, A.Nurse, "still to come")]
    [InlineData("2026-05-31", true, true, A.Nurse, "before Monday 1 June")]
    [InlineData("2026-06-17", false, true, A.Nurse, "chaired by the Team Manager")]
    [InlineData("2026-06-17", true, false, A.Nurse, "revised plan")]
    [InlineData("2026-06-17", true, true, null, "who shares")]
    public void T10_Tier_1_is_chaired_by_the_Team_Manager_and_revises_the_plan(string on, bool chaired, bool revised, string? sharer, string said) =>
        Assert.Contains(
            said,
            Process.In(S.Tier1Booked).Refuses(new ResolutionCommand.HoldTier1(At.Date(on), chaired, revised, sharer), Process.Today),
            StringComparison.Ordinal);

    [Fact]
    public void T11_a_cancelled_booking_goes_back_to_where_it_came_from_and_moves_no_limit()
    {
        var requested = Process.In(S.Tier1Booked).With(new Tier1Cancelled(Process.Child, At.Date("2026-06-10")), "2026-06-10");
        Assert.Equal((S.Requested, At.Date("2026-06-01")), (requested.StateOn("2026-06-10"), requested.History().Open!.ArrangeFrom));
        var automatic = Process.In(S.Tier1Booked, automatic: true).With(new Tier1Cancelled(Process.Child, At.Date("2026-06-10")), "2026-06-10");
        Assert.Equal((S.AutoTriggered, At.Date("2026-06-02")), (automatic.StateOn("2026-06-10"), automatic.History().Open!.ArrangeFrom));
    }

    [Fact]
    public void T12_the_next_core_group_held_after_Tier_1_and_no_earlier_one()
    {
        var @case = Process.In(S.Tier1Running).Held("2026-06-08", "2026-06-09 10:00");
        Assert.Equal(S.Tier1Running, @case.StateOn(Process.Today));
        @case.Held("2026-06-11", "2026-06-12 10:00");
        var step = Assert.Single(@case.History().Open!.Steps, step => step.Transition == "T12");
        Assert.Equal((At.Date("2026-06-11"), At.London("2026-06-12 10:00"), null), (step.On, step.At, step.By));
    }

    [Fact]
    public void T12_a_core_group_that_was_recorded_before_Tier_1_was_counts_when_it_was_held_after_it()
    {
        var @case = Process.In(S.Tier1Booked).Held("2026-06-10").With(new Tier1Held(Process.Child, At.Date("2026-06-08"), A.Nurse), "2026-06-11");
        Assert.Equal(S.Tier1Booked, @case.StateOn("2026-06-10"));
        Assert.Equal(S.Tier1Reviewed, @case.StateOn("2026-06-11"));
    }

    [Fact]
    public void T14_a_reduction_counts_to_the_end_of_the_last_day_of_the_twelve_weeks_and_no_longer()
    {
        var @case = Process.In(S.Tier1Reviewed);
        var reduced = Commands.Of(ResolutionAct.FindRiskReduced);
        Assert.IsType<RiskReviewed>(@case.Accepts(reduced, "2026-08-31"));
        Assert.Contains("Tier 2 is to be arranged", @case.Refuses(reduced, "2026-09-01"), StringComparison.Ordinal);
        Assert.Contains("evidence", @case.Refuses(new ResolutionCommand.ReviewRisk(true, null), Process.Today), StringComparison.Ordinal);
        @case.Risk("2026-08-31", significant: true);
        Assert.Equal(S.Monitoring, @case.StateOn("2026-08-31"));
        var ended = @case.History("2026-12-31 12:00").Last!;
        Assert.Equal((At.Date("2026-08-31"), Outcomes.RiskReduced), (ended.EndedOn, ended.Outcome));
    }

    [Theory]
    [InlineData(S.Tier1Running)]
    [InlineData(S.Tier1Reviewed)]
    public void T15_when_the_twelve_weeks_have_passed_Tier_2_is_required(S state)
    {
        var @case = Process.In(state);
        Assert.Equal(state, @case.StateOn("2026-08-31"));
        Assert.Equal(S.Tier2Required, @case.StateOn("2026-09-01"));
        var step = @case.History().Open!.Steps[^1];
        Assert.Equal(("T15", At.Date("2026-09-01"), At.London("2026-09-01 00:00"), null), (step.Transition, step.On, step.At, step.By));
        Assert.Equal(new Tier2Escalated(Process.Child, At.Date("2026-09-02")), @case.Accepts(new ResolutionCommand.Escalate(), "2026-09-02"));
        @case.With(new Tier2Escalated(Process.Child, At.Date("2026-09-02")), "2026-09-02");
        Assert.Contains("was taken to the senior manager", @case.Refuses(new ResolutionCommand.Escalate(), "2026-09-03"), StringComparison.Ordinal);
    }

    [Fact]
    public void T16_an_early_escalation_needs_the_risk_recorded_as_not_reduced()
    {
        var @case = Process.In(S.Tier1Reviewed);
        Assert.Contains("record first", @case.Refuses(new ResolutionCommand.Escalate(), Process.Today), StringComparison.Ordinal);
        @case.Risk("2026-06-17", significant: false);
        Assert.Equal(new Tier2Escalated(Process.Child, At.Date(Process.Today)), @case.Accepts(new ResolutionCommand.Escalate(), Process.Today));
    }

    [Theory]
    [InlineData(false, true, true, "senior manager")]
    [InlineData(true, false, true, "keeps the plan from progressing")]
    [InlineData(true, true, false, "actions")]
    public void T18_Tier_2_is_chaired_by_a_senior_manager_and_agrees_actions(bool chaired, bool barriers, bool actions, string said) =>
        Assert.Contains(
            said,
            Process.In(S.Tier2Booked).Refuses(new ResolutionCommand.HoldTier2(At.Date("2026-06-18"), chaired, barriers, actions), Process.Today),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(null, true, true, "outcome")]
    [InlineData(Outcomes.RiskReduced, true, true, "outcome")]
    [InlineData(Outcomes.PlanGoesOn, false, true, "in the plan")]
    [InlineData(Outcomes.PlanGoesOn, true, false, "record")]
    public void T19_it_is_closed_with_an_outcome_the_actions_and_the_record(string? outcome, bool actions, bool record, string said) =>
        Assert.Contains(
            said, Process.In(S.Tier2Held).Refuses(new ResolutionCommand.Close(outcome, actions, record), Process.Today), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(EveryState))]
    public void T20_a_name_that_is_removed_ends_whatever_is_open(S state)
    {
        var @case = Process.In(state, IsAutomatic(state)).PlanEnded("2026-06-19");
        Assert.Equal(S.Ended, @case.StateOn("2026-06-19"));
        if (state is not (S.Monitoring or S.Ended))
        {
            var last = @case.History().Last!;
            Assert.Equal(("T20", Outcomes.OffRegister, At.Date("2026-06-19")), (last.Steps[^1].Transition, last.Outcome, last.EndedOn));
        }

        Assert.Contains("not on the register", @case.Refuses(Commands.Of(ResolutionAct.Request), "2026-06-19"), StringComparison.Ordinal);
    }

    [Fact]
    public void T21_a_withdrawal_needs_its_reason() => Assert.Contains(
        "reason", Process.In(S.Requested).Refuses(new ResolutionCommand.Withdraw(null), Process.Today), StringComparison.Ordinal);

    [Fact]
    public void What_was_told_shared_and_reported_is_recorded_once()
    {
        var @case = Process.In(S.Tier1Running);
        foreach (var act in (ResolutionAct[])[ResolutionAct.TellParents, ResolutionAct.ShareTier1, ResolutionAct.ReportOutcome])
        {
            @case.With(@case.Accepts(Commands.Of(act), Process.Today), $"{Process.Today} 12:00");
            Assert.Contains("on record", @case.Refuses(Commands.Of(act), Process.Today), StringComparison.Ordinal);
        }

        Assert.Contains("Tier 2 has not been held", @case.Refuses(new ResolutionCommand.Report(2, At.Date(Process.Today)), Process.Today), StringComparison.Ordinal);
    }

    [Fact]
    public void The_outcome_is_shared_when_it_has_reached_everybody_and_with_the_child_where_that_is_right() => Assert.Contains(
        "the parents, the members of the core group, the conference chair",
        Process.In(S.Tier1Running).Refuses(
            new ResolutionCommand.ShareTier1(At.Date(Process.Today), new SharedWith(false, true, false, false)), Process.Today),
        StringComparison.Ordinal);

    private static bool IsAutomatic(S state) => state is S.AutoTriggered or S.DelayProposed or S.Delayed;
}
