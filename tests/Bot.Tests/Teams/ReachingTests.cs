using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Nobody is silently dropped: in Teams, with the app installed on the way, by mail, and at the last by way of whoever
/// is next.</summary>
public sealed class ReachingTests : IAsyncLifetime
{
    private const string NotInstalled = """{"error":{"code":"ForbiddenOperationException","message":"x"}}""";
    private const string Catalogue = "33333333-3333-3333-3333-333333333333";

    private static readonly LocalDate Conference = new(2026, 11, 2);
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync() => service = await ServiceUnderTest.Start(
        Groups.Utc(11, 2, 15), ("Graph:TeamsAppId", Catalogue), ("Graph:ActivityFeed", "true"));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser","message":"x"}}""")]
    [InlineData(403, """{"errorCode":209,"message":"{ \"subCode\": \"MessageWritesBlocked\" }"}""")]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin","message":"x"}}""")]
    [InlineData(403, """{"message":"The bot isn't authorized"}""")]
    [InlineData(403, """{"error":{"code":"NotEnoughPermissions","message":"x"}}""")]
    [InlineData(403, """{"error":{"code":"InvalidBotApiHost","message":"x"}}""")]
    [InlineData(401, """{"error":{"code":"BotNotRegistered","message":"x"}}""")]
    [InlineData(400, """{"error":{"code":"BadSyntax","message":"x"}}""")]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig","message":"x"}}""")]
    public async Task Whoever_Teams_does_not_reach_gets_one_mail_with_the_same_facts(int status, string body)
    {
        service.Microsoft.Refusals.Enqueue(((HttpStatusCode)status, body, null));
        var notice = await FirstNotice();
        Assert.Null(Assert.IsType<Delivery.Done>(await Carry(notice)).Receipt);
        var letter = Assert.Single(service.Microsoft.Letters).ToJsonString();
        Assert.Contains(ServiceUnderTest.MailOf(Groups.KeyWorker), letter, StringComparison.Ordinal);
        Assert.Contains("First core group", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("child-1", letter, StringComparison.Ordinal);
        Assert.Empty(service.Microsoft.Installs);
    }

    [Theory]
    [InlineData("""{"error":{"code":"ForbiddenOperationException","message":"x"}}""", HttpStatusCode.Created)]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"x"}}""", HttpStatusCode.Created)]
    [InlineData("""{"error":{"code":"ForbiddenOperationException","message":"x"}}""", HttpStatusCode.Conflict)]
    public async Task Whoever_lacks_the_app_gets_it_and_then_the_card(string refusal, HttpStatusCode answer)
    {
        service.Microsoft.AnswerToInstall = answer;
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, refusal, null));
        var notice = await FirstNotice();
        Assert.Equal(Duration.FromSeconds(30), Assert.IsType<Delivery.Later>(await Carry(notice)).After);
        var (person, asked) = Assert.Single(service.Microsoft.Installs);
        Assert.Equal(Groups.KeyWorker, person);
        Assert.Equal(
            $"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{Catalogue}", asked["teamsApp@odata.bind"]!.GetValue<string>());

        service.Clock.Now += Duration.FromSeconds(30);
        Assert.NotNull(Assert.IsType<Delivery.Done>(await Carry(notice)).Receipt);
        Assert.Empty(service.Microsoft.Letters);
    }

    [Fact]
    public async Task An_installation_that_does_not_help_ends_with_a_mail_and_is_asked_for_again_the_next_day()
    {
        var notice = await FirstNotice();
        for (var tried = 0; tried < 4; tried++)
        {
            service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, NotInstalled, null));
            Assert.IsType<Delivery.Later>(await Carry(notice));
            service.Clock.Now += Duration.FromSeconds(30);
        }

        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, NotInstalled, null));
        Assert.IsType<Delivery.Done>(await Carry(notice));
        Assert.Single(service.Microsoft.Letters);
        Assert.Single(service.Microsoft.Installs);

        // The next morning's search for a date is done before anything is said of it.
        service.Clock.Now += Duration.FromDays(1);
        await service.Cases.Look(Groups.Case, CancellationToken.None);
        service.Execute("update outbox set state = 'sent' where kind = 'errand'");
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, NotInstalled, null));
        Assert.IsType<Delivery.Later>(await Carry(await Planned(Audience.Person)));
        Assert.Equal(2, service.Microsoft.Installs.Count);
    }

    [Fact]
    public async Task Where_the_service_may_not_install_it_says_so_and_writes_a_mail()
    {
        service.Microsoft.AnswerToInstall = HttpStatusCode.Forbidden;
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, NotInstalled, null));
        Assert.IsType<Delivery.Done>(await Carry(await FirstNotice()));
        Assert.Single(service.Microsoft.Letters);
        Assert.Contains("TeamsAppInstallation", Assert.Single(service.Get<Findings>().All).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "120", 120)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "30", 30)]
    [InlineData(HttpStatusCode.GatewayTimeout, "600", 600)]
    [InlineData(HttpStatusCode.TooManyRequests, "3000", 600)]
    public async Task An_installation_that_Graph_has_no_time_for_is_asked_for_again_when_Graph_wants_to_be_asked(
        HttpStatusCode busy, string retryAfter, int seconds)
    {
        service.Microsoft.AnswersToInstall.Enqueue((busy, retryAfter));
        var notice = await FirstNotice();
        Assert.Equal(Duration.FromSeconds(seconds), await NotInstalledFor(notice, attempt: 1));
        Assert.Single(service.Microsoft.Installs);

        // Whoever else lacks the app waits too, and Graph is left alone.
        service.Clock.Now += Duration.FromSeconds(seconds - 1);
        Assert.NotNull(await NotInstalledFor(notice, attempt: 1));
        Assert.Single(service.Microsoft.Installs);

        service.Clock.Now += Duration.FromSeconds(int.Parse(retryAfter, null));
        Assert.Equal(Duration.FromSeconds(30), await NotInstalledFor(notice, attempt: 2));
        Assert.Equal(2, service.Microsoft.Installs.Count);
        service.Clock.Now += Duration.FromSeconds(30);
        Assert.NotNull(Assert.IsType<Delivery.Done>(await Carry(notice, 3)).Receipt);
        Assert.Empty(service.Microsoft.Letters);
    }

    [Fact]
    public async Task An_installation_that_Graph_never_has_time_for_ends_with_one_mail_in_less_than_an_hour()
    {
        var notice = await FirstNotice();
        var waited = Duration.Zero;
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            service.Microsoft.AnswersToInstall.Enqueue((HttpStatusCode.TooManyRequests, "600"));
            waited += Assert.IsType<Duration>(await NotInstalledFor(notice, attempt));
            Assert.Empty(service.Microsoft.Letters);
            service.Clock.Now += Duration.FromSeconds(600);
        }

        service.Microsoft.AnswersToInstall.Enqueue((HttpStatusCode.TooManyRequests, "600"));
        Assert.Null(await NotInstalledFor(notice, attempt: 5));
        Assert.Single(service.Microsoft.Letters);
        Assert.True(waited < Duration.FromHours(1));
    }

    [Fact]
    public async Task What_the_client_itself_has_tried_in_vain_is_tried_again_too()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            service.Microsoft.AnswersToInstall.Enqueue((HttpStatusCode.ServiceUnavailable, "0"));
        }

        var notice = await FirstNotice();
        Assert.Equal(Duration.FromMinutes(1), await NotInstalledFor(notice, attempt: 1));
        Assert.Equal(3, service.Microsoft.Installs.Count);
        service.Clock.Now += Duration.FromMinutes(1);
        Assert.Equal(Duration.FromSeconds(30), await NotInstalledFor(notice, attempt: 2));
    }

    [Theory]
    [InlineData(13, false, 1)]
    [InlineData(16, false, 1)]
    [InlineData(12, false, 4)]
    [InlineData(12, true, 0)]
    public async Task The_nearer_the_due_date_the_sooner_the_mail_and_what_is_urgent_waits_for_nothing(int day, bool isUrgent, int waits)
    {
        await service.Happened(Groups.Case, Groups.After("bolton", Conference));
        service.Clock.Now = Groups.Utc(11, day, 10);
        var notice = (await Planned(Audience.Person)) with { IsUrgent = isUrgent };
        Assert.Equal(new LocalDate(2026, 11, 16), notice.Due);
        for (var attempt = 1; attempt <= waits + 1; attempt++)
        {
            Assert.Empty(service.Microsoft.Letters);
            service.Microsoft.AnswersToInstall.Enqueue((HttpStatusCode.TooManyRequests, "60"));
            service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, NotInstalled, null));
            Assert.Equal(attempt > waits, await Reach(notice, attempt) is Delivery.Done);
            service.Clock.Now += Duration.FromSeconds(60);
        }

        Assert.Single(service.Microsoft.Letters);
    }

    [Fact]
    public async Task The_wait_for_an_installation_outlasts_the_process()
    {
        await service.Happened(Groups.Case, Groups.After("bolton", Conference));
        service.Execute("update outbox set state = 'sent' where kind = 'errand'");
        service.Microsoft.AnswersToInstall.Enqueue((HttpStatusCode.TooManyRequests, "120"));
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, NotInstalled, null));
        await service.Deliver();
        Assert.Empty(service.Microsoft.Letters);

        await service.Restart();
        await service.Deliver();
        Assert.Single(service.Microsoft.Installs);
        service.Clock.Now += Duration.FromSeconds(120);
        await service.Deliver();
        Assert.Empty(service.Microsoft.Letters);
        Assert.Contains(service.Microsoft.Sent, sent => sent.Body.ToJsonString().Contains("First core group", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_whoever_the_directory_knows_is_told_to_add_the_app(bool isKnown)
    {
        const string Address = "nurse@health.example";
        await Open(health: Address);
        if (isKnown)
        {
            service.StaffIds[Address] = Groups.HealthVisitor;
            service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, """{"error":{"code":"ConversationBlockedByUser","message":"x"}}""", null));
        }

        service.Clock.Now = Groups.Utc(11, 17, 9);
        var notice = (await Planned(Audience.Person)) with { Recipient = new Recipient(Audience.Person, Address, Roles.Member) };
        Assert.IsType<Delivery.Done>(await Reach(notice));
        var letter = Assert.Single(service.Microsoft.Letters).ToJsonString();
        Assert.Contains(Address, letter, StringComparison.Ordinal);
        Assert.Contains("First core group is due.", letter, StringComparison.Ordinal);
        Assert.Contains("tell the social worker of the core group", letter, StringComparison.Ordinal);
        Assert.Equal(isKnown, letter.Contains("add the app Core Groups in Teams", StringComparison.Ordinal));
        Assert.Equal(isKnown, letter.Contains("Teams", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_no_mail_can_go_to_is_none_and_the_key_worker_is_told()
    {
        await Open(health: "nurse@health");
        service.Microsoft.AnswerToLetter = HttpStatusCode.BadRequest;
        service.Clock.Now = Groups.Utc(11, 17, 9);
        var notice = (await Planned(Audience.Person)) with { Recipient = new Recipient(Audience.Person, "nurse@health", Roles.Member) };
        Assert.Equal(
            "the directory knows no member as the register has them; nor is the address taken; the key worker was told instead",
            Assert.IsType<Delivery.Refused>(await Reach(notice)).Problem);
        Assert.Contains("could not be reached", Assert.Single(service.Microsoft.Sent).Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_removed_the_app_themselves_does_not_get_it_again()
    {
        var removal = service.Activity("installationUpdate", Groups.KeyWorker);
        removal["action"] = "remove";
        using var removed = await service.Post(removal);
        Assert.IsType<Delivery.Done>(await Carry(await FirstNotice()));
        Assert.Single(service.Microsoft.Letters);
        Assert.Empty(service.Microsoft.Installs);
    }

    [Fact]
    public async Task A_server_error_that_goes_on_ends_with_a_mail()
    {
        var notice = await FirstNotice();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            service.Microsoft.Refusals.Enqueue((HttpStatusCode.InternalServerError, """{"error":{"code":"ServiceError","message":"x"}}""", null));
            Assert.Equal(attempt == 3, await Carry(notice, attempt) is Delivery.Done);
        }

        Assert.Single(service.Microsoft.Letters);
    }

    [Fact]
    public async Task Whoever_has_no_address_either_is_told_by_the_key_worker_and_a_light_is_red()
    {
        await Open(health: "nurse-without-an-address");
        service.Clock.Now = Groups.Utc(11, 17, 9);
        var notice = (await Planned(Audience.Person)) with
        {
            Recipient = new Recipient(Audience.Person, "nurse-without-an-address", Roles.Member),
        };
        var refused = Assert.IsType<Delivery.Refused>(await Reach(notice));
        Assert.Equal("the directory knows no member as the register has them; the key worker was told instead", refused.Problem);
        var card = Assert.Single(service.Microsoft.Sent).Body.ToJsonString();
        Assert.Contains("The member could not be reached", card, StringComparison.Ordinal);
        Assert.Contains("First core group", card, StringComparison.Ordinal);
        Assert.DoesNotContain("nurse-without", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_key_worker_who_cannot_be_reached_the_manager_is_told_and_it_stays_stuck_until_somebody_looks()
    {
        await Open(keyWorker: "unknown");
        await service.Deliver();
        var stuck = Assert.Single(service.Get<StuckParcels>().All(), parcel => parcel.About?.Rule == RuleIds.FirstCoreGroup);
        Assert.EndsWith("; the key worker's manager was told instead", stuck.Problem.Replace('’', '\''), StringComparison.Ordinal);
        Assert.Contains(service.Microsoft.Sent, sent => sent.Body.ToJsonString().Contains("could not be reached", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_concern_that_reaches_nobody_is_never_told_to_the_key_worker_instead()
    {
        var notice = (await FirstNotice()) with
        {
            Rule = RuleIds.Concern,
            Recipient = new Recipient(Audience.Manager, "unknown", Roles.KeyWorkerManager),
        };
        Assert.IsType<Delivery.Refused>(await Reach(notice));
        Assert.DoesNotContain(Groups.KeyWorker, string.Concat(service.Microsoft.Requests.Select(request => request.Body.ToJsonString())));
    }

    [Fact]
    public async Task An_escalation_is_one_line_in_the_managers_feed_and_a_later_step_takes_its_place()
    {
        await service.Happened(Groups.Case, Groups.After("bolton", Conference));
        service.Clock.Now = Groups.Utc(11, 17, 9);
        var notice = await Planned(Audience.Manager);
        await Carry(notice);
        await Carry(notice);
        await Reach(notice with { Step = "stated-1" });

        Assert.Equal(2, service.Microsoft.Feed.Count);
        var (person, line) = service.Microsoft.Feed[0];
        Assert.Equal(Groups.Manager, person);
        Assert.Equal("escalation", line["activityType"]!.GetValue<string>());
        Assert.Equal("A core group matter for your decision", line["previewText"]!["content"]!.GetValue<string>());
        Assert.StartsWith("https://teams.microsoft.com/l/", line["topic"]!["webUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(Groups.Case, line.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(line["chainId"]!.GetValue<long>(), service.Microsoft.Feed[1].Line["chainId"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_feed_that_refuses_holds_up_no_card()
    {
        service.Microsoft.AnswerToFeed = HttpStatusCode.Forbidden;
        await service.Happened(Groups.Case, Groups.After("bolton", Conference));
        service.Clock.Now = Groups.Utc(11, 17, 9);
        Assert.NotNull(Assert.IsType<Delivery.Done>(await Carry(await Planned(Audience.Manager))).Receipt);
        Assert.Contains("TeamsActivity.Send", Assert.Single(service.Get<Findings>().All).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_is_no_line_in_a_feed()
    {
        await Carry(await FirstNotice());
        Assert.Empty(service.Microsoft.Feed);
    }

    private async Task Open(string keyWorker = Groups.KeyWorker, string health = Groups.HealthVisitor)
    {
        var group = Groups.Of("bolton");
        await service.Happened(
            Groups.Case,
            new GroupDescribed(group with
            {
                Members = [.. group.Members.Select(member => member.Person switch
                {
                    Groups.KeyWorker => member with { Person = keyWorker },
                    Groups.HealthVisitor => member with { Person = health },
                    _ => member,
                })],
            }),
            new ConferenceHeld("child-1", Conference), new PlanStarted("child-1", Conference));
    }

    private async Task<Notice> FirstNotice()
    {
        await service.Happened(Groups.Case, Groups.After("bolton", Conference));
        return await Planned(Audience.Person);
    }

    private async Task<Notice> Planned(Audience audience)
    {
        var @case = (await service.Cases.Open(Groups.Case, CancellationToken.None))!;
        return service.Get<Guidance>().PlanOf(@case, service.Get<Guidance>().DeadlinesOf(@case), service.Clock.Now).Due
            .First(notice => notice.Recipient.Audience == audience && notice.Rule == RuleIds.FirstCoreGroup);
    }

    /// <returns>How long it waits; null where it went by mail.</returns>
    private async Task<Duration?> NotInstalledFor(Notice notice, int attempt)
    {
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, NotInstalled, null));
        return await Carry(notice, attempt) switch
        {
            Delivery.Later later => later.After,
            var other => Assert.IsType<Delivery.Done>(other).Receipt is null ? default(Duration?) : throw new InvalidOperationException("It was sent."),
        };
    }

    private Task<Delivery> Carry(Notice notice, int attempt = 1) => service.Get<ICarrier>().Carry(
        new Parcel(1, notice.Key, notice.Case, ParcelKind.Notice, JsonSerializer.Serialize(notice, EventJson.Options), attempt, false),
        CancellationToken.None);

    /// <summary>Past the question whether it is still to be said.</summary>
    private async Task<Delivery> Reach(Notice notice, int attempt = 1)
    {
        var view = Bot.Cards.CaseView.Of(
            (await service.Cases.Open(Groups.Case, CancellationToken.None))!, service.Get<Guidance>(), service.Clock.Now);
        return await service.Get<Reaching>().Tell(
            notice, new JsonObject { ["fallbackText"] = "Core group. First core group is due." }, view, attempt, CancellationToken.None);
    }
}
