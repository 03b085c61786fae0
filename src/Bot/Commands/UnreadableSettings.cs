using System.Globalization;
using CoreGroupBot.Scheduling.Booking;

namespace CoreGroupBot.Bot.Commands;

/// <summary>Settings whose text cannot be read as what they are. The binder throws at the first of them and at nothing else
/// that is wrong, so they are looked at before it.</summary>
public static class UnreadableSettings
{
    private static readonly Kind Number = new("60", "not a whole number, such as 60", Reads: text =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _));

    private static readonly Kind YesOrNo = new("true", "neither true nor false", Reads: text => bool.TryParse(text, out _));

    private static readonly Dictionary<string, Kind> Kinds = new(StringComparer.Ordinal)
    {
        ["Booking:Minutes"] = Number,
        ["Booking:Choices"] = Number with { Readable = "3" },
        ["Booking:ReminderMinutes"] = Number,
        ["Booking:TravelMinutes"] = Number with { Readable = "0" },
        ["Graph:FreeBusyMinutes"] = Number with { Readable = "5" },
        ["Reminders:ServiceReminders"] = YesOrNo,
        ["Reminders:FollowMailboxes"] = YesOrNo,
        ["Teams:AllowTokenless"] = YesOrNo,
        ["Teams:RequestsPerSecond"] = Number,
        ["Graph:ActivityFeed"] = YesOrNo,
    };

    /// <summary>Every setting of the service that is not text and has a fixed name.</summary>
    public static IReadOnlyCollection<string> Names => Kinds.Keys;

    /// <summary>Names those that cannot be read, and puts readable ones in their place, so that the others can be bound and checked.</summary>
    public static IReadOnlyList<string> ReplaceIn(IConfiguration configuration)
    {
        List<string> failures = [];
        // Each of these has a name of its own, by what a family needs.
        var leads = configuration.GetSection($"{BookingOptions.Section}:{nameof(BookingOptions.LeadDays)}").GetChildren()
            .Select(lead => KeyValuePair.Create(lead.Path, Number with { Readable = "0" })).ToList();
        foreach (var (setting, kind) in Kinds.Concat(leads))
        {
            if (configuration[setting] is { } text && !kind.Reads(text))
            {
                failures.Add($"{setting} is '{text}', which is {kind.Fault}.");
                configuration[setting] = kind.Readable;
            }
        }

        return failures;
    }

    private sealed record Kind(string Readable, string Fault, Func<string, bool> Reads);
}
