using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>"Not me any more", as whoever confirms it and whoever said it see it; and that somebody is away.</summary>
public sealed class LeavingCardTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("leaving-confirm", Groups.MinuteTaker, "new.worker@example.gov.uk")]
    [InlineData("leaving-nobody-named", Groups.MinuteTaker, null)]
    [InlineData("leaving-key-worker", Groups.KeyWorker, null)]
    public void To_confirm(string golden, string member, string? successor) =>
        Golden.Check(golden, LeavingCard.Of(View(new LeavingSaid(member, Today, successor)), member)!);

    [Fact]
    public void Taken_back() => Golden.Check("leaving-taken-back", LeavingCard.Of(
        View(new LeavingSaid(Groups.Teacher, Today, null), new LeavingTakenBack(Groups.Teacher, Today)), Groups.Teacher)!);

    [Fact]
    public void Confirmed() => Golden.Check("leaving-confirmed", LeavingCard.Of(
        View(new LeavingSaid(Groups.Teacher, Today, null), new MemberLeft(Groups.Teacher, Today, null)), Groups.Teacher)!);

    [Fact]
    public void What_was_said_to_them_before_and_to_others_in_their_place()
    {
        var view = View(new LeavingSaid(Groups.MinuteTaker, Today, null));
        var due = new Notice(
            Groups.Case, RuleIds.MinutesCirculated, new LocalDate(2026, 11, 19), "due", Tone.Due,
            new Recipient(Audience.Person, Groups.MinuteTaker, Roles.MinuteTaker), Groups.Utc(11, 19, 9));
        Golden.Check("left-waits", NoticeCard.Settled(due, new Closure.NotTheirs(Today), view));
        Golden.Check("left-with-somebody", NoticeCard.Settled(due, new Closure.WithSomebody(), view));
        Golden.Check("left-told-instead", NoticeCard.Of(
            due with { Recipient = new Recipient(Audience.Person, Groups.KeyWorker, Roles.KeyWorker, CoversFor: Groups.MinuteTaker) }, view)!);

        view = View(new LeavingSaid(Groups.MinuteTaker, Today, null), new MemberLeft(Groups.MinuteTaker, Today, null));
        Golden.Check("left-confirmed", NoticeCard.Settled(due, new Closure.NotTheirs(Today), view));
    }

    [Theory]
    [InlineData("away-minute-taker", Groups.MinuteTaker, true)]
    [InlineData("away-manager", Roles.KeyWorkerManager, false)]
    public void Away_with_nobody_to_cover(string golden, string of, bool isKnownUntil) => Golden.Check(
        golden, AwayCard.Of(View(new FoundAway(of, isKnownUntil ? new LocalDate(2026, 12, 4) : null)), of)!);

    private static CaseView View(params CaseEvent[] further)
    {
        var now = Groups.Utc(11, 23, 10);
        CaseEvent[] events = [.. Groups.After("sandwell", new LocalDate(2026, 11, 2)), new MeetingHeld(new LocalDate(2026, 11, 12), null), .. further];
        var @case = Fold.Of(Groups.Case, events.Select((happened, n) => new Recorded(n + 1, now, "import", happened)))!;
        return CaseView.Of(@case, new Guidance(new CurrentBoards(), Options.Create(new ReminderOptions())), now);
    }
}
