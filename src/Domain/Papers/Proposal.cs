using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Papers;

public enum ProposalState
{
    Open,

    /// <summary>A hold for that time was chosen since, whoever chose it.</summary>
    Taken,

    Refused,

    /// <summary>The member has proposed another date since.</summary>
    Replaced,

    /// <summary>A core group was booked or held since.</summary>
    Overtaken,
}

/// <summary>A date for the next core group that a member proposed to the key worker. It books nothing and moves no
/// deadline.</summary>
/// <param name="Number">1 for the first of the case: what its cards carry.</param>
/// <param name="Start">Local time in Europe/London.</param>
/// <param name="RefusedAt">Null unless it was refused.</param>
public sealed record Proposal(
    int Number, string Member, LocalDateTime Start, LocalDate On, Instant At, ProposalState State, Instant? RefusedAt, string? WhyRefused)
{
    public Instant StartsAt => London.At(Start.Date, Start.TimeOfDay);

    /// <summary>Whether the key worker can still answer it: neither answered nor overtaken, and its time is to come.</summary>
    public bool IsOpen(Instant now) => State is ProposalState.Open && now < StartsAt;
}
