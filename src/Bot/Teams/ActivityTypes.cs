namespace CoreGroupBot.Bot.Teams;

internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Invoke = "invoke";
    public const string InstallationUpdate = "installationUpdate";
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>A message was edited, or its deletion was taken back. It has the id of the message.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>Name of the invoke that a press on a card sends.</summary>
    public const string CardAction = "adaptiveCard/action";

    public const string CardContent = "application/vnd.microsoft.card.adaptive";
}
