using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

public enum Audience
{
    /// <summary>A professional member, one to one.</summary>
    Person,

    /// <summary>The key worker's manager, one to one.</summary>
    Manager,

    /// <summary>The case channel: reference and roles only (rules.md A74).</summary>
    CaseChannel,
}

/// <param name="Address">Entra object id, email address or Teams channel id.</param>
/// <param name="Role">The role in which they are told, a key of <see cref="Cases.Roles"/>.</param>
/// <param name="CoversFor">Member id, or <see cref="Cases.Roles.KeyWorkerManager"/>, of whomever they are told this in place of;
/// null for the person whose own it is.</param>
public sealed record Recipient(Audience Audience, string Address, string Role, string? CoversFor = null);

public enum Tone
{
    /// <summary>First word of a new deadline: book by.</summary>
    Prompt,

    /// <summary>A working day or more before the due date.</summary>
    Chase,

    /// <summary>On the due date, or the last working day before it.</summary>
    Due,

    Overdue,

    /// <summary>To the manager.</summary>
    Escalation,

    /// <summary>A recommendation has passed; nothing is overdue.</summary>
    Advice,

    /// <summary>The service asks for a fact that it cannot know.</summary>
    Question,
}

/// <summary>One message to one recipient about one deadline, at one step.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Step">Which step of the ladder: "chase-5", "due", "overdue-2".</param>
/// <param name="Owner">Member whose own duty it is about; null when it is about the whole group's.</param>
/// <param name="About">Hold id or day that the message is about where the due date does not say it; otherwise null.</param>
/// <param name="At">When it is to be said.</param>
/// <param name="IsServiceReminder">The board is silent; the service reminds on its own account.</param>
/// <param name="IsUrgent">It goes at any hour of any day: a concern about the child's safety does not wait for the morning.</param>
public sealed record Notice(
    string Case,
    string Rule,
    LocalDate Due,
    string Step,
    Tone Tone,
    Recipient Recipient,
    Instant At,
    string? Owner = null,
    string? About = null,
    bool IsServiceReminder = false,
    bool IsUrgent = false)
{
    /// <summary>When it may be sent if it has not been by now: in send hours, unless it is urgent or its step was set to the
    /// minute outside them, as the 24-hour limit is.</summary>
    public Instant SendAt(Instant now, WorkingDays calendar) =>
        !IsUrgent && SendHours.AtOrAfter(At, calendar) == At ? SendHours.AtOrAfter(now, calendar) : now;

    /// <summary>Unique for ever: what has been said once under a key is never said again.</summary>
    public string Key => Recipient.CoversFor is { } covered ? $"{KeyOfOwn}|{covered}" : KeyOfOwn;

    /// <summary>The key that it has for the person whose own it is.</summary>
    internal string KeyOfOwn =>
        string.Join('|', Case, Rule, Dates.Iso(Due), Owner, About, Step, Recipient.Address);
}
