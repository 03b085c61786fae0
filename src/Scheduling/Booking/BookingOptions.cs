using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Settings <c>Booking:*</c>.</summary>
public sealed class BookingOptions
{
    public const string Section = "Booking";

    /// <summary>How long a core group is booked for.</summary>
    public int Minutes { get; set; } = 60;
}

internal sealed class BookingOptionsCheck : IValidateOptions<BookingOptions>
{
    public ValidateOptionsResult Validate(string? name, BookingOptions options) => options.Minutes is >= 15 and <= 240
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"Booking:Minutes is {options.Minutes}: give the length of a core group in minutes, from 15 to 240.");
}
