using NodaTime;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>A change that is only supposed.</summary>
public abstract record Supposition
{
    private Supposition()
    {
    }

    /// <summary>The child's conference was held on that day, instead of the day on record if there is one.</summary>
    public sealed record Conference(string Child, LocalDate Date) : Supposition;

    /// <summary>A core group is held on that day.</summary>
    /// <param name="Recorded">The day on which somebody says so; null for the day itself, or now where that has passed.</param>
    public sealed record Held(LocalDate Date, LocalDate? Recorded) : Supposition;

    /// <summary>The review conference is on that day: held where the day has come, otherwise listed instead of any other.</summary>
    public sealed record Review(LocalDate Date, LocalTime? Start) : Supposition;

    /// <param name="Of">The day of the core group whose record it is.</param>
    /// <param name="On">The day on which it is circulated.</param>
    public sealed record Minutes(LocalDate Of, LocalDate On) : Supposition;

    /// <summary>The case is read under another board.</summary>
    public sealed record OnBoard(string Key) : Supposition;

    public sealed record BankHoliday(LocalDate Date, string Name) : Supposition;
}
