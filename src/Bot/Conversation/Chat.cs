using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>Finds the command for what somebody wrote.</summary>
public sealed partial class Chat(IEnumerable<ICommand> commands, Help help)
{
    private readonly List<ICommand> commands = [.. commands];

    public Task<JsonObject> Reply(string by, string? text, CancellationToken ct)
    {
        var plain = Spaces().Replace(Mentions().Replace(text ?? "", " "), " ").Trim().ToLowerInvariant();
        return (commands.Find(command => command.Understands(plain)) ?? help).Reply(by, ct);
    }

    [GeneratedRegex("<at[^>]*>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mentions();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
