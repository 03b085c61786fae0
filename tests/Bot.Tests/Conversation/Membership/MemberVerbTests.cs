using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Tests.Conversation.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Membership;

/// <summary>Joining, leaving, coming, the family and cover: who may say what.</summary>
public sealed class MemberVerbTests : PaperDesk
{
    private const string Address = "new.member@work.example";
    private const string Hold = "h1";
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public async Task A_professional_joins_by_agency_and_address_at_work_once()
    {
        await Held("sewscb");
        Task<string> Join(string by, string agency, string address) =>
            Press(by, "member.joined", ("agency", agency), ("address", address), ("role", "member"));
        Assert.Contains("Only the key worker", await Join(Groups.Teacher, "Housing", Address));
        Assert.Contains(Nothing, await Join(Groups.Outsider, "Housing", Address));
        Assert.Contains("name the agency", await Join(Groups.KeyWorker, "Grandmother", Address));
        Assert.Contains("no email address", await Join(Groups.KeyWorker, "Housing", "no address"));
        Assert.Contains("Member recorded", await Join(Groups.Chair, "Housing", "New.Member@work.example"));
        Assert.Equal(new MemberJoined(new Member(Address, Roles.Member, "Housing", Address, null), Today), Last());
        Assert.Contains("Already recorded", await Join(Groups.KeyWorker, "Housing", Address));
        Assert.Contains("Housing", await Press(Groups.KeyWorker, "case.menu", ("open", "minutes.assign")));
    }

    [Fact]
    public async Task No_role_of_the_family_can_be_joined()
    {
        await Held("sewscb");
        var answer = await Press(
            Groups.KeyWorker, "member.joined", ("agency", "Housing"), ("address", Address), ("role", "family-member"));
        Assert.Contains("as what they join", answer);
        Assert.Empty(All<MemberJoined>());
    }

    [Fact]
    public async Task A_new_member_sees_the_case_and_is_briefed_by_another()
    {
        Service.StaffIds[Address] = Groups.Outsider;
        await Held("sewscb", new MemberJoined(new Member(Address, Roles.Chair, "Housing", Address, null), Today));
        Assert.Contains("This core group", await Press(Groups.Outsider, "case.menu"));
        Task<string> Briefed(string by) => Press(by, "member.joined", ("briefed", Token(Address)));
        Assert.Contains("cannot brief themselves", await Briefed(Groups.Outsider));
        Assert.Contains("Only the key worker, the chair", await Briefed(Groups.Teacher));
        Assert.Contains("Briefing recorded", await Briefed(Groups.Chair));
        Assert.Equal(new NewMemberBriefed(Address, Today), Last());
        Assert.Contains("Already recorded", await Briefed(Groups.KeyWorker));
    }

    [Fact]
    public async Task Somebody_of_the_same_agency_says_that_a_member_has_left_and_the_key_worker_is_told()
    {
        const string Colleague = "head@work.example";
        Service.StaffIds[Colleague] = Groups.Outsider;
        await Held("bolton", new MemberJoined(new Member(Colleague, Roles.Member, "School", Colleague, null), Today));
        Task<string> Leave(string by, string who, params (string, string)[] address) =>
            Press(by, "member.changed", [("member", Token(who)), .. address]);
        Assert.Contains("somebody of your agency", await Leave(Groups.Teacher, Groups.HealthVisitor));
        Assert.Contains("Not me any more", await Leave(Groups.Teacher, Groups.Teacher));
        Assert.Contains("no email address", await Leave(Groups.Outsider, Groups.Teacher, ("address", "nobody")));
        Assert.Contains("Change recorded", await Leave(Groups.Outsider, Groups.Teacher, ("address", Address)));
        Assert.Equal(new MemberLeft(Groups.Teacher, Today, Address), Last());
        Assert.Equal("School", All<MemberJoined>().Last().Member.Agency);
        Assert.Contains(Nothing, await Leave(Groups.Teacher, Groups.Teacher));
        Assert.Contains("A professional has left", string.Join('\n', await Cards()));
    }

    [Fact]
    public async Task The_key_worker_does_not_leave_without_a_successor()
    {
        await Held("bolton");
        Assert.Contains("new key worker", await Press(Groups.Manager, "member.changed", ("member", Token(Groups.KeyWorker))));
        await Press(Groups.Manager, "member.changed", ("member", Token(Groups.KeyWorker)), ("address", Address));
        var @case = await Service.Cases.Open(Groups.Case, default);
        Assert.Equal(Address, @case!.KeyWorker!.Person);
    }

