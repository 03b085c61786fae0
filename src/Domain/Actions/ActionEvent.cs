using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Actions;

/// <summary>What happened to actions of the plan and to checklists.</summary>
public abstract record ActionEvent : CaseEvent;

/// <summary>An action of the plan was agreed. There is none without an owner and a date.</summary>
/// <param name="Id">Unique within the case.</param>
/// <param name="Title">What is to be done, short and without names of the family.</param>
/// <param name="Owner">Member id. The key worker follows what a family member has agreed to do.</param>
/// <param name="AgreedAt">The day of the core group; null when it was agreed between two.</param>
/// <param name="Why">What it is to change for the child; null where nobody said so.</param>
/// <param name="IsAssessment">An assessment that the plan gives a date.</param>
public sealed record ActionAgreed(
    string Id, string Title, string Owner, LocalDate Due, LocalDate? AgreedAt, string? Why, bool IsAssessment) : ActionEvent;

/// <summary>The key worker gave an action another date or another owner.</summary>
public sealed record ActionChanged(string Id, string Owner, LocalDate Due, string Reason) : ActionEvent;

public sealed record ActionDone(string Id, LocalDate On) : ActionEvent;

/// <summary>The owner cannot do it as agreed. It stays as it is until the key worker decides.</summary>
public sealed record ActionImpossible(string Id, string Reason) : ActionEvent;

/// <summary>The key worker closed an action that is not to be done any more.</summary>
public sealed record ActionWithdrawn(string Id, string Reason) : ActionEvent;

/// <summary>What a member has ticked for one core group, all of it: it takes the place of what they had ticked before.</summary>
/// <param name="Of">The day of the core group.</param>
/// <param name="Items">Ids of the board's checklist.</param>
/// <param name="Complete">Of <see cref="MeetingChecklist.Stages"/> those of which nothing was left to tick.</param>
public sealed record ChecklistTicked(
    LocalDate Of, string Member, IReadOnlyList<string> Items, IReadOnlyList<string> Complete) : ActionEvent;

/// <summary>The group agreed who sets up the email group of its professionals.</summary>
public sealed record EmailGroupAgreed(string Member) : ActionEvent;

/// <summary>The core group agreed who is best to give the child or young person feedback.</summary>
public sealed record FeedbackAgreed(LocalDate Of, string Member) : ActionEvent;

/// <summary>The child or young person has had feedback on that core group.</summary>
public sealed record FeedbackGiven(LocalDate Of, LocalDate On) : ActionEvent;
