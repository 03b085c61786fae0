using System.Globalization;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Tests.Conversation.Papers;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Working hours and leave of people over the wire: what waits, who has it instead, who is told. It is Monday 23 November 2026,
/// 10:00; the next core group is due on 24 December.</summary>
public sealed class QuietHoursTests : PaperDesk
{
    private const string Deputy = "deputy@work.example";
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public async Task Whoever_begins_later_is_written_to_later_that_day()
    {
        Service.Microsoft.Mailboxes[Groups.KeyWorker] = Settings("11:00", "\"status\":\"disabled\"");
        await Held("bolton");
        Assert.DoesNotContain(await Cards(), IsTheReminder);
        Service.Clock.Now = Groups.Utc(11, 23, 10, 59);
        Assert.DoesNotContain(await Cards(), IsTheReminder);
        Service.Clock.Now = Groups.Utc(11, 23, 11);
        Assert.Single(await Cards(), IsTheReminder);
        Assert.Empty(All<FoundAway>());
    }

    [Fact]
    public async Task Of_whoever_is_away_with_nobody_to_cover_the_manager_is_told_once_and_what_can_wait_waits_for_their_return()
    {
        Away(Groups.KeyWorker, "2026-12-07T00:00:00");
        await Held("bolton");
        var cards = string.Join('\n', await Cards());
        await Service.Deliver();
        Assert.DoesNotContain("Next core group: due in", cards);
        Assert.Equal(new FoundAway(Groups.KeyWorker, new LocalDate(2026, 12, 6)), Assert.Single(All<FoundAway>()));
        Assert.Contains("Key worker (Children’s services) is away", string.Join('\n', await Cards()));

        foreach (var day in (int[])[24, 25, 26, 27, 30])
        {
            Service.Clock.Now = Groups.Utc(11, day, 9);
            Assert.DoesNotContain(await Cards(), IsTheReminder);
        }

        Service.Clock.Now = Groups.Utc(12, 7, 9);
        Assert.Single(await Cards(), IsTheReminder);
        Assert.Single(All<FoundAway>());
    }

    [Fact]
    public async Task Whoever_is_back_early_is_written_to_on_the_next_working_morning()
    {
        Away(Groups.KeyWorker, "2026-12-07T00:00:00");
        await Held("bolton");
        await Service.Deliver();
        Service.Microsoft.Mailboxes[Groups.KeyWorker] = Settings("09:00", "\"status\":\"disabled\"");
        Service.Clock.Now = Groups.Utc(11, 24, 9);
        Assert.Single(await Cards(), IsTheReminder);
    }

    [Fact]
    public async Task Whoever_covers_has_it_at_once_and_nobody_is_told_that_somebody_is_away()
    {
        Service.StaffIds[Deputy] = Groups.Outsider;
        Away(Groups.KeyWorker, "2026-12-07T00:00:00");
        await Held("bolton", new CoverNamed(Groups.KeyWorker, Deputy, Today, new LocalDate(2026, 12, 6)));
        var cards = await Cards();
        Assert.Contains("because you cover for the key worker", Assert.Single(cards, IsTheReminder));
        Assert.Empty(All<FoundAway>());
    }

    [Fact]
    public async Task Whoever_covers_and_is_away_too_covers_nothing()
    {
        Service.StaffIds[Deputy] = Groups.Outsider;
        Away(Groups.KeyWorker, "2026-12-07T00:00:00");
        Away(Groups.Outsider, "2026-12-07T00:00:00");
        await Held("bolton", new CoverNamed(Groups.KeyWorker, Deputy, Today, new LocalDate(2026, 12, 6)));
        Assert.DoesNotContain(await Cards(), IsTheReminder);
        Assert.Single(All<FoundAway>());
    }

    [Fact]
    public async Task A_concern_is_said_at_once_whatever()
    {
        Away(Groups.KeyWorker, "2026-12-07T00:00:00");
        Service.Clock.Now = Groups.Utc(11, 22, 3);
        await Held("bolton", new ConcernRaised("c", Grounds.NoCooperation, Groups.Teacher, new LocalDate(2026, 11, 22), true, null, null, null));
        Assert.Contains(await Cards(), card => card.Contains("A concern in a core group", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_worker_names_who_covers_for_somebody_who_is_away_and_nobody_else_does()
    {
        await Held("bolton", new FoundAway(Groups.Teacher, new LocalDate(2026, 12, 6)));
        var token = MemberToken.Of(new Member(Groups.Teacher, "", "", null, null));
        Task<string> Cover(string by, string address) =>
            Press(by, "cover.name", ("for", token), ("address", address), ("from", "2026-11-23"), ("until", "2026-12-06"));
        Assert.Contains("Only the key worker or the manager", await Cover(Groups.HealthVisitor, Deputy));
        Assert.Contains(Nothing, await Cover(Groups.Outsider, Deputy));
        Assert.Contains("no email address", await Cover(Groups.KeyWorker, "somebody"));
        Assert.Contains("Cover recorded", await Cover(Groups.KeyWorker, Deputy));
        Assert.Equal(new CoverNamed(Groups.Teacher, Deputy, Today, new LocalDate(2026, 12, 6)), Last());
        Assert.Contains("Already recorded", await Cover(Groups.Manager, Deputy));
    }

    private static bool IsTheReminder(string card) => card.Contains("Next core group: due in", StringComparison.Ordinal);

    private void Away(string person, string until) => Service.Microsoft.Mailboxes[person] = Settings(
        "09:00",
        "\"status\":\"scheduled\",\"scheduledStartDateTime\":{\"dateTime\":\"2026-11-20T12:00:00\",\"timeZone\":\"UTC\"},"
            + $"\"scheduledEndDateTime\":{{\"dateTime\":\"{until}\",\"timeZone\":\"UTC\"}}");

    internal static string Settings(string opens, string replies) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {"workingHours":{"daysOfWeek":["monday","tuesday","wednesday","thursday","friday"],"startTime":"{{{opens}}}:00","endTime":"17:00:00",
        "timeZone":{"name":"GMT Standard Time"}},"automaticRepliesSetting":{{{{replies}}}}}
        """);
}
