using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Tests.Conversation.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Membership;

/// <summary>Chairs, turns and minutes: who may say what, and what the board's words do to it.</summary>
public sealed class ChairVerbTests : PaperDesk
{
    [Fact]
    public async Task A_member_claims_the_chair_once_and_the_next_one_hears_who_has_it()
    {
        await Held("cwm-taf-morgannwg");
        Assert.Contains("proposed", await Press(Groups.Teacher, "case.menu"));
        Assert.Contains("I will chair", await Opened(Groups.Teacher, "chair.claim"));
        Assert.Contains("You chair the next core group", await Press(Groups.Teacher, "chair.claim"));
        Assert.Equal(new ChairAgreed(Groups.Teacher, null), Last());
        Assert.Contains("Already recorded", await Press(Groups.Teacher, "chair.claim"));
        Assert.Contains("chaired by: School", await Press(Groups.HealthVisitor, "chair.claim"));
        Assert.Contains(Nothing, await Press(Groups.Outsider, "chair.claim"));
        Assert.Single(All<ChairAgreed>());
    }

    [Fact]
    public async Task The_social_worker_does_not_claim_but_is_chosen_with_a_reason_where_the_board_speaks_against_it()
    {
        await Held("cwm-taf-morgannwg");
        Assert.Contains("should not", await Press(Groups.KeyWorker, "chair.claim"));
        Assert.DoesNotContain("chair.claim", await Press(Groups.KeyWorker, "case.menu"));
        Task<string> Choose(params (string, string)[] reason) =>
            Press(Groups.KeyWorker, "chair.override", [("chair", Token(Groups.KeyWorker)), .. reason]);
        Assert.Contains("give the reason", await Choose());
        Assert.Contains("should not", await Choose(("reason", "Nobody else can come.")));
        Assert.Equal(new ChairAgreed(Groups.KeyWorker, "Nobody else can come."), Last());
        Assert.Equal(Groups.KeyWorker, Service.Cases.History(Groups.Case)[^1].By);
    }

    [Fact]
    public async Task Sewscb_warns_of_the_key_worker_and_does_not_hinder()
    {
        await Held("sewscb");
        Assert.Contains("good practice", await Press(Groups.KeyWorker, "chair.claim"));
        Assert.Equal(new ChairAgreed(Groups.KeyWorker, null), Last());
    }

    [Fact]
    public async Task Whoever_keeps_the_record_or_the_manager_chooses_and_a_reason_is_kept_only_for_another_choice()
    {
        await Held("leaflet-2017");
        Assert.Contains("Only the key worker", await Press(Groups.Teacher, "chair.override", ("chair", Token(Groups.Teacher))));
        Assert.Contains(Nothing, await Press(Groups.Outsider, "chair.override", ("chair", Token(Groups.Teacher))));
        Assert.Contains("of this core group no more", await Press(Groups.KeyWorker, "chair.override", ("chair", "nobody")));
        Assert.Contains("Chair agreed", await Press(Groups.KeyWorker, "chair.override", ("chair", Token(Groups.KeyWorker))));
        Assert.Equal(new ChairAgreed(Groups.KeyWorker, null), Last());
        Assert.Contains("Already recorded", await Press(Groups.KeyWorker, "chair.override", ("chair", Token(Groups.KeyWorker))));
        await Press(Groups.Manager, "chair.override", ("chair", "key-worker-manager"), ("reason", "It has become serious."));
        Assert.Equal(new ChairAgreed(Roles.KeyWorkerManager, "It has become serious."), Last());
    }

    [Fact]
    public async Task Whoever_has_agreed_to_chair_keeps_the_record()
    {
        await Held("cwm-taf-morgannwg");
        Assert.Contains("Only the key worker", await Press(Groups.Teacher, "meeting.held", ("held", "yes"), ("date", "2026-11-20")));
        await Press(Groups.Teacher, "chair.claim");
        Assert.Contains("Core group recorded", await Press(Groups.Teacher, "meeting.held", ("held", "yes"), ("date", "2026-11-20")));
    }

    [Fact]
    public async Task The_second_chair_is_named_once_and_is_not_the_key_worker()
    {
        await Held("bolton");
        Assert.Contains("Nobody is named yet", await Opened(Groups.KeyWorker, "chair.second"));
        Assert.Contains("Only the key worker, the chair", await Press(Groups.Teacher, "chair.second", ("member", Token(Groups.Teacher))));
        Assert.Contains(Nothing, await Press(Groups.Outsider, "chair.second", ("member", Token(Groups.Teacher))));
        Assert.Contains("other than the key worker", await Press(Groups.Chair, "chair.second", ("member", Token(Groups.KeyWorker))));
        Assert.Contains("takes over", await Press(Groups.Chair, "chair.second", ("member", Token(Groups.Teacher))));
        Assert.Equal(new SecondChairNamed(Groups.Teacher), Last());
        Assert.Contains("Already recorded", await Press(Groups.KeyWorker, "chair.second", ("member", Token(Groups.Teacher))));
    }

