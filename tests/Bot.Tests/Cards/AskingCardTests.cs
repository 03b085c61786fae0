using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Asking;
using CoreGroupBot.Bot.Explaining;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Why, what if and as it stood, as people get them, and the cards of a core group that several rules fix.</summary>
public sealed class AskingCardTests
{
    private static readonly LocalDate Conference = new(2026, 11, 16);
    private static readonly Guidance Guidance = new(new CurrentBoards(), Options.Create(new ReminderOptions()));

    [Fact]
    public void Every_rule_for_the_same_core_group_is_named_with_the_board_s_words()
    {
        var view = View(AfterReview(), Groups.Utc(12, 18, 9));
        var binding = Deadlines.BindingNextMeeting(view.Deadlines)!;
        Golden.Check("reminder-several-dates", ReminderCard.Of(view, binding, Seat(view, Groups.KeyWorker)));
        var late = View(AfterReview(), Groups.Utc(12, 22, 9));
        Golden.Check("escalation-several-dates", EscalationCard.Of(late, binding, Seat(late, Groups.Manager)));
        Golden.Check("channel-several-dates", ChannelCard.Of(late, binding));
    }

    [Fact]
    public void Why_tells_what_was_said_and_what_is_to_come_and_counts_past_the_holidays()
    {
        var view = View(Recorded(Groups.After("cwm-taf-morgannwg", new LocalDate(2026, 12, 18))), Groups.Utc(12, 30, 9));
        var deadline = view.Deadlines.Single(deadline => deadline.Rule == RuleIds.FirstCoreGroup);
        var told = WhoIsTold.Planned(view.Case, view.Board, deadline, CaseView.Calendar, view.Now)
            .Where(notice => notice.At <= view.Now).Select(notice => new Told(notice, notice.At, notice.At, Refused: false)).ToList();
        Golden.Check("why-told", WhyCard.Of(view, deadline, Seat(view, Groups.KeyWorker), told));
    }

    [Fact]
    public void Why_of_a_date_that_does_not_bind_says_which_one_does()
    {
        var view = View(AfterReview(), Groups.Utc(12, 18, 9));
        var deadline = view.Deadlines.Single(deadline => deadline is { Rule: RuleIds.SubsequentMaxInterval, IsOpen: true });
        Golden.Check("why-not-binding", WhyCard.Of(view, deadline, Seat(view, Groups.KeyWorker), []));
    }

    [Fact]
    public void Why_of_a_case_lists_what_is_open_first()
    {
        var view = View(AfterReview(), Groups.Utc(12, 18, 9));
        Golden.Check("why-which-date", WhichDateCard.Of(view));
    }

    [Fact]
    public void What_can_be_supposed_and_the_days_of_it()
    {
        var view = View(AfterReview(), Groups.Utc(12, 18, 9));
        var deadline = Deadlines.BindingNextMeeting(view.Deadlines)!;
        Golden.Check("what-if-form", WhatIfForm.Of(view, Origin.CoreGroup));
        foreach (var kind in (string[])[Suppose.Held, Suppose.Conference, Suppose.Review, Suppose.Minutes, Suppose.Board, Suppose.BankHoliday])
        {
            Golden.Check($"what-if-form-{kind}", WhatIfForm.Of(view, Origin.Of(deadline), kind, BoardLibrary.Embedded)!);
        }
    }

    [Fact]
    public void What_a_change_would_do()
    {
        var (history, now) = (AfterReview(), Groups.Utc(12, 18, 9));
        var view = View(history, now);
        var deadline = Deadlines.BindingNextMeeting(view.Deadlines)!;
        Golden.Check("what-if", Card([new Supposition.Held(new LocalDate(2026, 12, 17), null)]));
        Golden.Check("what-if-board", Card([new Supposition.OnBoard("bolton")]));
        Golden.Check("what-if-nothing", Card([new Supposition.BankHoliday(new LocalDate(2027, 7, 1), "only supposed")]));

        JsonObject Card(Supposition[] supposed) => WhatIfCard.Of(
            view,
            WhatIfView.Of(
                WhatIf.Of(Groups.Case, history, supposed, BoardLibrary.Embedded, CaseView.Calendar, true, now, []),
                supposed, BoardLibrary.Embedded, now),
            Origin.Of(deadline));
    }

