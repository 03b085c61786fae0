namespace CoreGroupBot.Bot.Conversation.Actions;

internal static class ActionPhrases
{
    public const string NotThere = "The action was closed. There is nothing to do.";
    public const string OnlyOwnerOrKeyWorker = "Only the member whose action it is, or the key worker, can record this.";
    public const string OnlyOwner = "Only the member whose action it is can say this.";
}
