using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Every end that a card can come to, as it is read aloud.</summary>
public sealed class SettledCardTests
{
    private static readonly LocalDate On = new(2026, 11, 27);
    private static readonly LocalDateTime Start = new(2026, 12, 1, 10, 0);

    public static TheoryData<string, string?, Closure, string> Ends => new()
    {
        { RuleIds.FirstCoreGroup, null, new Closure.Answered(On), "Done: First core group. A core group was held on Friday 27 November 2026." },
        { RuleIds.SubsequentMaxInterval, null, new Closure.Answered(On), "Done: Next core group. A core group was held on Friday 27 November 2026." },
        { RuleIds.RecommendedInterval, null, new Closure.Answered(On), "Done: Next core group. A core group was held on Friday 27 November 2026." },
        { RuleIds.CoreGroupAfterReview, null, new Closure.Answered(On), "Done: Core group after the review conference. A core group was held on Friday 27 November 2026." },
        { RuleIds.FirstCoreGroup, null, new Closure.Booked(Start), "Booked: First core group. A date was booked: Tuesday 1 December 2026, 10:00. It is done when the core group has been held." },
        { RuleIds.FirstCoreGroup, null, new Closure.Acknowledged(), "Acknowledged: First core group. A manager has taken it on. It stays due until it is done." },
        { RuleIds.SubsequentMaxInterval, null, new Closure.NoLongerDue(), "No longer due: Next core group. The date no longer applies. There is nothing to do here." },
        { RuleIds.MinutesCirculated, null, new Closure.Answered(On), "Done: Record of the core group. It was circulated on Friday 27 November 2026." },
        { RuleIds.MinutesCirculated, null, new Closure.Acknowledged(), "Acknowledged: Record of the core group. A manager has taken it on. It stays due until it is done." },
        { RuleIds.PlanCopyNotReceived, null, new Closure.Answered(On), "Done: Copy of the plan. It came by Friday 27 November 2026." },
        { RuleIds.AbsenceReport, Groups.Teacher, new Closure.Answered(On), "Done: Report in absence. It was given on Friday 27 November 2026." },
        { RuleIds.AbsenceReport, Groups.Teacher, new Closure.NoLongerDue(), "No longer due: Report in absence. The core group that it was for has passed or its date has changed. There is nothing to do here." },
        { RuleIds.ReviewSingleReport, Groups.Teacher, new Closure.PartGiven(On), "Your part is given: Single report to the review conference. Recorded on Friday 27 November 2026. The report is complete when the key worker says so." },
        { RuleIds.ReviewSingleReport, null, new Closure.Answered(On), "Done: Single report to the review conference. It was recorded as complete on Friday 27 November 2026." },
        { RuleIds.ReviewSingleReport, null, new Closure.NoLongerDue(), "No longer due: Single report to the review conference. The review conference has passed or its date has changed. There is nothing to do here." },
        { RuleIds.ReviewAgencyReport, Groups.Teacher, new Closure.Answered(On), "Done: Agency report to the review conference. It was given on Friday 27 November 2026." },
        { RuleIds.ReviewAgencyReport, null, new Closure.Answered(On), "Done: Agency reports to the review conference. All were given, the last on Friday 27 November 2026." },
        { RuleIds.ReviewAgencyReport, null, new Closure.NoLongerDue(), "No longer due: Agency reports to the review conference. The review conference has passed or its date has changed. There is nothing to do here." },
        { RuleIds.MeetingOutcome, null, new Closure.Answered(On), "Core group of Monday 30 November 2026: held. It is on record as held." },
        { RuleIds.MeetingOutcome, null, new Closure.NotHeld(On), "Core group of Monday 30 November 2026: not held. It is on record as not held. The date by which a core group is due stays." },
        { RuleIds.MeetingOutcome, null, new Closure.NoLongerDue(), "Core group of Monday 30 November 2026: no answer needed now. The booking no longer stands: a core group was recorded for another day, or the booking was taken back." },
        { RuleIds.SlotSearch, null, new Closure.SlotFound(Start), "A date for the core group was found. A hold for Tuesday 1 December 2026, 10:00 was placed in your Outlook calendar." },
        { RuleIds.SlotSearch, null, new Closure.NoLongerDue(), "A date for the core group: no longer sought. The date by which it was to be held no longer applies." },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Every_end_is_said_in_words_that_fit_the_matter(string rule, string? owner, Closure closure, string said)
    {
        var card = SettledCard.Of(Said(rule, owner), closure);
        Assert.Equal($"Core group {Groups.Case}. {said}", card["speak"]!.GetValue<string>());
    }

    [Fact]
    public void What_became_of_it()
    {
        var first = Said(RuleIds.FirstCoreGroup);
        Golden.Check("settled-answered", SettledCard.Of(first, new Closure.Answered(On)));
        Golden.Check("settled-acknowledged", SettledCard.Of(first, new Closure.Acknowledged()));
        Golden.Check("settled-no-longer-due", SettledCard.Of(first, new Closure.NoLongerDue()));
        Golden.Check("settled-question", SettledCard.Of(Said(RuleIds.MeetingOutcome), new Closure.Answered(On)));
    }

    [Theory]
    [InlineData(Roles.KeyWorker, Groups.KeyWorker, true)]
    [InlineData(Roles.Chair, Groups.KeyWorker, true)]
    [InlineData(Roles.KeyWorker, Groups.Chair, false)]
    public void Whoever_is_the_key_worker_takes_an_accepted_time_back_in_whichever_role_they_were_told(string role, string person, bool can)
    {
        var view = Views.Of(Groups.After("bolton", new LocalDate(2026, 11, 16)), Groups.Utc(11, 16, 15), Groups.Utc(11, 27, 10));
        var told = Said(RuleIds.FirstCoreGroup) with { Recipient = new Recipient(Audience.Person, person, role) };
        var card = NoticeCard.Settled(told, new Closure.Booked(Start), view).ToJsonString();
        Assert.Equal(can, card.Contains(Verbs.HoldTakeBack, StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_gave_a_report_can_take_it_back_from_its_card_and_nobody_else()
    {
        var review = new LocalDate(2026, 12, 8);
        var view = Views.Of(
            [
                .. Groups.After("bolton", new LocalDate(2026, 11, 2)), new ReviewListed(review, new LocalTime(10, 0)),
                new ReportSubmitted(RuleIds.ReviewSingleReport, review, Groups.Teacher, On),
            ],
            Groups.Utc(11, 27, 9), Groups.Utc(11, 27, 10));
        var told = Said(RuleIds.ReviewSingleReport, Groups.Teacher);
        var own = told with { Recipient = new Recipient(Audience.Person, Groups.Teacher, Roles.Member) };
        Golden.Check("settled-part-given", NoticeCard.Settled(own, new Closure.PartGiven(On), view));
        Assert.Contains(Verbs.ReportTakeBack, NoticeCard.Settled(own, new Closure.PartGiven(On), view).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Verbs.ReportTakeBack, NoticeCard.Settled(told, new Closure.PartGiven(On), view).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(
            Verbs.ReportTakeBack, NoticeCard.Settled(Said(RuleIds.ReviewSingleReport), new Closure.Answered(On), view).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Verbs.ReportTakeBack, NoticeCard.Settled(Said(RuleIds.ReviewAgencyReport), new Closure.Answered(On), view).ToJsonString(), StringComparison.Ordinal);
    }

    private static Notice Said(string rule, string? owner = null) => new(
        Groups.Case, rule, new LocalDate(2026, 11, 30), "due", Tone.Due,
        new Recipient(Audience.Person, Groups.KeyWorker, Roles.KeyWorker), Groups.Utc(11, 30, 9), owner);
}
