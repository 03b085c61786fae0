namespace CoreGroupBot.Bot.Teams;

public static class OperatorsOnly
{
    /// <summary>Lets only operators use these addresses: 401 without a token of ours, 403 without the role.</summary>
    /// <remarks>It stands before the binding of parameters, where an endpoint filter would come after it: a stranger's
    /// upload is not even read.</remarks>
    public static RouteGroupBuilder RequireOperator(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Add(endpoint =>
        {
            if (endpoint.RequestDelegate is { } inner)
            {
                endpoint.RequestDelegate = http => Admit(http, inner);
            }
        });
        return group;
    }

    private static async Task Admit(HttpContext http, RequestDelegate inner)
    {
        var check = http.RequestServices.GetRequiredService<OperatorCheck>();
        var (verdict, who) = await Verdict(http, check);
        switch (verdict)
        {
            case OperatorVerdict.Operator:
                http.Features.Set(who);
                await inner(http);
                break;
            case OperatorVerdict.NotAnOperator:
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            case OperatorVerdict.Unknown:
                http.Response.Headers.WWWAuthenticate = "Bearer";
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
        }
    }

    private static async Task<(OperatorVerdict?, SignedInOperator?)> Verdict(HttpContext http, OperatorCheck check)
    {
        try
        {
            return await check.Check(http.Request.Headers.Authorization, http.RequestAborted);
        }
        catch (KeysUnavailableException)
        {
            return (null, null);
        }
    }
}
