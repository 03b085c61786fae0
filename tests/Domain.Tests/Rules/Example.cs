using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Calendar;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Rules;

/// <summary>What the table of worked examples says about a deadline, checked at every edge that it names.</summary>
public static class Example
{
    public static readonly string[] AllBoards = ["sewscb", "leaflet-2017", "bolton", "cwm-taf-morgannwg", "sandwell"];

    public static void Counts(string no, Deadline deadline) =>
        Assert.Equal(WorkedExample.All[no].Counting, deadline.Explain(A.Calendar)!.ToString());

    /// <param name="overdueCard">The day on which the first overdue card is sent at 09:00.</param>
    public static void IsDue(
        A @case, string rule, string due, string overdueFrom, string overdueCard, string? lastWorkingDay = null)
    {
        var deadline = @case.Open(rule);
        Assert.Equal(At.Date(due), deadline.Due);
        Assert.Equal(At.Date(lastWorkingDay ?? due), deadline.LastWorkingDay);
        IsOverdueFrom($"{overdueFrom} 00:00", deadline);
        Assert.False(deadline.IsOverdue(At.London($"{due} 23:59")));
        IsFirstTold(@case, rule, "overdue-1", $"{overdueCard} 09:00");
    }

    public static void IsOverdueFrom(string instant, Deadline deadline)
    {
        Assert.Equal(At.London(instant), deadline.OverdueFrom);
        Assert.True(deadline.IsOverdue(At.London(instant)));
        Assert.False(deadline.IsOverdue(At.London(instant) - Duration.FromTicks(1)));
    }

    public static void IsFirstTold(A @case, string rule, string step, string at)
    {
        Assert.DoesNotContain(@case.Plan(At.London(at) - Duration.FromTicks(1)).Due, Is);
        var notice = Assert.Single(@case.Plan(at).Due, notice => Is(notice) && notice.Recipient.Role != "chair");
        Assert.Equal(At.London(at), notice.At);

        bool Is(Notice notice) => notice.Rule == rule && notice.Step == step;
    }
}
