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

/// <summary>A member proposed a date for the next core group to the key worker. It books nothing and moves no deadline.</summary>
public sealed record MeetingProposed(string Member, LocalDateTime Start, LocalDate On) : PaperEvent;

/// <summary>The key worker said why a date that was proposed is not taken.</summary>
/// <param name="Number">1 for the first proposal of the case.</param>
public sealed record ProposalRefused(int Number, string Reason, LocalDate On) : PaperEvent;

/// <summary>The place of the booked core group is agreed by all.</summary>
public sealed record VenueAgreed(string Hold) : PaperEvent;

/// <summary>A core group was held without the key worker and without the second chair.</summary>
public sealed record MetWithoutLeads(LocalDate Of) : PaperEvent;

public sealed record AdditionalMeetingNotNeeded(LocalDate Of, string Reason, LocalDate On) : PaperEvent;

/// <summary>The plan that a core group made or changed is written.</summary>
/// <param name="Fields">Ids of what it holds, of those that the board names for it.</param>
/// <param name="Link">Where it lies in the case system; null where that was not said.</param>
public sealed record PlanSaved(LocalDate Of, IReadOnlyList<string> Fields, string? Link, LocalDate On) : PaperEvent;

/// <summary>The plan was changed at a core group.</summary>
/// <param name="IsMinor">A person's judgement: a minor change, such as one of personnel.</param>
public sealed record PlanChanged(LocalDate Of, bool IsMinor, LocalDate On) : PaperEvent;

/// <summary>The changed plan, or for a minor change the notes, went to the Child Protection Unit.</summary>
public sealed record PlanSentToUnit(LocalDate Of, LocalDate On) : PaperEvent;

public sealed record PlanCirculated(LocalDate Of, LocalDate On) : PaperEvent;

/// <summary>The core group changed nothing in the plan: there is nothing to circulate.</summary>
public sealed record PlanUnchanged(LocalDate Of, LocalDate On) : PaperEvent;

/// <summary>A member was asked whether their copy of the plan has come.</summary>
public sealed record PlanCopyAnswered(LocalDate Of, string Member, bool HasIt, LocalDate On) : PaperEvent;

/// <summary>The same of the record of a core group.</summary>
public sealed record RecordCopyAnswered(LocalDate Of, string Member, bool HasIt, LocalDate On) : PaperEvent;

/// <summary>What the record of a core group holds, as ticks; the record itself lies in the case system.</summary>
public sealed record MeetingRecordSaved(LocalDate Of, IReadOnlyList<string> Fields, string? Link, LocalDate On) : PaperEvent;

/// <summary>The single report to the review was developed at a core group.</summary>
/// <param name="About">The day of the review conference.</param>
public sealed record SingleReportDrafted(LocalDate About, LocalDate On) : PaperEvent;

/// <summary>A member dissents from the single report. What they say stands in the report.</summary>
public sealed record DissentNoted(LocalDate About, string Member) : PaperEvent;

/// <summary>Why de-registration may be considered at the first review after all.</summary>
public sealed record DeregistrationExcepted(LocalDate About, string Circumstance, LocalDate On) : PaperEvent;

/// <summary>What the single report says on de-registration: a person's entry.</summary>
/// <param name="Recommendation">A key of <see cref="Deregistration"/>.</param>
public sealed record ReviewRecommended(LocalDate About, string Recommendation, bool HasDissent, LocalDate On) : PaperEvent;
