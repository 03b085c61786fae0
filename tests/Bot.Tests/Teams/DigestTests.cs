using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Tests.Conversation.Papers;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Several things for one person at one time, over the wire: one card, each word once, none lost. Today is Monday 23 November
/// 2026, 10:00.</summary>
public sealed class DigestTests : PaperDesk
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Second = "CG-0013";
    private const string Third = "CG-0014";

    [Fact]
    public async Task What_one_person_is_to_be_told_now_of_two_core_groups_is_one_card_and_each_word_is_said_once()
    {
        await TwoCases();
        await Service.Get<Dispatch>().Run(CancellationToken.None);
        var cards = SentTo(Groups.KeyWorker);
        var card = Assert.Single(cards);
        Assert.Contains(Groups.Case, card);
        Assert.Contains(Second, card);
        Assert.Contains("Record of the core group: 2 working days overdue", card);
        Assert.True(card.IndexOf("overdue", StringComparison.Ordinal) < card.IndexOf("Next core group: due in", StringComparison.Ordinal));

        var rows = Rows();
        Assert.All(rows, row => Assert.Equal("sent", row.State));
        Assert.True(rows.Count(row => row.Activity == rows[0].Activity) >= 4);
        Assert.Equal(0, await Service.Deliver());
    }

    [Fact]
    public async Task A_list_waits_for_what_is_being_done_in_calendars_for_any_of_its_core_groups()
    {
        await TwoCases();
        Service.Execute("update outbox set not_before = 0, state = 'refused' where kind = 'errand'");
        Service.Execute($"update outbox set state = 'sending' where kind = 'errand' and reference = '{Second}'");
        await Service.Deliver();
        Assert.Empty(SentTo(Groups.KeyWorker));

        Service.Execute("update outbox set state = 'sent' where kind = 'errand'");
        Service.Clock.Now += Duration.FromSeconds(2);
        await Service.Deliver();
        var card = Assert.Single(SentTo(Groups.KeyWorker));
        Assert.Contains(Groups.Case, card);
        Assert.Contains(Second, card);
    }

    [Fact]
    public async Task What_has_waited_for_its_list_is_in_it_also_where_another_word_has_come_to_go_first()
    {
        await TwoCases();
        Service.Execute("update outbox set state = 'sending', not_before = 0 where kind = 'errand'");
        Service.Execute($"update outbox set state = 'sent' where kind = 'errand' and reference = '{Groups.Case}'");
        await Service.Deliver();
        Assert.Empty(SentTo(Groups.KeyWorker));

        Service.Execute("update outbox set state = 'sent' where kind = 'errand'");
        Service.Execute(
            $"update outbox set due = 0 where id = (select max(id) from outbox where kind = 'notice' and state = 'waiting' and key like '%|{Groups.KeyWorker}')");
        await Service.Deliver();
        Service.Clock.Now += Duration.FromSeconds(2);
        await Service.Deliver();
        Assert.Single(SentTo(Groups.KeyWorker));
    }

    [Fact]
    public async Task A_list_waits_for_what_is_being_done_in_calendars_for_another_core_group_of_its_reader()
    {
        await TwoCases();
        await Service.Happened(Third, [.. Groups.After("bolton", Conference), new MeetingHeld(Meeting, null)]);
        Service.Execute("update outbox set not_before = 0, state = 'refused' where kind = 'errand'");
        Service.Execute($"delete from outbox where kind = 'notice' and reference = '{Third}'");
        Service.Execute($"update outbox set state = 'sending' where kind = 'errand' and reference = '{Third}'");
        await Service.Deliver();
        Assert.Empty(SentTo(Groups.KeyWorker));

        Service.Execute("update outbox set state = 'sent' where kind = 'errand'");
        Service.Clock.Now += Duration.FromSeconds(2);
        await Service.Deliver();
        Assert.Single(SentTo(Groups.KeyWorker));
    }

    [Fact]
    public async Task A_list_is_changed_once_nothing_is_being_done_in_calendars_for_any_of_its_core_groups()
    {
        await TwoCases();
        await Service.Deliver();
        Service.Execute($"update outbox set not_before = 0, state = 'sending' where kind = 'errand' and reference = '{Second}'");
        await Press(Groups.KeyWorker, "minutes.circulated", ("of", "2026-11-12"), ("on", "2026-11-18"));
        await Service.Deliver();
        Assert.DoesNotContain(Service.Microsoft.Requests, request => request.Method == "PUT" && Names(request, Second));

        Service.Execute("update outbox set state = 'sent' where kind = 'errand'");
        Service.Clock.Now += Duration.FromSeconds(2);
        await Service.Deliver();
        Assert.Contains(Service.Microsoft.Requests, request => request.Method == "PUT" && Names(request, Second));
    }

    [Fact]
    public async Task A_list_that_reminds_is_announced_as_a_reminder_whichever_of_its_words_set_out_first()
    {
        await TwoCases();
        Service.Execute(
            $"""
            update outbox set due = 0, body = replace(body, '"Tone":"Overdue"', '"Tone":"Question"')
            where kind = 'notice' and reference = '{Second}' and key like '%|minutes-circulated|%|{Groups.KeyWorker}'
            """);
        await Service.Deliver();
        var list = Assert.Single(SentTo(Groups.KeyWorker));
        Assert.Contains("\"summary\":\"A core group reminder\"", list);
        Assert.DoesNotContain(Rows(), row => row.State != "sent");
    }

    [Fact]
    public async Task A_list_says_nothing_in_whose_place_another_card_asks()
    {
        await TwoCases();
        // Hours later, and still nothing is sent, a time waits for the answer: that has a card of its own.
        Service.Clock.Now += Duration.FromHours(2);
        await Service.Happened(
            Second, new SlotChosen("h1", new LocalDateTime(2026, 12, 14, 10, 0), 60, "Everybody is free."), new HoldPlaced("h1", "event"));
        Service.Execute("update outbox set state = 'sent' where kind = 'errand'");
        await Service.Deliver();

        var cards = SentTo(Groups.KeyWorker);
        Assert.DoesNotContain(cards, card => card.Contains("Said again since", StringComparison.Ordinal));
        Assert.Single(cards, card => card.Contains("notices.open", StringComparison.Ordinal));
        Assert.Single(cards, card => card.Contains("hold.accept", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Service.Microsoft.Requests, request => request.Body.ToJsonString().Contains("Said again since", StringComparison.Ordinal));
        Assert.Equal(0, await Service.Deliver());
    }

    [Fact]
    public async Task A_list_leaves_out_what_a_later_word_has_said_already()
    {
        await TwoCases();
        Service.Execute(
            $"""
            insert into outbox (key, reference, kind, body, lane, state, due, not_before, created_at, sent_at)
            select key || '-later', reference, kind,
                json_set(body, '$.Step', 'overdue-99', '$.At', '2026-11-23T09:59:00Z'), lane, 'sent', due, not_before, created_at, created_at
            from outbox where kind = 'notice' and reference = '{Second}' and key like '%|minutes-circulated|%|{Groups.KeyWorker}'
            """);
        Service.Execute("update outbox set state = 'sent' where kind = 'errand'");
        await Service.Deliver();
        var list = Assert.Single(SentTo(Groups.KeyWorker), card => card.Contains("notices.open", StringComparison.Ordinal));
        Assert.Contains($"{Groups.Case}: Record of the core group", list);
        Assert.Contains($"{Second}: Next core group", list);
        Assert.DoesNotContain($"{Second}: Record of the core group", list);
        Assert.DoesNotContain("Said again since", list);
        Assert.All(Rows(), row => Assert.Equal("sent", row.State));
    }

    [Fact]
    public async Task An_answer_changes_its_line_and_leaves_the_others()
    {
        await TwoCases();
        await Service.Deliver();
        var activity = Rows()[0].Activity;
        Assert.Contains("Record circulated", await Press(Groups.KeyWorker, "minutes.circulated", ("of", "2026-11-12"), ("on", "2026-11-18")));
        await Service.Deliver();
        var changed = Service.Microsoft.Requests.Last(request => request.Method == "PUT");
        Assert.EndsWith($"/activities/{activity}", changed.Path);
        var body = changed.Body.ToJsonString();
        Assert.Contains("Done: Record of the core group", body);
        Assert.Contains("Next core group: due in", body);
        Assert.Contains(Second, body);
    }

    [Fact]
    public async Task Each_is_opened_from_the_list_and_leads_back_to_it_and_nobody_else_sees_either()
    {
        await TwoCases();
        await Service.Deliver();
        var list = Service.Microsoft.Sent.Select(sent => sent.Body).Single(body => body.ToJsonString().Contains("notices.open", StringComparison.Ordinal));
        var of = Find(list, node => node["verb"]?.GetValue<string>() is "notices.open")!["data"]!["of"]!.GetValue<string>();
        var pick = Find(list, node => node["id"]?.GetValue<string>() is "pick")!["choices"]!.AsArray()
            .Single(choice => choice!["title"]!.GetValue<string>().StartsWith($"{Second}: Next core group", StringComparison.Ordinal))!["value"]!.GetValue<string>();

        var opened = Text(await Service.Press(Groups.KeyWorker, "notices.open", ("of", of), ("pick", pick)));
        Assert.Contains("Remind me later", opened);
        Assert.Contains("Back to the list", opened);
        Assert.Contains("Open one", Text(await Service.Press(Groups.KeyWorker, "notices.open", ("of", of))));
        foreach (var other in (string[])[Groups.Outsider, Groups.Teacher])
        {
            Assert.Contains(Nothing, Text(await Service.Press(other, "notices.open", ("of", of), ("pick", pick))));
            Assert.Contains(Nothing, Text(await Service.Press(other, "notices.open", ("of", of))));
        }

        Assert.Contains(Nothing, Text(await Service.Press(Groups.KeyWorker, "notices.open", ("of", "x"), ("pick", $"{Second}|000000000000"))));
    }

    [Fact]
    public async Task A_concern_and_an_escalation_keep_a_card_of_their_own()
    {
        await TwoCases();
        await Service.Happened(
            Groups.Case, new ConcernRaised("c", Grounds.NoCooperation, Groups.Teacher, new LocalDate(2026, 11, 23), true, null, null, null));
        await Service.Deliver();
        var cards = SentTo(Groups.KeyWorker);
        Assert.Equal(2, cards.Count);
        Assert.Single(cards, card => card.Contains("concern.acknowledge", StringComparison.Ordinal) && !card.Contains("notices.open", StringComparison.Ordinal));
        Assert.DoesNotContain(SentTo(Groups.Manager), card => card.Contains("notices.open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Teams_cannot_bring_is_one_letter_with_the_same_facts()
    {
        await TwoCases();
        for (var n = 0; n < 20; n++)
        {
            Service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, """{"error":{"code":"MessageWritesBlocked","message":"x"}}""", null));
        }

        await Service.Deliver();
        var letter = Assert.Single(Service.Microsoft.Letters, sent => sent.ToJsonString().Contains(Second, StringComparison.Ordinal)).ToJsonString();
        Assert.Contains($"{Groups.Case}, {Second}", letter);
        Assert.Contains("Next core group: due in", letter);
        Assert.Contains("Record of the core group", letter);
        Assert.DoesNotContain(Rows(), row => row.State != "sent");
    }

    [Fact]
    public async Task Of_whoever_nothing_reaches_others_are_told_of_their_own_core_group_only()
    {
        var group = Groups.Of("bolton");
        group = group with { Members = [group.Members[0] with { Person = "nobody" }, .. group.Members.Skip(1)] };
        foreach (var reference in (string[])[Groups.Case, Second])
        {
            await Service.Happened(
                reference, new GroupDescribed(group), new ConferenceHeld("child-1", Conference), new PlanStarted("child-1", Conference),
                new MeetingHeld(Meeting, null));
        }

        await Service.Deliver();
        var sent = Service.Microsoft.Sent.Select(one => one.Body.ToJsonString()).ToList();
        Assert.Contains(sent, card => card.Contains(Groups.Case, StringComparison.Ordinal));
        Assert.Contains(sent, card => card.Contains(Second, StringComparison.Ordinal));
        Assert.DoesNotContain(sent, card => card.Contains(Groups.Case, StringComparison.Ordinal) && card.Contains(Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_taken_now_goes_together_later_and_none_is_lost()
    {
        await TwoCases();
        Service.Microsoft.Refusals.Enqueue((HttpStatusCode.TooManyRequests, "", "3"));
        await Service.Deliver();
        Assert.Contains(Rows(), row => row.State == "waiting");
        Service.Clock.Now += Duration.FromMinutes(1);
        await Service.Deliver();
        Assert.Single(SentTo(Groups.KeyWorker), card => card.Contains("notices.open", StringComparison.Ordinal));
        Assert.All(Rows(), row => Assert.Equal("sent", row.State));
    }

    [Fact]
    public async Task A_process_that_ends_between_sending_and_marking_says_it_again_and_loses_none()
    {
        await TwoCases();
        var parcel = Service.Outbox.Claim()!;
        while (parcel.Kind is ParcelKind.Errand)
        {
            Service.Outbox.Settle(parcel, new Delivery.Later("not now", Duration.FromHours(1)));
            parcel = Service.Outbox.Claim()!;
        }

        Assert.IsType<Delivery.Done>(await Service.Get<ICarrier>().Carry(parcel, CancellationToken.None));
        await Service.Get<Dispatch>().Run(CancellationToken.None);
        Assert.All(Rows(), row => Assert.Equal("sent", row.State));
        Assert.Equal(2, Service.Microsoft.Sent.Count(sent => sent.Body.ToJsonString().Contains("notices.open", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cases_whose_time_has_come_are_looked_at_first_so_that_what_they_say_is_in_the_same_card()
    {
        await TwoCases();
        await Service.Deliver();
        // Five working days before 24 December.
        Service.Clock.Now = Groups.Utc(12, 17, 9);
        await Service.Cases.Look(Groups.Case, CancellationToken.None);
        var before = SentTo(Groups.KeyWorker).Count;
        await Service.Deliver();
        var card = Assert.Single(SentTo(Groups.KeyWorker).Skip(before), sent => sent.Contains("Next core group: due in 5 working days", StringComparison.Ordinal));
        Assert.Contains(Groups.Case, card);
        Assert.Contains(Second, card);
    }

    private static bool Names(Received request, string reference) => request.Body.ToJsonString().Contains(reference, StringComparison.Ordinal);

    private async Task TwoCases()
    {
        await Held("bolton");
        await Service.Happened(Second, [.. Groups.After("bolton", Conference), new MeetingHeld(Meeting, null)]);
    }

    private List<string> SentTo(string person)
    {
        using var connection = Service.Get<Database>().Open();
        return [.. connection.Query<string>(
            "select distinct activity from outbox where kind = 'notice' and key like @like and activity is not null order by id", new { like = $"%|{person}" })
            .Select(activity => Service.Microsoft.Requests[int.Parse(activity[1..], null) - 1].Body.ToJsonString(Readable))];
    }

    private List<(string State, string? Activity)> Rows()
    {
        using var connection = Service.Get<Database>().Open();
        return [.. connection.Query<(string, string?)>(
            "select state, activity from outbox where kind = 'notice' and key like @like order by id", new { like = $"%|{Groups.KeyWorker}" })];
    }

    private static JsonNode? Find(JsonNode? node, Func<JsonObject, bool> isIt) => node switch
    {
        JsonObject one when isIt(one) => one,
        JsonObject one => one.Select(member => Find(member.Value, isIt)).FirstOrDefault(found => found is not null),
        JsonArray all => all.Select(item => Find(item, isIt)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
