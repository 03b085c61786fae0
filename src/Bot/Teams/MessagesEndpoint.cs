namespace CoreGroupBot.Bot.Teams;

/// <summary>POST /api/messages: everything that Teams sends. Nothing of an activity is acted on before its token was
/// checked.</summary>
public static partial class MessagesEndpoint
{
    public const string Path = "/api/messages";

    public static void MapMessages(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, Receive);

    private static async Task<IResult> Receive(
        HttpRequest request, InboundCheck check, Turns turns, Invokes invokes, ILogger<Turns> logger, CancellationToken ct)
    {
        var (status, read) = await ActivityBody.Read(request, ct);
        if (read is not { } activity)
        {
            return Results.StatusCode(status);
        }

        try
        {
            if (await check.Check(request, activity, ct) is { } stranger)
            {
                Refused(logger, stranger.Reason);
                if (stranger.Status is StatusCodes.Status401Unauthorized)
                {
                    request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
                }

                return Results.StatusCode(stranger.Status);
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

        return await invokes.Answer(activity, ct) is { } answer
            ? Results.Content(answer, "application/json")
            : Results.StatusCode(StatusCodes.Status501NotImplemented);
    }

    [LoggerMessage(1, LogLevel.Warning, "An activity was refused: {Reason}")]
    private static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Error, "The signing keys of Teams cannot be read; activities are refused until they can")]
    private static partial void NoKeys(ILogger logger);
}
