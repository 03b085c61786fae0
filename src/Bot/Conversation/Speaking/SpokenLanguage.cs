using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Conversation.Speaking;

/// <summary>In which language whoever is told something reads it: the one that they chose; until then the language of the card
/// that they press and of what they write, and of a notice both languages where the board is Welsh, Welsh first.</summary>
public sealed class SpokenLanguage(ChosenLanguages chosen, Guidance guidance, IOptions<SpeakingOptions> options)
{
    private static readonly string[] welshWords = ["fy", "achosion", "cymorth", "helo", "pam", "beth", "fel", "cymraeg", "cysylltu", "datgysylltu"];
    private static readonly string[] englishWords = ["my", "cases", "help", "hello", "hi", "why", "what", "as", "english", "link", "unlink"];

    public static string Of(Board board) => board.Country is "Wales" ? Languages.Welsh : Languages.English;

    /// <summary>The language in which people of the board are told first until they have chosen.</summary>
    public string UntilChosen(Board board) =>
        options.Value.UntilChosen is SpeakingOptions.AsBoard ? Of(board) : options.Value.UntilChosen;

    /// <summary>The one language of whoever reads a page.</summary>
    public string Of(CoreGroupCase @case, Member member) =>
        (member.Person is { } person ? chosen.OfAddress(person) : null) ?? UntilChosen(guidance.BoardOf(@case));

    /// <summary>From here on the reader is whoever pressed.</summary>
    /// <param name="value">Of the invoke: what the button carries says in which language the card was.</param>
    public void TurnTo(string? by, JsonElement? value) => Languages.Speak((by is null ? null : chosen.Of(by)) ?? OfCard(value));

    /// <summary>From here on the reader is whoever wrote.</summary>
    /// <param name="text">In lower case.</param>
    /// <returns>False where they have not chosen, and what they wrote is of neither language.</returns>
    public bool TryTurnTo(string by, string text)
    {
        var language = chosen.Of(by) ?? OfWords(text);
        Languages.Speak(language ?? Languages.English);
        return language is not null;
    }

    /// <summary>The card for a notice as its reader gets it; from here on the reader is theirs.</summary>
    /// <param name="view">In whatever language it was made.</param>
    /// <param name="card">Null when what the notice is about is no more.</param>
    public JsonObject? Card(Notice notice, CaseView view, Func<CaseView, JsonObject?> card)
    {
        var isPerson = notice.Recipient.Audience is not Audience.CaseChannel;
        var own = isPerson ? chosen.OfAddress(notice.Recipient.Address) : null;
        var language = own ?? UntilChosen(view.Board);
        Languages.Speak(language);
        return language is Languages.English ? card(view)
            // The deadlines say in words how they came about.
            : card(view with { Deadlines = guidance.DeadlinesOf(view.Case) }) is not { } welsh ? null
            : own is not null ? welsh
            : InBoth.Of(welsh, Languages.In(Languages.English, () => card(view))!, isPerson ? Choice(notice, view) : null);
    }

    /// <summary>Whether a notice is told in both languages: to nobody who has chosen one.</summary>
    public bool IsBoth(Notice notice, CaseView view) => UntilChosen(view.Board) is Languages.Welsh
        && (notice.Recipient.Audience is Audience.CaseChannel || chosen.OfAddress(notice.Recipient.Address) is null);

    /// <summary>The button to English, which leads to the same matter.</summary>
    private static JsonObject Choice(Notice notice, CaseView view) => LanguageButton.To(
        Languages.English, view.Of(notice) is { } deadline ? Buttons.DataOf(view, deadline) : Buttons.Data(view));

    private static string? OfWords(string text) => text.Split(' ')[0] is var first && welshWords.Contains(first) ? Languages.Welsh
        : englishWords.Contains(first) ? Languages.English
        : null;

    private static string OfCard(JsonElement? value) => Member(value, "action") is { } action ? OfData(action) : OfData(value);

    private static string OfData(JsonElement? holder) =>
        Member(Member(holder, "data"), LanguageButton.OfCard) is { ValueKind: JsonValueKind.String } language
        && language.ValueEquals(Languages.Welsh)
            ? Languages.Welsh
            : Languages.English;

    private static JsonElement? Member(JsonElement? holder, string name) =>
        holder is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value) ? value : null;
}
