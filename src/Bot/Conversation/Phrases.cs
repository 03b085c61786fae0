namespace CoreGroupBot.Bot.Conversation;

/// <summary>Answers that are the same wherever they are given.</summary>
internal static class Phrases
{
    /// <summary>To anybody who is not of the case, whether there is such a case or not.</summary>
    public const string Nothing =
        "There is nothing here for you to record or see. If you should be named in this core group, its social worker can have you "
        + "added.";

    public const string OnlyKeyWorker = "Only the key worker can record this.";
    public const string OnlyManager = "Only the key worker’s manager can decide this.";
    public const string OnlyRecordKeepers = "Only the key worker, the chair or the minute-taker can record this.";
    public const string OnlyOwner = "Only the member whose report it is can record this.";
    public const string AlreadyRecorded = "Already recorded";
    public const string NoLongerDue = "No longer due";
    public const string NothingToDo = "The date no longer applies. There is nothing to do.";
    public const string PlanEnded = "The plan has ended and no dates run any more.";
    public const string GiveReason = "Please give the reason in a sentence of at least a few words.";

    public static bool IsReason(string? reason) => reason is { Length: >= 5 and <= Cards.Wording.LongestReason };
}
