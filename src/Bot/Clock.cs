using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot;

/// <summary>Settings <c>Clock:*</c>.</summary>
public sealed class ClockOptions
{
    public const string Section = "Clock";

    /// <summary>Development only: a file with a whole number of seconds to add to the machine's clock. Read again whenever it
    /// changes; a missing file is 0.</summary>
    public string? OffsetFile { get; set; }
}

internal sealed class ClockOptionsCheck(IHostEnvironment environment) : IValidateOptions<ClockOptions>
{
    public ValidateOptionsResult Validate(string? name, ClockOptions options) =>
        options.OffsetFile is null || environment.IsDevelopment()
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Clock:OffsetFile moves the clock and is for Development only: remove it.");
}

/// <summary>The machine's clock, in Development moved by what the offset file says.</summary>
public sealed class Clock(IOptions<ClockOptions> options) : IClock
{
    private readonly Lock reading = new();
    private DateTime readAt;
    private Duration offset;

    public Instant GetCurrentInstant()
    {
#pragma warning disable RS0030 // The one place in the service that reads the machine's clock.
        var machine = SystemClock.Instance.GetCurrentInstant();
#pragma warning restore RS0030
        return options.Value.OffsetFile is { } file ? machine + Offset(file) : machine;
    }

    private Duration Offset(string file)
    {
        lock (reading)
        {
            var writtenAt = File.GetLastWriteTimeUtc(file);
            if (writtenAt != readAt && File.Exists(file)
                && long.TryParse(File.ReadAllText(file), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            {
                (offset, readAt) = (Duration.FromSeconds(seconds), writtenAt);
            }

            return offset;
        }
    }
}
