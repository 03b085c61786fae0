using System.Security.Cryptography;
using System.Text;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Pages;

/// <summary>What all personal pages look like: on a telephone, by day and by night, without script or anything from
/// elsewhere.</summary>
internal static class PersonalLayout
{
    private const string Style =
        """
        :root{color-scheme:light dark;--line:#8a8886;--strong:#464775;--onstrong:#fff;--soft:#f3f2f1}
        @media(prefers-color-scheme:dark){:root{--line:#a19f9d;--strong:#c3c4f1;--onstrong:#1b1a19;--soft:#2d2c2b}}
        *{box-sizing:border-box}
        body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
        main{max-width:36rem;margin:0 auto;padding:1rem 1rem 3rem}
        h1{font-size:1.5rem;line-height:1.25;margin:1rem 0}
        h2{font-size:1.125rem;margin:2rem 0 .5rem}
        nav{text-align:right}
        form{margin:1rem 0}
        fieldset{border:1px solid var(--line);border-radius:.5rem;margin:1rem 0;padding:.5rem 1rem 1rem}
        legend,label{font-weight:600}
        label{display:block;margin:.75rem 0 .25rem}
        label.choice{display:flex;gap:.75rem;align-items:flex-start;font-weight:400;margin:0;padding:.625rem 0}
        label.choice input{width:1.375rem;height:1.375rem;flex:none;margin:.125rem 0 0}
        input,select,textarea{font:inherit;max-width:100%}
        input[type=text],input[type=date],input[type=time],input[type=url],select,textarea{width:100%;min-height:2.75rem;padding:.5rem;border:1px solid var(--line);border-radius:.25rem}
        button{font:inherit;font-weight:600;width:100%;min-height:2.875rem;margin:.375rem 0;padding:.5rem 1rem;border:1px solid var(--strong);border-radius:.25rem;background:none;color:inherit;cursor:pointer}
        button.first{background:var(--strong);color:var(--onstrong)}
        :focus-visible{outline:3px solid var(--strong);outline-offset:2px}
        dl{margin:1rem 0}dt{font-weight:600}dd{margin:0 0 .5rem}
        .said{background:var(--soft);border-left:.25rem solid var(--strong);padding:.75rem 1rem;margin:1rem 0}
        .hint{font-size:.9375rem}
        """;

    private static readonly string policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static IResult Of(HttpContext http, PersonalPage page, int status = StatusCodes.Status200OK, bool isPersonal = true)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        return Results.Content(Whole(page, isPersonal).Text, "text/html; charset=utf-8", statusCode: status);
    }

    /// <summary>The same for every link that opens nothing, whatever the reason and whether or not there is such a core group.</summary>
    public static IResult Closed(HttpContext http)
    {
        Languages.Speak(Languages.English);
        var (title, body) = (ClosedTitle, ClosedBody());
        var welsh = Languages.In(Languages.Welsh, () => Html.Of($"<section lang=\"cy\"><h1>{ClosedTitle}</h1>{ClosedBody()}</section>"));
        return Of(http, new PersonalPage(title, Html.Of($"{body}{welsh}")), StatusCodes.Status404NotFound, isPersonal: false);
    }

    private static string ClosedTitle => Say("This link opens nothing");

    private static Html ClosedBody() => Html.Of(
        $"<p>{Say("Its time may have passed, the matter may be settled, or it was not copied whole.")}</p><p>{Say("Please use the link in the latest message that you had from Core Groups, or write to Core Groups in Teams.")}</p>");

    private static Html Whole(PersonalPage page, bool isPersonal)
    {
        var (lang, other, name) = Languages.OfReader is Languages.Welsh
            ? ("cy", Languages.English, "English")
            : ("en-GB", Languages.Welsh, "Cymraeg");
        var choice = isPersonal
            ? Html.Of($"<nav><a href=\"?lang={other}\" lang=\"{other}\" hreflang=\"{other}\">{name}</a></nav>")
            : Html.None;
        return Html.Of(
            $"""
            <!doctype html>
            <html lang="{lang}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{page.Title}</title>
              <style>{new Html(Style)}</style>
            </head>
            <body>
              <main>
                {choice}
                <h1>{page.Title}</h1>
                {page.Body}
              </main>
            </body>
            </html>
            """);
    }
}
