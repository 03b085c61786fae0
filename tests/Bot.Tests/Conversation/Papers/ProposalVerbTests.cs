using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Papers;

/// <summary>A date that a member proposes, and what the key worker makes of it. It is Monday 23 November 2026, 10:00; under Bolton's
/// six weeks the next core group is due by Thursday 24 December.</summary>
public sealed class ProposalVerbTests : PaperDesk
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly LocalDateTime Proposed = new(2026, 12, 10, 10, 0);

    [Fact]
    public async Task A_member_proposes_and_the_key_worker_has_a_card_at_once()
    {
        await Held("bolton");
        var form = await Opened(Groups.HealthVisitor, "meeting.propose");
        Assert.Contains("Thursday 24 December 2026", form);
        Assert.Contains("or more frequently if necessary", form);
        var before = Service.Get<Guidance>().DeadlinesOf((await Service.Cases.Open(Groups.Case, default))!);

        Assert.Contains("The key worker is told at once", await Propose(Groups.HealthVisitor));
        Assert.Equal(new MeetingProposed(Groups.HealthVisitor, Proposed, Today), Last());
        var after = (await Service.Cases.Open(Groups.Case, default))!;
        Assert.Null(after.Standing);
        Assert.Equal(before, Service.Get<Guidance>().DeadlinesOf(after));
        Assert.Contains(await Cards(), sent =>
            sent.Contains("Health visiting proposes Thursday 10 December, 10:00 for the next core group", StringComparison.Ordinal)
            && sent.Contains("It is in time: the core group is due by Thursday 24 December 2026.", StringComparison.Ordinal)
            && sent.Contains("Take it", StringComparison.Ordinal) && sent.Contains("Not this one", StringComparison.Ordinal));

        Assert.Contains("You proposed it on Monday 23 November 2026", await Propose(Groups.HealthVisitor));
        Assert.Contains("Health visiting proposed it", await Propose(Groups.Teacher));
        Assert.Single(All<MeetingProposed>());
    }

    [Fact]
    public async Task The_key_worker_takes_it_once_and_it_waits_in_Outlook_as_a_date_of_their_own()
    {
        await Held("bolton", new SlotChosen("h1", new LocalDateTime(2026, 12, 14, 10, 0), 90, "free"), new HoldPlaced("h1", "event"));
        await Propose(Groups.HealthVisitor);
        await Cards();
        Assert.Contains("on its way to your Outlook", await Take());
        Assert.Equal(new HoldDeclined("h1", null), All<HoldDeclined>().Single());
        Assert.Equal(new SlotChosen("CG-0012-2", Proposed, 90, "Proposed by Health visiting.") { ReasonInWelsh = "Cynigiwyd gan Health visiting." }, Last());

        Assert.Contains("It was taken", await Take());
        Assert.Contains("It was taken", await Refuse("Too early."));
        Assert.Contains("waits for the key worker’s answer in Outlook", await Propose(Groups.Teacher));
        Assert.Equal(2, All<SlotChosen>().Count());
        Assert.Contains(await Cards(), sent => sent.Contains("It was taken: a hold", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_date_that_the_key_worker_gives_themselves_is_taken_too()
    {
        await Held("bolton");
        await Propose(Groups.HealthVisitor);
        await Press(Groups.KeyWorker, "meeting.book", ("date", "2026-12-10"), ("time", "10:00"));
        Assert.Contains("It was taken", await Take());
        Assert.Single(All<SlotChosen>());
    }

    [Fact]
    public async Task The_key_worker_refuses_it_with_a_reason_and_whoever_proposed_it_is_told()
    {
        await Held("bolton");
        await Propose(Groups.HealthVisitor);
        Assert.Contains("give the reason", await Refuse("no"));
        Assert.Contains("Health visiting is told the reason", await Refuse("The school cannot come."));
        Assert.Equal(new ProposalRefused(1, "The school cannot come.", Today), Last());
        Assert.Contains("It was turned down", await Refuse("The school cannot come."));
        Assert.Contains("It was turned down", await Take());
        Assert.Empty(All<SlotChosen>());

        Assert.Contains(await Cards(), sent => sent.Contains("The key worker does not take Thursday 10 December, 10:00", StringComparison.Ordinal)
            && sent.Contains("The school cannot come.", StringComparison.Ordinal));
        Assert.Contains("this time is not possible", await Propose(Groups.HealthVisitor));
        Assert.Contains("Date proposed", await Propose(Groups.HealthVisitor, "2026-12-11"));
    }

    [Fact]
    public async Task Another_date_of_the_same_member_takes_its_place_and_one_of_another_member_stands_beside_it()
    {
        await Held("bolton");
        await Propose(Groups.HealthVisitor);
        await Propose(Groups.Teacher, "2026-12-08");
        await Cards();
        Assert.Contains("takes the place of Thursday 10 December 2026, 10:00", await Propose(Groups.HealthVisitor, "2026-12-11"));
        Assert.Contains("Another date was proposed since", await Take("1"));
        Assert.Contains("Another date was proposed since", await Refuse("The school cannot come."));
        Assert.Contains(await Cards(), sent => sent.Contains("Another date was proposed since", StringComparison.Ordinal));
        Assert.Contains("on its way to your Outlook", await Take("2"));
        Assert.Contains("on its way to your Outlook", await Take("3"));
    }

    [Theory]
    [InlineData(Groups.HealthVisitor, "2026-11-20", "10:00", "has passed")]
    [InlineData(Groups.HealthVisitor, "2026-12-25", "10:00", "That is too late: Bolton wants the core group held by Thursday 24 December 2026.")]
    [InlineData(Groups.HealthVisitor, "2028-11-20", "10:00", "more than a year")]
    [InlineData(Groups.HealthVisitor, "soon", "10:00", "give the day")]
    [InlineData(Groups.HealthVisitor, "2026-12-10", "ten", "give the time")]
    [InlineData(Groups.KeyWorker, "2026-12-10", "10:00", "You are the key worker")]
    [InlineData(Groups.Manager, "2026-12-10", "10:00", "Only a member of the core group")]
    [InlineData(Groups.Outsider, "2026-12-10", "10:00", Nothing)]
    public async Task What_cannot_be_proposed_or_not_by_them(string by, string date, string time, string said)
    {
        await Held("bolton");
        Assert.Contains(said, await Propose(by, date, time));
        Assert.Empty(All<MeetingProposed>());
    }

    [Theory]
    [InlineData(Groups.HealthVisitor, "Only the key worker")]
    [InlineData(Groups.Manager, "Only the key worker")]
    [InlineData(Groups.Outsider, Nothing)]
    public async Task Nobody_but_the_key_worker_takes_or_refuses(string by, string said)
    {
        await Held("bolton");
        await Propose(Groups.HealthVisitor);
        Assert.Contains(said, await Press(by, "meeting.book", ("proposal", "1")));
        Assert.Contains(said, await Press(by, "proposal.refuse", ("proposal", "1"), ("reason", "The school cannot come.")));
        Assert.Contains("nothing left to answer", await Take("7"));
        Assert.IsType<MeetingProposed>(Last());
    }

    [Fact]
    public async Task An_excluded_member_and_an_officer_propose_nothing_and_are_offered_nothing()
    {
        var group = Groups.Of("bolton");
        await Held("bolton", new MemberExcluded(Groups.Teacher, "x", "conference", null), new GroupDescribed(group with
        {
            Members = [.. group.Members.Where(member => member.Id != Groups.MinuteTaker),
                new Member(Groups.MinuteTaker, Roles.ReviewingOfficer, "Reviewing", Groups.MinuteTaker, null)],
        }));
        foreach (var person in new[] { Groups.Teacher, Groups.MinuteTaker, Groups.KeyWorker, Groups.Manager })
        {
            Assert.DoesNotContain("meeting.propose", await Press(person, "case.menu"));
            await Propose(person);
        }

        Assert.Contains("Only a member of the core group", await Propose(Groups.Teacher));
        Assert.Empty(All<MeetingProposed>());
    }

    [Fact]
    public async Task Where_the_board_sets_no_limit_or_it_has_passed_a_late_day_is_noted_and_not_hindered()
    {
        await Held("sandwell");
        Assert.Contains("Date proposed", await Propose(Groups.HealthVisitor, "2027-02-01"));

        Service.Clock.Now = Groups.Utc(12, 28, 10);
        await Service.Happened("CG-0013", [.. Groups.After("bolton", Conference), new MeetingHeld(Meeting, null)]);
        Assert.Contains("That is after Thursday 24 December 2026, by which the core group is due.", Text(await Service.Press(
            Groups.HealthVisitor, "meeting.propose", ("case", "CG-0013"), ("date", "2026-12-31"), ("time", "10:00"))));
    }

    [Fact]
    public async Task An_early_second_core_group_and_a_day_off_are_noted_and_never_hindered()
    {
        await Held("leaflet-2017");
        var said = await Propose(Groups.HealthVisitor, "2026-11-28");
        Assert.Contains("not before Thursday 10 December 2026", said);
        Assert.Contains("It is not a working day.", said);
        Assert.Single(All<MeetingProposed>());
    }

    [Fact]
    public async Task Beside_a_booking_only_an_earlier_core_group_can_be_proposed_and_taken()
    {
        await Held("bolton", [.. Booking("h1", new LocalDateTime(2026, 12, 15, 14, 0))]);
        Assert.Contains("You can propose an earlier one", await Propose(Groups.HealthVisitor, "2026-12-16"));
        Assert.Contains("Already booked", await Propose(Groups.HealthVisitor, "2026-12-15", "14:00"));
        Assert.Contains("Date proposed", await Propose(Groups.HealthVisitor));
        Assert.Contains("booked for Tuesday 15 December 2026, 14:00 stands until you accept it", await Take());
        var @case = (await Service.Cases.Open(Groups.Case, default))!;
        Assert.Equal(("h1", "CG-0012-2"), (@case.Booked!.Hold, @case.Standing!.Hold));

        await Service.Happened(Groups.Case, new HoldApproved("CG-0012-2"));
        Assert.Equal("CG-0012-2", (await Service.Cases.Open(Groups.Case, default))!.Booked!.Hold);
    }

    [Fact]
    public async Task It_goes_away_when_a_core_group_is_booked_or_held_and_when_its_time_passes()
    {
        await Held("bolton", new SlotChosen("h1", new LocalDateTime(2026, 12, 14, 10, 0), 90, "free"), new HoldPlaced("h1", "event"));
        await Propose(Groups.HealthVisitor);
        Assert.Contains("Answer a date that a member proposed", await Press(Groups.KeyWorker, "case.menu"));
        Assert.Contains("Health visiting proposes", await Opened(Groups.KeyWorker, "proposal.refuse"));
        await Cards();
        await Service.Happened(Groups.Case, new HoldApproved("h1"));
        Assert.Contains("A core group was booked or held since", await Take());
        Assert.Contains(await Cards(), sent => sent.Contains("A core group was booked or held since", StringComparison.Ordinal));

        await Propose(Groups.Teacher, "2026-12-11");
        await Service.Happened(Groups.Case, new MeetingHeld(new LocalDate(2026, 11, 24), null));
        Assert.Contains("A core group was booked or held since", await Take("2"));

        await Service.Happened(Groups.Case, new MeetingNotHeld("h1", null));
        await Propose(Groups.Teacher, "2026-12-11");
        await Cards();
        Service.Clock.Now = Groups.Utc(12, 11, 10);
        foreach (var reference in Service.Cases.Due(10))
        {
            await Service.Cases.Look(reference, default);
        }

        Assert.Contains("That time has passed without an answer", await Take("3"));
        Assert.Contains("That time has passed without an answer", await Refuse("The school cannot come.", "3"));
        Assert.Contains(await Cards(), sent => sent.Contains("That time has passed without an answer", StringComparison.Ordinal));
        Assert.DoesNotContain("Answer a date that a member proposed", await Press(Groups.KeyWorker, "case.menu"));
        Assert.Empty(All<ProposalRefused>());
    }

    [Fact]
    public async Task Once_the_plan_has_ended_or_without_a_key_worker_nobody_is_asked()
    {
        await Held("bolton");
        await Propose(Groups.HealthVisitor);
        await Cards();
        await Service.Happened(Groups.Case, new PlanEnded("child-1", Today));
        Assert.Contains("The plan has ended", await Propose(Groups.HealthVisitor, "2026-12-11"));
        Assert.Contains("The plan has ended", await Take());
        Assert.Contains("The plan has ended", await Refuse("The school cannot come."));
        Assert.Contains(await Cards(), sent => sent.Contains("The plan has ended and no dates run any more.", StringComparison.Ordinal));

        var group = Groups.Of("bolton");
        await Service.Happened("CG-0013", [.. Groups.After("bolton", Conference), new GroupDescribed(
            group with { Members = [.. group.Members.Where(member => member.Role != Roles.KeyWorker)] })]);
        Assert.Contains("names no key worker", Text(await Service.Press(
            Groups.HealthVisitor, "meeting.propose", ("case", "CG-0013"), ("date", "2026-11-27"), ("time", "10:00"))));
    }

    [Fact]
    public async Task Out_of_hours_it_is_said_when_the_key_worker_hears_of_it()
    {
        await Held("bolton");
        Service.Clock.Now = Groups.Utc(11, 27, 19);
        Assert.Contains(
            "That is too soon: the key worker is told on Monday 30 November 2026, 09:00.", await Propose(Groups.HealthVisitor, "2026-11-30", "08:30"));
        Assert.Contains("told on Monday 30 November 2026, 09:00", await Propose(Groups.HealthVisitor, "2026-11-30", "14:00"));
        Assert.Single(All<MeetingProposed>());
    }

    [Fact]
    public async Task A_booking_that_has_passed_is_answered_first()
    {
        await Held("bolton", [.. Booking("h1", new LocalDateTime(2026, 11, 20, 10, 0))]);
        await Propose(Groups.HealthVisitor);
        Assert.Contains("record first whether the core group of Friday 20 November 2026, 10:00 was held", await Take());
        await Press(Groups.KeyWorker, "meeting.held", ("held", "yes"), ("hold", "h1"));
        Assert.Contains("on its way to your Outlook", await Take());
    }

    private static CaseEvent[] Booking(string hold, LocalDateTime start) =>
        [new SlotChosen(hold, start, 60, "free"), new HoldPlaced(hold, "event"), new HoldApproved(hold), new MembersInvited(hold)];

    private Task<string> Propose(string by, string date = "2026-12-10", string time = "10:00") =>
        Press(by, "meeting.propose", ("date", date), ("time", time));

    private Task<string> Take(string proposal = "1") => Press(Groups.KeyWorker, "meeting.book", ("proposal", proposal));

    private Task<string> Refuse(string reason, string proposal = "1") =>
        Press(Groups.KeyWorker, "proposal.refuse", ("proposal", proposal), ("reason", reason));
}
