using System.Collections.Immutable;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Reminders;

/// <param name="Of">Member id.</param>
public sealed record PutOff(string Rule, LocalDate Due, string Of, LocalDate Until, Instant At);

/// <summary>What people decided of how they are reminded.</summary>
public sealed record RemindersOnRecord
{
    public static RemindersOnRecord None { get; } = new();

    /// <summary>The latest of each member and deadline.</summary>
    public ImmutableList<PutOff> PutOff { get; init; } = [];

    public static RemindersOnRecord After(CoreGroupCase @case, ReminderEvent happened, Recorded recorded) => happened switch
    {
        ReminderPutOff e => @case.Reminders with
        {
            PutOff = @case.Reminders.PutOff
                .RemoveAll(known => known.Rule == e.Rule && known.Due == e.Due && known.Of == e.Of)
                .Add(new PutOff(e.Rule, e.Due, e.Of, e.Until, recorded.At)),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    public PutOff? Of(string rule, LocalDate due, string? member) =>
        PutOff.Find(known => known.Rule == rule && known.Due == due && known.Of == member);
}
