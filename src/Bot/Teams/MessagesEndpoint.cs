using System.Text.Json;

namespace CoreGroupBot.Bot.Teams;

/// <summary>POST /api/messages: everything that Teams sends. Nothing of an activity is acted on before its token was
/// checked.</summary>
public static partial class MessagesEndpoint
{
    public const string Path = "/api/messages";

    /// <summary>Bytes. Teams itself sends no more than about 100 KB.</summary>
    public const int LargestActivity = 256 * 1024;

    public static void MapMessages(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, Receive);

    private static async Task<IResult> Receive(
        HttpRequest request, InboundCheck check, Turns turns, ILogger<Turns> logger, CancellationToken ct)
    {
        if (await Read(request, ct) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (Parse(body) is not { Type.Length: > 0 } activity)
        {
            return Results.BadRequest();
        }

        try
        {
            if (await check.Check(request.Headers.Authorization, activity, ct) is TokenVerdict.Refused refused)
            {
                Stranger(logger, refused.Reason);
                request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
                return Results.StatusCode(StatusCodes.Status401Unauthorized);
            }
        }
        catch (KeysUnavailableException)
        {
            NoKeys(logger);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        if (activity.Type is not ActivityTypes.Invoke)
        {
            await turns.Take(activity, ct);
            return Results.Ok();
        }

        return activity.Name is ActivityTypes.CardAction
            ? Results.Content(await turns.Press(activity, ct), "application/json")
            : Results.StatusCode(StatusCodes.Status501NotImplemented);
    }

    /// <returns>Null when it is too long; no more than the limit is ever read.</returns>
    private static async Task<byte[]?> Read(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LargestActivity)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestActivity)
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
            return JsonSerializer.Deserialize(body, ActivityJson.Default.Activity);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "An activity was refused: {Reason}")]
    private static partial void Stranger(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Error, "The signing keys of Teams cannot be read; activities are refused until they can")]
    private static partial void NoKeys(ILogger logger);
}
