namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>Answers that several of these verbs give.</summary>
internal static class MembershipPhrases
{
    public const string OnlyAttending = "Only a member who attends core groups can say this.";
    public const string NotOfTheGroup = "That person is of this core group no more. Please choose another.";
    public const string OnlyChairs = "Only the key worker, the chair, the minute-taker or the key worker’s manager can decide this.";
    public const string NothingBooked = "No core group is booked at the moment.";
    public const string NotOfTheFamily = "That is nobody of the family in this core group. Please choose another.";
}
