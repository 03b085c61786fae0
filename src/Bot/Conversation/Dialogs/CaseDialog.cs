using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Conversation.Dialogs;

/// <summary>"This core group" in a dialog, which only whoever opened it sees: so it can be opened from a channel or any other
/// conversation. The verbs are those of the cards; what cannot be recorded comes back in the dialog, filled in as it was.
/// </summary>
public sealed class CaseDialog(Presses presses, Desk desk, IEnumerable<IForm> forms)
{
    private readonly List<IForm> forms = [.. forms];

    /// <param name="value">The value of the invoke: the data of the button.</param>
    public async Task<DialogAnswer> Open(string by, JsonElement? value, CancellationToken ct) =>
        await Press(by, Verbs.CaseMenu, DataOf(value), cause: null, ct) switch
        {
            Answer.Card card => Shows(DataOf(value), card.Content),
            Answer.Say say => new DialogAnswer.Says(say.Text),
            Answer.Fault fault => new DialogAnswer.Says(fault.Message, IsFault: true),
            var other => throw new InvalidOperationException($"Unknown answer {other.GetType().Name}."),
        };

    /// <param name="value">The value of the invoke: the data of the button with what was filled in.</param>
    /// <param name="cause">See <see cref="CardPress.Cause"/>.</param>
    public async Task<DialogAnswer> Submit(string by, JsonElement? value, string? cause, CancellationToken ct)
    {
        var data = DataOf(value);
        var verb = new CardPress(by, "", data).Text(Dialog.Verb) ?? "";
        return await Press(by, verb, data, cause, ct) switch
        {
            Answer.Card card => Shows(data, card.Content),
            Answer.Say say => await Again(by, verb, data, say.Text, ct),
            Answer.Fault { Status: >= StatusCodes.Status500InternalServerError } fault =>
                await Again(by, verb, data, fault.Message, ct) is DialogAnswer.Shows shows
                    ? shows : new DialogAnswer.Says(fault.Message, IsFault: true),
            Answer.Fault fault => new DialogAnswer.Says(fault.Message),
            var other => throw new InvalidOperationException($"Unknown answer {other.GetType().Name}."),
        };
    }

    /// <summary>The form that was filled in, or "This core group" where it was none, with the reason on top; only the reason to
    /// whoever is not of the case.</summary>
    private async Task<DialogAnswer> Again(string by, string verb, JsonElement data, string why, CancellationToken ct)
    {
        var shown = await desk.Show(
            new CardPress(by, verb, data),
            (view, seat) => forms.Find(form => form.Name == verb && form.IsFor(view, seat)) is { } form
                ? new Answer.Card(form.Form(view, seat))
                : new Answer.Say(""),
            ct) as Answer.Card
            ?? await Press(by, Verbs.CaseMenu, CaseOnly(data), cause: null, ct) as Answer.Card;
        return shown is null ? new DialogAnswer.Says(why) : Shows(data, Dialog.Again(shown.Content, why, data));
    }

    private Task<Answer> Press(string by, string verb, JsonElement data, string? cause, CancellationToken ct) => presses.Answer(
        by,
        JsonSerializer.SerializeToElement(new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = verb,
                ["data"] = data.ValueKind is JsonValueKind.Object ? JsonObject.Create(data) : null,
            },
        }),
        cause,
        ct);

    private static DialogAnswer.Shows Shows(JsonElement data, JsonObject card) =>
        new(new CardPress("", "", data).Text("case") is { } reference ? CaseLinkCard.Heading(reference) : Say("Core groups"), card);

    private static JsonElement CaseOnly(JsonElement data) =>
        new CardPress("", "", data).Text("case") is { } reference ? CardPress.Of(("case", reference)) : default;

    private static JsonElement DataOf(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } invoke && invoke.TryGetProperty("data", out var data) ? data : default;
}
