using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>What the page asks for and sends.</summary>
internal static class PageEndpoints
{
    public static void MapPage(
        this IEndpointRouteBuilder routes, StateView state, Desk desk, SharedMailbox mailbox, Controls controls, Changes changes,
        CancellationToken stopping)
    {
        var page = routes.MapGroup("/sandbox");
        page.MapGet("/state", (string? person) => Shown(state, person));
        page.MapGet("/transcript", () => Answer.Json(state.Transcript()));
        page.MapGet("/stories", () => Answer.Json(Stories.Told()));
        page.MapGet("/invitations/{mail}", state.InvitationOf);
        page.MapGet("/events", (CancellationToken gone) =>
            TypedResults.ServerSentEvents(
                changes.Listen(CancellationTokenSource.CreateLinkedTokenSource(gone, stopping).Token)));
        page.MapPost("/act", desk.Act);
        page.MapPost("/dialog", desk.Dialog);
        page.MapPost("/say", desk.Say);
        page.MapPost("/find", desk.Find);
        page.MapPost("/put", desk.Put);
        page.MapPost("/respond", desk.Respond);
        page.MapPost("/edit", mailbox.Edit);
        page.MapPost("/away", desk.Away);
        page.MapPost("/block", desk.Block);
        page.MapPost("/clock", controls.Move);
        page.MapPost("/service", controls.Switch);
        page.MapPost("/luck", controls.Trouble);
    }

    private static IResult Shown(StateView state, string? person)
    {
        var chosen = Staff.People.FirstOrDefault(one => one.Is(person));
        return chosen is null && !string.IsNullOrEmpty(person)
            ? Answer.Problem("Nobody has this id: take one from \"people\".", StatusCodes.Status404NotFound)
            : Answer.Json(state.Of(chosen));
    }
}
