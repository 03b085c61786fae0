using CoreGroupBot.Scheduling.Booking;
using Microsoft.AspNetCore.Mvc;

namespace CoreGroupBot.Bot.Pages;

/// <summary>Where Microsoft Graph tells of changes in the organiser's calendar.</summary>
public static class GraphNotifications
{
    public static IEndpointRouteBuilder MapGraphNotifications(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/graph/notifications", (notifications, body) => notifications.TakeChanges(body));
        Map(routes, "/graph/lifecycle", (notifications, body) => notifications.TakeLifecycle(body));
        return routes;
    }

    private static void Map(
        IEndpointRouteBuilder routes, string path, Action<ChangeNotifications, ReadOnlyMemory<byte>> take) =>
        routes.MapPost(path, (HttpRequest request, ChangeNotifications notifications) => Answer(request, notifications, take))
            .WithMetadata(new RequestSizeLimitAttribute(ChangeNotifications.LargestBody));

    private static async Task<IResult> Answer(
        HttpRequest request, ChangeNotifications notifications, Action<ChangeNotifications, ReadOnlyMemory<byte>> take)
    {
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        if (ChangeNotifications.Echo(request.Query["validationToken"]) is { } echo)
        {
            return Results.Text(echo, "text/plain");
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        take(notifications, body.ToArray());
        return Results.Accepted();
    }
}
