using CoreGroupBot.Sandbox.Identity;
using CoreGroupBot.Sandbox.Trouble;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>Stands in for the Bot Connector's REST interface, version 3, as Teams answers it.</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnector(
        this IEndpointRouteBuilder routes, Tokens tokens, Luck luck, ConversationCreation creation, BotMessages messages,
        Roster roster)
    {
        var connector = routes.MapGroup("/connector/v3/conversations")
            .AddEndpointFilter(new BearerGuard(tokens, Tokens.ConnectorResource, _ => Refusal.Unauthorised()))
            .AddEndpointFilter(new BadAnswers(luck, Luck.Teams, Mishap.OfTeams, Refusal.OfServer));
        connector.MapPost("", creation.Create);
        connector.MapPost("/{conversation}/activities", (
            string conversation, HttpRequest request) => messages.Send(conversation, null, request));
        connector.MapPost("/{conversation}/activities/{activity}",
            (string conversation, string activity, HttpRequest request) =>
                messages.Send(conversation, activity, request));
        connector.MapPut("/{conversation}/activities/{activity}", messages.Update);
        connector.MapDelete("/{conversation}/activities/{activity}", messages.Delete);
        connector.MapGet("/{conversation}/members", roster.All);
        connector.MapGet("/{conversation}/members/{member}", roster.One);
        connector.MapGet("/{conversation}/pagedmembers", roster.Page);
    }
}
