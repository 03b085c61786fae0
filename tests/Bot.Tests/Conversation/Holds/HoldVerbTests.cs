using System.Net;
using System.Text.RegularExpressions;
using CoreGroupBot.Bot.Cards.Reminders;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Holds;

/// <summary>What the key worker answers to a hold on its card.</summary>
public sealed class HoldVerbTests : HoldDesk
{
    [Fact]
    public async Task The_card_of_the_due_date_asks_for_the_answer_with_everything_that_is_needed_for_it()
    {
        await Waiting();

        var card = Assert.Single(await Cards(), sent => sent.Contains("Accept this time", StringComparison.Ordinal));

        Assert.Contains("For your answer: Monday 14 December 2026, 10:00–11:00.", card, StringComparison.Ordinal);
        card = await Opened(Groups.KeyWorker, "hold.accept");
        Assert.Contains("For your answer: Monday 14 December 2026, 10:00–11:00.", card, StringComparison.Ordinal);
        Assert.Contains(Reason, card, StringComparison.Ordinal);
        Assert.Contains("Tuesday 15 December 2026, 09:00: all but the health visitor; seven working days", card, StringComparison.Ordinal);
        Assert.Contains("Thursday 24 December 2026", card, StringComparison.Ordinal);
        Assert.Contains("None of these", card, StringComparison.Ordinal);
        Assert.DoesNotContain("/m/time/", card, StringComparison.Ordinal);
        Assert.DoesNotContain(await Cards(), sent => sent.Contains("/m/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accepted_once_it_says_so_and_leads_the_way_back()
    {
        await Waiting();
        await Cards();

        Assert.Contains("Only the key worker", await Press(Groups.HealthVisitor, "hold.accept", ("hold", "h1")));
        Assert.Contains(Nothing, await Press("00000000-0000-0000-0000-00000000dead", "hold.accept", ("hold", "h1")));
        var answer = await Press(Groups.KeyWorker, "hold.accept", ("hold", "h1"));

        Assert.Contains("The core group is booked for Monday 14 December 2026, 10:00. The others are invited now.", answer);
        Assert.Contains("hold.takeBack", answer);
        Assert.Equal(new HoldApproved("h1") { Way = Ways.Card }, Last());
        var again = await Press(Groups.KeyWorker, "hold.accept", ("hold", "h1"));
        Assert.Contains("Accepted on Monday 23 November 2026, on a card in Teams: Monday 14 December 2026, 10:00.", again);
        Assert.Contains("hold.takeBack", again);
        Assert.Single(All<HoldApproved>());
        Assert.Contains(await Cards(), sent => sent.Contains("Accepted on Monday 23 November 2026, on a card in Teams.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_pressed_after_an_answer_in_Outlook_says_what_was_answered_there()
    {
        await Waiting();
        await Service.Happened(Groups.Case, new HoldApproved("h1"));

        foreach (var verb in (string[])["hold.accept", "hold.none", "hold.choose"])
        {
            var answer = await Press(Groups.KeyWorker, verb, ("hold", "h1"), ("start", "2026-12-15T09:00"));
            Assert.Contains("Accepted on Monday 23 November 2026, in Outlook: Monday 14 December 2026, 10:00.", answer);
        }

        Assert.Equal(new HoldApproved("h1"), Last());
        Assert.Contains("Accepted on Monday 23 November 2026, in Outlook", await Read(Page()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_answers_at_the_same_time_one_counts_and_the_others_are_told()
    {
        await Waiting();

        var answers = await Task.WhenAll(
            Press(Groups.KeyWorker, "hold.accept", ("hold", "h1")),
            Press(Groups.KeyWorker, "hold.none", ("hold", "h1")),
            Send(Page(), ("answer", "accept")),
            Press(Groups.KeyWorker, "hold.choose", ("hold", "h1"), ("start", "2026-12-15T09:00")),
            Send(Page(), ("answer", "none")));

        Assert.Equal(1, All<HoldApproved>().Count() + All<HoldDeclined>().Count());
        Assert.Equal(4, answers.Count(answer =>
            answer.Contains("Already accepted", StringComparison.Ordinal) || answer.Contains("No longer held", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Another_of_the_times_is_chosen_and_one_that_cannot_be_offered_is_not()
    {
        await Waiting();
        await Service.Happened(Groups.Case, new ReviewListed(new LocalDate(2026, 12, 16), new LocalTime(9, 30)));

        Assert.Contains("choose one of the times", await Press(Groups.KeyWorker, "hold.choose", ("hold", "h1"), ("start", "own")));
        Assert.Contains("between 09:00 and 17:00", await Press(
            Groups.KeyWorker, "hold.choose", ("hold", "h1"), ("start", "own"), ("otherDate", "2026-12-12"), ("otherTime", "10:00")));
        Assert.Contains("to Thursday 24 December 2026", await Press(
            Groups.KeyWorker, "hold.choose", ("hold", "h1"), ("start", "own"), ("otherDate", "2026-12-29"), ("otherTime", "10:00")));
        Assert.Contains("The review conference takes place then.", await Press(
            Groups.KeyWorker, "hold.choose", ("hold", "h1"), ("start", "own"), ("otherDate", "2026-12-16"), ("otherTime", "10:00")));
        Assert.Empty(All<HoldDeclined>());

        Assert.Contains("The calendars are read once more", await Press(
            Groups.KeyWorker, "hold.choose", ("hold", "h1"), ("start", "2026-12-15T09:00")));
        Assert.Equal(new HoldDeclined("h1", Other) { Way = Ways.Card }, Last());
        Assert.Contains("No longer held", await Press(Groups.KeyWorker, "hold.accept", ("hold", "h1")));
    }

    [Fact]
    public async Task The_time_itself_is_accepted_also_where_it_is_given_by_hand()
    {
        await Waiting();

        await Press(Groups.KeyWorker, "hold.choose", ("hold", "h1"), ("start", "own"), ("otherDate", "2026-12-14"), ("otherTime", "10:00"));

        Assert.Equal(new HoldApproved("h1") { Way = Ways.Card }, Last());
    }

    [Fact]
    public async Task What_was_accepted_by_mistake_is_taken_back_and_not_offered_again()
    {
        await Waiting();
        await Press(Groups.KeyWorker, "hold.accept", ("hold", "h1"));
        Assert.Contains("Take back the date that is booked", await Press(Groups.KeyWorker, "case.menu"));
        Assert.Contains("gets a cancellation", await Opened(Groups.KeyWorker, "hold.takeBack"));

        Assert.Contains("Taken back", await Press(Groups.KeyWorker, "hold.takeBack", ("hold", "h1")));

        Assert.Equal(new BookingTakenBack("h1", Ways.Card), Last());
        var @case = (await Service.Cases.Open(Groups.Case, default))!;
        Assert.Null(@case.Standing);
        Assert.Contains(Start, @case.NotAgain);
        Assert.Contains("No longer held", await Press(Groups.KeyWorker, "hold.takeBack", ("hold", "h1")));
        Assert.Single(All<BookingTakenBack>());
    }

    [Fact]
    public async Task Once_its_time_has_come_nothing_is_accepted_or_taken_back()
    {
        await Waiting();
        await Press(Groups.KeyWorker, "hold.accept", ("hold", "h1"));
        Service.Clock.Now = Groups.Utc(12, 14, 10);

        Assert.Contains("That time has passed.", await Press(Groups.KeyWorker, "hold.takeBack", ("hold", "h1")));
        Assert.Empty(All<BookingTakenBack>());
    }

    [Fact]
    public async Task The_next_time_has_a_card_of_its_own_and_the_earlier_one_says_so()
    {
        await Waiting();
        await Cards();
        Service.Clock.Now += Duration.FromHours(2);
        await Service.Happened(
            Groups.Case, new HoldDeclined("h1", null), new HoldReleased("h1"), Chosen("h2", new LocalDateTime(2026, 12, 17, 14, 0)), new HoldPlaced("h2", "event-2"));

        var cards = await Cards();

        Assert.Contains("For your answer: Thursday 17 December 2026, 14:00–15:00.", cards[^2] + cards[^1], StringComparison.Ordinal);
        Assert.Contains("A later card further down takes the place of this one", cards[^2] + cards[^1], StringComparison.Ordinal);
        Assert.Contains("Answer the time that is held", await Press(Groups.KeyWorker, "case.menu"));
        Assert.Contains("For your answer: Thursday 17 December 2026", await Opened(Groups.KeyWorker, "hold.accept"));
        Assert.DoesNotContain("hold.accept", await Press(Groups.HealthVisitor, "case.menu"));
    }

    [Fact]
    public async Task Whoever_Teams_does_not_reach_answers_from_the_letter()
    {
        Service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, """{"error":{"code":"ConversationBlockedByUser","message":"x"}}""", null));
        await Service.Happened(
            Groups.Case,
            [.. Groups.After("bolton", new LocalDate(2026, 11, 16)), Chosen("h1", new LocalDateTime(2026, 11, 30, 10, 0)), new HoldPlaced("h1", "event")]);
        await Cards();

        var letter = Readably(Assert.Single(Service.Microsoft.Letters));
        Assert.Contains("For your answer: Monday 30 November 2026, 10:00–11:00.", letter, StringComparison.Ordinal);
        Assert.Contains("To answer the time for core group CG-0012 without Teams", letter, StringComparison.Ordinal);
        Assert.Contains("Accept this time", await Read(Regex.Match(letter, "/m/time/[A-Za-z0-9_-]+").Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_told_instead_of_the_key_worker_gets_no_page_of_theirs()
    {
        var group = Groups.Of("bolton");
        await Service.Happened(
            Groups.Case,
            [
                .. Groups.After("bolton", new LocalDate(2026, 11, 16)),
                new GroupDescribed(group with
                {
                    Members = [.. group.Members.Select(member => member.Role == Roles.KeyWorker ? member with { Person = "not-in-the-directory" } : member)],
                }),
                Chosen("h1", new LocalDateTime(2026, 11, 30, 10, 0)), new HoldPlaced("h1", "event"),
            ]);

        var told = (await Cards()).FindAll(sent => sent.Contains("For your answer:", StringComparison.Ordinal));

        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, sent => sent.Contains("/m/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bolton", true)]
    [InlineData("sewscb", false)]
    [InlineData("cwm-taf-morgannwg", false)]
    public async Task Where_no_time_is_found_the_key_worker_has_the_boards_own_way_the_same_day(string board, bool hasLongerInterval)
    {
        await Held(board);
        var @case = (await Service.Cases.Open(Groups.Case, default))!;
        var due = Deadlines.BindingNextMeeting(Service.Get<Guidance>().DeadlinesOf(@case))!.Due;
        await Service.Happened(Groups.Case, new NoSlotFound(
            due, new LocalDate(2026, 11, 23), "It could be held on Monday 30 November 2026 at 09:00 if Police made room that morning."));

        var told = Service.Get<ToldNotices>().Of(Groups.Case).Single(one => one.Notice.Rule is RuleIds.SlotSearch).Notice;
        Assert.True(told.At <= Service.Clock.Now);
        Assert.Contains(await Cards(), sent => sent.Contains("No date was found for the core group", StringComparison.Ordinal)
            || sent.Contains("Ni chafwyd hyd i ddyddiad", StringComparison.Ordinal));
        var card = await Press(Groups.KeyWorker, "notices.open", ("pick", $"{Groups.Case}|{DigestItem.TokenOf(told)}"), ("of", ""));
        Assert.Contains("if Police made room that morning", card);
        Assert.Contains("meeting.lateReason", card);
        Assert.Equal(hasLongerInterval, card.Contains("interval.request", StringComparison.Ordinal));
        Assert.Contains("Reason recorded", await Press(
            Groups.KeyWorker, "meeting.lateReason", ("rule", "subsequent-max-interval"), ("due", due.ToString("uuuu-MM-dd", null)), ("reason", "Nobody can make room.")));
    }

    [Fact]
    public async Task A_hold_that_is_not_in_the_calendar_yet_cannot_be_accepted()
    {
        await Held("bolton", Chosen("h1", Start));

        Assert.Contains("just being put into your calendar", await Press(Groups.KeyWorker, "hold.accept", ("hold", "h1")));
        Assert.Empty(All<HoldApproved>());
        Assert.Contains("just being put into your calendar", await Read(Page()), StringComparison.Ordinal);
    }
}
