using System.Text.Encodings.Web;
using System.Text.Json;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>In which language people are told and answered, over the wire.</summary>
public sealed class LanguageTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync() => service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Whoever_has_not_chosen_is_told_in_both_on_a_Welsh_board_Welsh_first()
    {
        await Described("cwm-taf-morgannwg");
        var said = await Told();
        var (welsh, english) = (said.IndexOf("Grŵp craidd cyntaf", StringComparison.Ordinal), said.IndexOf("First core group", StringComparison.Ordinal));
        Assert.True(welsh >= 0 && english > welsh, said);
        Assert.Contains("\"lang\":\"cy\"", said, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"In English\"", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_an_English_board_nothing_is_said_in_Welsh()
    {
        await Described("bolton");
        var said = await Told();
        Assert.Contains("First core group", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Grŵp", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bolton", "cymraeg", "Grŵp craidd cyntaf", "First core group")]
    [InlineData("cwm-taf-morgannwg", "english", "First core group", "Grŵp craidd cyntaf")]
    public async Task Whoever_has_chosen_is_told_in_that_language_alone(string board, string written, string said, string unsaid)
    {
        await Write(Groups.KeyWorker, written);
        await Described(board);
        var told = await Told();
        Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fy achosion", "Fy achosion")]
    [InlineData("cymorth", "Fel gweithiwr allweddol")]
    [InlineData("pam CG-0012", "Pam pa ddyddiad?")]
    [InlineData("beth os CG-0012", "Beth os …?")]
    [InlineData("fel yr oedd CG-0012 2026-11-23", "Fel yr oedd ddydd Llun 23 Tachwedd 2026")]
    public async Task What_is_written_in_Welsh_is_answered_in_Welsh(string text, string said)
    {
        await Described("bolton");
        Assert.Contains(said, await Write(Groups.KeyWorker, text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_is_kept_for_what_is_written_in_the_other_language_too()
    {
        await Described("bolton");
        Assert.Contains("Ysgrifennir atoch yn Gymraeg", await Write(Groups.KeyWorker, "cymraeg"), StringComparison.Ordinal);
        Assert.Contains("Fy achosion", await Write(Groups.KeyWorker, "my cases"), StringComparison.Ordinal);
        Assert.Contains("My cases", await Write(Groups.Teacher, "my cases"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_a_Welsh_card_is_answered_in_Welsh_and_the_button_to_English_keeps_that()
    {
        await Described("cwm-taf-morgannwg");
        var welsh = await Press(Verbs.CaseMenu, ("case", Groups.Case), (LanguageButton.OfCard, "cy"));
        Assert.Contains("Y grŵp craidd hwn", welsh, StringComparison.Ordinal);
        Assert.Contains("This core group", await Press(Verbs.Language, ("case", Groups.Case), ("to", "en"), (LanguageButton.OfCard, "cy")), StringComparison.Ordinal);
        Assert.Contains("This core group", await Press(Verbs.CaseMenu, ("case", Groups.Case), (LanguageButton.OfCard, "cy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_is_not_spoken_changes_nothing()
    {
        await Described("bolton");
        Assert.Contains("That language is not spoken here.", await Press(Verbs.Language, ("to", "fr")), StringComparison.Ordinal);
        Assert.Equal(0, service.Count("languages"));
    }

    private Task<CoreGroupCase?> Described(string board) => service.Happened(Groups.Case, Groups.After(board, new LocalDate(2026, 11, 20)));

    private async Task<string> Told()
    {
        var before = service.Microsoft.Requests.Count;
        await service.Deliver();
        return service.Microsoft.Requests.Skip(before).Select(request => request.Body.ToJsonString(readable)).First(body => body.Contains("attachments", StringComparison.Ordinal));
    }

    private async Task<string> Press(string verb, params (string Name, string Value)[] data) =>
        (await service.Press(Groups.KeyWorker, verb, data)).ToJsonString(readable);

    private async Task<string> Write(string by, string text)
    {
        var message = service.Activity("message", by);
        message["text"] = text;
        using var response = await service.Post(message);
        response.EnsureSuccessStatusCode();
        return service.Microsoft.Sent.Last().Body.ToJsonString(readable);
    }
}
