using System.Net;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Pages;

/// <summary>The page behind a link to a core group: how it is opened in Teams, and nothing of it. No case is looked up: the page
/// says the same of one that does not exist.</summary>
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

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        return Results.Content(Page(WebUtility.HtmlEncode(known), entra.Value.ClientId), "text/html; charset=utf-8");
    }

    private static string Page(string reference, string app) =>
        $$"""
        <!doctype html>
        <html lang="en-GB">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>Core group {{reference}}</title>
          <style>main{max-width:34rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.5 system-ui,sans-serif}</style>
        </head>
        <body>
          <main>
            <h1>Core group {{reference}}</h1>
            <p>Nothing of it is shown here. Its members open it in Microsoft Teams:</p>
            <ol>
              <li><a href="https://teams.microsoft.com/l/chat/0/0?users=28:{{WebUtility.UrlEncode(app)}}">Open the chat with Core Groups</a>.</li>
              <li>Write “my cases” to it, and choose {{reference}} from the list.</li>
            </ol>
            <p>If you should be named in this core group and are not, its social worker can have you added.</p>
          </main>
        </body>
        </html>
        """;
}
