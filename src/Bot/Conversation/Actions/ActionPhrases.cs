namespace CoreGroupBot.Bot.Conversation.Actions;

internal static class ActionPhrases
{
    public static string NotThere => Say("The action was closed. There is nothing to do.");
    public static string OnlyOwnerOrKeyWorker => Say("Only the member whose action it is, or the key worker, can record this.");
    public static string OnlyOwner => Say("Only the member whose action it is can say this.");
}
