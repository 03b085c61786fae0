using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using static CoreGroupBot.Bot.Tests.Cards.Views;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>A time that waits for an answer, what became of it, and where there is none what the board provides for. The last core group
/// was on 18 November; it is Monday 23 November 2026.</summary>
public sealed class HoldCardTests
{
    private static readonly LocalDate LastMeeting = new(2026, 11, 18);

    [Fact]
    public void A_time_for_the_key_worker_to_answer() => Golden.Check("hold", Card("bolton", Waiting()));

    [Fact]
    public void The_same_where_nothing_else_was_possible_and_the_board_sets_no_limit() =>
        Golden.Check("hold-alone", Card("leaflet-2017", [Chosen([]), new HoldPlaced("h1", "event")]));

    [Theory]
    [InlineData(23, 26, false)]
    [InlineData(30, 30, true)]
    public void Beside_the_answers_there_is_room_for_what_counts_on_that_day(int day, int held, bool isLate)
    {
        var view = Of(
            [
                .. Groups.After("bolton", new LocalDate(2026, 11, 13)),
                new SlotChosen("h1", new LocalDateTime(2026, 11, held, 16, 0), 60, "Everybody is free."), new HoldPlaced("h1", "event"),
            ],
            Groups.Utc(11, 13, 10), Groups.Utc(11, day, 11));
        var deadline = view.Deadlines.Single(one => one.Rule == RuleIds.FirstCoreGroup);
        Assert.Equal(isLate, deadline.IsOverdue(view.Now));
        var card = ReminderCard.Of(view, deadline, Seat(view, Groups.KeyWorker)).ToJsonString();
        foreach (var verb in (string[])[Verbs.HoldAccept, Verbs.HoldChoose, Verbs.HoldNone, Verbs.CaseMenu])
        {
            Assert.Contains($"\"verb\":\"{verb}\"", card, StringComparison.Ordinal);
        }

        Assert.Equal(isLate, card.Contains($"\"verb\":\"{Verbs.MeetingHeld}\"", StringComparison.Ordinal));
        Assert.Equal(isLate, card.Contains($"\"verb\":\"{Verbs.LateReason}\"", StringComparison.Ordinal));
        Assert.Equal(!isLate, card.Contains($"\"verb\":\"{Verbs.ReminderPutOff}\"", StringComparison.Ordinal));
        Assert.Equal(!isLate, card.Contains($"\"verb\":\"{Verbs.Why}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_became_of_it()
    {
        var approved = new Closure.Booked(new LocalDateTime(2026, 12, 14, 10, 0), new Approval(Groups.Utc(11, 24, 9), Ways.Page));
        Golden.Check("hold-accepted", SettledCard.Of(Notice, approved));
        Golden.Check("hold-no-longer", SettledCard.Of(Notice, new Closure.NoLongerHeld()));
    }

    [Fact]
    public void To_the_manager_it_says_that_it_still_waits_and_offers_no_answer()
    {
        var view = View("bolton", Waiting());
        var card = NoticeCard.Of(
            Notice with { Step = "waits-long", Recipient = new Recipient(Audience.Manager, Groups.Manager, Roles.KeyWorkerManager) }, view)!;
        Golden.Check("hold-manager", card);
        Assert.DoesNotContain("hold.accept", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bolton", true, true, true)]
    [InlineData("bolton", false, true, false)]
    [InlineData("sewscb", true, true, false)]
    [InlineData("sewscb", false, true, false)]
    [InlineData("cwm-taf-morgannwg", true, true, false)]
    [InlineData("cwm-taf-morgannwg", false, true, false)]
    [InlineData("sandwell", false, true, false)]
    [InlineData("leaflet-2017", false, true, false)]
    public void Where_no_time_was_found_the_reason_and_whatever_approval_the_board_has_are_on_the_card(
        string board, bool isSubsequent, bool hasReason, bool hasApproval)
    {
        var card = NoSlot(board, isSubsequent).ToJsonString();
        Assert.Equal(hasReason, card.Contains("meeting.lateReason", StringComparison.Ordinal));
        Assert.Equal(hasApproval, card.Contains("interval.request", StringComparison.Ordinal));
        Assert.Contains("if Police made room that morning", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_time_was_found_and_the_board_allows_a_longer_interval() => Golden.Check("no-slot-longer", NoSlot("bolton", isSubsequent: true));

    private static Notice Notice { get; } = new(
        Groups.Case, RuleIds.SlotSearch, new LocalDate(2026, 12, 14), "waits", Tone.Question, new Recipient(Audience.Person, Groups.KeyWorker, Roles.KeyWorker),
        Groups.Utc(11, 23, 10), About: "h1");

    private static CaseEvent[] Waiting() =>
    [
        Chosen([
            new OtherSlot(new LocalDateTime(2026, 12, 14, 14, 0), "everybody is free; eight working days before the last day in time")
            {
                NoteInWelsh = "mae pawb yn rhydd; 8 diwrnod gwaith cyn y diwrnod olaf mewn pryd",
            },
            new OtherSlot(new LocalDateTime(2026, 12, 15, 9, 0), "all but Health visiting; seven working days before the last day in time")
            {
                NoteInWelsh = "pawb ond Health visiting; 7 diwrnod gwaith cyn y diwrnod olaf mewn pryd",
            },
        ]),
        new HoldPlaced("h1", "event"),
    ];

    private static SlotChosen Chosen(OtherSlot[] others) => new(
        "h1", new LocalDateTime(2026, 12, 14, 10, 0), 60,
        "Everybody is free.")
    {
        ReasonInWelsh = "Mae pawb yn rhydd.",
        Others = others,
    };

    private static JsonObject NoSlot(string board, bool isSubsequent)
    {
        CaseEvent[] met = isSubsequent ? [new MeetingHeld(LastMeeting, null)] : [];
        var binding = Deadlines.BindingNextMeeting(View(board, met, isMet: false).Deadlines)!;
        var found = new NoSlotFound(
            binding.Due, new LocalDate(2026, 11, 23), "It could be held on Monday 30 November 2026 at 09:00 if Police made room that morning.")
        {
            ExplanationInWelsh = "Gellid ei gynnal ddydd Llun 30 Tachwedd 2026 am 09:00 os gall Police wneud lle y bore hwnnw.",
        };
        var view = View(board, [.. met, found], isMet: false);
        return NoSlotCard.Of(view, binding, found, Seat(view, Groups.KeyWorker));
    }

    private static JsonObject Card(string board, CaseEvent[] events)
    {
        var view = View(board, events);
        return NoticeCard.Of(Notice, view)!;
    }

    private static CaseView View(string board, CaseEvent[] events, bool isMet = true) => Of(
        Groups.After(board, new LocalDate(2026, 11, 16)).Concat(isMet ? [new MeetingHeld(LastMeeting, null)] : []).Concat(events),
        Groups.Utc(11, 23, 10), Groups.Utc(11, 23, 11));
}
