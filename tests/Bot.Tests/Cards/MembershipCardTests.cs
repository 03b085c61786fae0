using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Bot.Conversation.Membership;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using static CoreGroupBot.Bot.Tests.Cards.Views;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Chairs, members and the family, as people are asked of them and tell of them.</summary>
public sealed class MembershipCardTests
{
    private static readonly LocalDate Conference = new(2026, 11, 16);
    private static readonly LocalDate First = new(2026, 11, 20);

    /// <summary>The core group booked for Tuesday 15 December.</summary>
    private static readonly CaseEvent[] Booked =
        [new SlotChosen("h1", new(2026, 12, 15, 10, 0), 60, "Free."), new HoldPlaced("h1", "e1"), new HoldApproved("h1")];

    [Fact]
    public void Who_chairs_as_the_proposed_one_and_the_key_worker_are_asked_and_what_the_group_sees()
    {
        var view = View("cwm-taf-morgannwg", 12, 11, Booked);
        Golden.Check("chair-proposed", Reminder(view, RuleIds.ChairOfMeeting, Groups.HealthVisitor));
        Golden.Check("chair-key-worker", Reminder(view, RuleIds.ChairOfMeeting, Groups.KeyWorker));
        var agreed = View("cwm-taf-morgannwg", 12, 11, [
            .. Booked, new ChairAgreed(Groups.Teacher, null), new MinuteTakerAssigned(Groups.HealthVisitor, null),
            new NeedsNoted([MeetingNeeds.All[0], MeetingNeeds.All[1]])]);
        Golden.Check("case-with-people", CaseCard.Of(agreed, Seat(agreed, Groups.KeyWorker), [(new OverrideChair(null!).Title, Verbs.ChairOverride)]));
    }

    [Fact]
    public void What_is_still_asked_about_members_and_the_family()
    {
        Golden.Check("second-chair", Reminder(View("bolton", 11, 23), RuleIds.SecondChairNamed, Groups.KeyWorker));
        var away = View("sewscb", 12, 11, [.. Booked, new ApologiesGiven("h1", Groups.Teacher)]);
        Golden.Check("representative", Reminder(away, RuleIds.Representative, Groups.Teacher));
        Golden.Check("representative-key-worker", Reminder(away, RuleIds.Representative, Groups.KeyWorker));
        var joined = View("sewscb", 12, 2, [new MemberJoined(new("member-9", Roles.Member, "Housing", "member-9", null), new(2026, 12, 1))]);
        Golden.Check("new-member-key-worker", Reminder(joined, RuleIds.NewMemberBriefed, Groups.KeyWorker));
        Golden.Check("new-member", Reminder(joined, RuleIds.NewMemberBriefed, "member-9"));
        var excluded = View("bolton", 12, 11, [
            .. Booked, new MemberExcluded("family-1", "Threats at the last core group.", "core-group", Groups.HealthVisitor)]);
        Golden.Check("exclusion", Reminder(excluded, RuleIds.ExclusionRecorded, Groups.KeyWorker));
        Golden.Check("family-views", Reminder(excluded, RuleIds.FamilyAbsentViews, Groups.KeyWorker));
    }

    [Fact]
    public void What_is_told_once()
    {
        CaseEvent[] away = [.. Booked, new ApologiesGiven("h1", Groups.KeyWorker)];
        Golden.Check("news-no-second-chair", News(View("bolton", 12, 2, away), RuleIds.KeyWorkerAbsent, Groups.Manager));
        Golden.Check("news-takes-over", News(
            View("bolton", 12, 2, [new SecondChairNamed(Groups.HealthVisitor), .. away]), RuleIds.KeyWorkerAbsent, Groups.HealthVisitor));
        Golden.Check("news-left", News(
            View("bolton", 11, 23, [new MemberLeft(Groups.Teacher, new(2026, 11, 20), null)], by: Groups.Teacher), RuleIds.PersonnelChange, Groups.KeyWorker));
        Golden.Check("news-report-back", News(
            View("sewscb", 12, 16, [
                .. Booked, new ApologiesGiven("h1", Groups.Teacher), new RepresentativeNominated("h1", Groups.Teacher, "School", IsBriefed: true),
                new MeetingHeld(new(2026, 12, 15), "h1")]),
            RuleIds.Representative, Groups.Teacher));
    }