    [Fact]
    public void As_it_stood()
    {
        var (history, now, on) = (AfterReview(), Groups.Utc(12, 22, 9), new LocalDate(2026, 12, 8));
        var replay = Replay.Of(Groups.Case, history, on, now)!;
        var view = View(history, now);
        var then = ReplayView.Of(
            replay, Guidance.BoardOf(replay.Case), Guidance.DeadlinesOf(replay.Case), [], people: false);
        Golden.Check("as-it-stood", AsItStoodCard.Of(view, on, then, Origin.CoreGroup));
        Golden.Check("as-it-stood-form", AsItStoodForm.Of(view, Origin.CoreGroup));
    }

    [Fact]
    public void After_two_years_of_core_groups_every_card_still_fits_a_message()
    {
        var days = Enumerable.Range(1, 24).Select(n => Conference.PlusWeeks(4 * n)).ToList();
        var history = Recorded([
            .. Groups.After("cwm-taf-morgannwg", Conference), .. days.Select(day => new MeetingHeld(day, null)),
        ]).ToList();
        var now = London.At(days[^1].PlusWeeks(7), new LocalTime(12, 0));
        var view = View(history, now);
        var seat = Seat(view, Groups.KeyWorker);
        var told = view.Deadlines.SelectMany(deadline => WhoIsTold.Alone(view.Case, view.Board, deadline, CaseView.Calendar, now))
            .Where(notice => notice.At <= now).Select(notice => new Told(notice, notice.At, notice.At, Refused: false)).ToList();
        Supposition[] supposed = [new Supposition.OnBoard("leaflet-2017")];
        var what = WhatIf.Of(Groups.Case, history, supposed, BoardLibrary.Embedded, CaseView.Calendar, true, now, told);
        var replay = Replay.Of(Groups.Case, history, London.DateOf(now), now)!;
        JsonObject[] cards =
        [
            WhatIfCard.Of(view, WhatIfView.Of(what, supposed, BoardLibrary.Embedded, now), Origin.CoreGroup),
            AsItStoodCard.Of(
                view, replay.On, ReplayView.Of(replay, view.Board, view.Deadlines, told, people: false), Origin.CoreGroup),
            WhichDateCard.Of(view),
            WhyCard.Of(view, Deadlines.BindingNextMeeting(view.Deadlines)!, seat, told),
        ];
        Assert.True(what.Said.Count > 20, $"Only {what.Said.Count} said otherwise.");
        Assert.All(cards, card => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(card.ToJsonString()), 1000, Golden.Largest));
    }

    /// <summary>Leaflet-2017: a core group and its record, and a review conference after it.</summary>
    private static List<Recorded> AfterReview() =>
    [
        .. Recorded([
            .. Groups.After("leaflet-2017", Conference), new MeetingHeld(new LocalDate(2026, 11, 24), null),
            new MinutesCirculated(new LocalDate(2026, 11, 24), new LocalDate(2026, 12, 3)), new ReviewHeld(new LocalDate(2026, 12, 7)),
        ]),
    ];

    /// <summary>What has a day of its own is recorded on it at 15:00.</summary>
    private static IEnumerable<Recorded> Recorded(IEnumerable<CaseEvent> events) => events.Select((happened, n) => new Recorded(
        n + 1,
        London.At(
            happened switch
            {
                ConferenceHeld e => e.Date,
                MeetingHeld e => e.Date,
                MinutesCirculated e => e.On,
                ReviewHeld e => e.Date,
                _ => Conference,
            },
            new LocalTime(15, 0)),
        happened is MinutesCirculated ? Groups.MinuteTaker : Groups.KeyWorker,
        happened));

    private static Seat Seat(CaseView view, string person) => Bot.Cards.Seat.Of(view.Case, person.Equals)!;

    private static CaseView View(IEnumerable<Recorded> history, Instant now) =>
        CaseView.Of(Fold.Of(Groups.Case, history.Where(recorded => recorded.At <= now))!, Guidance, now);
}
