using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Notices;

/// <summary>The steps of actions: what one member has agreed to do by the same day is said to them in one message. No manager
/// is told of an action by itself (rules.md 8.2).</summary>
public static class ActionLadder
{
    private const string Handed = "handed-";

    /// <summary>Two working days before, on the day, and overdue every two working days, to the owner; the key worker hears
    /// once that it is overdue. Whoever is handed an action is told so at once. What somebody has said they cannot do is not
    /// chased any more.</summary>
    public static IEnumerable<Track> For(CoreGroupCase @case, IEnumerable<Deadline> deadlines, WorkingDays calendar) => deadlines
        .Where(deadline => deadline is { Rule: RuleIds.ActionDates, IsOpen: true }
            && @case.Actions.Find(deadline.Item) is { Cannot: null })
        .GroupBy(deadline => (deadline.Owner, deadline.Due))
        .SelectMany(together => Together(@case, together.ToList(), calendar));

    /// <summary>At once to the key worker, and every two working days until it has another date, another owner, or is
    /// closed.</summary>
    public static IEnumerable<Track> Impossible(CoreGroupCase @case, WorkingDays calendar)
    {
        foreach (var action in @case.Actions.Open)
        {
            if (action.Cannot is not { } cannot || !@case.IsOfThisRun(action.AgreedOn) || People.KeyWorker(@case) is not { } keyWorker)
            {
                continue;
            }

            var said = London.DateOf(cannot.At);
            var asked = new Notice(
                @case.Reference, RuleIds.ActionDates, action.Due, $"cannot-{said:uuuu-MM-dd}", Tone.Question, keyWorker,
                SendHours.AtOrAfter(cannot.At, calendar), action.Owner, action.Id);
            yield return new Track([asked], Track.Overdue(asked, calendar.Add(London.DateOf(asked.At), 1), calendar)
                .Select((notice, n) => notice with { Step = $"{asked.Step}-{n + 2}", Tone = Tone.Question }));
        }
    }

    /// <summary>Whether a word about one member's actions of one day is about this one: what is said of all of them is.</summary>
    public static bool IsAbout(Notice notice, string item) => notice.About is { } about
        ? about == item
        : !notice.Step.StartsWith(Handed, StringComparison.Ordinal) || notice.Step == $"{Handed}{item}";

    private static IEnumerable<Track> Together(CoreGroupCase @case, List<Deadline> together, WorkingDays calendar)
    {
        var (owner, due) = (together[0].Owner!, together[0].Due);
        var follower = @case.FollowedBy(owner);
        if (People.Of(follower, follower?.Role ?? Roles.Member) is not { } recipient)
        {
            yield break;
        }

        var lastDay = together[0].LastWorkingDay;
        var notice = new Notice(
            @case.Reference, RuleIds.ActionDates, due, "due", Tone.Due, recipient, SendHours.Morning(lastDay), owner);
        yield return new Track(
            [
                .. HandedOver(@case, together, notice, calendar),
                notice with
                {
                    Step = $"chase-{Defaults.ChaseSecond}",
                    Tone = Tone.Chase,
                    At = SendHours.Morning(calendar.Before(lastDay, Defaults.ChaseSecond)),
                },
                notice,
            ],
            Track.Overdue(notice, due, calendar));

        if (follower!.Role is not Roles.KeyWorker && People.KeyWorker(@case) is { } keyWorker)
        {
            var overdue = Track.Overdue(notice with { Recipient = keyWorker }, due, calendar).First();
            yield return new Track([overdue with { Step = "overdue" }]);
        }
    }

    private static IEnumerable<Notice> HandedOver(
        CoreGroupCase @case, List<Deadline> together, Notice notice, WorkingDays calendar) => together
        .Where(deadline => @case.Actions.Find(deadline.Item)!.IsHandedOver)
        .Select(deadline => notice with
        {
            Step = $"{Handed}{deadline.Item}",
            Tone = Tone.Prompt,
            At = SendHours.AtOrAfter(deadline.KnownAt, calendar),
        });
}
