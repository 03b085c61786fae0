using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Reminders;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using static CoreGroupBot.Bot.Tests.Cards.Views;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Every card as people get it.</summary>
public sealed class CardTests
{
    private static readonly LocalDate Conference = new(2026, 11, 16);

    [Fact]
    public void The_first_word_of_a_first_core_group()
    {
        var view = View("bolton", Groups.Utc(11, 16, 15), []);
        Golden.Check("reminder-first", Reminder(view, RuleIds.FirstCoreGroup, Groups.KeyWorker));
    }

    [Fact]
    public void A_reminder_that_was_put_off_says_until_when()
    {
        var view = View("bolton", Groups.Utc(11, 23, 9), [
            new ReminderPutOff(RuleIds.FirstCoreGroup, new LocalDate(2026, 11, 30), Groups.KeyWorker, new LocalDate(2026, 11, 26)),
        ]);
        Golden.Check("reminder-put-off", Reminder(view, RuleIds.FirstCoreGroup, Groups.KeyWorker));
    }

    [Fact]
    public void A_reminder_with_a_hold_that_waits_in_Outlook()
    {
        var view = View("cwm-taf-morgannwg", Groups.Utc(11, 23, 9), [Held(), Hold(new LocalDateTime(2026, 12, 1, 10, 0))]);
        Golden.Check("reminder-hold-waits", Reminder(view, RuleIds.SubsequentMaxInterval, Groups.KeyWorker));
    }

    [Fact]
    public void An_overdue_core_group_with_the_reason_on_record()
    {
        var view = View("bolton", Groups.Utc(12, 2, 9), [
            new DelayExplained(RuleIds.FirstCoreGroup, new LocalDate(2026, 11, 30), "The school was closed for a [flood]. *Two* dates fell through."),
        ]);
        Golden.Check("reminder-overdue", Reminder(view, RuleIds.FirstCoreGroup, Groups.KeyWorker));
    }

    [Fact]
    public void A_core_group_that_is_booked_is_not_said_to_be_on_the_due_date()
    {
        var view = View("cwm-taf-morgannwg", Groups.Utc(11, 23, 9), [Held(), .. Booked(new LocalDateTime(2026, 12, 29, 10, 0))]);
        Golden.Check("reminder-booked", Reminder(view, RuleIds.SubsequentMaxInterval, Groups.KeyWorker));
    }

