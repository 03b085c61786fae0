using System.Net;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Tests.Conversation.Holds;

/// <summary>The same answers on the page for it, without an account.</summary>
public sealed class HoldPageTests : HoldDesk
{
    [Fact]
    public async Task It_shows_the_same_facts_and_choices_and_changes_nothing()
    {
        await Waiting();
        var before = Service.Everything();

        var page = await Read(Page());

        Assert.Contains($"Core group {Groups.Case}: a time for your answer", page, StringComparison.Ordinal);
        Assert.Contains("Monday 14 December 2026, 10:00–11:00", page, StringComparison.Ordinal);
        Assert.Contains(Reason, page, StringComparison.Ordinal);
        Assert.Contains("due Thursday 24 December 2026", page, StringComparison.Ordinal);
        Assert.Contains("Tuesday 15 December 2026, 09:00: all but the health visitor", page, StringComparison.Ordinal);
        Assert.DoesNotContain("child-1", page, StringComparison.Ordinal);
        Assert.Equal(before, Service.Everything());
    }

    [Fact]
    public async Task Accepted_there_it_is_accepted_and_every_other_way_says_so()
    {
        await Waiting();
        await Cards();

        Assert.Contains("The others are invited now.", await Send(Page(), ("answer", "accept")), StringComparison.Ordinal);

        Assert.Equal(new HoldApproved("h1") { Way = Ways.Page }, Last());
        Assert.Equal(Groups.KeyWorker, Service.Cases.History(Groups.Case)[^1].By);
        var said = "Accepted on Monday 23 November 2026, on the page for it: Monday 14 December 2026, 10:00.";
        Assert.Contains(said, await Press(Groups.KeyWorker, "hold.accept", ("hold", "h1")));
        Assert.Contains(said, await Read(Page()), StringComparison.Ordinal);
        Assert.Contains(said, await Send(Page(), ("answer", "none")), StringComparison.Ordinal);
        Assert.Contains(await Cards(), sent => sent.Contains("Accepted on Monday 23 November 2026, on the page for it", StringComparison.Ordinal));
        Assert.Single(All<HoldApproved>());
    }

    [Fact]
    public async Task The_other_choices_are_recorded_as_there()
    {
        await Waiting();

        Assert.Contains("Please choose one of the buttons.", await Send(Page()), StringComparison.Ordinal);
        Assert.Contains("Please choose one of the times", await Send(Page(), ("answer", "choose"), ("start", "own")), StringComparison.Ordinal);
        Assert.Contains("It has to be a working day", await Send(
            Page(), ("answer", "choose"), ("start", "own"), ("otherDate", "2026-12-29"), ("otherTime", "10:00")), StringComparison.Ordinal);
        Assert.Empty(All<HoldDeclined>());

        Assert.Contains("Time chosen.", await Send(Page(), ("answer", "choose"), ("start", "2026-12-15T09:00")), StringComparison.Ordinal);
        Assert.Equal(new HoldDeclined("h1", Other) { Way = Ways.Page }, Last());
        Assert.Contains("Another time is looked for", await Read(Page()), StringComparison.Ordinal);
        Assert.Contains("No longer held.", await Send(Page(), ("answer", "accept")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_taken_back_there_too()
    {
        await Waiting();
        await Send(Page(), ("answer", "accept"));

        Assert.Contains("That was a mistake: take it back", await Read(Page()), StringComparison.Ordinal);
        Assert.Contains("Taken back.", await Send(Page(), ("answer", "takeBack")), StringComparison.Ordinal);
        Assert.Equal(new BookingTakenBack("h1", Ways.Page), Last());
    }

    [Fact]
    public async Task It_is_the_key_workers_alone_while_they_are_the_key_worker()
    {
        await Waiting();
        var page = Page();
        using (var other = await Service.Http.GetAsync(Page(Groups.HealthVisitor)))
        {
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        }

        var group = Groups.Of("bolton");
        await Service.Happened(Groups.Case, new GroupDescribed(group with
        {
            Members = [.. group.Members.Select(member => member.Role == Roles.KeyWorker ? member with { Id = "new", Person = Groups.Outsider } : member)],
        }));

        using var left = await Service.Http.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, left.StatusCode);
        Assert.Contains("This link opens nothing", await Send(page, ("answer", "accept")), StringComparison.Ordinal);
        Assert.Empty(All<HoldApproved>());
    }

    [Fact]
    public async Task It_is_in_Welsh_for_whoever_has_chosen_Welsh()
    {
        await Waiting("cwm-taf-morgannwg");

        var page = await Read(Page());
        Assert.Contains("<html lang=\"cy\">", page, StringComparison.Ordinal);
        Assert.Contains("Derbyn yr amser hwn", page, StringComparison.Ordinal);
        Assert.Contains($"<dd>{ReasonInWelsh}</dd>", page, StringComparison.Ordinal);
        Assert.Contains("pawb ond yr ymwelydd iechyd; 7 diwrnod gwaith", page, StringComparison.Ordinal);
        Assert.DoesNotContain("working days", page, StringComparison.Ordinal);
        Assert.Contains("Accept this time", await Read($"{Page()}?lang=en"), StringComparison.Ordinal);
    }
}
