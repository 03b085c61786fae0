namespace CoreGroupBot.Scheduling.Storage;

/// <summary>Settings <c>Reminders:*</c>.</summary>
public sealed class ReminderOptions
{
    public const string Section = "Reminders";

    /// <summary>Whether the service reminds on its own account where a board is silent. Such reminders are labelled and
    /// never escalate.</summary>
    public bool ServiceReminders { get; set; } = true;

    /// <summary>Whether a person is written to in the working hours of their own mailbox, and what can wait waits while it says that
    /// they are away.</summary>
    public bool FollowMailboxes { get; set; } = true;
}
