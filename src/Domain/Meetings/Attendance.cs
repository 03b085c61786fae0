using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Who could come at a time: everybody's diary, looked up once for all the times that are asked about.</summary>
internal sealed class Attendance
{
    private readonly SlotQuestion question;
    private readonly IReadOnlyList<Member> members;
    private readonly IReadOnlyDictionary<string, Diary> diaries;
    private readonly int days;

    public Attendance(SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries)
    {
        (this.question, this.members, this.diaries, days) = (question, members, diaries, question.Days);
        Members = Of(members.Select(member => member.Id));
        (Chairs, Rooms) = (Of(question.Chairs), Of(question.Rooms));
    }

    /// <summary>In their order; null of whoever is unknown throughout.</summary>
    public Diary?[] Members { get; }

    public Diary?[] Chairs { get; }

    public Diary?[] Rooms { get; }

    /// <summary>From the first day of the search on.</summary>
    public Diary?[] Of(IEnumerable<string> ids) => [.. ids.Select(Of)];

    public Diary? Of(string id) => diaries.GetValueOrDefault(id)?.From(question.First, days);

    public Slot At(LocalDateTime start)
    {
        var (day, asked) = (Period.DaysBetween(question.First, start.Date), Quarters.Of(start, question.Minutes));
        var (away, unknown, tentative) = (new List<Member>(), new List<Member>(), new List<Member>());
        for (var member = 0; member < Members.Length; member++)
        {
            var some = At(Members[member], day, asked) switch
            {
                Presence.Away => away,
                Presence.Unknown => unknown,
                Presence.Tentative => tentative,
                _ => null,
            };
            some?.Add(members[member]);
        }

        var room = First(Rooms, day, asked, Presence.Free);
        return new Slot(start, away, unknown, tentative)
        {
            HasChair = Chairs.Length == 0 || First(Chairs, day, asked, Presence.Tentative) >= 0,
            Room = room < 0 ? null : question.Rooms[room],
        };
    }

    /// <returns>The first who is that at worst; -1 where nobody is.</returns>
    private static int First(Diary?[] some, int day, ulong asked, Presence worst)
    {
        var at = 0;
        while (at < some.Length && At(some[at], day, asked) > worst)
        {
            at++;
        }

        return at < some.Length ? at : -1;
    }

    private static Presence At(Diary? diary, int day, ulong asked) => diary?.At(day, asked) ?? Presence.Unknown;
}
