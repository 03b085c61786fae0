using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Meetings;

/// <summary>Each rule of slot finding on its own. Mon 15 to Fri 19 June 2026, an hour, unless a test says otherwise.</summary>
public sealed class SlotFinderTests
{
    private static readonly SlotQuestion Week = new(
        Due: At.Date("2026-06-19"), Earliest: At.Local("2026-06-15 09:00"), LastDay: At.Date("2026-06-19"), PreferFrom: null,
        Minutes: 60, IsLate: false, NotAgain: new HashSet<LocalDateTime>(), Wish: null);

    [Fact]
    public void The_earliest_start_that_suits_everybody() =>
        Is("2026-06-15 11:00", Week, ("kw", "2026-06-15 09:00", "2026-06-15 10:30"), ("a", "2026-06-15 10:30", "2026-06-15 11:00"));

    [Fact]
    public void Everybody_on_a_later_day_before_nearly_everybody_today() =>
        Is("2026-06-16 09:00", Week, ("a", "2026-06-15 08:00", "2026-06-15 18:00"));

    [Fact]
    public void The_recommended_window_before_the_earliest() =>
        Is("2026-06-17 09:00", Week with { PreferFrom = At.Date("2026-06-17") });

    [Fact]
    public void An_earlier_day_with_everybody_before_the_window_with_somebody_missing() => Is(
        "2026-06-15 09:00", Week with { PreferFrom = At.Date("2026-06-17") }, ("a", "2026-06-17 00:00", "2026-06-20 00:00"));

    [Fact]
    public void Never_without_the_key_worker() => Assert.IsType<SlotAnswer.None>(
        Find(Week, Diaries(("kw", "2026-06-15 00:00", "2026-06-20 00:00"))));

    [Fact]
    public void With_half_of_the_others_and_not_with_fewer()
    {
        Is("2026-06-15 09:00", Week, Away("a"), Away("b"));
        Assert.IsType<SlotAnswer.None>(Find(Week, Diaries(Away("a"), Away("b"), Away("c"))));
    }

    [Fact]
    public void Somebody_whose_calendar_cannot_be_read_is_missing_and_not_free()
    {
        var diaries = Diaries();
        diaries["a"] = Diary.Unread(Week.Earliest.Date, 5);
        diaries.Remove("b");
        var found = Assert.IsType<SlotAnswer.Found>(Find(Week, diaries));
        Assert.Equal(["a", "b"], found.Best.Unknown.Select(member => member.Id));

        diaries.Remove("c");
        Assert.IsType<SlotAnswer.None>(Find(Week, diaries));
    }

    [Fact]
    public void The_last_start_ends_at_five_and_the_last_day_is_included()
    {
        Is("2026-06-19 16:00", Week with { Earliest = At.Local("2026-06-19 15:31") });
        Assert.IsType<SlotAnswer.None>(Find(Week with { Earliest = At.Local("2026-06-19 16:01") }, Diaries()));
    }

    [Fact]
    public void Neither_weekends_nor_bank_holidays() => Is(
        "2026-04-07 09:00",
        Week with { Earliest = At.Local("2026-04-02 16:30"), LastDay = At.Date("2026-04-08") });

    [Theory]
    [InlineData("2026-03-27 16:30", "2026-03-30 09:00")]
    [InlineData("2026-10-23 16:30", "2026-10-26 09:00")]
    public void Nine_is_nine_on_the_Monday_after_the_clocks_changed(string earliest, string expected) => Is(
        expected, Week with { Earliest = At.Local(earliest), LastDay = At.Local(expected).Date });

    [Fact]
    public void After_a_start_was_declined_the_same_morning_is_offered_last() => Is(
        "2026-06-15 13:00", Week with { NotAgain = new HashSet<LocalDateTime> { At.Local("2026-06-15 09:00") } });

    [Theory]
    [InlineData("2026-06-18 14:00")]
    [InlineData("2026-06-18 14:15")]
    [InlineData("2026-06-18 16:00")]
    public void A_wish_is_taken_although_others_are_better(string wish)
    {
        var question = Week with { Wish = At.Local(wish), NotAgain = new HashSet<LocalDateTime> { At.Local(wish) } };
        var found = Assert.IsType<SlotAnswer.Found>(Find(question, Diaries(Away("a"))));
        Assert.Equal((At.Local(wish), true), (found.Best.Start, found.IsWish));
    }

    [Theory]
    [InlineData("2026-06-15 08:30")]
    [InlineData("2026-06-18 16:15")]
    [InlineData("2026-06-20 10:00")]
    [InlineData("2026-06-22 10:00")]
    [InlineData("2026-06-12 10:00")]
    public void A_wish_that_is_not_lawful_is_not_taken(string wish)
    {
        var found = Assert.IsType<SlotAnswer.Found>(Find(Week with { Wish = At.Local(wish) }, Diaries()));
        Assert.Equal((At.Local("2026-06-15 09:00"), false), (found.Best.Start, found.IsWish));
    }

    [Fact]
    public void Where_there_is_none_the_busiest_come_first_and_who_is_always_free_is_not_named()
    {
        var none = Assert.IsType<SlotAnswer.None>(Find(Week, Diaries(
            ("kw", "2026-06-15 00:00", "2026-06-20 00:00"), ("b", "2026-06-15 00:00", "2026-06-16 00:00"),
            ("a", "2026-06-15 00:00", "2026-06-19 00:00"))));
        Assert.Equal(5 * 29, none.Starts);
        Assert.Equal([("kw", 0), ("a", 29), ("b", 4 * 29)], none.Busiest.Select(busy => (busy.Member.Id, busy.Starts)));
    }

    [Fact]
    public void Without_a_lawful_day_there_is_none_and_nobody_to_blame_for_it()
    {
        var none = Assert.IsType<SlotAnswer.None>(Find(Week with { LastDay = At.Date("2026-06-14") }, Diaries()));
        Assert.Equal(0, none.Starts);
    }

    private static (string, string, string) Away(string member) => (member, "2026-06-15 00:00", "2026-06-20 00:00");

    private static void Is(string expected, SlotQuestion question, params (string, string, string)[] busy) =>
        Assert.Equal(At.Local(expected), Assert.IsType<SlotAnswer.Found>(Find(question, Diaries(busy))).Best.Start);

    private static readonly List<Member> Group =
    [
        new("kw", Roles.KeyWorker, "Social care", "kw", null),
        .. ((string[])["a", "b", "c", "d"]).Select(id => new Member(id, Roles.Member, id, id, null)),
    ];

    private static SlotAnswer Find(SlotQuestion question, IReadOnlyDictionary<string, Diary> diaries) =>
        SlotFinder.Find(question, Group, diaries, A.Calendar);

    private static Dictionary<string, Diary> Diaries(params (string Member, string From, string To)[] busy) =>
        Group.ToDictionary(
            member => member.Id,
            member => Mailbox.Of(busy.Where(one => one.Member == member.Id).Select(one => new BusyTime(At.Local(one.From), At.Local(one.To))))
                .Read(At.Date("2026-03-20"), 300));
}