    [Fact]
    public void A_booking_after_the_due_date_asks_for_the_reason_before_anybody_is_overdue()
    {
        var view = View("bolton", Groups.Utc(11, 23, 9), Booked(new LocalDateTime(2026, 12, 2, 10, 0)));
        Golden.Check("reminder-booked-late", Reminder(view, RuleIds.FirstCoreGroup, Groups.KeyWorker));
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(30, true)]
    public void The_reason_is_asked_for_from_the_due_day_on(int day, bool isAsked)
    {
        var view = View("bolton", Groups.Utc(11, day, 9), []);
        var said = Reminder(view, RuleIds.FirstCoreGroup, Groups.KeyWorker).ToJsonString();
        Assert.Equal(isAsked, said.Contains("Give the reason", StringComparison.Ordinal));
        Assert.DoesNotContain("Give the reason", Reminder(view, RuleIds.FirstCoreGroup, Groups.Chair).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_booked_core_group_that_has_passed_is_not_said_to_be_still_to_come()
    {
        var view = View("bolton", Groups.Utc(12, 3, 9), Booked(new LocalDateTime(2026, 11, 30, 10, 0)));
        var deadline = view.Deadlines.Single(deadline => deadline.Rule == RuleIds.FirstCoreGroup);
        Golden.Check("escalation-outcome-unknown", EscalationCard.Of(view, deadline, Seat(view, Groups.Manager)));
        Golden.Check("channel-outcome-unknown", ChannelCard.Of(view, deadline));
        Golden.Check("reminder-outcome-unknown", ReminderCard.Of(view, deadline, Seat(view, Groups.KeyWorker)));
    }

    [Theory]
    [InlineData("2026-11-30T10:59", "booked for Monday 30 November (due that day)", "Booked for Monday 30 November 2026, 10:00")]
    [InlineData("2026-11-30T11:00", "was booked for Monday 30 November (due that day)",
        "Was booked for Monday 30 November 2026, 10:00; whether it was held is not recorded yet")]
    public void A_booking_has_passed_when_the_meeting_has_ended(string now, string heading, string meeting)
    {
        var at = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(now).Value;
        var view = View("bolton", London.At(at.Date, at.TimeOfDay), Booked(new LocalDateTime(2026, 11, 30, 10, 0)));
        var deadline = view.Deadlines.Single(deadline => deadline.Rule == RuleIds.FirstCoreGroup);
        Assert.Equal($"First core group: {heading}", HowItStands.Heading(view, deadline, toKeyWorker: true));
        Assert.Equal(meeting, HowItStands.Meeting(view, deadline, toKeyWorker: true));
    }

    [Fact]
    public void A_booking_from_before_day_0_says_nothing_of_the_next_core_group()
    {
        var view = View("bolton", Groups.Utc(11, 23, 9), [.. Booked(new LocalDateTime(2026, 11, 17, 10, 0)), Held()]);
        var deadline = view.Deadlines.Single(deadline => deadline.Rule == RuleIds.SubsequentMaxInterval);
        Assert.Equal("No date is booked or on hold yet", HowItStands.Meeting(view, deadline, toKeyWorker: true));
    }

    [Fact]
    public void The_chairs_copy_says_with_whom_the_record_is()
    {
        var view = View("cwm-taf-morgannwg", Groups.Utc(11, 27, 9), [Held()]);
        Golden.Check("reminder-record-chair", Reminder(view, RuleIds.MinutesCirculated, Groups.Chair));

        var whereTheMinuteTakerCirculates = View("sandwell", Groups.Utc(11, 27, 9), [Held()]);
        Assert.Contains("minute-taker (Children’s services)",
            Text(Reminder(whereTheMinuteTakerCirculates, RuleIds.MinutesCirculated, Groups.Chair)), StringComparison.Ordinal);
        Assert.DoesNotContain("\"With\"",
            Text(Reminder(whereTheMinuteTakerCirculates, RuleIds.MinutesCirculated, Groups.MinuteTaker)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_dates_for_the_same_core_group_the_binding_one_is_listed()
    {
        var view = View("leaflet-2017", Groups.Utc(11, 23, 9), [Held()]);
        Assert.Equal(2, view.Deadlines.Count(deadline => deadline.IsOpen && RuleIds.AsksForMeeting(deadline.Rule)));
        var listed = Assert.Single(view.Open, deadline => RuleIds.AsksForMeeting(deadline.Rule));
        Assert.Equal(Deadlines.BindingNextMeeting(view.Deadlines), listed);
    }

    [Fact]
    public void A_recommended_date_is_called_one()
    {
        var view = View("leaflet-2017", Groups.Utc(12, 21, 9), [Held()]);
        Golden.Check("reminder-recommended", Reminder(view, RuleIds.RecommendedInterval, Groups.KeyWorker));
    }

    [Fact]
    public void The_record_to_be_circulated()
    {
        var view = View("cwm-taf-morgannwg", Groups.Utc(11, 25, 9), [Held()]);
        Golden.Check("reminder-record", Reminder(view, RuleIds.MinutesCirculated, Groups.KeyWorker));
    }

    [Fact]
    public void A_reminder_of_the_services_own_says_so()
    {
        var view = View("bolton", Groups.Utc(11, 25, 9), [Held()]);
        Golden.Check("reminder-service", Reminder(view, RuleIds.MinutesCirculated, Groups.KeyWorker));
    }

    [Fact]
    public void A_members_part_of_the_single_report()
    {
        var view = View("bolton", Groups.Utc(11, 24, 9), [new ReviewListed(new LocalDate(2026, 12, 8), new LocalTime(10, 0))]);
        Golden.Check("reminder-single-report", Reminder(view, RuleIds.ReviewSingleReport, Groups.HealthVisitor));
    }

    [Fact]
    public void Reports_of_agencies_that_are_still_to_come()
    {
        var view = View("cwm-taf-morgannwg", Groups.Utc(12, 7, 9), [new ReviewListed(new LocalDate(2026, 12, 8), new LocalTime(10, 0))]);
        Golden.Check("reminder-agency-reports", Reminder(view, RuleIds.ReviewAgencyReport, Groups.KeyWorker));
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
        Golden.Check("why", WhyCard.Of(view, deadline, Seat(view, Groups.KeyWorker), []));
    }

    [Fact]
    public void Why_this_date_asks_to_confirm_the_board_until_it_was_confirmed()
    {
        var view = View("bolton", Groups.Utc(11, 23, 9), []);
        Assert.Contains("are to be confirmed with the board.", Why(view), StringComparison.Ordinal);

        var confirmed = Why(view with { BoardConfirmed = new LocalDate(2026, 11, 20) });
        Assert.DoesNotContain("are to be confirmed", confirmed, StringComparison.Ordinal);
        Assert.Contains("were confirmed with the board on Friday 20 November 2026.", confirmed, StringComparison.Ordinal);

        static string Why(CaseView view) => WhyCard.Of(
            view, view.Deadlines.Single(deadline => deadline.Rule == RuleIds.FirstCoreGroup), Seat(view, Groups.KeyWorker), []).ToJsonString();
    }

    [Fact]
    public void Why_this_date_and_the_managers_card_show_the_reason_when_they_are_opened_again()
    {
        var view = View("bolton", Groups.Utc(12, 2, 9), [
            new DelayExplained(RuleIds.FirstCoreGroup, new LocalDate(2026, 11, 30), "The school was closed."),
        ]);
        var deadline = view.Deadlines.Single(deadline => deadline.Rule == RuleIds.FirstCoreGroup);
        var manager = Seat(view, Groups.Manager);
        Assert.Contains("The school was closed.", WhyCard.Of(view, deadline, manager, []).ToJsonString());
        Assert.Contains("The school was closed.", EscalationCard.Of(view, deadline, manager).ToJsonString());
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
            [.. view.Open.Select(deadline => new OpenMatter(view, deadline, Seat(view, Groups.KeyWorker)))], [view.Case.Reference], []));
        Golden.Check("cases-none-open", CasesCard.Of([], ["CG-0012", "CG-0014"], ["CG-0009"]));
        Golden.Check("cases-none", CasesCard.Of([], [], []));
    }

    [Fact]
    public void A_core_group_as_it_stands_for_one_of_its_people()
    {
        var view = View("bolton", Groups.Utc(12, 2, 9), [Held(), .. Booked(new(2026, 12, 15, 10, 0))]);
        Golden.Check("case", CaseCard.Of(view, Seat(view, Groups.KeyWorker), [("Raise a concern", Verbs.ConcernRaise)], "https://coregroups.example.gov.uk/cases/CG-0012"));
        Golden.Check("case-nothing-to-say", CaseCard.Of(view, Seat(view, Groups.Manager), []));
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

    private static CaseEvent[] Booked(LocalDateTime start) =>
        [Hold(start), new HoldPlaced("CG-0012-1", "event"), new HoldApproved("CG-0012-1")];

    private static SlotChosen Hold(LocalDateTime start) => new("CG-0012-1", start, 60, "Everybody is free.");

    private static string Text(JsonObject card) =>
        card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static JsonObject Reminder(CaseView view, string rule, string person)
    {
        var seat = Seat(view, person);
        var deadline = view.Deadlines.First(deadline => deadline.Rule == rule && deadline.IsOpen);
        return ReminderCard.Of(view, deadline, seat);
    }

    private static CaseView View(string board, Instant now, CaseEvent[] events, LocalDate? conference = null)
    {
        var day = conference ?? Conference;
        return Of(
            Groups.After(board, day).Concat(events), London.At(day, new LocalTime(15, 0)), now);
    }
}