    [Fact]
    public async Task A_rota_is_agreed_of_members_only_and_not_of_whom_the_board_bars()
    {
        await Held("cwm-taf-morgannwg");
        Task<string> Agree(string by, params string[] who) => Press(by, "rota.agree", ("chairs", string.Join(',', who.Select(Token))));
        Assert.Contains("Only the key worker, the chair", await Agree(Groups.Teacher, Groups.Teacher));
        Assert.Contains(Nothing, await Agree(Groups.Outsider, Groups.Teacher));
        Assert.Contains("at least one", await Agree(Groups.KeyWorker, Groups.KeyWorker));
        Assert.Contains("Rota agreed", await Agree(Groups.KeyWorker, Groups.Teacher, Groups.HealthVisitor, Groups.KeyWorker));
        Assert.Equal([Groups.Teacher, Groups.HealthVisitor], ((RotaAgreed)Last()).Chairs);
        Assert.Contains("Already recorded", await Agree(Groups.KeyWorker, Groups.Teacher, Groups.HealthVisitor));
    }

    [Fact]
    public async Task The_minutes_are_given_to_a_member_for_the_next_core_group_or_for_one_without_a_record()
    {
        await Held("sewscb");
        Task<string> Assign(string by, string who, string of) => Press(by, "minutes.assign", ("member", Token(who)), ("of", of));
        Assert.Contains("Only the key worker, the chair", await Assign(Groups.Teacher, Groups.Teacher, "next"));
        Assert.Contains(Nothing, await Assign(Groups.Outsider, Groups.Teacher, "next"));
        Assert.Contains("of this core group no more", await Assign(Groups.KeyWorker, "stranger", "next"));
        Assert.Contains("No longer due", await Assign(Groups.KeyWorker, Groups.Teacher, "2026-11-13"));
        await Assign(Groups.KeyWorker, Groups.Teacher, "next");
        Assert.Equal(new MinuteTakerAssigned(Groups.Teacher, null), Last());
        await Assign(Groups.KeyWorker, Groups.Teacher, "2026-11-12");
        Assert.Equal(new MinuteTakerAssigned(Groups.Teacher, Meeting), Last());
        Assert.Contains("Already recorded", await Assign(Groups.KeyWorker, Groups.Teacher, "2026-11-12"));
    }

    [Fact]
    public async Task The_level_of_concern_is_a_persons_word_with_a_reason_and_is_offered_where_it_matters()
    {
        await Held("leaflet-2017");
        Task<string> Set(string by, string raised, string reason) => Press(by, "concernLevel.set", ("raised", raised), ("reason", reason));
        Assert.Contains("It has risen", await Opened(Groups.KeyWorker, "concernLevel.set"));
        Assert.Contains("Only the key worker or their manager", await Set(Groups.Teacher, "yes", "New concerns."));
        Assert.Contains(Nothing, await Set(Groups.Outsider, "yes", "New concerns."));
        Assert.Contains("give the reason", await Set(Groups.KeyWorker, "yes", "."));
        Assert.Contains("whether it has risen", await Set(Groups.KeyWorker, "perhaps", "New concerns."));
        await Set(Groups.KeyWorker, "yes", "New concerns.");
        Assert.Equal(new ConcernLevelSet(true, "New concerns."), Last());
        Assert.Contains("Already recorded", await Set(Groups.Manager, "yes", "New concerns."));
        await Set(Groups.Manager, "no", "The plan works again.");
        Assert.Equal(new ConcernLevelSet(false, "The plan works again."), Last());
    }

    [Fact]
    public async Task Where_the_board_attaches_nothing_to_the_level_of_concern_it_is_not_asked()
    {
        await Held("bolton");
        Assert.DoesNotContain("concernLevel.set", await Press(Groups.KeyWorker, "case.menu"));
        Assert.Contains("attaches nothing", await Press(Groups.KeyWorker, "concernLevel.set", ("raised", "yes"), ("reason", "New concerns.")));
    }

    [Fact]
    public async Task Who_came_is_recorded_with_the_meeting_or_afterwards_and_one_press_suffices_without()
    {
        await Held("bolton");
        string[] came = [Groups.KeyWorker, Groups.Teacher, "family-1"];
        (string, string)[] attendance =
            [("held", "yes"), ("date", "2026-11-12"), ("attendance", "yes"), ("came", string.Join(',', came.Select(Token))), ("chair", Token(Groups.Chair))];
        Assert.Contains("Only the key worker", await Press(Groups.Teacher, "meeting.held", attendance));
        Assert.Contains("Attendance recorded", await Press(Groups.KeyWorker, "meeting.held", attendance));
        var recorded = Assert.IsType<AttendanceRecorded>(Last());
        Assert.Equal((came.Length, Groups.Chair), (recorded.Came.Intersect(came).Count(), recorded.ChairedBy));
        Assert.Contains("Already recorded", await Press(Groups.KeyWorker, "meeting.held", attendance));
        attendance[1] = ("date", "2026-11-20");
        await Press(Groups.KeyWorker, "meeting.held", attendance);
        Assert.Equal(new LocalDate(2026, 11, 20), Assert.IsType<AttendanceRecorded>(Last()).Of);
        Assert.Contains(All<MeetingHeld>(), held => held.Date == new LocalDate(2026, 11, 20));
    }

    private static string Token(string id) => MemberToken.Of(new Member(id, Roles.Member, "Agency", id, null));
}
