using System.Collections.Immutable;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Papers;

/// <summary>What is on record of the papers.</summary>
public sealed record PapersOnRecord
{
    public static PapersOnRecord None { get; } = new();

    public ImmutableList<IntervalRequest> IntervalRequests { get; init; } = [];

    public Proposals Proposals { get; init; } = Proposals.None;

    /// <summary>Holds whose place is agreed by all.</summary>
    public ImmutableHashSet<string> Venues { get; init; } = [];

    public ImmutableSortedDictionary<LocalDate, PapersOfMeeting> Meetings { get; init; } =
        ImmutableSortedDictionary<LocalDate, PapersOfMeeting>.Empty;

    public ImmutableSortedDictionary<LocalDate, PapersOfReview> Reviews { get; init; } =
        ImmutableSortedDictionary<LocalDate, PapersOfReview>.Empty;

    public PapersOfMeeting Of(LocalDate meeting) => Meetings.GetValueOrDefault(meeting, PapersOfMeeting.None);

    public PapersOfReview OfReview(LocalDate review) => Reviews.GetValueOrDefault(review, PapersOfReview.None);

    public static PapersOnRecord After(CoreGroupCase @case, PaperEvent happened, Recorded recorded) =>
        @case.Papers.With(happened, recorded.At);

    /// <summary>The same record where nothing became of them.</summary>
    internal PapersOnRecord With(Proposals proposals) =>
        ReferenceEquals(proposals, Proposals) ? this : this with { Proposals = proposals };

    /// <summary>What was said together with a report to the review goes with it.</summary>
    /// <param name="member">Null for the whole of the single report.</param>
    internal PapersOnRecord WithoutReport(LocalDate review, string? member) => For(review, papers => member is null
        ? papers with { Recommendation = null, RecommendedOn = null }
        : papers with { Dissent = papers.Dissent.Remove(member) });

    private PapersOnRecord With(PaperEvent happened, Instant at) => happened switch
    {
        IntervalRequested e => this with
        {
            IntervalRequests = IntervalRequests.Add(
                new IntervalRequest(IntervalRequests.Count + 1, e.After, e.Until, e.Reason, e.On, at, null, null)),
        },
        IntervalRefused e => this with { IntervalRequests = Refused(e, at) },
        MeetingProposed e => this with { Proposals = Proposals.Made(e, at) },
        ProposalRefused e => this with { Proposals = Proposals.Refused(e, at) },
        VenueAgreed e => this with { Venues = Venues.Add(e.Hold) },
        MetWithoutLeads e => At(e.Of, papers => papers with { WithoutLeads = at }),
        AdditionalMeetingNotNeeded e => At(e.Of, papers => papers with { AdditionalNotNeeded = e.On }),
        PlanSaved e => At(e.Of, papers => papers with { Plan = Ticked(e.Fields, e.Link, e.On, at) }),
        PlanChanged e => At(e.Of, papers => papers with { Change = new Change(e.IsMinor, e.On, at), SentToUnit = null }),
        PlanSentToUnit e => At(e.Of, papers => papers with { SentToUnit = e.On }),
        PlanCirculated e => At(e.Of, papers => papers with { PlanCirculated = e.On, PlanCirculatedAt = at }),
        PlanUnchanged e => At(e.Of, papers => papers with { PlanUnchanged = e.On }),
        PlanCopyAnswered e => At(e.Of, papers => papers with
        {
            PlanCopies = papers.PlanCopies.SetItem(e.Member, new CopyAnswer(e.HasIt, e.On, at)),
        }),
        RecordCopyAnswered e => At(e.Of, papers => papers with
        {
            RecordCopies = papers.RecordCopies.SetItem(e.Member, new CopyAnswer(e.HasIt, e.On, at)),
        }),
        MeetingRecordSaved e => At(e.Of, papers => papers with { Record = Ticked(e.Fields, e.Link, e.On, at) }),
        SingleReportDrafted e => For(e.About, papers => papers with { Drafted = e.On }),
        DissentNoted e => For(e.About, papers => papers with { Dissent = papers.Dissent.Add(e.Member) }),
        DeregistrationExcepted e => For(e.About, papers => papers with { Exception = e.Circumstance }),
        ReviewRecommended e => For(e.About, papers => papers with { Recommendation = e.Recommendation, RecommendedOn = e.On }),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private PapersOnRecord At(LocalDate meeting, Func<PapersOfMeeting, PapersOfMeeting> change) =>
        this with { Meetings = Meetings.SetItem(meeting, change(Of(meeting))) };

    private PapersOnRecord For(LocalDate review, Func<PapersOfReview, PapersOfReview> change) =>
        this with { Reviews = Reviews.SetItem(review, change(OfReview(review))) };

    private static Saved Ticked(IReadOnlyList<string> fields, string? link, LocalDate on, Instant at) =>
        new(fields.ToImmutableSortedSet(StringComparer.Ordinal), link, on, at);

    private ImmutableList<IntervalRequest> Refused(IntervalRefused refused, Instant at)
    {
        var which = IntervalRequests.FindLastIndex(
            request => request.After == refused.After && request.Until == refused.Until && request.RefusedAt is null);
        return which < 0
            ? IntervalRequests
            : IntervalRequests.SetItem(which, IntervalRequests[which] with { RefusedAt = at, WhyRefused = refused.Reason });
    }
}
