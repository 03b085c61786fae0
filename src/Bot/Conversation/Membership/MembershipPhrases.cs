namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>Answers that several of these verbs give.</summary>
internal static class MembershipPhrases
{
    public static string OnlyAttending => Say("Only a member who attends core groups can say this.");
    public static string NotOfTheGroup => Say("That person is of this core group no more. Please choose another.");
    public static string OnlyChairs => Say("Only the key worker, the chair, the minute-taker or the key worker’s manager can decide this.");
    public static string NothingBooked => Say("No core group is booked at the moment.");
    public static string NotOfTheFamily => Say("That is nobody of the family in this core group. Please choose another.");
}
