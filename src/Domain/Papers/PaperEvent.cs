using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Papers;

/// <summary>What happened to the papers of a core group: plan, record, interval, recommendation.</summary>
public abstract record PaperEvent : CaseEvent;

/// <summary>The key worker asked their line manager for one longer interval. Until that is agreed the ordinary one
/// holds.</summary>
/// <param name="After">The core group after which the longer interval would run.</param>
public sealed record IntervalRequested(LocalDate After, LocalDate Until, string Reason, LocalDate On) : PaperEvent;

/// <summary>The line manager refused the longer interval that was asked for.</summary>
public sealed record IntervalRefused(LocalDate After, LocalDate Until, string? Reason, LocalDate On) : PaperEvent;
