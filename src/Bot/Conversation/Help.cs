using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>"help", and the answer to anything that is not understood: what the service does for this person.</summary>
public sealed class Help(OwnCases own) : ICommand
{
    public bool Understands(string text) => text is "help" or "?" or "hello" or "hi" or "cymorth" or "helo";

    public async Task<JsonObject> Reply(string by, string text, CancellationToken ct)
    {
        var seats = (await own.Of(by, ct)).Select(entry => entry.Seat).ToList();
        return HelpCard.Of(
            isManager: seats.Exists(seat => seat.IsManager),
            isKeyWorker: seats.Exists(seat => seat.IsKeyWorker),
            isMember: seats.Exists(seat => seat.Members.Count > 0));
    }
}
