using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Membership;

/// <summary>Joining and leaving beside the register, and what becomes of it when the register is read again.</summary>
public sealed class JoiningTests
{
    private static readonly Member New = new("new@example", Roles.Member, "Housing", "new@example", null);

    private static A Case() => A.Case("cwm-taf-morgannwg").Conference("2026-06-01");

    [Fact]
    public void Whoever_joined_stays_until_the_register_names_them_and_once()
    {
        var @case = Case().Told(new MemberJoined(New, At.Date("2026-06-03")), "2026-06-03 10:00");
        Assert.Contains(New, @case.Folded.Group.Members);
        @case.Told(new GroupDescribed(A.Group("cwm-taf-morgannwg")), "2026-06-04 10:00");
        Assert.Contains(New, @case.Folded.Group.Members);
        var group = A.Group("cwm-taf-morgannwg");
        @case.Told(new GroupDescribed(group with { Members = [.. group.Members, New with { Role = Roles.Chair }] }), "2026-06-05 10:00");
        Assert.Equal(Roles.Chair, Assert.Single(@case.Folded.Group.Members, member => member.Id == New.Id).Role);
        @case.Told(new GroupDescribed(group), "2026-06-06 10:00");
        Assert.DoesNotContain(@case.Folded.Group.Members, member => member.Id == New.Id);
    }

    [Fact]
    public void Whoever_left_is_gone_while_the_register_still_names_them_and_is_back_when_it_names_them_anew()
    {
        var group = A.Group("cwm-taf-morgannwg");
        var @case = Case().Told(new MemberLeft(A.Nurse, At.Date("2026-06-03"), null), "2026-06-03 10:00")
            .Told(new GroupDescribed(group), "2026-06-04 10:00");
        Assert.DoesNotContain(@case.Folded.Group.Members, member => member.Id == A.Nurse);
        @case.Told(new GroupDescribed(group with { Members = [.. group.Members.Where(m => m.Id != A.Nurse)] }), "2026-06-05 10:00")
            .Told(new GroupDescribed(group), "2026-06-06 10:00");
        Assert.Contains(@case.Folded.Group.Members, member => member.Id == A.Nurse);
    }

    [Fact]
    public void What_is_open_goes_to_the_successor_and_what_was_given_stays_given()
    {
        var @case = Case().ReviewListed("2026-08-03", "10:00", "2026-06-02 10:00")
            .Told(new ChairAgreed(A.Nurse, null), "2026-06-03 10:00")
            .Told(new ReportSubmitted(RuleIds.ReviewAgencyReport, At.Date("2026-08-03"), A.Teacher, At.Date("2026-06-20")), "2026-06-20 10:00");
        Handed(@case, A.Nurse, "nurse-2@example");
        Handed(@case, A.Teacher, "teacher-2@example");
        Assert.Equal("nurse-2@example", Domain.Meetings.Chairing.Chair(@case.Folded, @case.Board).Who);
        var reports = @case.Deadlines().Where(deadline => deadline.Rule == RuleIds.ReviewAgencyReport).ToList();
        Assert.True(Assert.Single(reports, deadline => deadline.Owner == "nurse-2@example").IsOpen);
        Assert.Equal(At.Date("2026-06-20"), Assert.Single(reports, deadline => deadline.Owner == "teacher-2@example").AnsweredOn);
        Assert.DoesNotContain(reports, deadline => deadline.Owner is A.Nurse or A.Teacher);
    }

    [Fact]
    public void Attendance_is_known_as_far_as_somebody_said_it()
    {
        var @case = Case().Booked("h1", "2026-06-10 10:00", "2026-06-02 10:00").Told(new ApologiesGiven("h1", A.Nurse), "2026-06-08 10:00")
            .Held("2026-06-10", hold: "h1")
            .Booked("h2", "2026-07-08 10:00", "2026-06-12 10:00").Told(new ApologiesGiven("h2", A.Nurse), "2026-07-01 10:00")
            .Told(new RepresentativeNominated("h2", A.Nurse, "Health visiting", true), "2026-07-01 10:00")
            .Held("2026-07-08", hold: "h2")
            .Told(new AttendanceRecorded(At.Date("2026-07-08"), [A.KeyWorker], null), "2026-07-08 12:00");
        Assert.Equal([Attended.Apologies, Attended.Represented], How(@case, A.Nurse));
        Assert.Equal([Attended.NotRecorded, Attended.Absent], How(@case, A.Teacher));
        Assert.Equal([Attended.NotRecorded, Attended.Came], How(@case, A.KeyWorker));
        @case.Told(new MemberJoined(New, At.Date("2026-07-09")), "2026-07-09 10:00");
        Assert.Empty(How(@case, New.Id));
    }

    private static IEnumerable<Attended> How(A @case, string member) =>
        @case.Folded.Membership.AttendanceOf(member).Select(each => each.How);

    private static void Handed(A @case, string from, string to)
    {
        var leaves = @case.Folded.Group.Members.First(member => member.Id == from);
        @case.Told(new MemberJoined(leaves with { Id = to, Person = to }, At.Date("2026-07-01")), "2026-07-01 10:00")
            .Told(new MemberLeft(from, At.Date("2026-07-01"), to), "2026-07-01 10:00");
    }
}
