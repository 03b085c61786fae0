using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Actions;

/// <summary>Sandwell's checklist: who is asked when, and what nobody has to tick. The core group is on Friday 12 June 2026.</summary>
public sealed class ChecklistLadderTests
{
    private const string Until = "2026-07-01 12:00";

    [Fact]
    public void Each_member_is_asked_before_it_on_its_morning_and_once_more_for_what_is_left() => Story.Is(
        """
        2026-06-10 09:00 key-worker before
        2026-06-10 09:00 nurse before
        2026-06-12 09:00 key-worker meeting
        2026-06-12 09:00 nurse meeting
        2026-06-15 09:00 key-worker left
        2026-06-15 09:00 nurse left
        """,
        OfTwo().Held("2026-06-12", at: "2026-06-12 15:00"), RuleIds.Checklist, Until);

    [Fact]
    public void Whoever_has_ticked_everything_is_left_alone() => Story.Is(
        """
        2026-06-10 09:00 key-worker before
        2026-06-10 09:00 nurse before
        2026-06-12 09:00 key-worker meeting
        2026-06-12 09:00 nurse meeting
        2026-06-15 09:00 key-worker left
        """,
        OfTwo().Told(Ticked(A.Nurse, [.. Ids(ChecklistPart.Before), .. Ids(ChecklistPart.All)]), "2026-06-12 10:00")
            .Held("2026-06-12", at: "2026-06-12 15:00"),
        RuleIds.Checklist, Until);

    [Fact]
    public void Whoever_sent_apologies_is_asked_for_the_part_before_it_only() => Story.Is(
        """
        2026-06-10 09:00 key-worker before
        2026-06-10 09:00 nurse before
        2026-06-12 09:00 key-worker meeting
        2026-06-15 09:00 key-worker left
        """,
        OfTwo().Told(new ApologiesGiven("h1", A.Nurse), "2026-06-09 10:00").Held("2026-06-12", at: "2026-06-12 15:00"),
        RuleIds.Checklist, Until);

    [Fact]
    public void A_core_group_that_is_off_is_asked_about_no_more() => Story.Is(
        """
        2026-06-10 09:00 key-worker before
        2026-06-10 09:00 nurse before
        """,
        OfTwo().Told(new HoldDeclined("h1", null), "2026-06-11 10:00"), RuleIds.Checklist, Until);

    [Theory]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    [InlineData("bolton")]
    [InlineData("cwm-taf-morgannwg")]
    public void Other_boards_have_none(string board) => Story.Is("", OfTwo(board), RuleIds.Checklist, Until);

    [Fact]
    public void The_first_part_is_asked_of_key_worker_and_chair_at_the_first_core_group_only()
    {
        var @case = OfTwo();
        Assert.Equal(4 + 6, Lines(@case, "2026-06-12", A.KeyWorker, MeetingChecklist.Meeting).Count);
        Assert.Equal(4, Lines(@case, "2026-06-12", A.Nurse, MeetingChecklist.Meeting).Count);
        @case.Held("2026-06-12").Booked("h2", "2026-07-10 10:00", "2026-06-13 10:00");
        Assert.Equal(6, Lines(@case, "2026-07-10", A.KeyWorker, MeetingChecklist.Meeting).Count);
    }

