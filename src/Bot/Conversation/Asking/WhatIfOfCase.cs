using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Asking;

namespace CoreGroupBot.Bot.Conversation.Asking;

/// <summary>"what if CASE": what can be supposed of the case.</summary>
public sealed class WhatIfOfCase(AskedCase asked) : ICommand
{
    public bool Understands(string text) => text is "what if" || text.StartsWith("what if ", StringComparison.Ordinal);

    public Task<JsonObject> Reply(string by, string text, CancellationToken ct) =>
        asked.Answer(by, text["what if".Length..].Trim(), (view, _) => WhatIfForm.Of(view, Origin.CoreGroup), ct);
}
