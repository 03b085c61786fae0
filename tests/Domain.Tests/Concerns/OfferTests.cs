using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Concerns;

/// <summary>What the service counts and offers, and to whom. It raises nothing by itself.</summary>
public sealed class OfferTests
{
    [Fact]
    public void Two_core_groups_running_missed_are_offered_to_the_key_worker_and_a_third_again()
    {
        var @case = Away("sewscb", A.Nurse, "2026-06-09", "2026-07-07");
        Is("2026-07-07 12:00 key-worker continual-absence", @case, RuleIds.ContinualAbsence, "2026-08-03 12:00");
        var offer = Assert.Single(Offers(@case), offer => offer.Rule == RuleIds.ContinualAbsence);
        Assert.Equal((A.Nurse, 2), (offer.Member, offer.Counted.Count));

        @case.Told(new OfferDeclined(offer.Key, At.Date("2026-07-08")), "2026-07-08 10:00");
        Assert.True(offer.IsAnswered(@case.Folded));
        Away(@case, A.Nurse, "2026-08-04");
        Is(
            """
            2026-07-07 12:00 key-worker continual-absence
            2026-08-04 12:00 key-worker continual-absence
            """,
            @case, RuleIds.ContinualAbsence, "2026-12-01 12:00");
    }

    [Fact]
    public void A_core_group_attended_or_a_report_given_between_begins_the_count_anew()
    {
        var between = Away(Away("sewscb", A.Nurse, "2026-06-09").Held("2026-07-07"), A.Nurse, "2026-08-04");
        Assert.DoesNotContain(Offers(between), offer => offer.Rule == RuleIds.ContinualAbsence);
        var reported = Away("sewscb", A.Nurse, "2026-06-09", "2026-07-07").Told(
            new ReportSubmitted(RuleIds.AbsenceReport, At.Date("2026-07-07"), A.Nurse, At.Date("2026-07-06")), "2026-07-06 10:00");
        Assert.DoesNotContain(Offers(reported), offer => offer.Rule == RuleIds.ContinualAbsence);
    }

    [Fact]
    public void Who_came_and_who_was_represented_is_taken_from_the_record_of_attendance()
    {
        var @case = A.Case("sewscb").Conference("2026-06-01");
        foreach (var day in new[] { "2026-06-09", "2026-07-07" })
        {
            @case.Held(day, at: $"{day} 12:00").Circulated(day, on: day, at: $"{day} 12:00").Told(
                new AttendanceRecorded(At.Date(day), [A.KeyWorker, "chair@example", "minutes@example", A.Teacher], null), $"{day} 12:30");
        }

        Assert.Equal(A.Nurse, Assert.Single(Offers(@case)).Member);

        var represented = Away("sewscb", A.Nurse, "2026-06-09")
            .Booked("h2", "2026-07-07 10:00", at: "2026-07-06 08:00")
            .Told(new ApologiesGiven("h2", A.Nurse), "2026-07-06 09:00")
            .Told(new RepresentativeNominated("h2", A.Nurse, "Health visiting", IsBriefed: true), "2026-07-06 10:00")
            .Held("2026-07-07", at: "2026-07-07 12:00", hold: "h2");
        Assert.DoesNotContain(Offers(represented), offer => offer.Rule == RuleIds.ContinualAbsence);
    }

    [Theory]
    [InlineData("sewscb", true)]
    [InlineData("leaflet-2017", true)]
    [InlineData("bolton", false)]
    [InlineData("cwm-taf-morgannwg", false)]
    [InlineData("sandwell", false)]
    public void Only_a_board_that_names_it_among_its_concerns_has_it_offered(string board, bool isOffered) =>
        Assert.Equal(isOffered, Offers(Away(board, A.Nurse, "2026-06-09", "2026-07-07")).Any(offer => offer.Rule == RuleIds.ContinualAbsence));

    [Fact]
    public void Of_the_key_workers_own_absence_the_manager_is_asked() => Is(
        "2026-07-07 12:00 key-worker-manager continual-absence",
        Away("sewscb", A.KeyWorker, "2026-06-09", "2026-07-07"), RuleIds.ContinualAbsence, "2026-07-08 12:00");

    [Fact]
    public void Two_reports_to_reviews_that_did_not_come_are_information_not_provided()
    {
        var @case = A.Case("leaflet-2017").Conference("2026-01-12").Held("2026-01-19");
        foreach (var (day, n) in new[] { ("2026-04-09", 1), ("2026-10-06", 2) })
        {
            @case.ReviewListed(day, "14:00", $"2026-01-{19 + n} 11:00");
            foreach (var member in @case.Folded.Attending.Where(member => member.Id != A.Teacher))
            {
                @case.Told(new ReportSubmitted(RuleIds.ReviewAgencyReport, At.Date(day), member.Id, At.Date("2026-01-25")), $"2026-01-25 {10 + n}:00");
            }

            @case.ReviewHeld(day, $"{day} 16:00");
        }

        var offer = Assert.Single(Offers(@case), offer => offer.Rule == RuleIds.InformationNotProvided);
        Assert.Equal((A.Teacher, At.Date("2026-10-06"), 2), (offer.Member, offer.On, offer.Counted.Count));
    }

