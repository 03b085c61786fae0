using System.Net;
using System.Text.Json;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Notices on their way to people and channels, over the wire.</summary>
public sealed class CarrierTests : IAsyncLifetime
{
    private static readonly LocalDate Conference = new(2026, 11, 2);
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync() => service = await ServiceUnderTest.Start(Groups.Utc(11, 2, 15));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_person_not_heard_of_yet_is_written_to_in_a_conversation_of_their_own()
    {
        var notice = await FirstNotice();
        var done = Assert.IsType<Delivery.Done>(await Carry(notice));

        var (open, send) = (service.Microsoft.Requests[0], service.Microsoft.Requests[1]);
        Assert.Equal("/connector/v3/conversations", open.Path);
        Assert.Equal(Groups.KeyWorker, open.Body["members"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(ServiceUnderTest.Tenant, open.Body["tenantId"]!.GetValue<string>());
        Assert.False(open.Body["isGroup"]!.GetValue<bool>());
        Assert.Equal("/connector/v3/conversations/a%3Anew-conversation/activities", send.Path);
        Assert.Equal("Bearer for https://api.botframework.com/.default", send.Authorization);
        Assert.Equal("A core group reminder", send.Body["summary"]!.GetValue<string>());
        Assert.False(send.Body.ContainsKey("text"));
        Assert.Equal(new Receipt("a:new-conversation", "m2", service.Microsoft.ServiceUrl), done.Receipt);
        Assert.All(service.Microsoft.Requests, request => Assert.DoesNotContain(":null", request.Body.ToJsonString()));
    }

    [Fact]
    public async Task A_person_heard_of_is_written_to_where_they_are()
    {
        using var heard = await service.Post(service.Activity("installationUpdate", Groups.KeyWorker, "a:known"));
        await Carry(await FirstNotice());
        Assert.Equal(["/connector/v3/conversations/a%3Aknown/activities"], service.Microsoft.Requests.Select(r => r.Path));
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_opened_anew_once()
    {
        using var heard = await service.Post(service.Activity("messageReaction", Groups.KeyWorker, "a:gone"));
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.NotFound, """{"error":{"code":"ConversationNotFound","message":"x"}}""", null));
        var done = Assert.IsType<Delivery.Done>(await Carry(await FirstNotice()));
        Assert.Equal("a:new-conversation", done.Receipt!.Conversation);
        Assert.Equal("29:" + Groups.KeyWorker, service.Microsoft.Requests[1].Body["members"]![0]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Where_Teams_takes_one_form_of_a_persons_id_only_the_other_is_tried_once()
    {
        using var heard = await service.Post(service.Activity("messageReaction", Groups.KeyWorker, "a:gone"));
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.NotFound, """{"error":{"code":"ConversationNotFound","message":"x"}}""", null));
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.BadRequest, """{"error":{"code":"BadArgument","message":"x"}}""", null));
        Assert.IsType<Delivery.Done>(await Carry(await FirstNotice()));
        Assert.Equal(
            ["29:" + Groups.KeyWorker, Groups.KeyWorker],
            service.Microsoft.Requests.Where(request => request.Body["members"] is not null)
                .Select(request => request.Body["members"]![0]!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Whoever_removed_the_app_gets_a_letter_until_they_install_it_again()
    {
        var removal = service.Activity("installationUpdate", Groups.KeyWorker);
        removal["action"] = "remove";
        using var removed = await service.Post(removal);
        var notice = await FirstNotice();
        Assert.Null(Assert.IsType<Delivery.Done>(await Carry(notice)).Receipt);
        Assert.Empty(service.Microsoft.Requests);
        Assert.Single(service.Microsoft.Letters);

        var add = service.Activity("installationUpdate", Groups.KeyWorker);
        add["action"] = "add";
        using var added = await service.Post(add);
        Assert.IsType<Delivery.Done>(await Carry(notice));
    }

    [Fact]
    public async Task Whoever_Teams_refuses_gets_the_same_facts_and_no_more_by_mail()
    {
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, """{"error":{"code":"ForbiddenOperationException","message":"x"}}""", null));
        var notice = await FirstNotice();

        Assert.Null(Assert.IsType<Delivery.Done>(await Carry(notice)).Receipt);

        var message = Assert.Single(service.Microsoft.Letters)["Message"]!; // Action parameters arrive in this case.
        Assert.Equal($"Core group {Groups.Case}: a reminder", message["subject"]!.GetValue<string>());
        Assert.Equal(
            ServiceUnderTest.MailOf(Groups.KeyWorker), message["toRecipients"]![0]!["emailAddress"]!["address"]!.GetValue<string>());
        var text = message["body"]!["content"]!.GetValue<string>();
        Assert.Contains("First core group", text, StringComparison.Ordinal);
        Assert.Contains("Teams could not deliver it", text, StringComparison.Ordinal);
        Assert.DoesNotContain("child-1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_whom_the_directory_does_not_know_gets_a_letter_at_their_plain_address()
    {
        var group = Groups.Of("bolton");
        await service.Happened(Groups.Case, new GroupDescribed(group with
        {
            Members = [new Member("m-1", Roles.KeyWorker, "Children’s services", "nobody@council.example", null)],
        }), new ConferenceHeld("child-1", Conference));
        Assert.IsType<Delivery.Done>(await Carry(await Planned(Audience.Person)));
        Assert.Contains("nobody@council.example", Assert.Single(service.Microsoft.Letters).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_that_has_been_overtaken_is_not_said()
    {
        var notice = await FirstNotice();
        await service.Happened(Groups.Case, new MeetingHeld(Conference, null));
        Assert.IsType<Delivery.Obsolete>(await Carry(notice));
        Assert.Empty(service.Microsoft.Requests);
    }

    [Fact]
    public async Task The_case_channel_gets_a_thread_of_its_own_with_reference_and_roles()
    {
        await service.Happened(Groups.Case, Groups.After("bolton", Conference));
        service.Clock.Now = Groups.Utc(11, 17, 9);
        var done = Assert.IsType<Delivery.Done>(await Carry(await Planned(Audience.CaseChannel)));

        var thread = Assert.Single(service.Microsoft.Requests);
        Assert.Equal("/connector/v3/conversations", thread.Path);
        Assert.True(thread.Body["isGroup"]!.GetValue<bool>());
        Assert.Equal(Groups.Channel, thread.Body["channelData"]!["channel"]!["id"]!.GetValue<string>());
        Assert.Equal(new Receipt("19:case@thread.tacv2;messageid=17", "17", service.Microsoft.ServiceUrl), done.Receipt);
        var said = thread.Body["activity"]!.ToJsonString();
        Assert.All([Groups.KeyWorker, Groups.HealthVisitor, Groups.Manager, "child-1"], name => Assert.DoesNotContain(name, said));
    }

    [Fact]
    public async Task What_is_settled_is_changed_where_it_was_said()
    {
        await service.Happened(Groups.Case, Groups.After("bolton", Conference));
        await service.Deliver();
        await service.Press(Groups.KeyWorker, "meeting.held", ("case", Groups.Case), ("held", "yes"), ("date", "2026-11-02"));
        await service.Deliver();

        var change = service.Microsoft.Requests.First(request => request.Method == "PUT");
        Assert.StartsWith("/connector/v3/conversations/a%3Anew-conversation/activities/m", change.Path, StringComparison.Ordinal);
        Assert.Contains("Done: First core group", change.Body.ToJsonString());
        Assert.Equal(0, service.Outbox.State().Stuck);
    }

    [Fact]
    public async Task An_earlier_reminder_says_that_a_later_one_has_come_and_in_the_end_that_it_is_done()
    {
        await service.Happened(Groups.Case, Groups.After("bolton", Conference));
        await service.Deliver();
        await At(Groups.Utc(11, 16, 9));
        await At(Groups.Utc(11, 17, 9));
        var sent = service.Microsoft.Sent.Count();
        var changes = service.Microsoft.Requests.Where(request => request.Method is "PUT").ToList();
        Assert.Equal(2, changes.Count);
        Assert.All(changes, change => Assert.Contains("Said again since: First core group", change.Body.ToJsonString()));
        // What else is in a list with it can be opened; what was said again cannot be answered there.
        Assert.DoesNotContain("Action.", changes[0].Body.ToJsonString());
        Assert.Equal(2, changes[1].Body.ToJsonString().Split("Action.").Length);
        Assert.Contains("notices.open", changes[1].Body.ToJsonString());
        Assert.Equal(["m2", "m3"], changes.Select(change => change.Path.Split('/')[^1]));

        service.Microsoft.Requests.Clear();
        await service.Press(Groups.Chair, "meeting.held", ("case", Groups.Case), ("held", "yes"), ("date", "2026-11-13"));
        await service.Deliver();
        var done = service.Microsoft.Requests.Where(request => request.Method is "PUT").ToList();
        // The post in the channel is no message of a conversation; a list is changed for each of its matters.
        Assert.Equal(sent + 1, done.Select(change => change.Path).Distinct().Count());
        Assert.All(done, change => Assert.Contains("Done", change.Body.ToJsonString()));
    }

    /// <summary>As the watch and the dispatcher do in turn.</summary>
    private async Task At(Instant now)
    {
        service.Clock.Now = now;
        for (var look = 0; look < 3; look++)
        {
            foreach (var reference in service.Cases.Due(10))
            {
                await service.Cases.Look(reference, CancellationToken.None);
            }

            await service.Deliver();
        }
    }

    [Fact]
    public async Task A_message_is_tried_again_when_Teams_says_when()
    {
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.TooManyRequests, """{"error":{"code":"Throttled","message":"x"}}""", "7"));
        var later = Assert.IsType<Delivery.Later>(await Carry(await FirstNotice()));
        Assert.Equal(Duration.FromSeconds(7), later.After);
    }

    [Fact]
    public async Task No_token_goes_to_a_host_that_is_not_allowed()
    {
        var answer = await service.Get<ConnectorClient>().Open("https://smba.example/", Groups.KeyWorker, CancellationToken.None);
        Assert.Contains("not an allowed host", Assert.IsType<ConnectorAnswer.Refused>(answer).Problem);
        Assert.Empty(service.Microsoft.Requests);
    }

    private async Task<Notice> FirstNotice()
    {
        await service.Happened(Groups.Case, Groups.After("bolton", Conference));
        return await Planned(Audience.Person);
    }

    private async Task<Notice> Planned(Audience audience)
    {
        var @case = (await service.Cases.Open(Groups.Case, CancellationToken.None))!;
        var deadlines = service.Get<Guidance>().DeadlinesOf(@case);
        return service.Get<Guidance>().PlanOf(@case, deadlines, service.Clock.Now).Due
            .First(notice => notice.Recipient.Audience == audience && notice.Rule == RuleIds.FirstCoreGroup);
    }

    private Task<Delivery> Carry(Notice notice) => service.Get<ICarrier>().Carry(
        new Parcel(1, notice.Key, notice.Case, ParcelKind.Notice, JsonSerializer.Serialize(notice, EventJson.Options), 1, false),
        CancellationToken.None);
}
