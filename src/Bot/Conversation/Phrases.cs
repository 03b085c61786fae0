using System.Diagnostics.CodeAnalysis;
using CoreGroupBot.Bot.Cards;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>Answers that are the same wherever they are given.</summary>
internal static class Phrases
{
    /// <summary>To anybody who is not of the case, whether there is such a case or not.</summary>
    public static string Nothing =>
        Say("There is nothing here for you to record or see. If you should be named in this core group, its social worker can have you "
        + "added.");

    public static string OnlyKeyWorker => Say("Only the key worker can record this.");
    public static string OnlyManager => Say("Only the key worker’s manager can decide this.");
    public static string OnlyRecordKeepers => Say("Only the key worker, the chair or the minute-taker can record this.");
    public static string OnlyOwner => Say("Only the member whose report it is can record this.");
    public static string AlreadyRecorded => Say("Already recorded");
    public static string NoLongerDue => Say("No longer due");
    public static string NothingToDo => Say("The date no longer applies. There is nothing to do.");
    public static string PlanEnded => Say("The plan has ended and no dates run any more.");
    public static string GiveReason => Say("Please give the reason in a sentence of at least a few words.");

    /// <summary>A sentence of a few words, no longer than is kept.</summary>
    public static bool IsReason([NotNullWhen(true)] string? reason) => reason is { Length: >= 5 and <= Wording.LongestReason };
}
