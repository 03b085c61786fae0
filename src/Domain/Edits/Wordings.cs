namespace CoreGroupBot.Domain.Edits;

/// <summary>What of a calendar event is set back unasked, for the family's protection. The keys are the stored format.</summary>
public static class Wordings
{
    public const string Subject = "subject";
    public const string Sensitivity = "sensitivity";
    public const string Attendees = "attendees";
    public const string Text = "text";

    /// <summary>The text was changed and could not be set back without taking the online meeting away.</summary>
    public const string TextLeft = "text-left";

    /// <summary>Where members are kept apart: an invitation beside the key worker's event was at another time than the core group.</summary>
    public const string Time = "time";

    /// <summary>A series had been made of such an invitation.</summary>
    public const string Series = "series";

    /// <summary>Somebody had been added to any of the invitations who is not to have it.</summary>
    public const string Added = "added";
}
