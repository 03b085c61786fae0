using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Stories;

/// <summary>What somebody does at noon of a day.</summary>
internal sealed record Act(LocalDate On, string By, string What, params IReadOnlyList<CaseEvent> Events)
{
    /// <summary>Later than noon; null for noon.</summary>
    public LocalTime? Later { get; init; }
}
