using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What is said of a concern that somebody raised (rules.md 5.2, A41). The first word goes to the key worker at once, day
/// and night. While nobody has acknowledged it, it is said again after an hour, to the manager too, on the next working morning
/// and every two working days; then at the time that was stated. Further up it goes only when a person takes it there.</summary>
public static class ConcernLadder
{
    public static IEnumerable<Track> For(CoreGroupCase @case, Board board, Concern concern, WorkingDays calendar)
    {
        var ground = Grounds.Find(board, concern.Raised.Category);
        var atAnyHour = concern.Raised.IsUrgent || ground?.Kind is GroundKind.Plan
            || concern.Raised.Category is Grounds.UnsafeDeregistration;
        var said = new Saying(@case, concern, atAnyHour, calendar);
        return ToRaiser(said).Concat(concern.IsOpen
            ? (concern.Waiting is { } handed ? Handed(said, handed)
                : concern.LastAcknowledged is { } last ? Acknowledged(said, last)
                : Unanswered(said, board))
                .Concat(AtStep(said, board)).Concat(ToOtherAgency(said, board))
            : []);
    }

    private static IEnumerable<Track> Unanswered(Saying said, Board board)
    {
        var (@case, concern, calendar) = (said.Case, said.Concern, said.Calendar);
        var ground = Grounds.Find(board, concern.Raised.Category);
        var atOnce = ConcernPeople.AtOnce(@case, board, concern);
        var deciders = ConcernPeople.Deciders(@case, ground).Select(recipient => recipient.Address).ToHashSet();
        var lastTold = concern.RaisedAt;
        foreach (var recipient in atOnce)
        {
            // The key worker is told in the night also of what does not concern the child's safety; that is the first word only.
            var isKeyWorker = recipient.Role is Roles.KeyWorker;
            var first = said.To(recipient, "raised", isKeyWorker ? concern.RaisedAt : said.Or(concern.RaisedAt)) with
            {
                IsUrgent = isKeyWorker || said.AtAnyHour,
            };
            if (deciders.Contains(recipient.Address))
            {
                var again = Again(first.At);
                lastTold = Instant.Max(lastTold, first.At);
                yield return new Track([first, said.To(recipient, "again-1", again)], Mornings(said.To(recipient, "", again), again, calendar));
            }
            else
            {
                yield return new Track([first]);
            }
        }

        if (People.Manager(@case) is { } above && !atOnce.Any(recipient => recipient.Address == above.Address)
            && ConcernPeople.Raiser(@case, concern)?.Address != above.Address)
        {
            var again = Again(lastTold);
            yield return new Track([said.To(above, "again-1", again)], Mornings(said.To(above, "", again), again, calendar));
        }

        // A request to the conference chair that nobody's safety hangs on may wait for a working day.
        Instant Again(Instant first) => ground?.Kind is GroundKind.Conference && !said.AtAnyHour
            ? SendHours.Morning(calendar.Add(London.DateOf(first), 1))
            : said.Or(first + Defaults.ConcernAgainAfter);
    }

    /// <summary>Where the board puts the other agency first, that agency is told that somebody wishes to speak with it.</summary>
    private static IEnumerable<Track> ToOtherAgency(Saying said, Board board) =>
        board.On(London.DateOf(said.Concern.RaisedAt)).ConcernFirstTo?.Value == "other-agency"
        && said.Concern is { Rung: null, Raised: { Discussed: not true, IsUrgent: false } } concern
        && ConcernPeople.About(said.Case, concern) is { } other && other.Address != People.KeyWorker(said.Case)?.Address
            ? [new Track([said.Informing(other, "first", SendHours.AtOrAfter(concern.RaisedAt, said.Calendar))])]
            : [];

    /// <summary>Quiet until the stated time; then to whoever stated it, and a working day later to the manager.</summary>
    private static IEnumerable<Track> Acknowledged(Saying said, Acknowledgement last)
    {
        var (@case, calendar, number) = (said.Case, said.Calendar, said.Concern.Acknowledged.Count);
        var stated = London.At(last.Until.Date, last.Until.TimeOfDay);
        var by = People.By(@case, last.By);
        if (by is not null)
        {
            var back = said.To(by, $"stated-{number}", SendHours.AtOrAfter(stated, calendar));
            yield return new Track([back], Mornings(back, back.At, calendar, $"stated-{number}-"));
        }

        if (People.Manager(@case) is { } manager && manager.Address != by?.Address)
        {
            yield return new Track([
                said.To(manager, $"undecided-{number}", SendHours.Morning(calendar.Add(London.DateOf(stated), 1)))]);
        }
    }

