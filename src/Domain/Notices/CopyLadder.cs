using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>Copies of the plan and of the record: each member is asked; a "no" goes to the key worker at once (rules.md
/// 8.2).</summary>
public static class CopyLadder
{
    /// <summary>Working days after circulation from which an absent member is not asked any more.</summary>
    private const int AskedFor = 10;

    /// <summary>On the fifth working day each member. Of a "no" the key worker at once and the manager two working days later,
    /// unless the plan was circulated again: then the member is asked again.</summary>
    public static IEnumerable<Track> OfPlan(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        var owner = @case.Group.Members.FirstOrDefault(member => member.Id == deadline.Owner);
        if (People.Of(owner, Roles.Member) is not { } member)
        {
            yield break;
        }

        var papers = @case.Papers.Of(deadline.Anchor);
        var answer = papers.PlanCopies.GetValueOrDefault(deadline.Owner!);
        var notice = new Notice(
            @case.Reference, deadline.Rule, deadline.Due, "asked", Tone.Question, member, SendHours.Morning(deadline.LastWorkingDay),
            Owner: deadline.Owner);
        if (answer is null || answer.HasIt)
        {
            yield return new Track([notice]);
        }
        else if (papers.PlanCirculatedAt is { } again && again > answer.At)
        {
            yield return new Track([
                notice with
                {
                    Step = $"asked-again-{London.DateOf(again):uuuu-MM-dd}",
                    At = SendHours.Morning(calendar.Add(London.DateOf(again), Defaults.ChasePaper)),
                }]);
        }
        else
        {
            if (People.KeyWorker(@case) is { } keyWorker)
            {
                yield return new Track([
                    notice with
                    {
                        Step = "missing", Tone = Tone.Advice, Recipient = keyWorker, At = SendHours.AtOrAfter(answer.At, calendar),
                    }]);
            }

            if (People.Manager(@case) is { } manager)
            {
                yield return new Track([
                    notice with
                    {
                        Step = "missing",
                        Tone = Tone.Escalation,
                        Recipient = manager,
                        At = SendHours.Morning(calendar.Add(London.DateOf(answer.At), Defaults.EscalatePaperAfter)),
                    }]);
            }
        }
    }

    /// <summary>A member has said that they have no record of the last core group: the key worker is told at once, until the
    /// member has it. Where the board makes it the absent member's own duty, whoever missed it is asked once, on the working day
    /// after it was circulated.</summary>
    public static IEnumerable<Track> OfRecord(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (@case.LastMeeting is not { } last || People.KeyWorker(@case) is not { } keyWorker)
        {
            return [];
        }

        var answers = @case.Papers.Of(last.Date).RecordCopies;
        var missing = answers.Where(answer => !answer.Value.HasIt).Select(answer => new Track([
            new Notice(
                @case.Reference, RuleIds.RecordReceived, last.Date, "missing", Tone.Advice, keyWorker,
                SendHours.AtOrAfter(answer.Value.At, calendar), Owner: answer.Key)]));
        return AbsentAreAsked(board.On(last.Date)) && @case.Minutes.TryGetValue(last.Date, out var circulated)
            ? missing.Concat(@case.Attending
                .Where(member => member.Id != @case.KeyWorker!.Id && !answers.ContainsKey(member.Id) && Missed(@case, member, last.Date))
                .Select(member => new Track(
                    [
                        new Notice(
                            @case.Reference, RuleIds.RecordReceived, last.Date, "asked", Tone.Question, People.Of(member, Roles.Member)!,
                            SendHours.Morning(calendar.Add(circulated, 1)), Owner: member.Id),
                    ],
                    Until: SendHours.Morning(calendar.Add(circulated, AskedFor)))))
            : missing;
    }

    private static bool AbsentAreAsked(Board board) =>
        board.Duties.Any(duty => duty.Who is "absent-member" && duty.Verbs.Contains("minutes.received"));

    private static bool Missed(CoreGroupCase @case, Member member, LocalDate meeting) => @case.Membership.AttendanceOf(member.Id)
        .Any(each => each.Of == meeting && each.How is (Attended.Absent or Attended.Apologies or Attended.Represented));
}