    [Fact]
    public void Whoever_covers_is_told_in_whose_place()
    {
        var view = View("bolton", 11, 27, [new CoverNamed(Groups.KeyWorker, Groups.Teacher, new(2026, 11, 23), new(2026, 12, 4))]);
        var plan = NoticePlan.Of(view.Case, view.Board, view.Deadlines, CaseView.Calendar, view.Now);
        Golden.Check("covering", NoticeCard.Of(plan.Due.First(notice => notice.Recipient.CoversFor is Groups.KeyWorker), view)!);
    }

    [Fact]
    public void The_forms_of_chairs_and_minutes()
    {
        var rota = View("cwm-taf-morgannwg", 12, 2, Booked);
        Check("form-chair-claim", new ClaimChair(null!), rota, Groups.Teacher);
        Check("form-chair-override", new OverrideChair(null!), rota, Groups.KeyWorker);
        Check("form-minutes-assign", new AssignMinutes(null!), rota, Groups.KeyWorker);
        Check("form-chair-second", new NameSecondChair(null!), View("bolton", 12, 2, Booked), Groups.KeyWorker);
        Check("form-rota-agree", new AgreeRota(null!), rota, Groups.KeyWorker);
        Check("form-concern-level", new SetConcernLevel(null!), View("leaflet-2017", 12, 2, Booked), Groups.KeyWorker);
    }

    [Fact]
    public void The_forms_of_members_and_the_family()
    {
        var view = View("bolton", 12, 2, Booked);
        Check("form-apologies", new SendApologies(null!), view, Groups.Teacher);
        Check("form-attendance-accept", new ConfirmAttendance(null!), view, Groups.Teacher);
        Check("form-needs", new NoteNeeds(null!), view, Groups.KeyWorker);
        Check("form-family-exclude", new ExcludeFamily(null!), view, Groups.KeyWorker);
        Check("form-family-views", new RecordViews(null!), view, Groups.KeyWorker);
        Check("form-member-joined", new JoinMember(null!, null!), view, Groups.KeyWorker);
        Check("form-member-changed", new ChangeMember(null!, null!), view, Groups.KeyWorker);
        Check("form-cover", new NameCover(null!, null!), view, Groups.KeyWorker);
        Check("form-nominate", new NominateRepresentative(null!, null!), View("sewscb", 12, 2, Booked), Groups.Teacher);
    }

    /// <summary>Only a form that its person is offered.</summary>
    private static void Check(string name, IForm form, CaseView view, string person)
    {
        var seat = Seat(view, person);
        Assert.True(form.IsFor(view, seat), $"{name} is not offered.");
        Golden.Check(name, form.Form(view, seat));
    }

    private static JsonObject Reminder(CaseView view, string rule, string person) =>
        ReminderCard.Of(view, view.Deadlines.First(deadline => deadline.Rule == rule && deadline.IsOpen), Seat(view, person));

    private static JsonObject News(CaseView view, string rule, string to)
    {
        var plan = NoticePlan.Of(view.Case, view.Board, view.Deadlines, CaseView.Calendar, view.Now);
        return NoticeCard.Of(plan.Due.Last(notice => notice.Rule == rule && notice.Recipient.Address == to), view)!;
    }

    /// <summary>After a first core group on Friday 20 November; what came then was recorded a day before it is looked at.</summary>
    private static CaseView View(string board, int month, int day, CaseEvent[]? events = null, string by = Groups.KeyWorker)
    {
        var before = Groups.After(board, Conference).Append(new MeetingHeld(First, null))
            .Select((happened, n) => new Recorded(n + 1, Groups.Utc(11, 20, 15), "import", happened)).ToList();
        var now = Groups.Utc(month, day, 9);
        return Of(before.Concat((events ?? []).Select((happened, n) => new Recorded(
            before.Count + n + 1, now - Duration.FromHours(1), by, happened))), now);
    }
}