    [Fact]
    public async Task Apologies_are_sent_once_and_taken_back_and_the_board_says_what_is_asked_instead()
    {
        await Booked("sandwell");
        Assert.Contains("a report in your place, or somebody", await Opened(Groups.Teacher, "attendance.apologies"));
        Assert.Contains("Only a member who attends", await Press(Groups.Manager, "attendance.apologies"));
        Assert.Contains(Nothing, await Press(Groups.Outsider, "attendance.apologies"));
        Assert.Contains("No longer due", await Press(Groups.Teacher, "attendance.apologies", ("hold", "another")));
        Assert.Contains("Apologies recorded", await Press(Groups.Teacher, "attendance.apologies", ("hold", Hold)));
        Assert.Equal(new ApologiesGiven(Hold, Groups.Teacher), Last());
        Assert.Contains("Already recorded", await Press(Groups.Teacher, "attendance.apologies"));
        Assert.Contains("Apologies withdrawn", await Press(Groups.Teacher, "attendance.accept"));
        Assert.Equal(new AttendanceConfirmed(Hold, Groups.Teacher), Last());
        Assert.Single(All<ApologiesWithdrawn>());
        Assert.Contains("Already recorded", await Press(Groups.Teacher, "attendance.accept"));
        Assert.Contains("Only a member who attends", await Press(Groups.Manager, "attendance.accept"));
        Assert.Contains(Nothing, await Press(Groups.Outsider, "attendance.accept"));
    }

    [Fact]
    public async Task A_representative_is_of_the_same_agency_and_briefed_where_the_board_says_so()
    {
        await Booked("sewscb");
        Task<string> Nominate(string by, params (string, string)[] data) => Press(by, "attendance.nominate", data);
        Assert.Contains("Only a member who attends", await Nominate(Groups.Manager));
        Assert.Contains(Nothing, await Nominate(Groups.Outsider));
        Assert.Contains("of your agency", await Nominate(Groups.Teacher, ("agency", "Housing")));
        Assert.Contains("asked once more", await Nominate(Groups.Teacher));
        Assert.Equal(new RepresentativeNominated(Hold, Groups.Teacher, "School", false), Last());
        Assert.Single(All<ApologiesGiven>());
        Assert.DoesNotContain("asked once more", await Nominate(Groups.Teacher, ("briefed", "true")));
        Assert.Contains("Already recorded", await Nominate(Groups.Teacher, ("briefed", "true")));
    }

    [Fact]
    public async Task A_representative_replaces_no_report_where_the_board_asks_for_one()
    {
        await Booked("cwm-taf-morgannwg");
        Assert.Contains("still asked for", await Press(Groups.Teacher, "attendance.nominate", ("agency", "Housing")));
    }

    [Fact]
    public async Task Views_are_recorded_by_the_key_worker_as_done_and_never_as_words()
    {
        await Held("bolton");
        Task<string> Views(string by, string whose, string of) => Press(by, "family.views", ("whose", whose), ("of", of));
        Assert.Contains("here only that it was done", await Opened(Groups.KeyWorker, "family.views"));
        Assert.Contains("Only the key worker", await Views(Groups.Teacher, Token("family-1"), "next"));
        Assert.Contains(Nothing, await Views(Groups.Outsider, Token("family-1"), "next"));
        Assert.Contains("nobody of the family", await Views(Groups.KeyWorker, Token(Groups.Teacher), "next"));
        Assert.Contains("No longer due", await Views(Groups.KeyWorker, Token("family-1"), "2026-11-13"));
        await Views(Groups.KeyWorker, Token("family-1"), "2026-11-12");
        Assert.Equal(new FamilyViewsRecorded("family-1", Meeting), Last());
        await Views(Groups.KeyWorker, "child", "next");
        Assert.Equal(new FamilyViewsRecorded(Roles.Child, null), Last());
        Assert.Contains("Already recorded", await Views(Groups.KeyWorker, "child", "next"));
    }

    [Fact]
    public async Task An_exclusion_has_reason_decision_and_informant_where_the_board_says_so()
    {
        await Held("bolton");
        Task<string> Exclude(string by, params (string, string)[] data) =>
            Press(by, "family.exclude", [("member", Token("family-1")), ("what", "excluded"), ("decidedBy", "core-group"), .. data]);
        (string, string) reason = ("reason", "Agreed at the conference.");
        Assert.Contains("Only the key worker", await Exclude(Groups.Chair, reason));
        Assert.Contains(Nothing, await Exclude(Groups.Outsider, reason));
        Assert.Contains("give the reason", await Exclude(Groups.KeyWorker));
        Assert.Contains("say who tells them", await Exclude(Groups.KeyWorker, reason));
        Assert.Contains("Exclusion recorded", await Exclude(Groups.KeyWorker, reason, ("informant", Token(Groups.Teacher))));
        Assert.Equal(new MemberExcluded("family-1", "Agreed at the conference.", "core-group", Groups.Teacher), Last());
        Assert.Contains("Already recorded", await Exclude(Groups.KeyWorker, reason));
        Task<string> Told(string day) => Press(Groups.KeyWorker, "family.exclude", ("member", Token("family-1")), ("informed", day));
        Assert.Contains("today or earlier", await Told("2026-11-24"));
        await Told("2026-11-23");
        Assert.Equal(new ExcludedMemberInformed("family-1", Today), Last());
        Assert.Contains("Already recorded", await Told("2026-11-23"));
        Assert.Contains("comes again", await Press(Groups.KeyWorker, "family.exclude", ("member", Token("family-1")), ("what", "ends")));
        Assert.Equal(new ExclusionEnded("family-1", Today), Last());
    }

