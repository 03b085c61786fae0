using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoreGroupBot.Sandbox;

/// <summary>JSON in and out, as written: the wire shapes are the subject here, so they are kept in sight.</summary>
internal static class Answer
{
    private const int LargestBody = 4_000_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Json(JsonNode body, int status = StatusCodes.Status200OK) =>
        Results.Content(body.ToJsonString(Plain), "application/json", Encoding.UTF8, status);

    public static IResult Problem(string whatToDo, int status) => Json(new JsonObject { ["error"] = whatToDo }, status);

    /// <summary>The body as an object whose names are found in any case; null when it is not a JSON object.</summary>
    public static async Task<(JsonObject? Body, int Characters)> ReadObject(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (text.Length is 0 or > LargestBody)
        {
            return (null, text.Length);
        }
        try
        {
            return (JsonNode.Parse(
                text, new JsonNodeOptions { PropertyNameCaseInsensitive = true }) as JsonObject, text.Length);
        }
        catch (JsonException)
        {
            return (null, text.Length);
        }
    }

    public static string? Text(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool? Flag(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
