using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Scheduling.Booking;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Papers;

/// <summary>The date agreed for the next core group, and whether an additional one is needed.</summary>
public sealed class DateVerbTests : PaperDesk
{
    private static readonly LocalDateTime Agreed = new(2026, 12, 15, 14, 0);

    private static SlotChosen AgreedThen(string hold, int minutes) => new(hold, Agreed, minutes, "The core group agreed this time.")
    {
        ReasonInWelsh = "Cytunodd y grŵp craidd ar yr amser hwn.",
    };

    [Fact]
    public async Task The_key_worker_gives_the_date_that_was_agreed_and_it_waits_in_Outlook()
    {
        await Held("sandwell");
        Assert.Contains("The place is agreed by all.", await Opened(Groups.KeyWorker, "meeting.book"));
        Assert.Contains("on its way to your Outlook", await Give(Groups.KeyWorker, "2026-12-15", "14:00", venue: true));
        Assert.Equal([AgreedThen("CG-0012-1", 60)], All<SlotChosen>());
        Assert.Equal(new VenueAgreed("CG-0012-1"), Last());
        Assert.Contains("waits for your answer", await Give(Groups.KeyWorker, "2026-12-15", "14:00"));
    }

    [Fact]
    public async Task The_first_date_that_is_agreed_lasts_as_long_as_core_groups_are_booked_for_here()
    {
        Service.Get<IOptions<BookingOptions>>().Value.Minutes = 90;
        await Held("sandwell");
        await Give(Groups.KeyWorker, "2026-12-15", "14:00");
        Assert.Equal([AgreedThen("CG-0012-1", 90)], All<SlotChosen>());
    }

    [Fact]
    public async Task Another_time_takes_the_place_of_a_hold_that_waits_and_not_of_a_booking()
    {
        await Held("bolton", new SlotChosen("h1", new LocalDateTime(2026, 12, 14, 10, 0), 90, "free"), new HoldPlaced("h1", "event"));
        Assert.Contains("Date recorded", await Give(Groups.KeyWorker, "2026-12-15", "14:00"));
        Assert.Equal(new HoldDeclined("h1", null), All<HoldDeclined>().Single());
        Assert.Equal(AgreedThen("CG-0012-2", 90), Last());

        await Service.Happened(Groups.Case, new HoldApproved("CG-0012-2"));
        Assert.Contains("have another date looked for", await Give(Groups.KeyWorker, "2026-12-16", "14:00"));
        Assert.Single(All<HoldDeclined>());
    }

    [Fact]
    public async Task An_early_second_core_group_is_noted_and_never_hindered()
    {
        await Held("leaflet-2017");
        Assert.Contains("not before Thursday 10 December 2026", await Give(Groups.KeyWorker, "2026-12-01", "10:00"));
        Assert.Single(All<SlotChosen>());
    }

    [Theory]
    [InlineData(Groups.KeyWorker, "2026-11-20", "10:00", "has passed")]
    [InlineData(Groups.KeyWorker, "2028-11-20", "10:00", "more than a year")]
    [InlineData(Groups.KeyWorker, "soon", "10:00", "give the day")]
    [InlineData(Groups.KeyWorker, "2026-12-15", "ten", "give the time")]
    [InlineData(Groups.Chair, "2026-12-15", "10:00", "Only the key worker")]
    [InlineData(Groups.Outsider, "2026-12-15", "10:00", Nothing)]
    public async Task What_cannot_be_given_or_not_by_them(string by, string date, string time, string said)
    {
        await Held("bolton");
        Assert.Contains(said, await Give(by, date, time));
        Assert.Empty(All<SlotChosen>());
    }

    [Fact]
    public async Task A_core_group_without_key_worker_and_second_chair_asks_whether_another_is_needed()
    {
        await Service.Happened(Groups.Case, Groups.After("bolton", Conference));
        await Press(Groups.Chair, "meeting.held", ("held", "yes"), ("date", "2026-11-12"), ("alone", "true"));
        Assert.Equal(new MetWithoutLeads(Meeting), Last());
        Assert.Contains("Only the key worker", await NotNeeded(Groups.Chair, "All is in hand."));
        Assert.Contains(Nothing, await NotNeeded(Groups.Outsider, "All is in hand."));
        Assert.Contains("give the reason", await NotNeeded(Groups.KeyWorker, "no"));
        Assert.Contains("No additional core group", await NotNeeded(Groups.KeyWorker, "All is in hand."));
        Assert.Contains("no longer asked", await NotNeeded(Groups.KeyWorker, "All is in hand."));
        Assert.Single(All<AdditionalMeetingNotNeeded>());
    }

    private Task<string> Give(string by, string date, string time, bool venue = false) => Press(
        by, "meeting.book", ("date", date), ("time", time), ("venue", venue ? "true" : "false"));

    private Task<string> NotNeeded(string by, string reason) =>
        Press(by, "meeting.notNeeded", ("of", "2026-11-12"), ("reason", reason));
}
