using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Stories;

/// <summary>What people do in the resolution process of the story: the trigger by time on the register, a delay that is agreed
/// and reviewed, Tier 1, the core group after it, twelve weeks without a reduction, Tier 2, the end.</summary>
internal static class TwoTiers
{
    private const string Manager = "team manager";
    private const string Officer = "reviewing officer";
    private const string Senior = "senior manager";

    public static IReadOnlyList<Member> Officers { get; } =
    [
        new Member("iro", Roles.ReviewingOfficer, "Children's services", "reviewing.officer@authority.example", null),
        new Member("senior", Roles.SeniorManager, "Children's services", "service.manager@authority.example", null),
    ];

    public static IEnumerable<(string By, string What, CaseEvent[] Events)> On(LocalDate day, CoreGroupCase @case)
    {
        var rules = BoardLibrary.Embedded.Named(@case.Group.Board).Resolution!;
        var open = ResolutionHistory.Of(@case, "child-1", rules, London.StartOf(day.PlusDays(1))).Open;
        var last = @case.LastMeeting?.Date;
        return open switch
        {
            { State: ResolutionState.AutoTriggered, Delays.Count: 0 } when day == open.OpenedOn.PlusDays(3) =>
            [
                (Manager, "proposes a delay", [.. Each(c => new DelayProposed(c, day, Roles.KeyWorkerManager, "Criminal proceedings.")),
                    .. Each(c => new DelayAgreed(c, day, Roles.KeyWorkerManager))]),
            ],
            { State: ResolutionState.DelayProposed } when day == open.OpenedOn.PlusDays(7) =>
                [(Officer, "agrees to the delay", Each(c => new DelayAgreed(c, day, Roles.ReviewingOfficer)))],
            { State: ResolutionState.Delayed } when day == new LocalDate(2026, 5, 18) =>
                [(Manager, "ends the delay", Each(c => new DelayEnded(c, day, Roles.KeyWorkerManager, "The proceedings are over.")))],
            { State: ResolutionState.Delayed } when day == last?.PlusDays(2) =>
            [
                ("social worker", "records that the core group reviewed the delay", Each(c => new DelayReviewed(c, day, Roles.KeyWorker))),
                (Manager, "reviews the delay", Each(c => new DelayReviewed(c, day, Roles.KeyWorkerManager))),
            ],
            { State: ResolutionState.AutoTriggered, Delays.Count: 1 } when day == new LocalDate(2026, 5, 21) =>
                [(Manager, "books Tier 1 for Fri 29 May", Each(c => new Tier1Booked(c, new(2026, 5, 29), new(["line-managers", "legal"]))))],
            { State: ResolutionState.Tier1Booked } when day == new LocalDate(2026, 6, 1) =>
                [(Manager, "records that Tier 1 was held", Each(c => new Tier1Held(c, new(2026, 5, 29), "social.worker@authority.example")))],
            { Tier1HeldOn: { } held } when day == held.PlusDays(6) =>
            [
                ("social worker", "has shared the outcome", Each(c => new Tier1Shared(c, day))),
                (Manager, "has reported the outcome", Each(c => new TierOutcomeReported(c, 1, day))),
            ],
            { State: ResolutionState.Tier1Reviewed, Tier1HeldOn: { } held } when day == held.PlusWeeks(10).PlusDays(3) =>
                [(Manager, "records that the risk is not significantly reduced", Each(c => new RiskReviewed(c, day, false, "Two visits of nine were kept.")))],
            { State: ResolutionState.Tier2Required, EscalatedOn: null, Tier1Deadline: { } deadline } when day == deadline.PlusDays(4) =>
                [(Manager, "takes it to the senior manager", Each(c => new Tier2Escalated(c, day)))],
            { State: ResolutionState.Tier2Required, Tier1Deadline: { } deadline } when day == deadline.PlusDays(6) =>
                [(Senior, "books Tier 2 for Wed 2 Sep", Each(c => new Tier2Booked(c, new(2026, 9, 2), new(["senior-managers", "legal"]))))],
            { State: ResolutionState.Tier2Booked } when day == new LocalDate(2026, 9, 3) =>
                [(Senior, "records that Tier 2 was held", Each(c => new Tier2Held(c, new(2026, 9, 2))))],
            { State: ResolutionState.Tier2Held } when day == new LocalDate(2026, 9, 7) =>
                [(Senior, "has reported the outcome", Each(c => new TierOutcomeReported(c, 2, day)))],
            { State: ResolutionState.Tier2Held } when day == new LocalDate(2026, 9, 28) =>
                [(Senior, "closes the process", Each(c => new ResolutionClosed(c, day, Outcomes.PlanGoesOn)))],
            _ => [],
        };
    }

    /// <summary>Both children move together.</summary>
    private static CaseEvent[] Each(Func<string, CaseEvent> happened) => [happened("child-1"), happened("child-2")];
}
