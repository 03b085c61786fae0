using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>Who is told that somebody is away with nobody to cover.</summary>
public sealed class AbsenceTests
{
    [Theory]
    [InlineData(A.Nurse, "key-worker")]
    [InlineData(A.KeyWorker, "key-worker-manager")]
    [InlineData(Roles.KeyWorkerManager, "key-worker")]
    public void The_key_worker_is_told_and_of_the_key_worker_the_manager(string of, string told) => Story.Is(
        $"2026-06-10 12:00 {told} away",
        Away(of, "2026-06-10 12:00"), RuleIds.PersonnelChange, until: "2026-06-30 09:00");

    [Fact]
    public void At_night_it_waits_for_the_morning() => Story.Is(
        "2026-06-11 09:00 key-worker away",
        Away(A.Nurse, "2026-06-10 22:00"), RuleIds.PersonnelChange, until: "2026-06-30 09:00");

    [Theory]
    [InlineData("2026-06-10", "2026-06-12", "")]
    [InlineData("2026-06-11", "2026-06-12", "2026-06-10 12:00 key-worker away")]
    public void Nobody_is_told_while_somebody_covers(string from, string until, string expected) => Story.Is(
        expected,
        A.Case("bolton").Conference("2026-06-01").Told(new CoverNamed(A.Nurse, "dep@example", At.Date(from), At.Date(until)), "2026-06-09 10:00")
            .Told(new FoundAway(A.Nurse, At.Date("2026-06-19")), "2026-06-10 12:00"),
        RuleIds.PersonnelChange, until: "2026-06-10 17:00");

    [Theory]
    [InlineData("2026-06-19", "2026-06-19", "2026-06-25", true)]
    [InlineData("2026-06-19", "2026-06-20", "2026-06-11", false)]
    [InlineData(null, null, "2026-06-23", true)]
    [InlineData(null, null, "2026-06-24", false)]
    [InlineData(null, "2026-06-19", "2026-06-11", false)]
    public void It_is_said_once_of_each_leave_and_fortnightly_of_one_without_an_end(string? known, string? now, string today, bool isKnown)
    {
        var absence = new Absence(A.Nurse, known is null ? null : At.Date(known), At.London("2026-06-10 12:00"));
        Assert.Equal(isKnown, absence.IsKnown(now is null ? null : At.Date(now), At.Date(today)));
    }

    private static A Away(string of, string at) =>
        A.Case("bolton").Conference("2026-06-01").Told(new FoundAway(of, At.Date("2026-06-19")), at);
}
