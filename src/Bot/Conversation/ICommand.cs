using System.Text.Json.Nodes;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>What a person can write in their one-to-one chat.</summary>
public interface ICommand
{
    /// <param name="text">In lower case, without spaces around it.</param>
    bool Understands(string text);

    /// <param name="by">Entra object id of the person.</param>
    /// <param name="text">As for <see cref="Understands"/>.</param>
    Task<JsonObject> Reply(string by, string text, CancellationToken ct);
}
