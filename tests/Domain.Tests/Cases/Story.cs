using CoreGroupBot.Domain.Notices;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Cases;

/// <summary>Walks a case from event to event and from step to step, and writes down whoever is told something new.</summary>
public static class Story
{
    /// <param name="expected">Lines such as "2026-06-15 09:00 key-worker due", only of this rule; blank for silence.</param>
    public static void Is(string expected, A @case, string rule, string until, bool serviceReminders = true)
    {
        var lines = Notices(@case, until, serviceReminders)
            .Where(told => told.Notice.Rule == rule)
            .Select(told => $"{At.Text(told.Now)} {Who(told.Notice)} {told.Notice.Step}");
        var told = string.Join('\n', lines);
        Assert.True(expected == told, $"Told was:\n{told}\n");
    }

    public static IEnumerable<(Instant Now, Notice Notice)> Notices(A @case, string until, bool serviceReminders = true)
    {
        var end = At.London(until);
        var said = new HashSet<string>();
        Instant? now = @case.Events.Skip(1).Min(recorded => recorded.At);
        while (now is { } instant && instant <= end)
        {
            var plan = @case.AsOf(instant).Plan(instant, serviceReminders);
            foreach (var notice in plan.Due.Where(notice => said.Add(notice.Key)))
            {
                yield return (instant, notice);
            }

            var happens = @case.Events.Skip(1).Select(recorded => recorded.At).Where(at => at > instant);
            now = happens.Append(plan.Next ?? Instant.MaxValue).Min();
        }
    }

    /// <summary>The role; for one of several members also who it is.</summary>
    private static string Who(Notice notice) => notice.Recipient.Role is "member"
        ? notice.Recipient.Address.Split('@')[0]
        : notice.Recipient.Role;
}
