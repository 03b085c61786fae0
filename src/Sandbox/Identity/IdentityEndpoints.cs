using System.Globalization;
using System.Text.Json.Nodes;

namespace CoreGroupBot.Sandbox.Identity;

/// <summary>Stands in for login.botframework.com, login.microsoftonline.com and the managed identity endpoint of App
/// Service.</summary>
internal static class IdentityEndpoints
{
    public static void MapIdentity(this IEndpointRouteBuilder routes, Tokens tokens, Uri address, string identityHeader)
    {
        routes.MapGet("/botframework/v1/.well-known/openidconfiguration", () => BotFramework(address));
        routes.MapGet("/botframework/v1/.well-known/openid-configuration", () => BotFramework(address));
        routes.MapGet("/botframework/v1/.well-known/keys", () => Answer.Json(tokens.BotFramework.KeySet()));
        routes.MapGet("/entra/v2.0/.well-known/openid-configuration", () => Entra(tokens, address));
        routes.MapGet("/entra/discovery/v2.0/keys", () => Answer.Json(tokens.Entra.KeySet()));
        routes.MapGet("/msi/token", (HttpRequest request) => ManagedIdentity(request, tokens, identityHeader));
    }

    private static IResult BotFramework(Uri address) => Answer.Json(new JsonObject
    {
        ["issuer"] = Tokens.BotFrameworkIssuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = new Uri(address, "botframework/v1/.well-known/keys").ToString(),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    });

    private static IResult Entra(Tokens tokens, Uri address) => Answer.Json(new JsonObject
    {
        ["issuer"] = tokens.EntraIssuer,
        ["jwks_uri"] = new Uri(address, "entra/discovery/v2.0/keys").ToString(),
        ["response_types_supported"] = new JsonArray("code", "id_token"),
        ["subject_types_supported"] = new JsonArray("pairwise"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    });

    private static IResult ManagedIdentity(HttpRequest request, Tokens tokens, string identityHeader)
    {
        if (request.Headers["X-IDENTITY-HEADER"] != identityHeader)
        {
            return Refused("The X-IDENTITY-HEADER is missing or wrong.", StatusCodes.Status401Unauthorized);
        }
        var resource = request.Query["resource"].ToString().TrimEnd('/');
        if (resource is not (Tokens.GraphResource or Tokens.ConnectorResource))
        {
            return Refused($"The resource principal named '{resource}' was not found in the tenant.", StatusCodes.Status400BadRequest);
        }
        var (token, ends) = tokens.ForResource(resource);
        return Answer.Json(new JsonObject
        {
            ["access_token"] = token,
            ["client_id"] = request.Query["client_id"].ToString(),
            ["expires_on"] = ends.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = resource,
            ["token_type"] = "Bearer",
        });
    }

    private static IResult Refused(string message, int status) => Answer.Json(new JsonObject
    {
        ["statusCode"] = status,
        ["message"] = message,
        ["correlationId"] = Guid.NewGuid().ToString(),
    }, status);
}