    [Fact]
    public void Every_second_date_missed_is_offered_on_the_working_morning_after()
    {
        // First core group due 15 June and held late; its record due 25 June and circulated late; then nothing more is held.
        var @case = A.Case("sewscb").Conference("2026-06-01").Held("2026-06-18").Circulated("2026-06-18", on: "2026-06-26");
        Is("2026-06-26 09:00 key-worker delay-and-drift", @case, RuleIds.DelayAndDrift, "2026-12-01 12:00");
        var offer = Assert.Single(Offers(@case));
        Assert.Equal(
            ["due Monday 15 June 2026, done on Thursday 18 June 2026", "due Thursday 25 June 2026, done on Friday 26 June 2026"],
            offer.Counted.Select(each => each.When));
        Assert.Equal(3, MissedDate.Of(@case.Deadlines()).Count);
    }

    [Fact]
    public void What_was_done_in_time_and_reminders_of_the_services_own_are_no_dates_missed()
    {
        var @case = A.Case("leaflet-2017").Conference("2026-06-01").Held("2026-06-15");
        Assert.DoesNotContain(MissedDate.Of(@case.Deadlines()), missed => missed.Rule is RuleIds.FirstCoreGroup or RuleIds.MinutesCirculated);
    }

    [Fact]
    public void What_had_passed_and_was_done_before_the_service_knew_of_it_is_history_and_what_is_still_open_is_not()
    {
        var @case = A.Case("sewscb").Conference("2025-06-02", at: "2026-06-01 10:00").Held("2025-06-20", at: "2026-06-01 10:00")
            .Held("2026-04-15", at: "2026-06-01 10:01");
        Assert.Equal(
            [At.Date("2026-05-27")],
            MissedDate.Of(@case.Deadlines()).Where(missed => RuleIds.AsksForMeeting(missed.Rule)).Select(missed => missed.Due));
    }

    [Fact]
    public void What_is_open_as_a_concern_is_not_offered_beside_it_and_raised_from_the_offer_closes_its_card()
    {
        var @case = Away("sewscb", A.Nurse, "2026-06-09", "2026-07-07");
        var asked = Assert.Single(@case.Plan("2026-07-07 12:00").Due, notice => notice.Rule == RuleIds.ContinualAbsence);
        Assert.Null(Closure.Of(asked, @case.Folded, @case.Deadlines()));
        @case.Told(
            new ConcernRaised("concern-1", Grounds.ContinualAbsence, A.KeyWorker, At.Date("2026-07-07"), false, null, A.Nurse, asked.About),
            "2026-07-07 13:00");
        Assert.DoesNotContain(@case.Plan("2026-07-07 13:00").Due, notice => notice.Rule == RuleIds.ContinualAbsence);
        Assert.Equal(new Closure.Stands("raised"), Closure.Of(asked, @case.Folded, @case.Deadlines()));
    }

    [Fact]
    public void No_key_of_an_offer_holds_an_address() => Assert.All(
        Offers(Away("sewscb", A.Nurse, "2026-06-09", "2026-07-07")), offer => Assert.DoesNotContain('@', offer.Key));

    private static A Away(string board, string member, params string[] days)
    {
        var @case = A.Case(board).Conference("2026-06-01");
        foreach (var day in days)
        {
            Away(@case, member, day);
        }

        return @case;
    }

    /// <summary>Apologies sent on the day itself, and the core group held without them, its record circulated the same day.</summary>
    private static A Away(A @case, string member, string day) => @case
        .Booked($"h-{day}", $"{day} 10:00", at: $"{day} 08:00")
        .Told(new ApologiesGiven($"h-{day}", member), $"{day} 09:00")
        .Held(day, at: $"{day} 12:00", hold: $"h-{day}")
        .Circulated(day, on: day, at: $"{day} 12:00");

    private static IReadOnlyList<Offer> Offers(A @case) =>
        [.. Offer.All(@case.Folded, @case.Board, @case.Deadlines()).Where(offer => offer.At <= @case.Events[^1].At + NodaTime.Duration.FromHours(1))];

    private static void Is(string expected, A @case, string rule, string until) => Assert.Equal(
        expected,
        string.Join('\n', Story.Notices(@case, until).Where(told => told.Notice.Rule == rule)
            .Select(told => $"{At.Text(told.Now)} {told.Notice.Recipient.Role} {told.Notice.Rule}")));
}
