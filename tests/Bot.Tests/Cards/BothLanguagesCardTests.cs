using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Channels;
using CoreGroupBot.Bot.Conversation.Speaking;
using CoreGroupBot.Bot.Tests.Language;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>What somebody of a Welsh board is told who has not chosen a language: the Welsh card, and under it in English what it says in
/// short.</summary>
public sealed class BothLanguagesCardTests
{
    private static readonly Instant Now = Groups.Utc(11, 24, 9);

    [Fact]
    public void A_reminder()
    {
        var told = Told(RuleIds.SubsequentMaxInterval, new Recipient(Audience.Person, Groups.KeyWorker, Roles.KeyWorker), NoticeCard.Of);
        Golden.Check("both-reminder", told.Card);
        IsWelshWithEnglishUnderIt(told, hasButton: true);
    }

    [Fact]
    public void A_concern_about_a_child_at_immediate_risk()
    {
        var told = Told(
            RuleIds.Concern, new Recipient(Audience.Manager, Groups.Manager, Roles.KeyWorkerManager), NoticeCard.Of,
            new ConcernRaised("concern-1", "plan-no-cooperation", Groups.HealthVisitor, new LocalDate(2026, 11, 23), true, null, null, null));
        Golden.Check("both-concern", told.Card);
        IsWelshWithEnglishUnderIt(told, hasButton: true);
        Assert.Contains(InEnglish(told), text => text.StartsWith("A child is said to be at immediate risk.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_channel_where_nobody_chooses_for_all()
    {
        var told = Told(
            RuleIds.SubsequentMaxInterval, new Recipient(Audience.CaseChannel, Groups.Channel, ""),
            (_, view) => ChannelFace.Of(view, view.Case.KeyWorker!.InWords, null, 4711, ["29:one"]));
        Golden.Check("both-channel", told.Card);
        IsWelshWithEnglishUnderIt(told, hasButton: false);
    }

    private static void IsWelshWithEnglishUnderIt((JsonObject Card, JsonObject Welsh, JsonObject English) told, bool hasButton)
    {
        var (body, welsh) = (told.Card["body"]!.AsArray(), told.Welsh["body"]!.AsArray());
        Assert.Equal("cy", told.Card["lang"]!.GetValue<string>());
        Assert.Equal(welsh.Select(element => element!.ToJsonString()), body.Take(welsh.Count).Select(element => element!.ToJsonString()));
        Assert.Empty(InWelsh.Left(told.English, told.Welsh));
        Assert.Equal(told.English["fallbackText"]!.GetValue<string>(), InEnglish(told).First());
        Assert.Equal($"{told.Welsh["speak"]} / {told.English["speak"]}", told.Card["speak"]!.GetValue<string>());
        Assert.Equal(hasButton, told.Card.ToJsonString().Contains("\"title\":\"In English\"", StringComparison.Ordinal));
    }

    private static IEnumerable<string> InEnglish((JsonObject Card, JsonObject Welsh, JsonObject English) told) =>
        told.Card["body"]!.AsArray().Skip(told.Welsh["body"]!.AsArray().Count)
            .Where(element => element!["type"]!.GetValue<string>() is "TextBlock").Select(element => element!["text"]!.GetValue<string>());

    private static (JsonObject Card, JsonObject Welsh, JsonObject English) Told(
        string rule, Recipient recipient, Func<Notice, CaseView, JsonObject?> card, params CaseEvent[] further)
    {
        CaseEvent[] events = [.. Groups.After("cwm-taf-morgannwg", new LocalDate(2026, 11, 2)), new MeetingHeld(new LocalDate(2026, 11, 12), null), .. further];
        var view = Languages.In(Languages.English, () => Views.Of(events, Groups.Utc(11, 23, 9), Now));
        var due = view.Deadlines.FirstOrDefault(deadline => deadline.Rule == rule)?.Due ?? view.Today;
        var notice = new Notice(
            Groups.Case, rule, due, "due", Tone.Due, recipient, Now, About: further.OfType<ConcernRaised>().FirstOrDefault()?.Concern);
        var folder = Directory.CreateTempSubdirectory("both-languages-").FullName;
        try
        {
            var language = new SpokenLanguage(
                new ChosenLanguages(new Database(Options.Create(new StorageOptions { Folder = folder }))), Views.Guidance,
                Options.Create(new SpeakingOptions()));
            var seen = view.SeenBy(notice.Recipient);
            return (
                Languages.In(Languages.OfReader, () => language.Card(notice, seen, one => card(notice, one)))!,
                Languages.In(Languages.Welsh, () => card(notice, seen with { Deadlines = Views.Guidance.DeadlinesOf(seen.Case) }))!,
                Languages.In(Languages.English, () => card(notice, seen))!);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
