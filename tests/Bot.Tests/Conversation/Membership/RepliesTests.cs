using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Tests.Conversation.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Membership;

/// <summary>What people answer before a core group, what the others see of it, and what is recorded after it.</summary>
public sealed class RepliesTests : PaperDesk
{
    private const string Hold = "h1";

    /// <summary>Friday 27 November, to be held by 24 December.</summary>
    private static readonly LocalDateTime Start = new(2026, 11, 27, 10, 0);

    [Fact]
    public async Task A_representative_is_named_by_role_or_address_at_work_and_may_be_taken_back()
    {
        await Booked("sandwell");
        Task<string> Nominate(params (string, string)[] data) => Press(Groups.Teacher, "attendance.nominate", data);
        Assert.Contains("not by a name", await Nominate(("who", "Grandmother")));
        Assert.Contains("That is no email address", await Nominate(("who", "deputy@")));
        Assert.Contains("Representative recorded", await Nominate(("who", "Deputy head"), ("briefed", "true")));
        Assert.Equal(new RepresentativeNominated(Hold, Groups.Teacher, "School", IsBriefed: true) { Who = "Deputy head" }, Last());
        Assert.Contains("Already recorded", await Nominate(("briefed", "true")));
        Assert.Contains("Representative recorded", await Nominate(("who", "Deputy@school.example")));
        Assert.Equal(new RepresentativeNominated(Hold, Groups.Teacher, "School", IsBriefed: false) { Who = "deputy@school.example" }, Last());
        Assert.Contains("Nobody comes after all", await Opened(Groups.Teacher, "attendance.nominate"));
        Assert.Contains("a report in your place", await Nominate(("nobody", "yes")));
        Assert.Equal(new RepresentativeWithdrawn(Hold, Groups.Teacher), Last());
        Assert.Contains("Already recorded", await Nominate(("nobody", "yes")));
        Assert.DoesNotContain("Nobody comes after all", await Opened(Groups.Teacher, "attendance.nominate"));
    }

    [Fact]
    public async Task An_address_or_agency_that_is_not_taken_is_refused_in_the_language_of_whoever_typed_it()
    {
        await Booked("sandwell");
        await Press(Groups.Teacher, "language", ("to", "cy"));
        Assert.Contains("Nid cyfeiriad e-bost yw hwnnw.", await Press(Groups.Teacher, "attendance.nominate", ("who", "deputy@")));
        Assert.Contains("Enwch yr asiantaeth", await Press(Groups.Teacher, "attendance.nominate", ("agency", "Mother"), ("who", "Deputy head")));
    }

    [Fact]
    public async Task Chair_and_key_worker_have_a_card_that_is_changed_with_every_reply_and_nobody_else_has()
    {
        await Booked("sandwell", new ApologiesGiven(Hold, Groups.Teacher));
        Service.Clock.Now = Groups.Utc(11, 25, 9);
        await Service.Cases.Look(Groups.Case, default);
        var told = (await Cards()).FindAll(card => card.Contains("Who cannot come on", StringComparison.Ordinal));
        Assert.Equal(2, told.Count);
        Assert.All(told, card => Assert.Contains("neither report nor representative yet", card, StringComparison.OrdinalIgnoreCase));
        Service.Clock.Now += Duration.FromMinutes(5);
        await Press(Groups.Teacher, "attendance.nominate", ("who", "Deputy head"), ("briefed", "true"));
        var changed = (await Cards()).FindAll(card => card.Contains("A representative (Deputy head), briefed", StringComparison.Ordinal));
        Assert.Equal(2, changed.Count);
        Service.Clock.Now += Duration.FromMinutes(5);
        await Press(Groups.Teacher, "attendance.accept");
        Assert.Equal(2, (await Cards()).FindAll(card => card.Contains("Nobody has sent apologies any more", StringComparison.Ordinal)).Count);
    }

    [Fact]
    public async Task Another_date_is_looked_for_at_one_press_of_the_key_worker_s_and_the_booked_one_stands()
    {
        await Booked("bolton");
        Assert.Contains("It stands until you accept", await Opened(Groups.KeyWorker, "meeting.seek"));
        Assert.Contains("Only the key worker", await Press(Groups.Chair, "meeting.seek", ("hold", Hold)));
        Assert.Contains(Nothing, await Press(Groups.Outsider, "meeting.seek", ("hold", Hold)));
        Assert.Contains("No longer due", await Press(Groups.KeyWorker, "meeting.seek", ("hold", "another")));
        Assert.Contains("Another date is looked for", await Press(Groups.KeyWorker, "meeting.seek", ("hold", Hold)));
        Assert.Equal(new AnotherDateSought(Hold), Last());
        Assert.Contains("Already recorded", await Press(Groups.KeyWorker, "meeting.seek", ("hold", Hold)));
        Assert.True((await Service.Cases.Open(Groups.Case, default))!.Booked is { Hold: Hold });

        // Now a later one can be given too; the booked one stands until it is accepted.
        Assert.Contains("stands until you accept it", await Press(Groups.KeyWorker, "meeting.book", ("date", "2026-12-04"), ("time", "14:00")));
        Assert.True((await Service.Cases.Open(Groups.Case, default))!.Booked is { Hold: Hold });
        await Service.Happened(Groups.Case, new HoldApproved("CG-0012-2"));
        Assert.Equal("CG-0012-2", (await Service.Cases.Open(Groups.Case, default))!.Booked!.Hold);
    }

