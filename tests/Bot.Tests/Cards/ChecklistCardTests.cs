using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using static CoreGroupBot.Bot.Tests.Cards.Views;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Sandwell's checklist as a member and the chair get it, and the question about feedback.</summary>
public sealed class ChecklistCardTests
{
    private static readonly LocalDate Meeting = new(2026, 11, 26);

    [Fact]
    public void Before_the_core_group_the_first_four() =>
        Golden.Check("checklist-before", Card(View(24), Groups.HealthVisitor));

    [Fact]
    public void On_its_morning_the_chair_has_all_parts_and_a_member_theirs()
    {
        Golden.Check("checklist-chair", Card(View(26), Groups.Chair));
        var view = View(26, new ChecklistTicked(Meeting, Groups.HealthVisitor, ["sandwell-before-2", "sandwell-before-3"], []));
        Golden.Check("checklist-meeting", Card(view, Groups.HealthVisitor));
    }

    [Fact]
    public void After_it_what_is_left_of_the_meeting_itself()
    {
        var said = Card(View(27, new MeetingHeld(Meeting, "h1")), Groups.HealthVisitor).ToJsonString();
        Assert.DoesNotContain("sandwell-before-3", said);
        Assert.Contains("sandwell-all-1", said);
    }

    [Fact]
    public void Who_is_to_give_feedback_is_asked_and_everybody_else_sees_who_does()
    {
        var view = View(27, new MeetingHeld(Meeting, "h1"), new FeedbackAgreed(Meeting, Groups.HealthVisitor));
        Golden.Check("feedback", FeedbackCard.Of(view, Meeting, Seat(view, Groups.HealthVisitor)));
        var others = FeedbackCard.Of(view, Meeting, Seat(view, Groups.KeyWorker)).ToJsonString();
        Assert.Contains("Health visiting", others);
        Assert.DoesNotContain(Verbs.FeedbackDone, others);
    }

    [Fact]
    public void A_notice_has_its_card_while_it_is_asked_for()
    {
        Assert.NotNull(NoticeCard.Of(Notice(RuleIds.Checklist), View(24)));
        Assert.Null(NoticeCard.Of(Notice(RuleIds.Checklist) with { Due = Meeting.PlusDays(1) }, View(24)));
        Assert.Null(NoticeCard.Of(Notice(RuleIds.Feedback), View(27)));
        Assert.NotNull(NoticeCard.Of(Notice(RuleIds.Feedback), View(27, new FeedbackAgreed(Meeting, Groups.HealthVisitor))));
    }

    [Theory]
    [InlineData(RuleIds.Checklist, true, "Checklist complete. On Friday 27 November 2026, for the core group of Thursday 26 November 2026.")]
    [InlineData(RuleIds.Checklist, false, "Checklist: no longer asked for. For the core group of Thursday 26 November 2026, which has passed or is on another day.")]
    [InlineData(RuleIds.Feedback, true, "Done: Feedback to the child or young person. It was recorded on Friday 27 November 2026, for the core group of Thursday 26 November 2026.")]
    [InlineData(RuleIds.Feedback, false, "No longer with you: Feedback to the child or young person. Somebody else gives it, or every plan has ended.")]
    public void Every_end_of_a_card(string rule, bool isAnswered, string said)
    {
        Closure closure = isAnswered ? new Closure.Answered(new LocalDate(2026, 11, 27)) : new Closure.NoLongerDue();
        Assert.Equal($"Core group {Groups.Case}. {said}", SettledCard.Of(Notice(rule), closure)["speak"]!.GetValue<string>());
    }

    private static Notice Notice(string rule) => new(
        Groups.Case, rule, Meeting, "before", Tone.Prompt, new Recipient(Audience.Person, Groups.HealthVisitor, Roles.Member),
        Groups.Utc(11, 24, 9), Groups.HealthVisitor);

    private static System.Text.Json.Nodes.JsonObject Card(CaseView view, string person)
    {
        var seat = Seat(view, person);
        return ChecklistCard.Of(view, Meeting, ChecklistCard.MemberOf(view, seat)!, seat);
    }

    /// <summary>The first core group is booked for 26 November; the health visitor has agreed to one thing.</summary>
    private static CaseView View(int day, params CaseEvent[] also)
    {
        CaseEvent[] booked =
        [
            new SlotChosen("h1", Meeting + new LocalTime(10, 0), 60, "Free."), new HoldPlaced("h1", "e1"), new HoldApproved("h1"),
            new ActionAgreed("a1", "Arrange a hearing test", Groups.HealthVisitor, new(2026, 12, 4), null, "Can follow lessons", IsAssessment: false),
        ];
        return Of(
            Groups.After("sandwell", new LocalDate(2026, 11, 16)).Concat(booked).Concat(also), London.At(new LocalDate(2026, 11, 18), new LocalTime(15, 0)), Groups.Utc(11, day, 9));
    }
}
