using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>Finds the command for what somebody wrote. When it fails, the person is told so: silence, or "nothing is open",
/// would be taken for an answer.</summary>
public sealed partial class Chat(IEnumerable<ICommand> commands, Help help, ILogger<Chat> logger)
{
    private readonly List<ICommand> commands = [.. commands];

    public async Task<JsonObject> Reply(string by, string? text, CancellationToken ct)
    {
        var plain = Plain(text);
        try
        {
            return await (commands.Find(command => command.Understands(plain)) ?? help).Reply(by, plain, ct);
        }
        catch (Exception broken) when (broken is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Failed(logger, broken);
            var heading = Say("That did not work here");
            var again = Say("Please write “my cases” or “help” again in a few minutes.");
            return Card.Of($"{heading}. {again}", [Element.Heading(heading), Element.Text(again)]);
        }
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
