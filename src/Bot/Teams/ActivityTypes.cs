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

    /// <summary>Names of the invokes of a dialog that is opened, and that is sent.</summary>
    public const string DialogOpened = "task/fetch";
    public const string DialogSubmitted = "task/submit";

    /// <summary>Names of the invokes of a search from where messages are written, and of a link in a message; the last is of
    /// somebody who does not have the app, and does not say who.</summary>
    public const string Search = "composeExtension/query";
    public const string Link = "composeExtension/queryLink";
    public const string AnonymousLink = "composeExtension/anonymousQueryLink";

    public const string CardContent = "application/vnd.microsoft.card.adaptive";
}
