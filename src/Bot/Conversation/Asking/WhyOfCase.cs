using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Asking;

namespace CoreGroupBot.Bot.Conversation.Asking;

/// <summary>"why CASE": the dates of the case, to choose the one that is to be explained.</summary>
public sealed class WhyOfCase(AskedCase asked) : ICommand
{
    private static readonly string[] Words = ["why", "pam"];

    public bool Understands(string text) => AskedCase.After(text, Words) is not null;

    public Task<JsonObject> Reply(string by, string text, CancellationToken ct) =>
        asked.Answer(by, AskedCase.After(text, Words)!, (view, _) => WhichDateCard.Of(view), ct);
}
