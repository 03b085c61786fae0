using System.Net;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Pages;

/// <summary>The page behind a link to a core group: how it is opened in Teams, and nothing of it. No case is looked up: the page
/// says the same of one that does not exist. It is in the language that the browser asks for.</summary>
public static class CaseLinkPage
{
    public static void MapCaseLinks(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{CaseLinks.Path}{{**reference}}", Show);

    private static IResult Show(string? reference, HttpContext http, IOptions<EntraOptions> entra)
    {
        if (CaseLinks.Reference(reference ?? "") is not { } known)
        {
            return Results.NotFound();
        }

        var asked = http.Request.Query["lang"].ToString();
        Languages.Speak(asked is Languages.English or Languages.Welsh ? asked : PreferredOf(http.Request));
        return PersonalLayout.Of(http, new PersonalPage(Say($"Core group {known}"), Body(known, entra.Value.ClientId)));
    }

    private static string PreferredOf(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(one => one.Quality ?? 1)
        .Select(one => one.Value.ToString().Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(one => one is Languages.English or Languages.Welsh) ?? Languages.English;

    private static Html Body(string reference, string app) => Html.Of(
        $"""
        <p>{Say("Nothing of it is shown here. Its members open it in Microsoft Teams:")}</p>
        <ol>
          <li><a href="https://teams.microsoft.com/l/chat/0/0?users=28:{WebUtility.UrlEncode(app)}">{Say("Open the chat with Core Groups")}</a></li>
          <li>{Say($"Write “my cases” to it, and choose {reference} from the list.")}</li>
        </ol>
        <p>{Say("If you should be named in this core group and are not, its social worker can have you added.")}</p>
        """);
}
