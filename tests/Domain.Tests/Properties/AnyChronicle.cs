using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>Cases as they may come to be recorded: chapters that make sense, with anything at all between them.</summary>
internal static class AnyChronicle
{
    /// <summary>Of every board. What fails is cut down to as few entries as still fail.</summary>
    public static Arbitrary<Chronicle> OfEveryBoard { get; } =
        Arb.From(from board in Gen.Elements(Example.AllBoards) from made in Of(board) select made, Fewer);

    public static Gen<Chronicle> Of(string board) =>
        from first in Gen.Choose(0, 3000)
        from chapters in Gen.Choose(0, 20)
        from members in AnyGroup.Of(board)
        let opening = new LocalDate(2020, 1, 1).PlusDays(first)
        from days in Gen.ArrayOf(Gen.Choose(0, 25), chapters)
        from entries in Gen.CollectToArray(DaysFrom(opening, days), day => Chapter(day))
        from minutes in Gen.ArrayOf(Gen.Choose(0, 60 * 16), entries.Sum(chapter => chapter.Length))
        select Chronicle.Of(
            [
                (London.StartOf(opening), new GroupDescribed(members)),
                .. entries.SelectMany(chapter => chapter).DistinctBy(entry => Opens(entry.Event) ?? new object())
                    .Zip(minutes, (entry, minute) => (At: London.At(entry.Day, new LocalTime(6, 0).PlusMinutes(minute)), entry.Event))
                    .OrderBy(entry => entry.At)
                    .Select(entry => (entry.At, OnBoard(board, entry.Event))),
            ]);

    /// <summary>The service gives every action and concern an id of its own.</summary>
    private static string? Opens(CaseEvent happened) => happened switch
    {
        ActionAgreed e => e.Id,
        ConcernRaised e => e.Concern,
        _ => null,
    };

    private static IEnumerable<LocalDate> DaysFrom(LocalDate opening, int[] later)
    {
        foreach (var days in later.Prepend(0))
        {
            yield return opening = opening.PlusDays(days);
        }
    }

    private static Gen<(LocalDate Day, CaseEvent Event)[]> Chapter(LocalDate today) =>
        from hold in Any.Hold
        from ahead in Gen.Choose(1, 30)
        let day = today.PlusDays(ahead)
        from start in Any.Time
        from later in Any.Ahead(day)
        from member in Any.Member
        from about in Gen.Elements(0, 0, 1, 2, 3, 4, 5, 6, 6, 6)
        from anything in Gen.OneOf(Kinds.All.Select(kind => kind.Recorded(today)))
        select about switch
        {
            0 => Said((today, new ConferenceHeld("child-1", today)), (today, new ConferenceHeld("child-2", today))),
            1 => Said(
                (today, new SlotChosen(hold, day + start, 60, "free")), (today, new HoldPlaced(hold, "event")),
                (today, new HoldApproved(hold)), (today, new MembersInvited(hold)), (today, new ApologiesGiven(hold, member)),
                (day, new MeetingHeld(day, hold)), (later, new MinutesCirculated(day, later))),
            2 => Said(
                (today, new SlotChosen(hold, day + start, 90, "free")), (today, new HoldPlaced(hold, "event")),
                (today, new HoldDeclined(hold, later + start)), (today, new HoldReleased(hold))),
            3 => Said((today, new MeetingHeld(today, null)), (day, new MinutesCirculated(today, day))),
            4 => Said((today, new ReviewListed(day, start)), (day, new ReviewHeld(day))),
            5 => Said(
                (today, new PlanEnded("child-1", today)), (today, new PlanEnded("child-2", today)),
                (day, new ConferenceHeld("child-1", day)), (later, new PlanStarted("child-1", later))),
            _ => Said((today, anything)),
        };

    private static (LocalDate, CaseEvent)[] Said(params (LocalDate, CaseEvent)[] entries) => entries;

    private static CaseEvent OnBoard(string board, CaseEvent happened) => happened is GroupDescribed { Group: var group }
        ? new GroupDescribed(group with { Board = board })
        : happened;

    /// <summary>Without one half, then without one entry; the description of the group stays.</summary>
    private static IEnumerable<Chronicle> Fewer(Chronicle made)
    {
        var later = made.Events.Count - 1;
        for (var size = later / 2; size > 0; size /= 2)
        {
            for (var from = 1; from + size <= later + 1; from += size)
            {
                yield return Chronicle.Of(made.Events.Where((_, n) => n < from || n >= from + size)
                    .Select(each => (each.At, each.Event)));
            }
        }
    }
}
