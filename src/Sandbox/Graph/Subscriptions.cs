using System.Text.RegularExpressions;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>The subscriptions in force, by the sandbox's clock.</summary>
internal sealed partial class Subscriptions(IClock clock)
{
    private static readonly Duration WarnedBeforeEnd = Duration.FromHours(24);

    private readonly Lock _gate = new();
    private readonly List<Subscription> _all = [];

    public IReadOnlyList<Subscription> All
    {
        get
        {
            lock (_gate)
            {
                var now = clock.GetCurrentInstant();
                _all.RemoveAll(one => one.Ends <= now);
                return [.. _all];
            }
        }
    }

    /// <returns>False when there is one for the same resource and kinds of change already.</returns>
    public bool Add(Subscription subscription)
    {
        if (All.Any(one => one.Owner == subscription.Owner && one.ChangeType == subscription.ChangeType
            && one.NotificationUrl == subscription.NotificationUrl))
        {
            return false;
        }
        lock (_gate)
        {
            _all.Add(subscription);
            return true;
        }
    }

    public bool Remove(string id)
    {
        lock (_gate)
        {
            return _all.RemoveAll(one => one.Id == id) > 0;
        }
    }

    public static void Renew(Subscription subscription, Instant ends)
    {
        subscription.Ends = ends;
        subscription.Warned = false;
    }

    /// <summary>When the next renewal will be asked for; a moved clock must not jump over it.</summary>
    public Instant? NextWarning() =>
        All.Where(one => one is { Warned: false, LifecycleUrl: not null }).Select(
            one => (Instant?)(one.Ends - WarnedBeforeEnd)).Min();

    /// <summary>Those that are to be renewed now, each named once.</summary>
    public IReadOnlyList<Subscription> TakeDueForWarning()
    {
        var now = clock.GetCurrentInstant();
        var due = All.Where(
            one => one is { Warned: false, LifecycleUrl: not null } && one.Ends - WarnedBeforeEnd <= now).ToList();
        due.ForEach(one => one.Warned = true);
        return due;
    }

    /// <summary>Whose calendar <c>users/{id or mail}/events</c> names, in the spellings that Graph takes; null for any
    /// other resource.</summary>
    public static Person? OwnerOf(string resource) =>
        Resources().Match(resource) is { Success: true } match ? Staff.Find(match.Groups["user"].Value) : null;

    [GeneratedRegex(@"^/?users(?:/(?<user>[^/()]+)|\('(?<user>[^']+)'\))/(?:calendar/)?events(?:\?.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Resources();
}
