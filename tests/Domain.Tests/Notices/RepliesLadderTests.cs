using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>Who hears before a core group that somebody cannot come, when, and how what they heard is kept as it stands.</summary>
public sealed class RepliesLadderTests
{
    private const string End = "2026-06-16 12:00";

    /// <summary>For Monday 15 June.</summary>
    private static A Booked(string board = "bolton") =>
        A.Case(board).Conference("2026-06-01").Booked("h1", "2026-06-15 10:00", "2026-06-03 10:00");

    private static A Away(A @case, string who, string at) => @case.Told(new ApologiesGiven("h1", who), at);

    [Fact]
    public void Chair_and_key_worker_hear_two_working_days_before_whatever_comes_earlier() => Story.Is("""
        2026-06-11 09:00 chair apologies
        2026-06-11 09:00 key-worker apologies
        """, Away(Away(Booked(), A.Nurse, "2026-06-04 10:00"), A.Teacher, "2026-06-09 10:00"), RuleIds.WhoIsMissing, End);

    [Fact]
    public void They_hear_at_once_where_the_first_apologies_come_later() => Story.Is("""
        2026-06-12 09:00 chair apologies
        2026-06-12 09:00 key-worker apologies
        """, Away(Away(Booked(), A.Nurse, "2026-06-11 18:00"), A.Teacher, "2026-06-12 15:00"), RuleIds.WhoIsMissing, End);

    [Fact]
    public void A_manager_who_was_to_chair_and_cannot_come_is_missed_until_somebody_else_agrees_to_chair()
    {
        var @case = Away(Booked("leaflet-2017"), Roles.KeyWorkerManager, "2026-06-09 10:00");
        Story.Is("""
            2026-06-11 09:00 chair apologies
            2026-06-11 09:00 key-worker apologies
            """, @case, RuleIds.WhoIsMissing, End);
        Story.Is("", @case.Told(new ChairAgreed(A.Nurse, null), "2026-06-10 10:00"), RuleIds.WhoIsMissing, End);
    }

    [Fact]
    public void A_manager_who_agreed_to_chair_and_cannot_come_is_not_told_so_themselves() => Story.Is(
        "2026-06-11 09:00 key-worker apologies",
        Away(Booked("leaflet-2017").Told(new ChairAgreed(Roles.KeyWorkerManager, null), "2026-06-04 10:00"), Roles.KeyWorkerManager, "2026-06-09 10:00"),
        RuleIds.WhoIsMissing, End);

    [Fact]
    public void Nobody_hears_anything_where_everybody_is_expected() => Story.Is(
        "", Away(Booked(), A.Nurse, "2026-06-04 10:00").Told(new ApologiesWithdrawn("h1", A.Nurse), "2026-06-05 10:00"), RuleIds.WhoIsMissing, End);

    [Fact]
    public void Apologies_when_it_has_begun_are_no_news() =>
        Story.Is("", Away(Booked(), A.Nurse, "2026-06-15 10:00"), RuleIds.WhoIsMissing, End);

    [Fact]
    public void Whoever_is_away_themselves_is_not_told_and_the_second_chair_is() => Story.Is("""
        2026-06-11 09:00 chair apologies
        2026-06-11 09:00 second-chair apologies
        """, Away(Away(Booked().Told(new SecondChairNamed(A.Nurse), "2026-06-04 10:00"), A.KeyWorker, "2026-06-05 10:00"), A.Teacher, "2026-06-05 11:00"),
        RuleIds.WhoIsMissing, End);

    [Fact]
    public void The_second_chair_is_not_told_twice_that_the_key_worker_is_away() => Story.Is(
        "2026-06-11 09:00 chair apologies",
        Away(Booked().Told(new SecondChairNamed(A.Nurse), "2026-06-04 10:00"), A.KeyWorker, "2026-06-05 10:00"), RuleIds.WhoIsMissing, End);

    [Fact]
    public void The_key_worker_alone_hears_at_once_that_somebody_needed_is_missing_and_once_for_each_change() => Story.Is("""
        2026-06-09 10:00 key-worker lost-1
        2026-06-11 09:00 key-worker lost-2
        """, Booked().Told(new QuorumLost("h1", ["School"]), "2026-06-09 10:00").Told(new QuorumLost("h1", ["School"]), "2026-06-09 11:00")
            .Told(new QuorumRestored("h1"), "2026-06-10 10:00").Told(new QuorumLost("h1", ["School"]), "2026-06-10 19:00"), RuleIds.Quorum, End);

