using System.Collections.Immutable;
using NodaTime;

namespace CoreGroupBot.Domain.Membership;

/// <summary>Somebody sent in a member's place.</summary>
/// <param name="Who">Their role, or their address at work; null where nobody said.</param>
public sealed record RepresentativeOnRecord(string Agency, bool IsBriefed, LocalDate On, string? Who = null);

/// <summary>Who is to do what at one core group, and who came. Member ids throughout.</summary>
public sealed record PeopleOfMeeting
{
    // First, since what follows is made of it.
    internal static ImmutableSortedSet<string> NoMembers { get; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public static PeopleOfMeeting None { get; } = new();

    /// <summary>As a person decided it; null while nobody has.</summary>
    public string? Chair { get; init; }

    public LocalDate? ChairAgreedOn { get; init; }

    /// <summary>Why somebody other than was proposed.</summary>
    public string? WhyChair { get; init; }

    public string? MinuteTaker { get; init; }

    public ImmutableSortedSet<string> Confirmed { get; init; } = NoMembers;

    /// <summary>Absent member → who comes for them.</summary>
    public ImmutableSortedDictionary<string, RepresentativeOnRecord> Representatives { get; init; } =
        ImmutableSortedDictionary<string, RepresentativeOnRecord>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Whose views were recorded in their absence → on which day.</summary>
    public ImmutableSortedDictionary<string, LocalDate> Views { get; init; } =
        ImmutableSortedDictionary<string, LocalDate>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Of a core group that was held: those who had sent apologies.</summary>
    public ImmutableSortedSet<string> Apologies { get; init; } = NoMembers;

    /// <summary>Null while nobody has said who came, and before it was held.</summary>
    public ImmutableSortedSet<string>? Came { get; init; }

    internal PeopleOfMeeting Without(IReadOnlySet<string> hidden) => this with
    {
        Chair = Chair is { } chair && hidden.Contains(chair) ? null : Chair,
        WhyChair = Chair is { } agreed && hidden.Contains(agreed) ? null : WhyChair,
        MinuteTaker = MinuteTaker is { } taker && hidden.Contains(taker) ? null : MinuteTaker,
        Confirmed = Confirmed.Except(hidden),
        Representatives = Representatives.RemoveRange(hidden),
        Apologies = Apologies.Except(hidden),
        Came = Came?.Except(hidden),
        Represented = Represented?.Except(hidden),
    };

    /// <summary>In whose place somebody came; null where nobody has said so: then <see cref="Representatives"/> counts.</summary>
    public ImmutableSortedSet<string>? Represented { get; init; }

    /// <summary>As it is for another date: whoever was to come in a member's place, and who had said that they come, said so of the
    /// date before.</summary>
    internal PeopleOfMeeting ForAnotherDate() => this with { Confirmed = NoMembers, Representatives = None.Representatives };
}
