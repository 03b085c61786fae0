using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Every card as people get it.</summary>
public sealed class CardTests
{
    private static readonly LocalDate Conference = new(2026, 11, 16);

    [Fact]
    public void The_first_word_of_a_first_core_group()
    {
        var view = View("bolton", Groups.Utc(11, 16, 15), []);
        Golden.Check("reminder-first", Reminder(view, RuleIds.FirstCoreGroup, Groups.KeyWorker, Tone.Prompt));
    }

    [Fact]
    public void A_reminder_with_a_hold_that_waits_in_Outlook()
    {
        var view = View("cwm-taf-morgannwg", Groups.Utc(11, 23, 9), [Held(), Hold(new LocalDateTime(2026, 12, 1, 10, 0))]);
        Golden.Check("reminder-hold-waits", Reminder(view, RuleIds.SubsequentMaxInterval, Groups.KeyWorker, Tone.Chase));
    }

    [Fact]
    public void An_overdue_core_group_with_the_reason_on_record()
    {
        var view = View("bolton", Groups.Utc(12, 2, 9), [
            new DelayExplained(RuleIds.FirstCoreGroup, new LocalDate(2026, 11, 30), "The school was closed for a [flood]. *Two* dates fell through."),
        ]);
        Golden.Check("reminder-overdue", Reminder(view, RuleIds.FirstCoreGroup, Groups.KeyWorker, Tone.Overdue));
    }

    [Fact]
    public void The_record_to_be_circulated()
    {
        var view = View("cwm-taf-morgannwg", Groups.Utc(11, 25, 9), [Held()]);
        Golden.Check("reminder-record", Reminder(view, RuleIds.MinutesCirculated, Groups.KeyWorker, Tone.Due));
    }

    [Fact]
    public void A_reminder_of_the_services_own_says_so()
    {
        var view = View("bolton", Groups.Utc(11, 25, 9), [Held()]);
        Golden.Check("reminder-service", Reminder(view, RuleIds.MinutesCirculated, Groups.KeyWorker, Tone.Due));
    }

    [Fact]
    public void A_members_part_of_the_single_report()
    {
        var view = View("bolton", Groups.Utc(11, 24, 9), [new ReviewListed(new LocalDate(2026, 12, 8), new LocalTime(10, 0))]);
        Golden.Check("reminder-single-report", Reminder(view, RuleIds.ReviewSingleReport, Groups.HealthVisitor, Tone.Chase));
    }

    [Fact]
    public void Reports_of_agencies_that_are_still_to_come()
    {
        var view = View("cwm-taf-morgannwg", Groups.Utc(12, 7, 9), [new ReviewListed(new LocalDate(2026, 12, 8), new LocalTime(10, 0))]);
        Golden.Check("reminder-agency-reports", Reminder(view, RuleIds.ReviewAgencyReport, Groups.KeyWorker, Tone.Due));
    }

    [Fact]
    public void Of_several_members_reports_the_card_is_about_one_that_is_still_to_come()
    {
        var day = new LocalDate(2026, 12, 8);
        var view = View("cwm-taf-morgannwg", Groups.Utc(12, 8, 11), [
            new ReviewListed(day, new LocalTime(10, 0)),
            new ReportSubmitted(RuleIds.ReviewAgencyReport, day, Groups.KeyWorker, day),
            new ReportSubmitted(RuleIds.ReviewAgencyReport, day, Groups.Chair, day),
        ]);
        Assert.True(view.Find(RuleIds.ReviewAgencyReport, day)!.IsOpen);
        Assert.True(view.Find(RuleIds.ReviewAgencyReport, day, Seat(view, Groups.KeyWorker))!.IsOpen);
        Assert.Equal(Groups.Teacher, view.Find(RuleIds.ReviewAgencyReport, day, Seat(view, Groups.Teacher))!.Owner);
    }

    [Fact]
    public void The_manager_is_told_with_the_paragraph_and_may_agree_a_longer_interval()
    {
        var view = View("bolton", Groups.Utc(12, 31, 9), [new MeetingHeld(new LocalDate(2026, 11, 18), null)]);
        var deadline = view.Deadlines.Single(deadline => deadline.Rule == RuleIds.SubsequentMaxInterval);
        Golden.Check("escalation", EscalationCard.Of(view, deadline, Seat(view, Groups.Manager)));
    }

    [Fact]
    public void The_case_channel_sees_reference_and_roles_only()
    {
        var view = View("cwm-taf-morgannwg", Groups.Utc(11, 27, 9), [Held()]);
        Golden.Check("channel", ChannelCard.Of(view, view.Deadlines.Single(d => d.Rule == RuleIds.MinutesCirculated)));
    }

    [Fact]
    public void Was_it_held()
    {
        var view = View("bolton", Groups.Utc(12, 1, 11), [Hold(new LocalDateTime(2026, 11, 30, 10, 0))]);
        Golden.Check("meeting-outcome", MeetingOutcomeCard.Of(view, view.Case.Bookings[0]));
    }