    private static IEnumerable<Track> Handed(Saying said, HandedOn handed)
    {
        var (@case, calendar, number) = (said.Case, said.Calendar, said.Concern.Handed.Count);
        var back = TakenOnLadder.Unanswered(handed.At, calendar);
        if (People.Delegate(@case, handed.To) is { } colleague)
        {
            var first = said.To(colleague, $"handed-{number}", said.Or(handed.At));
            yield return new Track([first], Mornings(first, back, calendar, $"handed-{number}-"));
        }

        if (People.Manager(@case) is { } manager)
        {
            var unanswered = said.To(manager, $"unanswered-{number}", back);
            yield return new Track([unanswered], Mornings(unanswered, back, calendar, $"unanswered-{number}-"));
        }
    }

    /// <summary>A person took it to a further step: whoever the board names there is told once.</summary>
    private static IEnumerable<Track> AtStep(Saying said, Board board) =>
        said.Concern is { Rung: { } rung, RungAt: { } at, RungBy: { } by } concern
        && ConcernWay.Of(concern, board).Steps is var steps && rung <= steps.Count
            ? ConcernPeople.AtStep(said.Case, concern, steps[rung - 1], by)
                .Select(recipient => new Track([said.Informing(recipient, $"step-{rung}", said.Or(at))]))
            : [];

    /// <summary>What became of it, to whoever raised it: once when it is first acknowledged, and when it is decided.</summary>
    private static IEnumerable<Track> ToRaiser(Saying said)
    {
        var concern = said.Concern;
        if (ConcernPeople.Raiser(said.Case, concern) is not { } raiser)
        {
            return [];
        }

        List<Notice> steps = [];
        if (!concern.Acknowledged.IsEmpty && concern.Acknowledged[0] is { } first && People.By(said.Case, first.By)?.Address != raiser.Address)
        {
            steps.Add(said.Informing(raiser, "taken-on", SendHours.AtOrAfter(first.At, said.Calendar)));
        }

        if (concern is { Decided: { } decided, DecidedAt: { } at } && People.By(said.Case, decided.By)?.Address != raiser.Address)
        {
            steps.Add(said.Informing(raiser, "decided", SendHours.AtOrAfter(at, said.Calendar)));
        }

        return steps.Count == 0 ? [] : [new Track(steps)];
    }

    /// <summary>The next working morning, and every two working days after.</summary>
    private static IEnumerable<Notice> Mornings(Notice like, Instant after, WorkingDays calendar, string step = "again-")
    {
        var day = calendar.OnOrAfter(London.DateOf(after));
        day = SendHours.Morning(day) > after ? day : calendar.Add(day, 1);
        for (var n = 2; ; n++)
        {
            yield return like with { Step = string.Create(null, $"{step}{n}"), At = SendHours.Morning(day), IsUrgent = false };
            day = calendar.Add(day, Defaults.OverdueRepeatWorkingDays);
        }
    }

    /// <summary>One concern, and how it is said.</summary>
    /// <param name="AtAnyHour">It concerns the child's safety.</param>
    private sealed record Saying(CoreGroupCase Case, Concern Concern, bool AtAnyHour, WorkingDays Calendar)
    {
        /// <summary>That instant, or the next send hours where it can wait.</summary>
        public Instant Or(Instant instant) => AtAnyHour ? instant : SendHours.AtOrAfter(instant, Calendar);

        public Notice To(Recipient recipient, string step, Instant at) => new(
            Case.Reference, RuleIds.Concern, Concern.Raised.On, step, Tone.Escalation, recipient, at, About: Concern.Id,
            IsUrgent: AtAnyHour);

        public Notice Informing(Recipient recipient, string step, Instant at) =>
            To(recipient, step, at) with { Tone = Tone.Advice, IsUrgent = AtAnyHour && step is not ("taken-on" or "decided") };
    }
}
