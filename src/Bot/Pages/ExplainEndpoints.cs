using System.Text.Json;
using CoreGroupBot.Bot.Explaining;

namespace CoreGroupBot.Bot.Pages;

/// <summary>Questions about a case, for operators. A reference may hold slashes, so it stands last in a path or in the
/// query.</summary>
public static class ExplainEndpoints
{
    private const string NoCase = "Say which case: ?case=REFERENCE. GET /operations/cases lists the references.";

    /// <summary>Authorisation is the group's.</summary>
    public static void MapExplain(this RouteGroupBuilder operators)
    {
        operators.MapGet("/cases/{*reference}", (string reference, Explainer explainer) =>
            Answer(explainer.Explain(reference, rule: null, people: true)));
        operators.MapGet("/replay", (string? @case, string? on, Explainer explainer, bool people = false) => Answer(
            @case is null ? new Explained.Refused(NoCase)
            : on is null ? new Explained.Refused("Say which day: &on=yyyy-MM-dd, such as 2026-06-15.")
            : explainer.Replay(@case, on, people)));
        operators.MapPost("/what-if", WhatIf);
    }

    private static async Task<IResult> WhatIf(HttpRequest request, string? @case, Explainer explainer)
    {
        if (@case is null)
        {
            return Answer(new Explained.Refused(NoCase));
        }

        try
        {
            var asked = await JsonSerializer.DeserializeAsync<WhatIfRequest>(
                request.Body, JsonSerializerOptions.Web, request.HttpContext.RequestAborted);
            return Answer(explainer.WhatIf(@case, asked ?? new WhatIfRequest()));
        }
        catch (JsonException)
        {
            return Answer(new Explained.Refused(
                "The body is not understood. Send JSON with any of conference (list of CHILD=yyyy-MM-dd), held (list of yyyy-MM-dd), "
                + "recorded (yyyy-MM-dd), review (list of yyyy-MM-dd or yyyy-MM-ddTHH:mm), minutes (list of OF=yyyy-MM-dd), board (key), "
                + "bankHoliday (list of yyyy-MM-dd=NAME)."));
        }
    }

    private static IResult Answer(Explained explained) => explained switch
    {
        Explained.Found<ExplainedCase> found => Results.Ok(found.View),
        Explained.Found<ReplayView> found => Results.Ok(found.View),
        Explained.Found<WhatIfView> found => Results.Ok(found.View),
        Explained.NoSuchCase unknown => Results.NotFound(new Problem(unknown.Why)),
        Explained.Refused refused => Results.BadRequest(new Problem(refused.Why)),
        _ => throw new ArgumentOutOfRangeException(nameof(explained)),
    };
}
