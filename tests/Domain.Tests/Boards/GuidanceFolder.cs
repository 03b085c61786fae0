namespace CoreGroupBot.Domain.Tests.Boards;

/// <summary>Where the five documents lie: GUIDANCE_FOLDER, or shared/guidance beside the repository.</summary>
public static class GuidanceFolder
{
    /// <summary>Null where the documents are not at hand; a folder that was named but is not there is an error.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GUIDANCE_FOLDER") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : throw new DirectoryNotFoundException($"GUIDANCE_FOLDER: {named}");
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CoreGroupBot.sln")))
        {
            root = root.Parent;
        }

        Assert.NotNull(root);
        var beside = Path.Combine(root.FullName, "..", "shared", "guidance");
        return Directory.Exists(beside) ? beside : null;
    }
}
