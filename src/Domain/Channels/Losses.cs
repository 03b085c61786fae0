namespace CoreGroupBot.Domain.Channels;

/// <summary>Why a channel cannot be written to. The keys are stored.</summary>
public static class Losses
{
    public const string Deleted = "deleted";
    public const string Archived = "archived";

    /// <summary>The app was taken out of the team or channel.</summary>
    public const string Removed = "removed";

    /// <summary>Teams refused a message to it without a word before.</summary>
    public const string Refused = "refused";

    /// <summary>After "The channel of this core group".</summary>
    public static string InWords(string why) => why switch
    {
        Deleted => Say("was deleted"),
        Archived => Say("is archived"),
        Removed => Say("no longer has the app Core Groups"),
        _ => Say("does not take messages of the app Core Groups"),
    };
}
