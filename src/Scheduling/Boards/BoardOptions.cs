using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Boards;

/// <summary>Settings <c>Boards:*</c>.</summary>
public sealed class BoardOptions
{
    public const string Section = "Boards";

    /// <summary>Folder of the authority's own boards, one <c>key.json</c> each; empty for those the service comes with.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Email address of the service owner, who is written to when a board's document falls due for review; empty for
    /// none.</summary>
    public string Owner { get; set; } = "";
}

internal sealed class BoardOptionsCheck : IValidateOptions<BoardOptions>
{
    public ValidateOptionsResult Validate(string? name, BoardOptions options)
    {
        var problems = BoardFolder.Read(options.Folder).Faults.Select(fault => $"Boards:Folder has {fault}.").ToList();
        if (options.Owner.Length > 0 && !MailAddresses.IsOne(options.Owner))
        {
            problems.Add("Boards:Owner is not an email address: give that of the service owner, or leave it empty for no mail.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
