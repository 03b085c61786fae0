using CoreGroupBot.Bot.Tests.Conversation.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Edits;

/// <summary>What the key worker makes of a change in Outlook. It is Monday 23 November 2026, 10:00; under Bolton's six weeks the next
/// core group is due by Thursday 24 December.</summary>
public sealed class EditVerbTests : PaperDesk
{
    private static readonly LocalDateTime Was = new(2026, 12, 14, 10, 0);
    private static readonly LocalDateTime Late = new(2026, 12, 29, 10, 0);

    [Fact]
    public async Task The_key_worker_has_a_card_at_once_and_puts_it_back_once()
    {
        await Moved();
        Assert.Contains(await Cards(), sent =>
            sent.Contains("The core group was moved in Outlook to Tuesday 29 December, 10:00", StringComparison.Ordinal)
            && sent.Contains("That is after Thursday 24 December 2026, by which the core group is due.", StringComparison.Ordinal)
            && sent.Contains("Put it back to Mon 14 Dec, 10:00", StringComparison.Ordinal)
            && sent.Contains("Give the reason", StringComparison.Ordinal) && sent.Contains("Ask for a longer interval", StringComparison.Ordinal));

        Assert.Contains("Only the key worker", await Press(Groups.HealthVisitor, "edit.undo", ("edit", "1")));
        Assert.Contains("Outlook tells everybody, and asks them anew", await Press(Groups.KeyWorker, "edit.undo", ("edit", "1")));
        Assert.Equal(new EditToUndo(1), Last());
        Assert.Equal(Was, (await Service.Cases.Open(Groups.Case, default))!.Booked!.Start);
        Assert.Contains("It is being set back in Outlook.", await Press(Groups.KeyWorker, "edit.undo", ("edit", "1")));
        Assert.Contains("It is being set back in Outlook.", await Press(Groups.KeyWorker, "edit.keep", ("edit", "1")));
        Assert.Single(All<EditToUndo>());
    }

    [Fact]
    public async Task The_reason_can_be_given_from_its_card()
    {
        await Moved();
        Assert.Contains("Reason recorded", await Press(
            Groups.KeyWorker, "meeting.lateReason", ("rule", "subsequent-max-interval"), ("due", "2026-12-24"), ("reason", "The school is closed.")));
    }

    [Fact]
    public async Task It_stands_under_this_core_group_until_it_is_left_as_it_is()
    {
        await Moved();
        Assert.Contains("Answer a change made in Outlook", await Press(Groups.KeyWorker, "case.menu"));
        Assert.DoesNotContain("Answer a change made in Outlook", await Press(Groups.HealthVisitor, "case.menu"));
        Assert.Contains("was moved in Outlook", await Opened(Groups.KeyWorker, "edit.undo"));

        Assert.Contains("You are not asked about it again.", await Press(Groups.KeyWorker, "edit.keep", ("edit", "1")));
        Assert.DoesNotContain("Answer a change made in Outlook", await Press(Groups.KeyWorker, "case.menu"));
        Assert.Contains("There is nothing left to answer.", await Press(Groups.KeyWorker, "edit.keep", ("edit", "7")));
        Assert.Contains(Nothing, await Press("00000000-0000-0000-0000-00000000dead", "edit.keep", ("edit", "1")));
    }

    [Fact]
    public async Task Of_what_was_deleted_the_key_worker_has_one_card_and_answers_on_it_what_is_held_instead()
    {
        await Held(
            "bolton", new SlotChosen("h1", Was, 60, "free"), new HoldPlaced("h1", "event"), new HoldApproved("h1"), new MembersInvited("h1"),
            new EditFound("h1", EditKind.Deleted, null), new MeetingNotHeld("h1", "x"),
            new SlotChosen("h2", Was.PlusDays(2), 60, "All are free."), new HoldPlaced("h2", "event-2"));
        var sent = Assert.Single(
            await Cards(), card => card.Contains("The core group of Monday 14 December, 10:00 was deleted in Outlook", StringComparison.Ordinal));
        Assert.Contains("Nothing is lost by it", sent, StringComparison.Ordinal);
        Assert.Contains("For your answer: Wednesday 16 December 2026, 10:00–11:00.", sent, StringComparison.Ordinal);

        Assert.Contains("There is nothing left to answer", await Press(Groups.KeyWorker, "edit.undo", ("edit", "2")));
        Assert.Contains("That time does not stand any more.", await Press(Groups.KeyWorker, "edit.undo", ("edit", "1")));
        Assert.DoesNotContain("Answer a change made in Outlook", await Press(Groups.KeyWorker, "case.menu"));
        await Press(Groups.KeyWorker, "hold.accept", ("hold", "h2"));
        Assert.Equal(new HoldApproved("h2") { Way = Ways.Card }, Last());
    }

    private Task Moved() => Held(
        "bolton", new SlotChosen("h1", Was, 60, "free"), new HoldPlaced("h1", "event"), new HoldApproved("h1"), new MembersInvited("h1"),
        new MeetingMoved("h1", Was, 60, Late, 60));
}