    [Fact]
    public void What_the_case_knows_ticks_itself()
    {
        var @case = OfTwo();
        Assert.Empty(ByItself(@case, "2026-06-12", A.Nurse));
        @case.Told(new ReportSubmitted(RuleIds.AbsenceReport, At.Date("2026-06-12"), A.Nurse, At.Date("2026-06-09")), "2026-06-09 10:00");
        Assert.Equal(["sandwell-before-1"], ByItself(@case, "2026-06-12", A.Nurse));
        @case.Held("2026-06-12").Circulated("2026-06-12", on: "2026-06-15")
            .Told(new ActionAgreed("a1", "Weigh weekly", A.Nurse, At.Date("2026-07-01"), At.Date("2026-06-12"), "Grows", false), "2026-06-15 10:00")
            .Told(new EmailGroupAgreed(A.Nurse), "2026-06-15 10:00")
            .Booked("h2", "2026-07-10 10:00", "2026-06-15 10:00");
        Assert.Equal(
            ["sandwell-before-1", "sandwell-first-2", "sandwell-first-4", "sandwell-all-5"],
            [.. ByItself(@case, "2026-06-12", A.Nurse), .. ByItself(@case, "2026-06-12", A.KeyWorker)]);
        Assert.Equal(["sandwell-before-4"], ByItself(@case, "2026-07-10", A.Nurse));
        @case.Told(new RecordCopyAnswered(At.Date("2026-06-12"), A.Nurse, HasIt: false, At.Date("2026-06-16")), "2026-06-16 10:00");
        Assert.Empty(ByItself(@case, "2026-07-10", A.Nurse));
        Assert.Equal(["sandwell-before-4"], ByItself(@case, "2026-07-10", A.KeyWorker));
    }

    [Fact]
    public void Attendance_a_representative_and_a_rota_tick_themselves()
    {
        var @case = OfTwo().Told(new AttendanceConfirmed("h1", A.Nurse), "2026-06-09 10:00")
            .Told(new RepresentativeNominated("h1", A.KeyWorker, "Social care", IsBriefed: true), "2026-06-09 10:00")
            .Told(new RotaAgreed([A.Nurse], [A.Nurse]), "2026-06-09 10:00");
        Assert.Equal(["sandwell-before-1", "sandwell-before-2"], ByItself(@case, "2026-06-12", A.Nurse));
        Assert.Equal(["sandwell-before-1", "sandwell-first-3"], ByItself(@case, "2026-06-12", A.KeyWorker));
    }

    [Fact]
    public void Whoever_did_not_come_is_not_asked_for_what_is_left_and_whoever_chairs_ticks_for_all()
    {
        var @case = OfTwo().Told(new ChairAgreed(A.Nurse, null), "2026-06-09 10:00");
        Assert.Contains("sandwell-all-3", Lines(@case, "2026-06-12", A.Nurse, MeetingChecklist.Meeting).Select(line => line.Item.Id));
        @case.Held("2026-06-12", at: "2026-06-12 15:00").Told(new AttendanceRecorded(At.Date("2026-06-12"), [A.Nurse], null), "2026-06-12 15:00");
        Assert.Equal([A.Nurse], Sent(@case, "2026-06-15 09:00").Select(notice => notice.Recipient.Address));
    }

    [Fact]
    public void What_the_chair_ticks_counts_for_all_who_tick_it_and_what_a_member_ticks_for_that_member()
    {
        var @case = A.Case("sandwell").Conference("2026-06-01").Booked("h1", "2026-06-12 10:00", "2026-06-02 11:00")
            .Told(Ticked("chair@example", ["sandwell-all-3", "sandwell-all-1"]), "2026-06-12 12:00");
        var keyWorkers = Lines(@case, "2026-06-12", A.KeyWorker, MeetingChecklist.Meeting).Where(line => line.IsTicked);
        Assert.Equal(["sandwell-all-3"], keyWorkers.Select(line => line.Item.Id));
    }

    [Fact]
    public void A_card_ends_when_its_stage_is_ticked_through_or_the_core_group_has_passed()
    {
        var @case = OfTwo();
        var before = Sent(@case, "2026-06-10 09:00").Single(notice => notice.Recipient.Address == A.Nurse);
        Assert.Null(Of(before, @case));
        var other = Sent(@case, "2026-06-10 09:00").Single(notice => notice.Recipient.Address == A.KeyWorker);
        @case.Told(Ticked(A.Nurse, Ids(ChecklistPart.Before)), "2026-06-11 10:00");
        Assert.Equal(new Closure.Answered(At.Date("2026-06-11")), Of(before, @case));
        Assert.Null(Of(other, @case));
        @case.Held("2026-06-12");
        Assert.Equal(new Closure.NoLongerDue(), Of(other, @case));
    }

