using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Boards;

/// <summary>Settings <c>Boards:*</c>.</summary>
public sealed class BoardOptions
{
    public const string Section = "Boards";

    /// <summary>Folder of the authority's own boards, one <c>key.json</c> each; empty for those the service comes with.</summary>
    public string Folder { get; set; } = "";
}

internal sealed class BoardOptionsCheck : IValidateOptions<BoardOptions>
{
    public ValidateOptionsResult Validate(string? name, BoardOptions options)
    {
        var (_, faults) = BoardFolder.Read(options.Folder);
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(fault => $"Boards:Folder has {fault}."));
    }
}