    [Fact]
    public async Task Elsewhere_an_exclusion_is_recorded_without_being_called_the_boards_rule()
    {
        await Held("sandwell");
        Assert.DoesNotContain("“", await Opened(Groups.KeyWorker, "family.exclude"));
        await Press(Groups.KeyWorker, "family.exclude", ("member", Token("family-1")), ("decidedBy", "conference"), ("reason", "As decided."));
        Assert.Equal(new MemberExcluded("family-1", "As decided.", "conference", null), Last());
    }

    [Fact]
    public async Task Nobody_of_the_professionals_is_excluded()
    {
        await Held("bolton");
        Assert.Contains("nobody of the family", await Press(Groups.KeyWorker, "family.exclude", ("member", Token(Groups.Teacher))));
    }

    [Fact]
    public async Task What_the_meetings_need_is_chosen_from_a_list_and_stands_on_the_card()
    {
        await Booked("bolton");
        Task<string> Note(string by, string needs) => Press(by, "meeting.needs", ("needs", needs));
        Assert.Contains(Nothing, await Note(Groups.Outsider, "translator"));
        Assert.Contains("choose from the list", await Note(Groups.Teacher, "Polish"));
        Assert.Contains("a translator, transport", await Note(Groups.Teacher, "transport,translator"));
        Assert.Contains("Already recorded", await Note(Groups.KeyWorker, "translator,transport"));
        Assert.Contains("a translator, transport", await Press(Groups.HealthVisitor, "case.menu"));
    }

    [Fact]
    public async Task Whoever_covers_is_told_marked_so_may_answer_and_is_nobody_of_the_case_afterwards()
    {
        Service.StaffIds[Address] = Groups.Outsider;
        await Held("bolton");
        Task<string> Cover(string by, params (string, string)[] data) =>
            Press(by, "cover.name", [("deputy", "other"), ("address", Address), .. data]);
        Assert.Contains(Nothing, await Cover(Groups.Outsider, ("from", "2026-11-23"), ("until", "2026-11-25")));
        Assert.Contains("first and a last day", await Cover(Groups.KeyWorker, ("from", "2026-11-25"), ("until", "2026-11-23")));
        Assert.Contains("first and a last day", await Cover(Groups.KeyWorker, ("from", "2026-11-23"), ("until", "2027-11-23")));
        Assert.Contains("choose who covers", await Press(
            Groups.KeyWorker, "cover.name", ("deputy", "nobody"), ("from", "2026-11-23"), ("until", "2026-11-25")));
        Assert.Contains("Cover recorded", await Cover(Groups.KeyWorker, ("from", "2026-11-23"), ("until", "2026-11-25")));
        Assert.Equal(new CoverNamed(Groups.KeyWorker, Address, Today, new LocalDate(2026, 11, 25)), Last());
        Assert.Contains("Already recorded", await Cover(Groups.KeyWorker, ("from", "2026-11-23"), ("until", "2026-11-25")));
        Assert.Contains("Core group recorded", await Press(Groups.Outsider, "meeting.held", ("held", "yes"), ("date", "2026-11-20")));
        Assert.Equal(Groups.Outsider, Service.Cases.History(Groups.Case)[^1].By);
        Assert.Contains("because you cover for the key worker", string.Join('\n', await Cards()));
        Service.Clock.Now = Groups.Utc(11, 26, 10);
        Assert.Contains(Nothing, await Press(Groups.Outsider, "case.menu"));
    }

    [Fact]
    public async Task The_manager_names_a_colleague_of_the_case_too()
    {
        await Held("bolton");
        await Press(Groups.Manager, "cover.name", ("deputy", Token(Groups.Chair)), ("from", "2026-11-23"), ("until", "2026-11-25"));
        Assert.Equal(new CoverNamed(Roles.KeyWorkerManager, Groups.Chair, Today, new LocalDate(2026, 11, 25)), Last());
        Assert.Contains("key worker's manager", await Press(Groups.Chair, "case.menu"));
    }

    private Task Booked(string board) => Held(
        board, new SlotChosen(Hold, new LocalDateTime(2026, 12, 10, 10, 0), 60, "Free."), new HoldPlaced(Hold, "e1"), new HoldApproved(Hold));

    private static string Token(string id) => MemberToken.Of(new Member(id, Roles.Member, "Agency", id, null));
}
