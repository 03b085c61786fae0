using System.Diagnostics.CodeAnalysis;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;
using Xunit.Abstractions;

namespace CoreGroupBot.Domain.Tests.Meetings;

[SuppressMessage("Security", "CA5394", Justification = "Diaries, not secrets; the seed is printed so that a failure can be had again.")]
public sealed class RandomDiaryTests(ITestOutputHelper output)
{
    private const int Seed = 20_260_615;
    private const int Rounds = 3000;

    /// <summary>An ordinary week, Easter, Christmas, and the weeks in which the clocks change.</summary>
    private static readonly string[] Weeks = ["2026-06-15", "2026-04-01", "2026-12-23", "2026-03-26", "2026-10-22"];

    [Fact]
    public void The_finder_agrees_with_a_search_start_by_start()
    {
        output.WriteLine($"Seeds {Seed} to {Seed + Rounds - 1}.");
        var (found, wished, none, choices) = (0, 0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var made = new Made(new Random(Seed + round));
            var brute = new BruteForce(made.Question, made.Members, made.Looked);

            var expected = brute.Find();
            var actual = SlotFinder.Find(made.Question, made.Members, made.Diaries, A.Calendar);

            Assert.True(Text(expected) == Text(actual), $"Seed {Seed + round}:\n{Text(actual)}\nnot\n{Text(expected)}");
            found += actual is SlotAnswer.Found { IsWish: false } ? 1 : 0;
            wished += actual is SlotAnswer.Found { IsWish: true } ? 1 : 0;
            choices += actual is SlotAnswer.Found { Others.Count: > 0 } ? 1 : 0;
            none += actual is SlotAnswer.None no && Moves(no, made.Question, brute, Seed + round) ? 1 : 0;
        }

        output.WriteLine($"{found} found, {wished} wishes granted, {choices} with a choice, {none} times none.");
        Assert.True(
            found > 400 && wished > 80 && choices > 300 && none > 400, $"The rounds no longer try every kind of answer: {found} {wished} {choices} {none}.");
    }

    /// <summary>Nobody could make it possible with fewer making room, and with those it would be.</summary>
    private static bool Moves(SlotAnswer.None none, SlotQuestion question, BruteForce brute, int seed)
    {
        var expected = brute.Starts().Where(brute.IsOffered)
            .Select(start => (Start: start, Least: brute.Least(start)))
            .Where(one => one.Least is not null)
            .OrderBy(one => one.Least!.Value)
            .ThenBy(one => question.PreferFrom is { } prefer && one.Start.Date < prefer)
            .ThenBy(one => one.Start.Minute is not (0 or 30))
            .ThenBy(one => one.Start)
            .GroupBy(one => (one.Start.Date, one.Start.Hour < 13))
            .Select(half => half.First())
            .Take(question.Best)
            .Select(one => $"{one.Start} {one.Least!.Value.Who}");
        var actual = none.Moves.Select(move => $"{move.Start} {move.Who.Count}");
        Assert.True(expected.SequenceEqual(actual), $"Seed {seed}: {string.Join(", ", actual)} not {string.Join(", ", expected)}");
        return true;
    }

    private static string Text(SlotAnswer answer) => answer switch
    {
        SlotAnswer.Found found => $"wish={found.IsWish} {Text(found.Best)}{string.Concat(found.Others.Select(other => "\n" + Text(other)))}",
        SlotAnswer.None none => $"none of {none.Starts}: {string.Join(',', none.Busiest.Select(busy => $"{busy.Member.Id}={busy.Starts}"))}",
        _ => "",
    };

    private static string Text(Slot slot) =>
        $"{slot.Start:uuuu-MM-dd HH:mm} away {Ids(slot.Away)} unknown {Ids(slot.Unknown)} tentative {Ids(slot.Tentative)} "
        + $"chair {slot.HasChair} room {slot.Room}";

    private static string Ids(IEnumerable<Member> members) => string.Join(',', members.Select(member => member.Id));

    /// <summary>A group, its diaries and what is sought, all made up.</summary>
    private sealed class Made
    {
        private readonly Random random;

