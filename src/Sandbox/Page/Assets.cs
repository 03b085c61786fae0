using Microsoft.Extensions.FileProviders;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>The page's own files, and the two libraries that npm keeps.</summary>
internal static class Assets
{
    private static readonly Dictionary<string, string> Libraries = new()
    {
        ["adaptivecards.min.js"] = "adaptivecards/dist/adaptivecards.min.js",
        ["markdown-it.min.js"] = "markdown-it/dist/markdown-it.min.js",
    };

    /// <returns>A sentence for the terminal when something is missing; null when all is there.</returns>
    public static string? Map(WebApplication app)
    {
        var roots = new[] { app.Environment.ContentRootPath, AppContext.BaseDirectory };
        if (Upwards(roots, Path.Combine("wwwroot", "index.html")) is { } index)
        {
            var files = new PhysicalFileProvider(Path.GetDirectoryName(index)!);
            app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
            app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = NeverOld });
        }
        var modules = Libraries.ToDictionary(
            pair => pair.Key, pair => Upwards(roots, Path.Combine("node_modules", pair.Value)));
        app.MapGet("/lib/{name}", (string name) => modules.GetValueOrDefault(name) is { } file
            ? Results.File(file, "text/javascript")
            : Answer.Problem($"{name} is not here: run `npm ci` in the repository's folder, then start the sandbox again.", 404));
        return modules.ContainsValue(null)
            ? "The page cannot draw cards yet: run `npm ci` in the repository's folder, then start again."
            : null;
    }

    private static void NeverOld(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext context) =>
        context.Context.Response.Headers.CacheControl = "no-cache";

    private static string? Upwards(IEnumerable<string> roots, string relative)
    {
        foreach (var root in roots)
        {
            for (var folder = new DirectoryInfo(root); folder is not null; folder = folder.Parent)
            {
                if (Path.Combine(folder.FullName, relative) is var file && File.Exists(file))
                {
                    return file;
                }
            }
        }
        return null;
    }
}
