using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Tests.Meetings;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Benchmarks;

/// <summary>A large core group whose date is sought over six weeks in quarter hours, under every constraint that there is.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Diaries, not secrets; the seed is printed.")]
internal sealed class Group
{
    public const int Days = 42;
    private static readonly LocalDate First = new(2026, 10, 5);
    private static readonly LocalDateTimePattern Written = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'.0000000'");
    private readonly Dictionary<string, Mailbox> mailboxes;

    /// <param name="busy">Share of everybody's working time that is taken.</param>
    public Group(int seed, int people, double busy)
    {
        var random = new Random(seed);
        Members =
        [
            .. Enumerable.Range(0, people).Select(n => new Member(
                $"m{n}@work.example", n == 0 ? Roles.KeyWorker : n == 1 ? Roles.Chair : Roles.Member, $"Agency {n % 6}", $"m{n}@work.example", null)),
        ];
        mailboxes = Members.Select(member => member.Id).Concat(["room-1@work.example", "room-2@work.example"])
            .ToDictionary(id => id, _ => Made(random, busy), StringComparer.Ordinal);
        Looked = mailboxes.ToDictionary(one => one.Key, one => one.Value.Looked(First, Days));
        Diaries = mailboxes.ToDictionary(one => one.Key, one => one.Value.Read(First, Days));
        Question = new SlotQuestion(
            First.PlusDays(Days), First.At(new LocalTime(9, 0)), First.PlusDays(Days - 1), First.PlusDays(28), Minutes: 90, IsLate: false,
            new HashSet<LocalDateTime> { First.PlusDays(30).At(new LocalTime(10, 0)), First.PlusDays(37).At(new LocalTime(14, 0)) }, Wish: null)
        {
            Taken = [new BusyTime(First.PlusDays(31).At(new LocalTime(9, 0)), First.PlusDays(31).At(new LocalTime(11, 0)))],
            Needed = [new Needed("Agency 2", Agency(2)), new Needed("Agency 3", Agency(3))],
            Chairs = [Members[1].Id, .. Agency(4)],
            Turns = [Members[^1].Id],
            ArrangedBy = First.PlusDays(9),
            FamilyHours = (new LocalTime(9, 30), new LocalTime(14, 30)),
            Rooms = ["room-1@work.example", "room-2@work.example"],
            Best = 10,
        };
    }

    public List<Member> Members { get; }

    public SlotQuestion Question { get; }

    public Dictionary<string, Presence[,]> Looked { get; }

    public Dictionary<string, Diary> Diaries { get; }

    public BruteForce BruteForce => new(Question, Members, Looked);

    /// <summary>For each person, a word a day, where nothing is in the way: what a plain AND of everybody begins with.</summary>
    public ulong[][] Free => [.. Members.Select(member => Enumerable.Range(0, Days)
        .Select(day => ~(Diaries[member.Id].Off[day] | Diaries[member.Id].Busy[day] | Diaries[member.Id].Unknown[day])).ToArray())];

    /// <summary>What Graph would answer if it were asked for all of it, entries included.</summary>
    public byte[] Answer() => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)",
        ["value"] = new JsonArray([.. mailboxes.Select(one => (JsonNode)new JsonObject
        {
            ["scheduleId"] = one.Key,
            ["availabilityView"] = View(one.Value),
            ["scheduleItems"] = new JsonArray([.. one.Value.Entries.Select(entry => (JsonNode)Item(entry.Time, entry.As))]),
            ["workingHours"] = new JsonObject
            {
                ["daysOfWeek"] = new JsonArray("monday", "tuesday", "wednesday", "thursday", "friday"),
                ["startTime"] = "09:00:00.0000000",
                ["endTime"] = "17:00:00.0000000",
                ["timeZone"] = new JsonObject { ["name"] = "GMT Standard Time" },
            },
        })]),
    });

    public static LocalDate FirstDay => First;

    private List<string> Agency(int n) => Members.FindAll(member => member.Agency == $"Agency {n}").ConvertAll(member => member.Id);

    private static Mailbox Made(Random random, double busy)
    {
        var entries = new List<(BusyTime, Presence)>();
        for (var day = 0; day < Days; day++)
        {
            for (var quarter = 0; quarter < 32; quarter++)
            {
                // Half an hour to two hours at a time, a fifth of it pencilled in only.
                var length = random.Next(2, 9);
                if (random.NextDouble() < busy / 5)
                {
                    var start = First.PlusDays(day).At(new LocalTime(9, 0)).PlusMinutes(15 * quarter);
                    entries.Add((new BusyTime(start, start.PlusMinutes(15 * length)), random.Next(5) == 0 ? Presence.Tentative : Presence.Away));
                    quarter += length - 1;
                }
            }
        }

        return new Mailbox(entries, Diary.OfficeOpens, Diary.OfficeCloses);
    }

    /// <summary>A digit for each quarter hour from the first midnight in London on, as Graph merges them.</summary>
    private static string View(Mailbox mailbox)
    {
        var midnight = London.StartOf(First);
        var digits = new char[(int)(London.StartOf(First.PlusDays(Days)) - midnight).TotalMinutes / Quarters.Minutes];
        Array.Fill(digits, '0');
        foreach (var (time, presence) in mailbox.Entries)
        {
            var from = (int)(London.At(time.Start.Date, time.Start.TimeOfDay) - midnight).TotalMinutes / Quarters.Minutes;
            var until = (int)(London.At(time.End.Date, time.End.TimeOfDay) - midnight).TotalMinutes / Quarters.Minutes;
            digits.AsSpan(from..until).Fill(presence is Presence.Tentative ? '1' : '2');
        }

        return new string(digits);
    }

    private static JsonObject Item(BusyTime time, Presence presence) => new()
    {
        ["isPrivate"] = false,
        ["status"] = presence is Presence.Tentative ? "tentative" : "busy",
        ["subject"] = "Something that is nobody's business here",
        ["location"] = "A room somewhere",
        ["start"] = new JsonObject { ["dateTime"] = Written.Format(time.Start), ["timeZone"] = "UTC" },
        ["end"] = new JsonObject { ["dateTime"] = Written.Format(time.End), ["timeZone"] = "UTC" },
    };
}
