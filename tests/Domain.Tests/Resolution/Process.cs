using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Resolution;

/// <summary>Cases of Cwm Taf Morgannwg led into every state of the resolution process.</summary>
internal static class Process
{
    public const string Child = "child-1";
    public const string ReviewingOfficer = "person-iro";
    public const string TeamManager = "person-manager";

    public static ResolutionRules Rules { get; } = BoardLibrary.Embedded.Named("cwm-taf-morgannwg").Resolution!;

    /// <summary>On the register since that day, on which the group held its first core group ten days later.</summary>
    public static A Registered(string started = "2026-01-05", string board = "cwm-taf-morgannwg") => A.Case(board)
        .Conference(started)
        .Told(new PlanStarted(Child, At.Date(started)), $"{started} 10:00");

    public static A With(this A @case, ResolutionEvent happened, string at, string by = TeamManager) =>
        @case.Told(happened, at.Length > 10 ? at : $"{at} 12:00", by);

    public static A Requested(this A @case, string on, string member = A.Nurse) =>
        @case.With(new ResolutionRequested(Child, Origins.Member, member, At.Date(on), null), on, member);

    public static A Booked(this A @case, string date, string on) =>
        @case.With(new Tier1Booked(Child, At.Date(date), Invited.Nobody), on);

    public static A Tier1(this A @case, string held) =>
        @case.With(new Tier1Held(Child, At.Date(held), A.Nurse), held);

    public static A Risk(this A @case, string on, bool significant) =>
        @case.With(new RiskReviewed(Child, At.Date(on), significant, "Two visits a week were kept."), on);

    public static A Delayed(this A @case, string on) => @case
        .With(new DelayProposed(Child, At.Date(on), Roles.KeyWorkerManager, "Criminal proceedings"), on)
        .With(new DelayAgreed(Child, At.Date(on), Roles.KeyWorkerManager), on)
        .With(new DelayAgreed(Child, At.Date(on), Roles.ReviewingOfficer), on, ReviewingOfficer);

    public static ResolutionHistory History(this A @case, string? until = null) =>
        ResolutionHistory.Of(@case.Folded, Child, Rules, until is null ? null : At.London(until));

    public static ResolutionState StateOn(this A @case, string day) => @case.History().StateOn(At.Date(day));

    public static ResolutionAnswer Decide(this A @case, ResolutionCommand command, string today, string by = TeamManager) =>
        new ResolutionDecision(@case.History($"{today} 23:59"), Rules, At.Date(today), by).Of(command);

    public static ResolutionEvent Accepts(this A @case, ResolutionCommand command, string today, string by = TeamManager) =>
        Assert.IsType<ResolutionAnswer.Accepted>(@case.Decide(command, today, by)).Events[0];

    public static string Refuses(this A @case, ResolutionCommand command, string today, string by = TeamManager) =>
        Assert.IsType<ResolutionAnswer.Refused>(@case.Decide(command, today, by)).Why;

    /// <summary>A case that stands in that state on <see cref="Today"/>, and was asked for or opened by itself.</summary>
    public static A In(ResolutionState state, bool automatic = false)
    {
        if (state is ResolutionState.Monitoring)
        {
            return Registered().Held("2026-05-04");
        }

        if (state is ResolutionState.Tier2Required)
        {
            var twelveWeeksAgo = Registered(automatic ? "2024-12-01" : "2026-01-05").Held("2026-02-23");
            return (automatic ? twelveWeeksAgo : twelveWeeksAgo.Requested("2026-03-01"))
                .Booked("2026-03-09", "2026-03-03").Tier1("2026-03-09").Held("2026-03-23");
        }

        var @case = Registered(automatic ? "2025-03-02" : "2026-01-05").Held("2026-05-04");
        if (!automatic)
        {
            @case.Requested("2026-06-01");
        }

        return state switch
        {
            ResolutionState.Requested or ResolutionState.AutoTriggered => @case,
            ResolutionState.DelayProposed => @case
                .With(new DelayProposed(Child, At.Date("2026-06-03"), Roles.KeyWorkerManager, "Criminal proceedings"), "2026-06-03")
                .With(new DelayAgreed(Child, At.Date("2026-06-03"), Roles.KeyWorkerManager), "2026-06-03"),
            ResolutionState.Delayed => @case.Delayed("2026-06-03"),
            ResolutionState.Ended => @case.Booked("2026-06-08", "2026-06-03").Tier1("2026-06-08").Held("2026-06-15")
                .Risk("2026-06-16", significant: true).PlanEnded("2026-06-17"),
            _ => Beyond(@case.Booked("2026-06-08", "2026-06-03"), state),
        };
    }

    public const string Today = "2026-06-18";

    private static A Beyond(A @case, ResolutionState state) => state switch
    {
        ResolutionState.Tier1Booked => @case,
        ResolutionState.Tier1Running => @case.Tier1("2026-06-08"),
        ResolutionState.Tier1Reviewed => @case.Tier1("2026-06-08").Held("2026-06-15"),
        ResolutionState.Tier2Booked => Escalated(@case).With(new Tier2Booked(Child, At.Date("2026-06-18"), Invited.Nobody), "2026-06-17"),
        _ => Escalated(@case).With(new Tier2Booked(Child, At.Date("2026-06-18"), Invited.Nobody), "2026-06-17")
            .With(new Tier2Held(Child, At.Date("2026-06-18")), "2026-06-18"),
    };

    private static A Escalated(A @case) => @case.Tier1("2026-06-08").Held("2026-06-15").Risk("2026-06-16", significant: false)
        .With(new Tier2Escalated(Child, At.Date("2026-06-16")), "2026-06-16 13:00");
}
