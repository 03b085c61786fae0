using CoreGroupBot.Scheduling.Import;
using Microsoft.AspNetCore.Http.Features;

namespace CoreGroupBot.Bot.Pages;

/// <summary>The import over HTTP, for operators: the two files of the command line as a multipart form.</summary>
public static class ImportEndpoint
{
    private const long LargestUpload = 512L * 1024 * 1024;
    private const string RegisterField = "register";
    private const string CoreGroupsField = "coreGroups";

    /// <summary>Authorisation is the group's.</summary>
    public static RouteHandlerBuilder MapImport(this RouteGroupBuilder operators) =>
        operators.MapPost("/import", Import).DisableAntiforgery();

    private static async Task<IResult> Import(
        HttpContext http, Importer importer, bool acceptValid = false, string? board = null)
    {
        var ct = http.RequestAborted;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestUpload;
        }

        if (!http.Request.HasFormContentType)
        {
            return Answer(Refused(RegisterField, "the request is no form"));
        }

        IFormCollection form;
        try
        {
            // Beyond 64 KB a file is spooled to a temporary one that goes with the request: nothing of it is kept.
            form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = LargestUpload }, ct);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return Answer(Refused(RegisterField, "the form is broken or breaks off"));
        }

        if (form.Files[RegisterField] is not { } register)
        {
            return Answer(Refused(RegisterField, $"the form has no file `{RegisterField}`"));
        }

        if (form.Files[CoreGroupsField] is not { } groups)
        {
            return Answer(Refused(CoreGroupsField, $"the form has no file `{CoreGroupsField}`"));
        }

        return Answer(await importer.Run(
            new ImportRequest(Source(register), Source(groups), board, acceptValid), progress: null, ct));
    }

    private static SourceFile Source(IFormFile file) => new(Path.GetFileName(file.FileName), file.OpenReadStream);

    private static ImportOutcome Refused(string field, string problem) => new(
        0, 0, 0, 0,
        [new ImportProblem(field, 0, problem, "Send multipart/form-data with the files `register` and `coreGroups`")],
        Applied: false);

    private static IResult Answer(ImportOutcome outcome) => Results.Json(
        new
        {
            outcome.Accepted,
            outcome.Opened,
            outcome.Updated,
            outcome.Unchanged,
            outcome.Applied,
            Errors = outcome.Problems,
            outcome.Notes,
        },
        statusCode: outcome.Applied ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
