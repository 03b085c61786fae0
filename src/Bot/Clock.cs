using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot;

/// <summary>Settings <c>Clock:*</c>.</summary>
public sealed class ClockOptions
{
    public const string Section = "Clock";

    /// <summary>Development only: a file with a whole number of seconds to add to the machine's clock. Read again whenever it
    /// changes; 0 until there is one.</summary>
    public string? OffsetFile { get; set; }
}

internal sealed class ClockOptionsCheck(IHostEnvironment environment) : IValidateOptions<ClockOptions>
{
    public ValidateOptionsResult Validate(string? name, ClockOptions options) =>
        options.OffsetFile is null || environment.IsDevelopment()
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Clock:OffsetFile moves the clock and is for Development only: remove it.");
}

/// <summary>The machine's clock, in Development moved by what the offset file says. While the file cannot be read, or holds
/// no number, the last good one stands.</summary>
public sealed class Clock(IOptions<ClockOptions> options) : IClock
{
    private const long MostSeconds = 100L * 366 * 24 * 60 * 60;

    private readonly Lock reading = new();
    private (DateTime WrittenAt, long Length) seen;
    private Duration offset;

    public Instant GetCurrentInstant()
    {
#pragma warning disable RS0030 // The one place in the service that reads the machine's clock.
        var machine = SystemClock.Instance.GetCurrentInstant();
#pragma warning restore RS0030
        return options.Value.OffsetFile is { } file ? machine + Offset(file) : machine;
    }

    private Duration Offset(string path)
    {
        lock (reading)
        {
            try
            {
                // The length too: a file that is still being written may keep its time.
                var file = new FileInfo(path);
                if (file.Exists && (file.LastWriteTimeUtc, file.Length) is var now && now != seen
                    && long.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, out var seconds)
                    && seconds is >= -MostSeconds and <= MostSeconds)
                {
                    (offset, seen) = (Duration.FromSeconds(seconds), now);
                }
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                // Asked again at the next reading of the clock.
            }

            return offset;
        }
    }
}
