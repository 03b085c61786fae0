using System.Net;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Pages;

public sealed class OperationsTests : IAsyncLifetime
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private OperationsUnderTest service = null!;

    public async Task InitializeAsync() => service = await OperationsUnderTest.Start();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Attention_says_what_is_due_and_when_something_is_next()
    {
        var (_, empty) = await service.Get("/operations/attention");
        Assert.Equal(("2026-11-23T10:00:00Z", null, 0, 0), Seen(empty));

        await service.Happened(Groups.After("bolton", Today));
        var (_, due) = await service.Get("/operations/attention");
        var (now, next, outbox, stuck) = Seen(due);
        Assert.Equal(("2026-11-23T10:00:00Z", 2, 0), (now, outbox, stuck));
        Assert.True(string.CompareOrdinal(next, now) > 0);
        Assert.True(due!["isSending"]!.GetValue<bool>());

        var (status, watched) = await service.Post("/operations/watch");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((now, next, 0, 0), Seen(watched));
        Assert.Equal(2, watched!["delivered"]!.GetValue<int>());
        Assert.False(watched["isSending"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_watch_whose_calendars_cannot_be_read_still_sends_and_says_so()
    {
        await service.Happened(Groups.After("bolton", Today));
        service.The<CalendarEvents>().Keep("e-1", Groups.Case, "h-1", service.Clock.Now + Duration.FromDays(1), []);
        var (status, watched) = await service.Post("/operations/watch");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("""["calendars"]""", watched!["failed"]!.ToJsonString());
        Assert.Equal(2, watched["delivered"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_watch_looks_again_at_a_case_that_changed_while_it_was_being_told()
    {
        await service.Happened(Groups.After("bolton", Today));
        var updates = 0;
        service.Carrier.Answer = parcel =>
        {
            updates += parcel.Kind is ParcelKind.Update ? 1 : 0;
            if (parcel.Kind is ParcelKind.Notice)
            {
                service.Happened(new MeetingHeld(Today, null)).GetAwaiter().GetResult();
            }

            return new Delivery.Done();
        };
        await service.Post("/operations/watch");
        Assert.Equal(1, updates);
    }

    [Fact]
    public async Task A_case_is_explained_and_an_unknown_one_is_404_with_what_to_do()
    {
        await service.Happened(Groups.After("bolton", Today));
        Assert.Equal($"""["{Groups.Case}"]""", (await service.Get("/operations/cases")).Body!.ToJsonString());
        var (found, view) = await service.Get($"/operations/cases/{Groups.Case}");
        Assert.Equal(HttpStatusCode.OK, found);
        Assert.Contains("7 December 2026", view!["deadlines"]!.ToJsonString());

        var (missing, problem) = await service.Get("/operations/cases/CG-2026/404");
        Assert.Equal(HttpStatusCode.NotFound, missing);
        Assert.StartsWith("There is no case CG-2026/404. ", problem!["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_when_each_job_last_ran_and_what_is_wrong()
    {
        var (_, fresh) = await service.Get("/health");
        Assert.Equal("""{"status":"ok","stuck":0,"jobs":[{"job":"DeadlineWatch","lastRun":null,"problem":null}]}""", fresh!.ToJsonString());

        await service.The<Tick<DeadlineWatch>>().Execute(null!, default);
        var (_, good) = await service.Get("/health");
        Assert.Equal(
            """{"status":"ok","stuck":0,"jobs":[{"job":"DeadlineWatch","lastRun":"2026-11-23T10:00:00Z","problem":null}]}""",
            good!.ToJsonString());

        service.Clock.Now += Duration.FromHours(1);
        var (status, silent) = await service.Get("/health");
        Assert.Equal((HttpStatusCode.OK, "attention"), (status, silent!["status"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_is_stuck_is_listed_by_role_retried_and_dismissed()
    {
        await service.Happened(Groups.After("bolton", Today));
        service.Carrier.Answer = parcel => parcel.Kind is ParcelKind.Notice
            ? new Delivery.Refused("the person has removed the app")
            : new Delivery.Refused("Graph 400");
        await service.Post("/operations/watch");

        var (_, stuck) = await service.Get("/operations/stuck");
        var notice = stuck!.AsArray().Single(one => one!["kind"]!.GetValue<string>() == "notice")!;
        var id = notice["id"]!.GetValue<long>();
        Assert.Equal("key worker", notice["to"]!.GetValue<string>());
        Assert.Equal(
            "It is not tried again by itself: put right what the problem names, then retry it. Tell them in another way and dismiss this.",
            notice["advice"]!.GetValue<string>());
        var errand = stuck.AsArray().Single(one => one!["kind"]!.GetValue<string>() == "errand")!;
        Assert.Equal(
            $$"""{"id":{{errand["id"]}},"case":"{{Groups.Case}}","kind":"errand","to":"calendars","rule":"seek","problem":"Graph 400","attempts":1,"since":"2026-11-23T10:00:00Z","advice":"It is not tried again by itself: put right what the problem names, then retry it. Arrange the core group by hand and dismiss this."}""",
            errand.ToJsonString());
        Assert.All([Groups.KeyWorker, Groups.Manager], address => Assert.DoesNotContain(address, stuck.ToJsonString()));
        Assert.Equal("attention", (await service.Get("/health")).Body!["status"]!.GetValue<string>());

        service.Carrier.Answer = _ => new Delivery.Done();
        Assert.Equal(HttpStatusCode.NoContent, (await service.Post($"/operations/stuck/{id}/retry")).Status);
        Assert.Equal(1, (await service.Post("/operations/watch")).Body!["delivered"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.NoContent, (await service.Post($"/operations/stuck/{errand["id"]}/dismiss")).Status);
        Assert.Equal("[]", (await service.Get("/operations/stuck")).Body!.ToJsonString());

        var (again, problem) = await service.Post($"/operations/stuck/{id}/retry");
        Assert.Equal(HttpStatusCode.NotFound, again);
        Assert.Equal($"Nothing is stuck under {id}. GET /operations/stuck lists what is.", problem!["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_change_to_a_card_that_is_stuck_shows_whose_card_it_is_and_no_address()
    {
        await service.Happened(Groups.After("bolton", Today));
        service.Carrier.Answer = parcel => parcel.Kind is ParcelKind.Update ? new Delivery.Refused("no") : new Delivery.Done();
        await service.Post("/operations/watch");
        await service.Happened(new MeetingHeld(Today, null));
        await service.Post("/operations/watch");

        var update = Assert.Single((await service.Get("/operations/stuck")).Body!.AsArray())!;
        Assert.Equal(("update", "key worker", "first-core-group"),
            (update["kind"]!.GetValue<string>(), update["to"]!.GetValue<string>(), update["rule"]!.GetValue<string>()));
        Assert.DoesNotContain(Groups.KeyWorker, update.ToJsonString());
    }

    private static (string Now, string? Next, int Outbox, int Stuck) Seen(System.Text.Json.Nodes.JsonNode? view) => (
        view!["now"]!.GetValue<string>(), view["next"]?.GetValue<string>(),
        view["outbox"]!.GetValue<int>(), view["stuck"]!.GetValue<int>());
}