    [Fact]
    public void Whoever_gives_the_child_feedback_is_asked_on_the_next_working_day_and_once_more()
    {
        var @case = OfTwo().Held("2026-06-12").Told(new FeedbackAgreed(At.Date("2026-06-12"), A.Nurse), "2026-06-12 12:00");
        Story.Is(
            """
            2026-06-15 09:00 nurse asked
            2026-06-17 09:00 nurse asked-2
            """,
            @case, RuleIds.Feedback, Until);
        var asked = Assert.Single(Sent(@case, "2026-06-15 09:00", RuleIds.Feedback));
        Assert.Null(Of(asked, @case));
        @case.Told(new FeedbackAgreed(At.Date("2026-06-12"), A.KeyWorker), "2026-06-15 10:00");
        Assert.Equal(new Closure.NoLongerDue(), Of(asked, @case));
        @case.Told(new FeedbackAgreed(At.Date("2026-06-12"), A.Nurse), "2026-06-15 11:00")
            .Told(new FeedbackGiven(At.Date("2026-06-12"), At.Date("2026-06-16")), "2026-06-16 11:00");
        Assert.Equal(new Closure.Answered(At.Date("2026-06-16")), Of(asked, @case));
        Assert.DoesNotContain(@case.Plan("2026-06-17 09:00").Due, notice => notice.Rule == RuleIds.Feedback);
    }

    [Fact]
    public void What_happened_is_said_by_role_and_agency()
    {
        var day = At.Date("2026-06-12");
        var @case = OfTwo().Told(Ticked(A.Nurse, ["sandwell-all-1"]), "2026-06-12 10:00").Told(new EmailGroupAgreed(A.Nurse), "2026-06-12 10:00")
            .Told(new FeedbackAgreed(day, A.KeyWorker), "2026-06-12 10:00").Told(new FeedbackGiven(day, day), "2026-06-12 10:00");
        Assert.Equal(
            [
                "Checklist of the core group of Friday 12 June 2026: Health visiting has ticked 1 item",
                "Email group: Health visiting sets it up",
                "Feedback to the child on the core group of Friday 12 June 2026: key worker (Social care) gives it",
                "Feedback to the child on the core group of Friday 12 June 2026 given on Friday 12 June 2026",
            ],
            @case.Events.Where(recorded => recorded.Event is ActionEvent).Select(recorded => EventWords.Of(recorded.Event, @case.Folded)));
    }

    /// <summary>Only the key worker and the nurse.</summary>
    private static A OfTwo(string board = "sandwell")
    {
        var group = A.Group(board);
        return A.Case(group with { Members = [.. group.Members.Where(member => member.Id is A.KeyWorker or A.Nurse)] })
            .Conference("2026-06-01").Booked("h1", "2026-06-12 10:00", "2026-06-02 11:00");
    }

    private static ChecklistTicked Ticked(string member, IReadOnlyList<string> items) =>
        new(At.Date("2026-06-12"), member, items, MeetingChecklist.Stages);

    private static List<string> Ids(ChecklistPart part) =>
        [.. BoardLibrary.Embedded.Named("sandwell").Checklist.Where(item => item.Part == part).Select(item => item.Id)];

    private static List<ChecklistLine> Lines(A @case, string day, string member, string stage) =>
        [.. MeetingChecklist.Of(@case.Folded, @case.Board, At.Date(day), @case.Folded.Attending.First(one => one.Id == member), stage)];

    private static List<string> ByItself(A @case, string day, string member) =>
        [.. MeetingChecklist.Stages.SelectMany(stage => Lines(@case, day, member, stage)).Where(line => line.IsByItself).Select(line => line.Item.Id)];

    private static List<Notice> Sent(A @case, string now, string rule = RuleIds.Checklist) =>
        [.. @case.Plan(now).Due.Where(notice => notice.Rule == rule)];

    private static Closure? Of(Notice notice, A @case) => Closure.Of(notice, @case.Folded, @case.Deadlines());
}
