using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Notices;

public sealed class TrackTests
{
    /// <summary>A working day, a Saturday, a Sunday before a bank holiday, and the day before Good Friday.</summary>
    [Theory]
    [InlineData("2026-06-17", null)]
    [InlineData("2026-06-20", null)]
    [InlineData("2026-05-24", null)]
    [InlineData("2026-04-02", null)]
    [InlineData("2026-06-17", "2026-06-29")]
    public void What_is_said_last_and_next_is_the_same_as_by_walking_through_every_step(string dueOn, string? explainedOn)
    {
        var due = At.Date(dueOn);
        Instant? explained = explainedOn is null ? null : SendHours.Morning(At.Date(explainedOn));
        var notice = new Notice(
            "CG-1", RuleIds.MinutesCirculated, due, "due", Tone.Due, new Recipient(Audience.Person, "worker@example", "key-worker"),
            SendHours.Morning(due));
        var steps = Track.Overdue(notice, due, WorkingDays.EnglandAndWales, explained);
        var byLeavingOut = new Track([notice], steps);
        var byWalking = new Track([notice], steps.Where(step => step.Tone is Tone.Overdue));

        for (var hours = -24 * 10; hours < 24 * 120; hours += 3)
        {
            var now = notice.At + Duration.FromHours(hours);
            Assert.Equal(byWalking.Latest(now), byLeavingOut.Latest(now));
            Assert.Equal(byWalking.Next(now), byLeavingOut.Next(now));
        }
    }
}
