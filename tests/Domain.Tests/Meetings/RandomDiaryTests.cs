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
    private const int Rounds = 400;

    /// <summary>An ordinary week, Easter, Christmas, and the weeks in which the clocks change.</summary>
    private static readonly string[] Weeks = ["2026-06-15", "2026-04-01", "2026-12-23", "2026-03-26", "2026-10-22"];

    [Fact]
    public void The_finder_agrees_with_a_search_minute_by_minute()
    {
        output.WriteLine($"Seed {Seed}, {Rounds} rounds.");
        var random = new Random(Seed);
        var (found, wished, none) = (0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var members = Members(random);
            var question = Question(random);
            var diaries = members.Where(_ => random.Next(12) > 0)
                .ToDictionary(member => member.Id, member => Diary(random, member, question));

            var expected = BruteForce.Find(question, members, diaries);
            var actual = SlotFinder.Find(question, members, diaries, A.Calendar);

            Assert.True(Text(expected) == Text(actual), $"Seed {Seed}, round {round}: {Text(actual)}, not {Text(expected)}");
            found += actual is SlotAnswer.Found { IsWish: false } ? 1 : 0;
            wished += actual is SlotAnswer.Found { IsWish: true } ? 1 : 0;
            none += actual is SlotAnswer.None ? 1 : 0;
        }

        output.WriteLine($"{found} found, {wished} wishes granted, {none} times none.");
        Assert.True(found > 50 && wished > 10 && none > 50, "The rounds no longer try every kind of answer.");
    }

    private static List<Member> Members(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(10) switch { 0 => 0, 1 => 2, _ => 1 })
            .Select(n => new Member($"key{n}", Roles.KeyWorker, "Social care", $"key{n}", null)),
        .. Enumerable.Range(0, random.Next(7))
            .Select(n => new Member($"m{n}", n == 0 ? Roles.Chair : Roles.Member, $"Agency {n}", $"m{n}", null)),
    ];

    private static SlotQuestion Question(Random random)
    {
        var monday = At.Date(Weeks[random.Next(Weeks.Length)]);
        var starts = Enumerable.Range(0, 30).Select(_ => Quarter(random, monday)).ToHashSet();
        return new SlotQuestion(
            monday,
            Quarter(random, monday),
            monday.PlusDays(random.Next(-1, 12)),
            random.Next(2) == 0 ? null : monday.PlusDays(random.Next(8)),
            random.Next(1, 5) * 30,
            IsLate: false,
            starts,
            random.Next(2) == 0 ? Quarter(random, monday) : null);
    }

    private static Diary Diary(Random random, Member member, SlotQuestion question)
    {
        if (random.Next(15) == 0)
        {
            return new Diary(member.Id, null, new LocalTime(9, 0), new LocalTime(17, 0));
        }

        var busy = Enumerable.Range(0, random.Next(8)).Select(_ =>
        {
            var start = Quarter(random, question.LastDay.PlusDays(-6));
            return new BusyTime(start, start.PlusMinutes(15 * random.Next(1, random.Next(4) == 0 ? 100 : 16)));
        });
        return new Diary(member.Id, [.. busy], new LocalTime(random.Next(8, 10), 30), new LocalTime(random.Next(16, 19), 0));
    }

    private static LocalDateTime Quarter(Random random, LocalDate from) =>
        from.PlusDays(random.Next(9)).AtMidnight().PlusMinutes(15 * random.Next(34, 68));

    private static string Text(SlotAnswer answer) => answer switch
    {
        SlotAnswer.Found found =>
            $"{found.Start:uuuu-MM-dd HH:mm} wish={found.IsWish} without {string.Join(',', found.Missing.Select(m => m.Id))}",
        SlotAnswer.None none => $"none of {none.Starts}: {string.Join(',', none.Busiest.Select(b => $"{b.Member.Id}={b.FreeStarts}"))}",
        _ => "",
    };
}
