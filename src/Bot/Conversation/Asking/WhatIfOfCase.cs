using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Asking;

namespace CoreGroupBot.Bot.Conversation.Asking;

/// <summary>"what if CASE": what can be supposed of the case.</summary>
public sealed class WhatIfOfCase(AskedCase asked) : ICommand
{
    private static readonly string[] Words = ["what if", "beth os"];

    public bool Understands(string text) => AskedCase.After(text, Words) is not null;

    public Task<JsonObject> Reply(string by, string text, CancellationToken ct) =>
        asked.Answer(by, AskedCase.After(text, Words)!, (view, _) => WhatIfForm.Of(view, Origin.CoreGroup), ct);
}
