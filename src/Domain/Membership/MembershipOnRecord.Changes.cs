using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Membership;

/// <summary>Joining and leaving beside the register, and what goes with a core group that was held.</summary>
public sealed partial record MembershipOnRecord
{
    /// <summary>Who meets: those whom the register names and who have not left, and those who have joined since.</summary>
    public CoreGroup Effective(CoreGroup registered) => Joined.IsEmpty && Left.IsEmpty
        ? registered
        : registered with { Members = [.. registered.Members.Where(member => !Left.Contains(member.Id)), .. Joined] };

    /// <summary>The register was read again: it has caught up with whom it names now, and with whom it names no more.</summary>
    /// <param name="before">The case as it stood.</param>
    public MembershipOnRecord Registered(CoreGroupCase before, CoreGroup group, Recorded recorded)
    {
        var today = London.DateOf(recorded.At);
        var known = before.Group.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var named = group.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Joined = Joined.RemoveAll(member => named.Contains(member.Id)),
            Left = Left.Intersect(named),
            Departures = Departures.RemoveAll(one => named.Contains(one.Member) && !Left.Contains(one.Member)),
            Leavings = [.. Leavings.Select(one => named.Contains(one.Member) ? one : one with { IsOpen = false })],
            Arrivals = Arrivals.AddRange(group.Members
                .Where(member => member.IsProfessional && !Roles.IsOfficer(member.Role)
                    && !known.Contains(member.Id) && !Left.Contains(member.Id))
                .Select(member => new Arrival(member.Id, today, recorded.At, Briefed: null))),
        };
    }

    /// <summary>What was agreed for the next core group goes with the one that was held, unless that is history from before
    /// it, or one beside a booking that still stands.</summary>
    /// <param name="before">The case as it stood.</param>
    /// <param name="booking">Under which it was held, if any.</param>
    public MembershipOnRecord Held(CoreGroupCase before, LocalDate date, Booking? booking)
    {
        if (Meetings.ContainsKey(date))
        {
            return this;
        }

        var isAnother = booking is null
            && (before.Standing is { IsBooked: true } || before.Meetings.Keys.Any(held => held > date));
        return isAnother
            ? this with { Meetings = Meetings.SetItem(date, PeopleOfMeeting.None) }
            : this with
            {
                Next = PeopleOfMeeting.None,
                Meetings = Meetings.SetItem(date, Next with
                {
                    Apologies = PeopleOfMeeting.NoMembers.Union(booking?.Apologies.Keys ?? []),
                }),
            };
    }

    /// <summary>Who has taken over from that member, through however many hands; otherwise they themselves.</summary>
    public string HeirOf(string member)
    {
        var heir = member;
        for (var hands = 0; hands <= Departures.Count
            && Departures.FindLast(one => one.Member == heir) is { Successor: { } successor }; hands++)
        {
            heir = successor;
        }

        return heir;
    }

    /// <summary>What is known of that member at every core group held since they joined, by date.</summary>
    public IEnumerable<(LocalDate Of, Attended How)> AttendanceOf(string member)
    {
        var since = Arrivals.FindLast(one => one.Member == member)?.On;
        return Meetings.Where(meeting => !(meeting.Key < since)).Select(meeting => (meeting.Key, How(meeting.Value, member)));
    }

    private static Attended How(PeopleOfMeeting meeting, string member) =>
        meeting.Came is { } came && came.Contains(member) ? Attended.Came
        : meeting.Represented?.Contains(member)
            ?? (meeting.Representatives.ContainsKey(member) && (meeting.Came is not null || meeting.Apologies.Contains(member)))
            ? Attended.Represented
        : meeting.Apologies.Contains(member) ? Attended.Apologies
        : meeting.Came is null ? Attended.NotRecorded
        : Attended.Absent;

    private MembershipOnRecord WithMember(CoreGroupCase @case, MemberJoined joined, Recorded recorded)
    {
        var id = joined.Member.Id;
        var isNamed = @case.Registered?.Members.Any(member => member.Id == id) ?? false;
        return Settled(id) with
        {
            Joined = isNamed ? Joined : Joined.RemoveAll(member => member.Id == id).Add(joined.Member),
            Left = Left.Remove(id),
            Departures = Departures.RemoveAll(one => one.Member == id),
            Arrivals = Arrivals.RemoveAll(one => one.Member == id)
                .Add(new Arrival(id, joined.On, recorded.At, Briefed: null)),
        };
    }

    private MembershipOnRecord WithoutMember(CoreGroupCase @case, MemberLeft left, Recorded recorded) => Settled(left.Member) with
    {
        Joined = Joined.RemoveAll(member => member.Id == left.Member),
        Left = Left.Add(left.Member),
        Arrivals = Arrivals.RemoveAll(one => one.Member == left.Member),
        Departures = Departures.RemoveAll(one => one.Member == left.Member)
            .Add(new Departure(
                left.Member, left.On, left.Successor, recorded.By, recorded.At,
                @case.Group.Members.FirstOrDefault(one => one.Id == left.Member), PersonOf(@case, left.Member))),
    };

    /// <summary>What that member said of leaving waits for nobody any more.</summary>
    private MembershipOnRecord Settled(string member) => this with
    {
        Leavings = [.. Leavings.Select(one => one.Member == member ? one with { IsOpen = false } : one)],
    };

    private static string? PersonOf(CoreGroupCase @case, string member) =>
        @case.Group.Members.FirstOrDefault(one => one.Id == member)?.Person;
}
