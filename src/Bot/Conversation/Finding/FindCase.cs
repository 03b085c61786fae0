using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Conversation.Finding;

/// <summary>"Find my case", from where messages are written: only cases of whoever searches. What is put into the conversation
/// tells nobody else more than the reference.</summary>
public sealed partial class FindCase(OwnCases own, ILogger<FindCase> logger)
{
    private const string Reference = "reference";
    private const int AtMost = 25;

    /// <param name="value">The value of the invoke: parameters and which page of the results.</param>
    public async Task<JsonObject> Search(string? by, JsonElement? value, CancellationToken ct)
    {
        try
        {
            return by is { Length: > 0 } ? await Of(by, value, ct) : Found.Message(NoneAt(""));
        }
        catch (Exception broken) when (broken is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Failed(logger, broken);
            return Found.Message(Say("That did not work here. Please search again in a minute."));
        }
    }

    private async Task<JsonObject> Of(string by, JsonElement? value, CancellationToken ct)
    {
        var asked = Asked(value);
        var (skip, count) = Page(value);
        var cases = (await own.Of(by, ct))
            .Where(entry => entry.View.Case.Reference.Contains(asked, StringComparison.OrdinalIgnoreCase)).ToList();
        return cases.Count == 0
            ? Found.Message(NoneAt(asked))
            : Found.Results(cases.Skip(skip).Take(count).Select(entry => Found.Case(
                entry.View.Case.Reference, InShort(entry.View, entry.Seat), CaseLinkCard.Of(entry.View.Case.Reference))));
    }

    private static string InShort(CaseView view, Seat seat) => view.Open.FirstOrDefault(deadline => deadline.Kind is DueKind.By) is { } next
        ? Say($"Your role: {Wording.InWords(seat)}. {HowItStands.Heading(view, next, seat.IsKeyWorker)}")
        : Say($"Your role: {Wording.InWords(seat)}.");

    private static string NoneAt(string asked) => asked.Length == 0
        ? Say("You are not named in a core group here.")
        : Say("None of your core groups has that in its reference.");

    /// <summary>Teams asks once before anything is written, with a parameter of its own.</summary>
    private static string Asked(JsonElement? value)
    {
        if (value is { ValueKind: JsonValueKind.Object } query
            && query.TryGetProperty("parameters", out var parameters) && parameters.ValueKind is JsonValueKind.Array)
        {
            foreach (var parameter in parameters.EnumerateArray())
            {
                var given = new CardPress("", "", parameter);
                if (given.Text("name") is Reference)
                {
                    return given.Text("value") ?? "";
                }
            }
        }

        return "";
    }

    private static (int Skip, int Count) Page(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } query
        && query.TryGetProperty("queryOptions", out var options) && options.ValueKind is JsonValueKind.Object
            ? (Math.Max(Number(options, "skip") ?? 0, 0), Math.Clamp(Number(options, "count") ?? AtMost, 1, AtMost))
            : (0, AtMost);

    private static int? Number(JsonElement options, string name) =>
        options.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : null;

    [LoggerMessage(1, LogLevel.Error, "A search for a case failed")]
    private static partial void Failed(ILogger logger, Exception exception);
}