        public Made(Random random)
        {
            this.random = random;
            Members =
            [
                .. Enumerable.Range(0, random.Next(10) switch { 0 => 0, 1 => 2, _ => 1 })
                    .Select(n => new Member($"key{n}", Roles.KeyWorker, "Social care", $"key{n}", null)),
                .. Enumerable.Range(0, random.Next(8))
                    .Select(n => new Member($"m{n}", n == 0 ? Roles.Chair : Roles.Member, n == 2 ? "School" : $"Agency {n}", $"m{n}", null)),
            ];
            var monday = At.Date(Weeks[random.Next(Weeks.Length)]);
            Question = Asked(monday);
            var days = Math.Max(0, Period.DaysBetween(Question.Earliest.Date, Question.LastDay) + 1);
            var holidays = Maybe(4) ? new[] { new DateInterval(monday.PlusDays(random.Next(-3, 5)), monday.PlusDays(random.Next(5, 9))) } : [];
            var terms = new BookingTerms
            {
                Travellers = ["Agency 1", Roles.Chair],
                TravelMinutes = random.Next(4) * 15,
                Schools = ["school"],
                SchoolHolidays = holidays,
            };
            foreach (var id in Members.Select(member => member.Id).Concat(["manager", "room0", "room1"]).Where(_ => !Maybe(12)))
            {
                var member = Members.Find(one => one.Id == id);
                var mailbox = Mailbox();
                var gap = member is { Id: "m0" or "m1" } ? terms.TravelMinutes / 15 : 0;
                var read = mailbox.Read(Question.Earliest.Date, days + random.Next(3));
                Diaries[id] = member is null ? read : terms.Of(member, read);
                Looked[id] = mailbox.Looked(Question.Earliest.Date, days, gap, member?.Agency is "School" ? holidays : []);
            }
        }

        public List<Member> Members { get; }

        public SlotQuestion Question { get; }

        public Dictionary<string, Diary> Diaries { get; } = [];

        public Dictionary<string, Presence[,]> Looked { get; } = [];

        private SlotQuestion Asked(LocalDate monday) => new(
            monday,
            Quarter(monday),
            monday.PlusDays(random.Next(-1, 12)),
            Maybe(2) ? null : monday.PlusDays(random.Next(8)),
            Minutes: random.Next(1, 9) * 15,
            IsLate: false,
            Enumerable.Range(0, random.Next(12)).Select(_ => Quarter(monday)).ToHashSet(),
            Maybe(3) ? Quarter(monday).PlusMinutes(Maybe(4) ? 5 : 0) : null)
        {
            Taken = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Quarter(monday)).Select(start => new BusyTime(start, start.PlusHours(2)))],
            Needed = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Needed("somebody", SomeIds())).Where(needed => needed.AnyOf.Count > 0)],
            Chairs = random.Next(4) switch { 0 => [], 1 => ["manager"], _ => SomeIds() },
            Turns = [.. SomeIds().Take(2)],
            ArrangedBy = Maybe(4) ? monday.PlusDays(random.Next(8)) : null,
            FamilyHours = Maybe(4) ? (new LocalTime(9, 30), new LocalTime(14, 30)) : null,
            Rooms = Maybe(2) ? ["room0", "room1"] : [],
            Best = random.Next(1, 5),
        };

        private Mailbox Mailbox() => new(
            [.. Enumerable.Range(0, random.Next(8)).Select(_ =>
            {
                // Some last over night, and some for days.
                var start = Quarter(Question.LastDay.PlusDays(-6)).PlusMinutes(Maybe(3) ? random.Next(15) : 0);
                var length = Maybe(4) ? random.Next(30, 3000) : 15 * random.Next(1, 16);
                return (new BusyTime(start, start.PlusMinutes(length)), Maybe(3) ? Presence.Tentative : Presence.Away);
            })],
            new LocalTime(random.Next(8, 10), 30),
            new LocalTime(random.Next(16, 19), random.Next(4) * 15),
            IsReadable: !Maybe(15));

        private List<string> SomeIds() => Members.FindAll(_ => Maybe(3)).ConvertAll(member => member.Id);

        private bool Maybe(int oneIn) => random.Next(oneIn) == 0;

        private LocalDateTime Quarter(LocalDate from) =>
            from.PlusDays(random.Next(9)).AtMidnight().PlusMinutes(15 * random.Next(34, 68));
    }
}
