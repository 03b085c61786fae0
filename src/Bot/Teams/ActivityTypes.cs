namespace CoreGroupBot.Bot.Teams;

internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Invoke = "invoke";
    public const string InstallationUpdate = "installationUpdate";
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>Name of the invoke that a press on a card sends.</summary>
    public const string CardAction = "adaptiveCard/action";

    public const string CardContent = "application/vnd.microsoft.card.adaptive";
}
