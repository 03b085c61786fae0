using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Unicode;

namespace CoreGroupBot.Bot.Teams;

/// <summary>The body of a request as an activity, or what is wrong with it.</summary>
internal static class ActivityBody
{
    /// <summary>Bytes. Teams itself sends no more than about 100 KB.</summary>
    public const int Largest = 256 * 1024;

    /// <returns>The status is 200 where there is an activity, otherwise 400, 413 or 415.</returns>
    public static async Task<(int Status, Activity? Activity)> Read(HttpRequest request, CancellationToken ct)
    {
        if (!IsJson(request))
        {
            return (StatusCodes.Status415UnsupportedMediaType, null);
        }

        if (await Bytes(request, ct) is not { } body)
        {
            return (StatusCodes.Status413PayloadTooLarge, null);
        }

        return Parse(body) is { Type.Length: > 0 } activity
            ? (StatusCodes.Status200OK, activity)
            : (StatusCodes.Status400BadRequest, null);
    }

    // A page in a browser cannot send JSON to another site without asking, and is told no.
    private static bool IsJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType!.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && type.CharSet?.Trim('"') is var charset && (charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <returns>Null when it is too long; no more than the limit is ever read.</returns>
    private static async Task<byte[]?> Bytes(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > Largest)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    private static Activity? Parse(byte[] body)
    {
        try
        {
            return IsText(body) ? JsonSerializer.Deserialize(body, ActivityJson.Default.Activity) : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>JSON may escape halves of characters, and parts of an activity are only read when a verb wants them: so every
    /// text is looked at here, once.</summary>
    /// <exception cref="JsonException">It is no JSON, or nested too deeply.</exception>
    /// <exception cref="InvalidOperationException">A text has half a character.</exception>
    private static bool IsText(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return false;
        }

        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.ValueIsEscaped)
            {
                _ = reader.GetString();
            }
        }

        return true;
    }
}
