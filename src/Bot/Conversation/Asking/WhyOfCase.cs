using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Asking;

namespace CoreGroupBot.Bot.Conversation.Asking;

/// <summary>"why CASE": the dates of the case, to choose the one that is to be explained.</summary>
public sealed class WhyOfCase(AskedCase asked) : ICommand
{
    public bool Understands(string text) => text is "why" || text.StartsWith("why ", StringComparison.Ordinal);

    public Task<JsonObject> Reply(string by, string text, CancellationToken ct) =>
        asked.Answer(by, text["why".Length..].Trim(), (view, _) => WhichDateCard.Of(view), ct);
}
