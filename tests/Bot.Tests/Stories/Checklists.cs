using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Stories;

/// <summary>The members tick a board's checklist on the day on which they are asked: all of them, but for the teacher at the first
/// core group.</summary>
internal static class Checklists
{
    private const string Teacher = "teacher@authority.example";

    public static IEnumerable<(string, string, CaseEvent[])> On(LocalDate day, string board, CoreGroupCase @case)
    {
        var rules = BoardLibrary.Embedded.Named(board);
        if (rules.Checklist.Count == 0 || @case.Standing is not { IsBooked: true } booked)
        {
            yield break;
        }

        var stage = day == booked.Date ? MeetingChecklist.Meeting
            : Domain.Calendar.WorkingDays.EnglandAndWales.Before(booked.Date, 2) == day ? MeetingChecklist.Before
            : null;
        var members = MeetingChecklist.Members(@case)
            .Where(member => stage is MeetingChecklist.Before || !MeetingChecklist.IsFirst(@case, booked.Date) || member.Id != Teacher)
            .Where(member => !booked.Apologies.ContainsKey(member.Id) || stage is MeetingChecklist.Before).ToList();
        if (stage is not null)
        {
            yield return (
                members.Exists(member => member.Id == Teacher) ? "everybody" : "everybody but the teacher", "ticks the checklist",
                [.. members.Select(member => Ticked(@case, rules, booked.Date, member, stage))]);
        }
    }

    private static ChecklistTicked Ticked(CoreGroupCase @case, Board board, LocalDate day, Member member, string stage) => new(
        day, member.Id,
        [.. MeetingChecklist.Stages.TakeWhile(known => known == MeetingChecklist.Before || stage == MeetingChecklist.Meeting)
            .SelectMany(known => MeetingChecklist.Of(@case, board, day, member, known)).Select(line => line.Item.Id)],
        [stage]);
}
