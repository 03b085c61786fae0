using CoreGroupBot.Sandbox.Identity;
using CoreGroupBot.Sandbox.Trouble;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>Stands in for those parts of Microsoft Graph that the service uses.</summary>
internal static class GraphEndpoints
{
    public static void MapGraph(
        this IEndpointRouteBuilder routes, Tokens tokens, Luck luck, Schedules schedules, EventEndpoints events, CalendarChanges changes, Letters letters,
        Teamwork teamwork, SubscriptionEndpoints subscriptions, MailboxSettings mailboxes)
    {
        var graph = routes.MapGroup("/graph/v1.0")
            .AddEndpointFilter(new BearerGuard(tokens, Tokens.GraphResource, GraphRefusal.Unauthorised))
            .AddEndpointFilter(new BadAnswers(luck, Luck.Outlook, Mishap.OfOutlook, GraphRefusal.OfServer));
        graph.MapGet("/users/{user}", Users.One);
        graph.MapGet("/users/{user}/mailboxSettings", mailboxes.Of);
        graph.MapPost("/users/{user}/calendar/getSchedule", schedules.Get);
        graph.MapPost("/users/{user}/calendar/microsoft.graph.getSchedule", schedules.Get);
        graph.MapPost("/users/{user}/sendMail", letters.Send);
        graph.MapPost("/users/{user}/microsoft.graph.sendMail", letters.Send);
        graph.MapPost("/users/{user}/teamwork/installedApps", teamwork.Install);
        graph.MapPost("/users/{user}/teamwork/sendActivityNotification", teamwork.Notify);
        graph.MapPost("/users/{user}/teamwork/microsoft.graph.sendActivityNotification", teamwork.Notify);
        foreach (var calendar in new[] { "/users/{user}", "/users/{user}/calendar" })
        {
            graph.MapGet(calendar + "/calendarView", events.View);
            graph.MapGet(calendar + "/calendarView/delta", changes.Of);
            graph.MapGet(calendar + "/calendarView/delta()", changes.Of);
            graph.MapGet(calendar + "/events", events.List);
            graph.MapPost(calendar + "/events", events.Create);
            graph.MapGet(calendar + "/events/{id}", events.One);
            graph.MapPatch(calendar + "/events/{id}", events.Change);
            graph.MapDelete(calendar + "/events/{id}", events.Delete);
            graph.MapPost(calendar + "/events/{id}/cancel", events.Cancel);
            graph.MapPost(calendar + "/events/{id}/microsoft.graph.cancel", events.Cancel);
        }
        graph.MapGet("/subscriptions", subscriptions.List);
        graph.MapPost("/subscriptions", subscriptions.Create);
        graph.MapGet("/subscriptions/{id}", subscriptions.One);
        graph.MapPatch("/subscriptions/{id}", subscriptions.Renew);
        graph.MapDelete("/subscriptions/{id}", subscriptions.Delete);
        graph.MapPost("/subscriptions/{id}/reauthorize", subscriptions.Reauthorise);
    }
}
