using System.Globalization;

namespace CoreGroupBot.Sandbox.Trouble;

/// <summary>Stands before a stand-in, and now and then keeps it from answering as it should.</summary>
/// <param name="refuse">The body with which the stand-in answers such a status.</param>
internal sealed class BadAnswers(Luck luck, string place, IReadOnlyList<Mishap> kinds, Func<int, IResult> refuse) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (luck.Next(place, kinds, $"{http.Request.Method} {http.Request.Path}") is not { } mishap)
        {
            return await next(context);
        }
        if (mishap.IsDone)
        {
            await next(context);
        }
        if (mishap.Status is not { } status)
        {
            http.Abort();
            return Results.Empty;
        }
        http.Response.Headers.RetryAfter = mishap.Seconds?.ToString(CultureInfo.InvariantCulture);
        return refuse(status);
    }
}
