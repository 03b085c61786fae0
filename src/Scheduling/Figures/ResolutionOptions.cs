using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Figures;

/// <summary>Settings <c>Resolution:*</c>.</summary>
public sealed class ResolutionOptions
{
    public const string Section = "Resolution";

    /// <summary>Email address of the performance team, which is sent the half-year figures; empty for none.</summary>
    public string PerformanceTeam { get; set; } = "";
}

internal sealed class ResolutionOptionsCheck : IValidateOptions<ResolutionOptions>
{
    public ValidateOptionsResult Validate(string? name, ResolutionOptions options) =>
        options.PerformanceTeam.Length == 0 || MailAddresses.IsOne(options.PerformanceTeam)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Resolution:PerformanceTeam is not an email address: give that of the performance team, or leave it empty for no mail.");
}
