using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Bot.Conversation.Resolution;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using static CoreGroupBot.Bot.Tests.Cards.Views;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>The resolution process as people see it.</summary>
public sealed class ResolutionCardTests
{
    internal const string Officer = "00000000-0000-0000-0000-0000000000a1";
    internal const string Senior = "00000000-0000-0000-0000-0000000000a2";
    private static readonly LocalDate Started = new(2025, 8, 3);

    [Fact]
    public void The_automatic_trigger_was_reached()
    {
        var view = View(new(2026, 11, 3), []);
        Golden.Check("resolution-trigger-manager", Notice(view, RuleIds.ResolutionTrigger, Groups.Manager));
        Golden.Check("resolution-trigger-officer", Notice(view, RuleIds.ResolutionTrigger, Officer));
        Golden.Check("resolution-trigger-channel", Notice(view, RuleIds.ResolutionTrigger, Groups.Channel));
    }

    [Fact]
    public void A_delay_waits_for_the_other_agreement()
    {
        var view = View(new(2026, 11, 5), [(new(2026, 11, 4), new DelayProposed("child-1", new(2026, 11, 4), Roles.KeyWorkerManager, "Criminal proceedings.")),
            (new(2026, 11, 4), new DelayAgreed("child-1", new(2026, 11, 4), Roles.KeyWorkerManager))]);
        Golden.Check("resolution-delay-proposed", Notice(view, RuleIds.DelayAgreement, Officer));
    }

    [Fact]
    public void While_a_delay_runs_every_card_of_the_next_core_group_has_it_on_the_agenda()
    {
        var view = View(new(2026, 11, 12), Delayed());
        var next = view.Deadlines.First(deadline => deadline is { IsOpen: true, Rule: RuleIds.SubsequentMaxInterval });
        Assert.Contains(
            "Whether the delay of the resolution process is still needed",
            ReminderCard.Of(view, next, Seat(view, Groups.KeyWorker)).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "delay of the resolution process", ReminderCard.Of(View(new(2026, 11, 3), []), next, Seat(view, Groups.KeyWorker)).ToJsonString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tier_1_was_held_and_the_social_worker_chairs_the_next_core_group()
    {
        var view = View(new(2026, 12, 1), Tier1());
        var after = view.Deadlines.First(deadline => deadline.Rule == RuleIds.CoreGroupAfterTier1);
        Golden.Check("resolution-core-group-after-tier1", ReminderCard.Of(view, after, Seat(view, Groups.KeyWorker)));
        Golden.Check("resolution-tier1-share", Notice(view, RuleIds.Tier1OutcomeShared, Groups.Teacher));
        Golden.Check("resolution-show-member", ResolutionCard.Of(view, Seat(view, Groups.HealthVisitor)));
    }

    [Fact]
    public void Twelve_weeks_have_passed()
    {
        var view = View(new(2027, 2, 18), Tier1());
        Golden.Check("resolution-twelve-weeks-manager", Notice(view, RuleIds.Tier1MaxDuration, Groups.Manager));
        Golden.Check("resolution-tier2-senior", Notice(view, RuleIds.Tier2Meeting, Senior));
    }

    [Fact]
    public void Before_the_twelve_weeks_end_nothing_of_Tier_2_is_shown() =>
        Assert.DoesNotContain(View(new(2026, 12, 1), Tier1()).Open, deadline => deadline.Rule == RuleIds.Tier2Meeting);

    [Fact]
    public void The_forms()
    {
        var requestable = View(new(2026, 10, 5), []);
        Golden.Check("form-resolution-request", new RequestResolution(null!).Form(requestable, Seat(requestable, Groups.Teacher)));
        var triggered = View(new(2026, 11, 3), []);
        Golden.Check("form-tier1-book", new BookTier1(null!).Form(triggered, Seat(triggered, Groups.Manager)));
        Golden.Check("form-delay-propose", new ProposeDelay(null!).Form(triggered, Seat(triggered, Groups.Manager)));
        var booked = View(new(2026, 11, 24), Booked());
        Golden.Check("form-tier1-outcome", new RecordTier1(null!).Form(booked, Seat(booked, Groups.Manager)));
    }

    [Fact]
    public void Settled_cards_say_what_became_of_it()
    {
        var notice = new Notice(
            Groups.Case, RuleIds.DelayReview, new(2026, 11, 9), "asked", Tone.Question,
            new Recipient(Audience.Person, Groups.KeyWorker, Roles.KeyWorker), Groups.Utc(11, 10, 9));
        Golden.Check("settled-delay-review", SettledCard.Of(notice, new Closure.Answered(new(2026, 11, 11))));
    }

    internal static (LocalDate, CaseEvent)[] Delayed() =>
    [
        (new(2026, 11, 4), new DelayProposed("child-1", new(2026, 11, 4), Roles.KeyWorkerManager, "Criminal proceedings.")),
        (new(2026, 11, 4), new DelayAgreed("child-1", new(2026, 11, 4), Roles.KeyWorkerManager)),
        (new(2026, 11, 5), new DelayAgreed("child-1", new(2026, 11, 5), Roles.ReviewingOfficer)),
    ];

    internal static (LocalDate, CaseEvent)[] Booked() =>
        [(new(2026, 11, 10), new Tier1Booked("child-1", new(2026, 11, 23), new(["line-managers", "legal"])))];

    internal static (LocalDate, CaseEvent)[] Tier1() =>
        [.. Booked(), (new(2026, 11, 24), new Tier1Held("child-1", new(2026, 11, 23), Groups.Teacher))];

    private static JsonObject Notice(CaseView view, string rule, string to)
    {
        var plan = NoticePlan.Of(view.Case, view.Board, view.Deadlines, CaseView.Calendar, view.Now);
        return NoticeCard.Of(plan.Due.Last(notice => notice.Rule == rule && notice.Recipient.Address == to), view)!;
    }

    internal static CaseView View(LocalDate today, (LocalDate On, CaseEvent Event)[] events)
    {
        var group = Groups.Of("cwm-taf-morgannwg");
        CaseEvent[] opening =
        [
            new GroupDescribed(group with
            {
                Members =
                [
                    .. group.Members,
                    new Member(Officer, Roles.ReviewingOfficer, "Reviewing", Officer, null),
                    new Member(Senior, Roles.SeniorManager, "Children’s services", Senior, null),
                ],
            }),
            new ConferenceHeld("child-1", Started), new PlanStarted("child-1", Started), new MeetingHeld(new(2026, 10, 26), null),
        ];
        var history = opening.Select(happened => (On: Started, Event: happened)).Concat(events)
            .Select((each, n) => new Recorded(n + 1, London.At(each.On, new LocalTime(9, n)), each.Event is DelayAgreed { As: Roles.ReviewingOfficer } ? "b" : "a", each.Event));
        return Of(history, London.At(today, new LocalTime(12, 0)));
    }
}
