namespace CoreGroupBot.Sandbox.Identity;

/// <summary>Lets a request through only with a token that the tenant issued to the service for this very
/// resource.</summary>
internal sealed class BearerGuard(Tokens tokens, string resource, Func<string, IResult> refuse) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var parts = context.HttpContext.Request.Headers.Authorization.ToString().Split(' ');
        if (parts is not ["Bearer", { Length: > 0 } token])
        {
            return refuse("Access token is empty.");
        }
        return tokens.ResourceOf(token) switch
        {
            null => refuse("Access token validation failure. Invalid signature or lifetime."),
            var given when given != resource => refuse("Access token validation failure. Invalid audience."),
            _ => await next(context),
        };
    }
}
