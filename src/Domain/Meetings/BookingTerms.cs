using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>What an authority has set for the meetings of its core groups. Service defaults throughout: no board states any
/// of it.</summary>
public sealed record BookingTerms
{
    /// <summary>How long a core group is booked for.</summary>
    public int Minutes { get; init; } = 60;

    /// <summary>How many times are offered: the one that is held, and what else is possible.</summary>
    public int Best { get; init; } = 3;

    /// <summary>Roles or agencies without which a core group does not count, where the group has them.</summary>
    public IReadOnlyList<string> MustAttend { get; init; } = [];

    /// <summary>Roles or agencies that travel, and so many minutes to and from whatever else they have.</summary>
    public IReadOnlyList<string> Travellers { get; init; } = [];

    public int TravelMinutes { get; init; }

    /// <summary>Agencies that are away in the school holidays.</summary>
    public IReadOnlyList<string> Schools { get; init; } = [];

    public IReadOnlyList<DateInterval> SchoolHolidays { get; init; } = [];

    /// <summary>Hours that suit a family with a child at school, where the case asks for a time that suits the family.</summary>
    public (LocalTime From, LocalTime Until) FamilyHours { get; init; } = (new(9, 30), new(14, 30));

    /// <summary>Working days that it takes to provide for a need: key of <see cref="MeetingNeeds"/> → days.</summary>
    public IReadOnlyDictionary<string, int> LeadDays { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Addresses of rooms, the best first; empty where rooms are not booked here.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];

    /// <summary>What the mailbox says, as it is for this member: with the way to travel, and without school holidays.</summary>
    public Diary Of(Member member, Diary read)
    {
        var diary = IsOneOf(Schools, member) && SchoolHolidays.Count > 0 ? read.Without(SchoolHolidays) : read;
        return IsOneOf(Travellers, member) ? diary.WithGaps(Quarters.Of(TravelMinutes)) : diary;
    }

    /// <param name="some">Roles or agencies.</param>
    internal static bool IsOneOf(IEnumerable<string> some, Member member) => some.Any(one => Is(one, member));

    internal static bool Is(string roleOrAgency, Member member) =>
        member.Role == roleOrAgency || member.Agency.Equals(roleOrAgency, StringComparison.OrdinalIgnoreCase);
}