    [Fact]
    public async Task Everything_about_a_core_group_that_was_held_is_recorded_at_one_press()
    {
        await Booked("sandwell", new ApologiesGiven(Hold, Groups.Teacher));
        await Press(Groups.Teacher, "attendance.nominate", ("briefed", "true"));
        Service.Clock.Now = Groups.Utc(11, 27, 12);
        (string, string)[] outcome =
        [
            ("held", "yes"), ("hold", Hold), ("date", "2026-11-27"), ("attendance", "yes"), ("mayBeSent", "yes"), ("sent", Token(Groups.Teacher)),
            ("came", string.Join(',', Token(Groups.KeyWorker), Token(Groups.Chair))), ("chair", Token(Groups.Chair)), ("minutes", Token(Groups.HealthVisitor)),
        ];
        Task<string> Record(params (string, string)[] next) => Press(Groups.Chair, "meeting.held", [.. outcome, .. next]);
        Assert.Contains("the time of the next core group as well", await Record(("nextDate", "2026-12-18")));
        Assert.Contains("the day of the next core group as well", await Record(("nextTime", "10:00")));
        Assert.Contains("comes after the one of", await Record(("nextDate", "2026-11-27"), ("nextTime", "16:00")));
        Assert.Contains("more than a year", await Record(("nextDate", "2027-12-18"), ("nextTime", "10:00")));
        Assert.DoesNotContain(All<MeetingHeld>(), held => held.Date == Start.Date);

        var said = await Record(("nextDate", "2027-01-29"), ("nextTime", "10:00"), ("venue", "true"));
        Assert.Contains("Core group recorded", said);
        Assert.Contains("on its way to the key worker’s Outlook", said);
        CaseEvent[] recorded = [.. Service.Cases.History(Groups.Case).TakeLast(5).Select(each => each.Event)];
        Assert.Equal(new MeetingHeld(Start.Date, Hold), recorded[0]);
        Assert.Equal([Groups.Teacher], Assert.IsType<AttendanceRecorded>(recorded[1]).Represented);
        Assert.Equal(new MinuteTakerAssigned(Groups.HealthVisitor, Start.Date), recorded[2]);
        Assert.Equal(new SlotChosen("CG-0012-2", new LocalDateTime(2027, 1, 29, 10, 0), 60, "The core group agreed this time.") { ReasonInWelsh = "Cytunodd y grŵp craidd ar yr amser hwn." }, recorded[3]);
        Assert.Equal(new VenueAgreed("CG-0012-2"), recorded[4]);
        var after = (await Service.Cases.Open(Groups.Case, default))!;
        Assert.Contains((Start.Date, Attended.Represented), after.Membership.AttendanceOf(Groups.Teacher));
        Assert.True(after.Standing is { IsPending: true, Hold: "CG-0012-2" });
    }

    [Fact]
    public async Task A_next_date_beyond_the_board_s_limit_is_taken_and_said_to_be_late()
    {
        await Booked("bolton");
        Service.Clock.Now = Groups.Utc(11, 27, 12);
        Assert.Contains("That is after", await Press(
            Groups.KeyWorker, "meeting.held", ("held", "yes"), ("hold", Hold), ("attendance", "yes"), ("nextDate", "2027-01-29"), ("nextTime", "10:00")));
        Assert.Single(All<SlotChosen>(), chosen => chosen.Start.Date == new LocalDate(2027, 1, 29));
    }

    [Fact]
    public async Task A_representative_who_did_not_come_is_not_taken_for_one_who_did()
    {
        await Booked("sandwell", new ApologiesGiven(Hold, Groups.Teacher));
        await Press(Groups.Teacher, "attendance.nominate", ("briefed", "true"));
        Service.Clock.Now = Groups.Utc(11, 27, 12);
        await Press(Groups.KeyWorker, "meeting.held", ("held", "yes"), ("hold", Hold), ("attendance", "yes"), ("mayBeSent", "yes"), ("came", Token(Groups.Chair)));
        var after = (await Service.Cases.Open(Groups.Case, default))!;
        Assert.Contains((Start.Date, Attended.Apologies), after.Membership.AttendanceOf(Groups.Teacher));
    }

    private Task Booked(string board, params CaseEvent[] further) => Held(board, [
        new SlotChosen(Hold, Start, 60, "free"), new HoldPlaced(Hold, "event"), new HoldApproved(Hold), new MembersInvited(Hold), .. further]);

    private static string Token(string member) =>
        MemberToken.Of(Groups.Of("bolton").Members.First(one => one.Id == member));
}
