using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Who could come at a time: everybody's diary, looked up once for all the times that are asked about.</summary>
internal sealed class Attendance(
    SlotQuestion question, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries)
{
    private readonly Diary?[] theirs = [.. members.Select(member => diaries.GetValueOrDefault(member.Id))];
    private readonly Diary?[] chairs = [.. question.Chairs.Select(who => diaries.GetValueOrDefault(who))];
    private readonly Diary?[] rooms = [.. question.Rooms.Select(room => diaries.GetValueOrDefault(room))];

    public Slot At(LocalDateTime start)
    {
        var (day, asked) = (start.Date, Quarters.Of(start, question.Minutes));
        var (away, unknown, tentative) = (new List<Member>(), new List<Member>(), new List<Member>());
        for (var member = 0; member < theirs.Length; member++)
        {
            var some = Of(theirs[member], day, asked) switch
            {
                Presence.Away => away,
                Presence.Unknown => unknown,
                Presence.Tentative => tentative,
                _ => null,
            };
            some?.Add(members[member]);
        }

        var room = Array.FindIndex(rooms, one => Of(one, day, asked) is Presence.Free);
        return new Slot(start, away, unknown, tentative)
        {
            HasChair = chairs.Length == 0 || Array.Exists(chairs, one => Of(one, day, asked) is Presence.Free or Presence.Tentative),
            Room = room < 0 ? null : question.Rooms[room],
        };
    }

    private static Presence Of(Diary? diary, LocalDate day, ulong asked) => diary?.At(day, asked) ?? Presence.Unknown;
}
