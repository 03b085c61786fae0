using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Reminders;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Reminders;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Several things in one card, as their recipient gets it.</summary>
public sealed class DigestCardTests
{
    private static readonly LocalDate Meeting = new(2026, 11, 12);
    private static readonly Guidance Guidance = new(new CurrentBoards(), Options.Create(new ReminderOptions()));

    [Fact]
    public void Of_one_core_group() => Golden.Check("digest-one-case", DigestCard.Of(Told(View("CG-0012", "bolton"))));

    [Fact]
    public void Of_two_core_groups_overdue_first() => Golden.Check(
        "digest-two-cases", DigestCard.Of([.. Told(View("CG-0012", "cwm-taf-morgannwg")), .. Told(View("CG-0013", "bolton"))]));

    [Fact]
    public void With_some_settled_and_some_put_off()
    {
        var before = Told(View("CG-0012", "bolton")).Select(item => item.Notice).ToList();
        var now = View(
            "CG-0012", "bolton", new MinutesCirculated(Meeting, new LocalDate(2026, 11, 18)),
            new ReminderPutOff(RuleIds.SubsequentMaxInterval, new LocalDate(2026, 12, 24), Groups.KeyWorker, new LocalDate(2026, 11, 26)));
        Golden.Check("digest-some-settled", DigestCard.Of([.. before.Select(notice => DigestItem.Of(notice, now)!)]));
    }

    [Fact]
    public void With_everything_settled()
    {
        var before = Told(View("CG-0012", "bolton")).Select(item => item.Notice).ToList();
        var now = View("CG-0012", "bolton", new PlanEnded("child-1", new LocalDate(2026, 11, 20)));
        Golden.Check("digest-settled", DigestCard.Of([.. before.Select(notice => DigestItem.Of(notice, now)!)]));
    }

    [Fact]
    public void To_whoever_covers() => Golden.Check("digest-cover", DigestCard.Of(Told(
        View("CG-0012", "bolton", new CoverNamed(Groups.KeyWorker, Groups.Outsider, new LocalDate(2026, 11, 1), new LocalDate(2026, 12, 4))),
        Groups.Outsider)));

    [Fact]
    public void Ten_matters_have_no_more_than_six_buttons_and_fit()
    {
        var card = DigestCard.Of([.. ((string[])["CG-0012", "CG-0013", "CG-0014"])
            .SelectMany(reference => Told(View(reference, "bolton"))).Take(DigestCard.Most)]);
        Assert.InRange(card["body"]!.AsArray().Sum(element => element!["actions"]?.AsArray().Count ?? 0), 2, 6);
        Assert.InRange(card.ToJsonString().Length, 1, Golden.Largest);
    }

    [Theory]
    [InlineData(RuleIds.SubsequentMaxInterval, Tone.Chase, true)]
    [InlineData(RuleIds.MeetingOutcome, Tone.Question, true)]
    [InlineData(RuleIds.PlanCirculated, Tone.Question, true)]
    [InlineData(RuleIds.ActionDates, Tone.Due, true)]
    [InlineData(RuleIds.ActionDates, Tone.Question, false)]
    [InlineData(RuleIds.MeetingProposal, Tone.Question, false)]
    [InlineData(RuleIds.CaseChannel, Tone.Question, false)]
    [InlineData(RuleIds.IntervalRequest, Tone.Question, false)]
    [InlineData(RuleIds.MinutesCirculated, Tone.Escalation, false)]
    [InlineData(RuleIds.Concern, Tone.Advice, false)]
    [InlineData(RuleIds.DelayAndDrift, Tone.Question, false)]
    [InlineData(RuleIds.PersonnelChange, Tone.Question, false)]
    public void A_question_that_somebody_waits_for_a_concern_and_an_escalation_go_alone(string rule, Tone tone, bool mayShare)
    {
        var notice = new Notice(
            "CG-0012", rule, Meeting, "step", tone, new Recipient(Audience.Person, Groups.KeyWorker, Roles.KeyWorker), Groups.Utc(11, 23, 9));
        Assert.Equal(mayShare, DigestItem.MayShare(notice));
        Assert.False(DigestItem.MayShare(notice with { IsUrgent = true }));
        Assert.False(DigestItem.MayShare(notice with { Recipient = notice.Recipient with { Audience = Audience.CaseChannel } }));
    }

    private static List<DigestItem> Told(CaseView view, string person = Groups.KeyWorker) =>
    [
        .. Guidance.PlanOf(view.Case, view.Deadlines, view.Now).Due
            .Where(notice => notice.Recipient.Address == person && DigestItem.MayShare(notice))
            .Select(notice => DigestItem.Of(notice, view)!),
    ];

    private static CaseView View(string reference, string board, params CaseEvent[] further)
    {
        var now = Groups.Utc(11, 23, 9);
        CaseEvent[] events = [.. Groups.After(board, new LocalDate(2026, 11, 2)), new MeetingHeld(Meeting, null), .. further];
        var @case = Fold.Of(reference, events.Select((happened, n) =>
            new Recorded(n + 1, happened is ReminderEvent ? now : Groups.Utc(11, 12, 15), "import", happened)))!;
        return CaseView.Of(@case, Guidance, now);
    }
}
