using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using CoreGroupBot.Domain.Tests.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>What holds for every notice of every board, over a long story in which nothing is ever done in time.</summary>
public sealed class EveryLadderTests
{
    private const string Until = "2026-12-31 12:00";

    public static TheoryData<string> Boards => [.. Example.AllBoards];

    [Theory]
    [MemberData(nameof(Boards))]
    public void The_family_is_never_told_even_if_the_register_has_an_address(string board)
    {
        var group = A.Group(board);
        string[] family = [Roles.FamilyMember, Roles.Child, Roles.Advocate];
        var told = Notices(Neglected(group with
        {
            Members = [.. group.Members, .. family.Select(role => new Member(role, role, "Family", $"{role}@family", null))],
        }));

        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, notice => notice.Recipient.Address.EndsWith("@family", StringComparison.Ordinal));
        Assert.DoesNotContain(told, notice => Roles.IsFamily(notice.Recipient.Role));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void The_manager_is_told_once_of_one_due_date_and_never_before_it_has_passed(string board)
    {
        var @case = Neglected(A.Group(board));
        var told = Story.Notices(@case, Until).Where(told => told.Notice.Recipient.Audience is Audience.Manager).ToList();

        Assert.NotEmpty(told);
        Assert.All(told.CountBy(one => (one.Notice.Rule, one.Notice.Due)), count => Assert.Equal(1, count.Value));
        Assert.All(told, one => Assert.Equal(Tone.Escalation, one.Notice.Tone));
        Assert.All(told, one => Assert.Contains(
            @case.AsOf(one.Now).Deadlines(),
            deadline => deadline.Rule == one.Notice.Rule && deadline.Due == one.Notice.Due && deadline.IsOverdue(one.Now)));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_service_reminder_reaches_one_person_and_stops_when_switched_off(string board)
    {
        var @case = Neglected(A.Group(board));
        var reminders = Notices(@case).Where(notice => notice.IsServiceReminder).ToList();

        Assert.Equal(
            Silent(board),
            reminders.Select(notice => notice.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.All(reminders, notice => Assert.Equal(Audience.Person, notice.Recipient.Audience));
        Assert.All(
            reminders.GroupBy(notice => (notice.Rule, notice.Due)),
            ofOne => Assert.Single(ofOne.Select(notice => notice.Recipient).Distinct()));
        Assert.DoesNotContain(Notices(@case, serviceReminders: false), notice => notice.IsServiceReminder);
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Steps_are_set_within_send_hours_but_for_the_limits_to_the_minute(string board)
    {
        foreach (var notice in Notices(Neglected(A.Group(board))))
        {
            var at = London.TimeOf(notice.At);
            var toTheMinute = notice.Rule is RuleIds.ReviewSingleReport or RuleIds.ReviewAgencyReport
                && notice.Step is "overdue" or "escalation";
            Assert.True(toTheMinute || SendHours.AtOrAfter(notice.At, A.Calendar) == notice.At, $"{notice.Step} {at}");
            Assert.True(
                toTheMinute || at.TimeOfDay == SendHours.Opens || notice.Step is "missing"
                || notice.Tone is Tone.Prompt or Tone.Question,
                $"{notice.Step} {at}");
        }
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_second_run_says_nothing_new_and_no_two_notices_share_a_key(string board)
    {
        var @case = Neglected(A.Group(board));
        foreach (var now in Story.Notices(@case, Until).Select(told => told.Now).Distinct().ToList())
        {
            var first = @case.AsOf(now).Plan(now);
            var second = @case.AsOf(now).Plan(now + Duration.FromSeconds(30));
            Assert.Equal(first.Due.Select(notice => notice.Key), second.Due.Select(notice => notice.Key));
            Assert.Distinct(first.Due.Select(notice => notice.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void After_a_gap_only_the_latest_step_is_said_and_it_is_the_one_that_was_said_without_a_gap(string board)
    {
        var @case = Neglected(A.Group(board));
        var end = At.London(Until);
        var after = @case.Plan(end).Due;

        Assert.Distinct(after.Select(ToWhomAboutWhat));
        Assert.Subset(Notices(@case).Select(notice => notice.Key).ToHashSet(), after.Select(notice => notice.Key).ToHashSet());

        static (string, string, LocalDate, string?, string?) ToWhomAboutWhat(Notice notice) =>
            (notice.Recipient.Address, notice.Rule, notice.Due, notice.Owner, notice.About);
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Once_every_plan_has_ended_only_that_is_said(string board)
    {
        var @case = Neglected(A.Group(board)).PlanEnded("2026-07-01");
        Assert.NotEmpty(@case.Plan("2026-07-02 09:00").Due);

        @case.PlanEnded("2026-07-01", child: "child-2");
        Assert.All(@case.Plan("2026-07-02 09:00").Due, notice => Assert.Equal(RuleIds.MeetingCycleEnds, notice.Rule));
        Assert.Null(@case.Plan("2026-07-02 09:00").Next);
        Assert.All(@case.Deadlines(), deadline => Assert.Equal(DueKind.Until, deadline.Kind));
    }

    /// <summary>A first core group late, then nothing: no minutes, no reports, no second core group.</summary>
    private static A Neglected(CoreGroup group) => A.Case(group)
        .Conference("2026-03-05").Conference("2026-03-05", child: "child-2")
        .ReviewListed("2026-06-14", null, at: "2026-03-05 11:00")
        .Held("2026-03-27")
        .ReviewHeld("2026-05-05")
        .Booked("h1", "2026-05-12 16:30", at: "2026-05-06 11:00")
        .Told(new ApologiesGiven("h1", A.Nurse), "2026-05-09 23:00");

    private static List<Notice> Notices(A @case, bool serviceReminders = true) =>
        [.. Story.Notices(@case, Until, serviceReminders).Select(told => told.Notice)];

    private static string[] Silent(string board) => board switch
    {
        "leaflet-2017" or "sandwell" => [RuleIds.MinutesCirculated, RuleIds.SubsequentMaxInterval],
        "bolton" => [RuleIds.MinutesCirculated],
        _ => [],
    };
}