    [Theory]
    [InlineData("2026-06-12 16:00", "2026-06-15 09:00", "2026-06-12 16:00", false)] // in send hours
    [InlineData("2026-06-12 17:30", "2026-06-15 09:00", "2026-06-12 17:30", true)] // Friday evening, for Monday morning
    [InlineData("2026-06-13 11:00", "2026-06-15 09:30", "2026-06-13 11:00", true)]
    [InlineData("2026-06-12 17:30", "2026-06-15 09:59", "2026-06-12 17:30", true)]
    [InlineData("2026-06-12 17:30", "2026-06-15 10:00", "2026-06-15 09:00", false)] // an hour is left in the morning
    [InlineData("2026-06-15 08:30", "2026-06-15 09:30", "2026-06-15 08:30", true)]
    [InlineData("2026-06-15 09:10", "2026-06-15 10:00", "2026-06-15 09:10", true)]
    public void Where_the_next_send_hours_leave_no_time_to_move_it_the_key_worker_hears_at_once(string lost, string begins, string told, bool isUrgent)
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Booked("h1", begins, "2026-06-03 10:00").Told(new QuorumLost("h1", ["School"]), lost);
        var notice = Assert.Single(@case.Plan(told).Due, notice => notice.Rule == RuleIds.Quorum);
        Assert.Equal((At.London(told), isUrgent), (notice.At, notice.IsUrgent));
        Assert.Equal(At.London(told), notice.SendAt(At.London(told), A.Calendar));
    }

    [Theory]
    [InlineData("2026-06-12 16:00", "2026-06-15 09:00", "2026-06-12 16:00", false)] // in send hours
    [InlineData("2026-06-12 17:30", "2026-06-15 09:00", "2026-06-12 17:30", true)] // Friday evening, for Monday morning
    [InlineData("2026-06-14 23:10", "2026-06-15 09:59", "2026-06-14 23:10", true)]
    [InlineData("2026-06-14 23:10", "2026-06-15 10:00", "2026-06-15 09:00", false)] // an hour is left in the morning
    [InlineData("2026-06-15 08:30", "2026-06-15 08:45", "2026-06-15 08:30", true)]
    public void Where_the_next_send_hours_are_too_late_whoever_chairs_sees_before_it_begins_who_cannot_come(
        string apologies, string begins, string told, bool isUrgent)
    {
        var @case = Away(A.Case("bolton").Conference("2026-06-01").Booked("h1", begins, "2026-06-03 10:00"), A.Nurse, apologies);
        var notices = @case.Plan(told).Due.Where(notice => notice.Rule == RuleIds.WhoIsMissing).ToList();
        Assert.Equal([Roles.Chair, Roles.KeyWorker], notices.Select(notice => notice.Recipient.Role).Order(StringComparer.Ordinal));
        Assert.All(notices, notice =>
        {
            Assert.Equal((At.London(told), isUrgent), (notice.At, notice.IsUrgent));
            Assert.Equal(At.London(told), notice.SendAt(At.London(told), A.Calendar));
        });
    }

    [Fact]
    public void What_was_said_is_kept_as_it_stands_until_it_begins_and_settled_when_it_was_held_or_moved()
    {
        var @case = Away(Booked(), A.Nurse, "2026-06-04 10:00");
        var told = @case.Plan("2026-06-11 09:00").Due.First(notice => notice.Rule == RuleIds.WhoIsMissing);
        Closure? Now(string at) => Closure.Of(told, @case.Folded, @case.Deadlines(), At.London(at));
        Assert.Null(Now("2026-06-11 10:00"));
        @case.Told(new RepresentativeNominated("h1", A.Nurse, "Health visiting", IsBriefed: true), "2026-06-11 11:00");
        var first = Assert.IsType<Closure.Stands>(Now("2026-06-11 11:00")).How;
        @case.Told(new ReportSubmitted(RuleIds.AbsenceReport, At.Date("2026-06-15"), A.Nurse, At.Date("2026-06-11")), "2026-06-11 12:00");
        Assert.NotEqual(first, Assert.IsType<Closure.Stands>(Now("2026-06-11 12:00")).How);
        Assert.Equal(new Closure.Answered(At.Date("2026-06-15")), Closure.Of(
            told, Away(Booked(), A.Nurse, "2026-06-04 10:00").Held("2026-06-15", hold: "h1").Folded, @case.Deadlines()));
        Assert.IsType<Closure.NoLongerDue>(Closure.Of(told, Away(Booked(), A.Nurse, "2026-06-04 10:00")
            .Told(new AnotherDateSought("h1"), "2026-06-09 10:00").Booked("h2", "2026-06-12 10:00", "2026-06-09 11:00").Folded, @case.Deadlines()));
    }

    [Fact]
    public void Of_whoever_is_kept_apart_from_the_chair_the_key_worker_alone_hears() => Story.Is(
        "2026-06-11 09:00 key-worker apologies",
        Away(Booked().Told(new MembersKeptApart(A.Nurse, ["chair@example"]), "2026-06-03 10:00"), A.Nurse, "2026-06-04 10:00"), RuleIds.WhoIsMissing, End);

    [Fact]
    public void Once_it_has_begun_nothing_is_left_to_press()
    {
        var @case = Booked().Told(new QuorumLost("h1", ["School"]), "2026-06-09 10:00");
        var told = @case.Plan("2026-06-09 10:00").Due.Single(notice => notice.Rule == RuleIds.Quorum);
        Assert.Null(Closure.Of(told, @case.Folded, @case.Deadlines(), At.London("2026-06-15 09:59")));
        Assert.Equal(new Closure.Stands("begun"), Closure.Of(told, @case.Folded, @case.Deadlines(), At.London("2026-06-15 10:00")));
    }

    [Fact]
    public void A_later_loss_takes_the_place_of_an_earlier_one()
    {
        var @case = Booked().Told(new QuorumLost("h1", ["School"]), "2026-06-09 10:00");
        var earlier = @case.Plan("2026-06-09 10:00").Due.Single(notice => notice.Rule == RuleIds.Quorum);
        @case.Told(new QuorumLost("h1", ["School", "Police"]), "2026-06-09 11:00");
        Assert.True(Supersession.IsBy(earlier, @case.Plan("2026-06-09 11:00").Due.Single(notice => notice.Rule == RuleIds.Quorum)));
    }

    [Fact]
    public void Nothing_of_it_goes_to_the_channel_to_the_manager_or_becomes_overdue()
    {
        var @case = Away(Booked(), A.Nurse, "2026-06-04 10:00").Told(new QuorumLost("h1", ["Health visiting"]), "2026-06-04 10:00");
        Assert.All(
            Story.Notices(@case, "2026-06-20 12:00").Select(told => told.Notice).Where(notice => notice.Rule is RuleIds.WhoIsMissing or RuleIds.Quorum),
            notice => Assert.True(notice is { Recipient.Audience: Audience.Person, Tone: Tone.Advice or Tone.Question }));
    }
}
