namespace CoreGroupBot.Domain.Edits;

/// <summary>What of a calendar event protects the family. The keys are the stored format.</summary>
public static class Wordings
{
    public const string Subject = "subject";
    public const string Sensitivity = "sensitivity";
    public const string Attendees = "attendees";
    public const string Text = "text";

    /// <summary>The text was changed and could not be set back without taking the online meeting away.</summary>
    public const string TextLeft = "text-left";
}
