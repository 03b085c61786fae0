using System.Globalization;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>429, with the seconds to wait.</summary>
internal sealed record Throttled(int Seconds) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        return Refusal.Of(429, "Throttled", "Too many requests to this conversation.").ExecuteAsync(httpContext);
    }
}
