using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Reminders;

/// <summary>What people decided of how they are reminded.</summary>
public abstract record ReminderEvent : CaseEvent;

/// <summary>Somebody put off what they are reminded of, to a later working day on which it can still be done in time.</summary>
/// <param name="Of">Member id of whoever is reminded; nobody else is told less.</param>
public sealed record ReminderPutOff(string Rule, LocalDate Due, string Of, LocalDate Until) : ReminderEvent;