    [Fact]
    public void No_date_was_found()
    {
        var found = new NoSlotFound(
            new LocalDate(2026, 11, 30), new LocalDate(2026, 11, 23),
            "In 40 possible starts the key worker is free at 3, Health visiting at 1 and School at 0.");
        var view = View("bolton", Groups.Utc(11, 23, 9), [found]);
        var binding = Deadlines.BindingNextMeeting(view.Deadlines)!;
        Golden.Check("no-slot", NoSlotCard.Of(view, binding, found, Seat(view, Groups.KeyWorker)));
    }

    [Fact]
    public void What_became_of_it()
    {
        var notice = new Notice(
            Groups.Case, RuleIds.FirstCoreGroup, new LocalDate(2026, 11, 30), "due", Tone.Due,
            new Recipient(Audience.Person, Groups.KeyWorker, Roles.KeyWorker), Groups.Utc(11, 30, 9));
        Golden.Check("settled-answered", SettledCard.Of(notice, new Closure.Answered(new LocalDate(2026, 11, 27))));
        Golden.Check("settled-acknowledged", SettledCard.Of(notice, new Closure.Acknowledged()));
        Golden.Check("settled-no-longer-due", SettledCard.Of(notice, new Closure.NoLongerDue()));
    }

    [Fact]
    public void What_was_recorded_and_what_comes_next()
    {
        var view = View("cwm-taf-morgannwg", Groups.Utc(11, 23, 9), [Held()]);
        Golden.Check("confirmation", ConfirmationCard.Of(view, "Core group recorded", ["Held on Wednesday 18 November 2026."]));
    }

    [Fact]
    public void Why_this_date_counts_past_a_bank_holiday()
    {
        var view = View("bolton", Groups.Utc(12, 21, 9), [], conference: new LocalDate(2026, 12, 18));
        var deadline = view.Deadlines.Single(deadline => deadline.Rule == RuleIds.FirstCoreGroup);
        Golden.Check("why", WhyCard.Of(view, deadline, Seat(view, Groups.KeyWorker)));
    }

    [Fact]
    public void Help_fits_the_person()
    {
        Golden.Check("help-key-worker", HelpCard.Of(isManager: false, isKeyWorker: true, isMember: true));
        Golden.Check("help-manager", HelpCard.Of(isManager: true, isKeyWorker: false, isMember: false));
        Golden.Check("help-member", HelpCard.Of(isManager: false, isKeyWorker: false, isMember: true));
        Golden.Check("help-stranger", HelpCard.Of(isManager: false, isKeyWorker: false, isMember: false));
    }

    [Fact]
    public void My_cases_overdue_first_and_none()
    {
        var view = View("bolton", Groups.Utc(12, 2, 9), [new ReviewListed(new LocalDate(2026, 12, 8), null)]);
        Golden.Check("cases", CasesCard.Of(
            [.. view.Deadlines.Where(deadline => deadline.IsOpen).Select(deadline => new OpenMatter(view, deadline))], cases: 1));
        Golden.Check("cases-none-open", CasesCard.Of([], cases: 2));
        Golden.Check("cases-none", CasesCard.Of([], cases: 0));
    }

    [Theory]
    [InlineData("2026-11-16", "in 10 working days")]
    [InlineData("2026-11-27", "in 1 working day")]
    [InlineData("2026-11-28", "in 1 working day")]
    [InlineData("2026-11-30", "today")]
    [InlineData("2026-12-01", "1 working day overdue")]
    [InlineData("2026-12-02", "2 working days overdue")]
    public void How_long_it_is_to_the_due_date_of_Monday_30_November(string today, string said)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value;
        var view = View("bolton", London.At(day, new LocalTime(12, 0)), []);
        Assert.Equal(said, Wording.HowLong(view.Deadlines.Single(d => d.Rule == RuleIds.FirstCoreGroup), view.Now));
    }

    [Theory]
    [InlineData("2026-12-30", "today")]
    [InlineData("2027-01-02", "the recommended date has passed")]
    public void A_recommendation_is_never_overdue(string today, string said)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value;
        var view = View("bolton", London.At(day, new LocalTime(12, 0)), [Held()]);
        Assert.Equal(said, Wording.HowLong(view.Deadlines.Single(d => d.Rule == RuleIds.RecommendedInterval), view.Now));
    }

    private static MeetingHeld Held() => new(new LocalDate(2026, 11, 18), null);

    private static SlotChosen Hold(LocalDateTime start) => new("CG-0012-1", start, 60, "Everybody is free.");

    private static Seat Seat(CaseView view, string person) => Bot.Cards.Seat.Of(view.Case, person.Equals)!;

    private static JsonObject Reminder(CaseView view, string rule, string person, Tone tone)
    {
        var seat = Seat(view, person);
        var deadline = view.Deadlines.First(deadline => deadline.Rule == rule && deadline.IsOpen);
        return ReminderCard.Of(view, deadline, seat, tone);
    }

    private static CaseView View(string board, Instant now, CaseEvent[] events, LocalDate? conference = null)
    {
        var day = conference ?? Conference;
        var history = Groups.After(board, day).Concat(events)
            .Select((happened, n) => new Recorded(n + 1, London.At(day, new LocalTime(15, 0)), "import", happened));
        return CaseView.Of(Fold.Of(Groups.Case, history)!, new Guidance(Options.Create(new ReminderOptions())), now);
    }
}
