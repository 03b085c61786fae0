using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Conversation.Speaking;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>Finds the command for what somebody wrote. When it fails, the person is told so: silence, or "nothing is open",
/// would be taken for an answer.</summary>
public sealed partial class Chat(
    IEnumerable<ICommand> commands, Help help, SpokenLanguage language, OwnCases own, ILogger<Chat> logger)
{
    private readonly List<ICommand> commands = [.. commands];

    public async Task<JsonObject> Reply(string by, string? text, CancellationToken ct)
    {
        var plain = Plain(text);
        var command = commands.Find(command => command.Understands(plain)) ?? help;
        var isKnown = language.TryTurnTo(by, plain);
        try
        {
            var reply = await command.Reply(by, plain, ct);
            return isKnown || !await IsOfWelshBoard(by, ct) ? reply : await InBothLanguages(command, by, plain, reply, ct);
        }
        catch (Exception broken) when (broken is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Failed(logger, broken);
            var heading = Say("That did not work here");
            var again = Say("Please write “my cases” or “help” again in a few minutes.");
            return Card.Of($"{heading}. {again}", [Element.Heading(heading), Element.Text(again)]);
        }
    }

    private async Task<bool> IsOfWelshBoard(string by, CancellationToken ct) =>
        (await own.Of(by, ct)).Any(entry => language.UntilChosen(entry.View.Board) is Languages.Welsh);

    private static async Task<JsonObject> InBothLanguages(
        ICommand command, string by, string text, JsonObject english, CancellationToken ct)
    {
        Languages.Speak(Languages.Welsh);
        return InBoth.Of(await command.Reply(by, text, ct), english, LanguageButton.To(Languages.English, []));
    }

    /// <summary>What was written, in lower case, without mentions and without spaces around it. Teams writes it as HTML has
    /// it.</summary>
    public static string Plain(string? text) => Spaces()
        .Replace(WebUtility.HtmlDecode(Mentions().Replace(text ?? "", " ")), " ").Trim().ToLowerInvariant();

    [LoggerMessage(1, LogLevel.Error, "A message in a chat could not be answered")]
    private static partial void Failed(ILogger logger, Exception exception);

    [GeneratedRegex("<at[^>]*>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mentions();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
