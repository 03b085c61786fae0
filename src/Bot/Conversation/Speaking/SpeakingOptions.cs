using CoreGroupBot.Domain.Language;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Conversation.Speaking;

/// <summary>Settings <c>Language:*</c>.</summary>
public sealed class SpeakingOptions
{
    public const string Section = "Language";

    public const string AsBoard = "board";

    /// <summary>How people are told until they have chosen: "board", in both languages where the board is Welsh; or "en", in English
    /// everywhere.</summary>
    public string UntilChosen { get; set; } = AsBoard;
}

internal sealed class SpeakingOptionsCheck : IValidateOptions<SpeakingOptions>
{
    public ValidateOptionsResult Validate(string? name, SpeakingOptions options) =>
        options.UntilChosen is SpeakingOptions.AsBoard or Languages.English
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Language:UntilChosen is neither board nor en: give board for both languages where the board is Welsh, or en for English.");
}
