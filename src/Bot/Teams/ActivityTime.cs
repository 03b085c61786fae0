using System.Globalization;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>When an activity happened, by which activities that come in another order are told apart.</summary>
internal static class ActivityTime
{
    /// <summary>As the activity says, never later than now: a time ahead would make everything after it look late.</summary>
    public static Instant Of(Activity activity, Instant now) =>
        DateTimeOffset.TryParse(activity.Timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var said)
            ? Instant.Min(Instant.FromDateTimeOffset(said), now)
            : now;
}
