using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Channels;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Cards about the group's channel, and cards that stand in it.</summary>
public sealed class ChannelCardTests
{
    private static readonly LocalDate Conference = new(2026, 11, 16);

    [Fact]
    public void The_key_worker_is_asked()
    {
        var view = View(new ChannelLinkAsked("19:other@thread.tacv2", "17", Groups.Teacher));
        Golden.Check("channel-asked", ChannelRequestCard.Of(view, view.Case.Channels.Asked!));
    }

    [Fact]
    public void The_channel_is_told() => Golden.Check("channel-linked", ChannelLinkedCard.Of(View()));

    [Fact]
    public void The_channel_is_lost()
    {
        var view = View(new ChannelLost(Groups.Channel, Losses.Archived));
        Golden.Check("channel-lost", ChannelLostCard.Of(view, view.Case.Channels.LossOf(Groups.Channel)!));
    }

    [Fact]
    public void The_channel_is_to_be_unlinked() => Golden.Check("channel-unlink", ChannelUnlinkCard.Of(View()));

    [Fact]
    public void Everybody_who_reads_along_sees_reference_and_role()
    {
        var members = Enumerable.Range(1, 70).Select(n => $"29:member-{n}").ToList();
        var face = ChannelFace.Of(View(), "key worker (Children’s services)", null, 4711, members);
        Assert.Equal(60, face["refresh"]!["userIds"]!.AsArray().Count);
        Golden.Check("channel-face", ChannelFace.Of(View(), "key worker (Children’s services)", null, 4711, ["29:one", "29:other"]));
        Golden.Check("channel-face-group", ChannelFace.Of(View(), null, null, 4711, []));
    }

    [Fact]
    public void What_has_become_of_it_is_said_without_saying_of_what()
    {
        Golden.Check("channel-face-done", ChannelFace.Of(View(), "key worker", new Closure.Answered(Conference), 4711, ["29:one"]));
        Golden.Check("channel-face-closed", ChannelFace.Of(View(), "key worker", new Closure.NoLongerDue(), 4711, ["29:one"]));
        Golden.Check("channel-for-members", ChannelFace.ForMembers());
        Golden.Check("case-link", CaseLinkCard.Of("CG-0012"));
        Golden.Check("case-link-without-app", CaseLinkCard.Of("CG-0012", isAtHand: false));
    }

    [Fact]
    public void Nothing_in_the_JSON_of_a_face_tells_more_than_the_face()
    {
        var files = Directory.GetFiles(GoldenFolder(), "channel-face*.json").ToList();
        Assert.Equal(4, files.Count);
        foreach (var file in files)
        {
            var card = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
            var face = Words(Strings(card).Where(one => one.Name is "text" or "title" or "value").Select(one => one.Text));
            foreach (var (name, text) in Strings(card).Where(one => one.Name is not ("text" or "title" or "value")))
            {
                var isOfTheForm = name is "type" or "$schema" or "version" or "style" or "size" or "weight" or "spacing";
                var tellsNothing = (name, text) is ("verb", "channel.details") or ("post", "4711")
                    || (name is "userIds" && text.StartsWith("29:", StringComparison.Ordinal));
                Assert.True(isOfTheForm || tellsNothing || Words([text]).IsSubsetOf(face), $"{Path.GetFileName(file)}: {name} says {text}");
            }

            var said = card.ToJsonString();
            Assert.DoesNotMatch("(?i)overdue|record|report|[^u]20[0-9][0-9]|working day|minutes|concern", said);
        }
    }

    private static HashSet<string> Words(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => word.Trim('.', ':'))];

    private static IEnumerable<(string Name, string Text)> Strings(JsonNode? node, string name = "") => node switch
    {
        JsonObject all => all.SelectMany(member => Strings(member.Value, member.Key)),
        JsonArray list => list.SelectMany(item => Strings(item, name)),
        JsonValue value when value.TryGetValue<string>(out var text) => [(name, text)],
        _ => [],
    };

    private static string GoldenFolder([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Golden");

    private static CaseView View(params CaseEvent[] events)
    {
        var now = Groups.Utc(12, 2, 9);
        CaseEvent[] all = [.. Groups.After("bolton", Conference), .. events];
        var @case = Fold.Of(Groups.Case, all.Select((e, n) => new Recorded(n + 1, now, "import", e)))!;
        var guidance = new Guidance(new CurrentBoards(), Options.Create(new ReminderOptions()));
        return CaseView.Of(@case, guidance, now);
    }
}
