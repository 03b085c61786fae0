using System.Text.Json.Nodes;

namespace CoreGroupBot.Sandbox.Trouble;

/// <summary>What becomes of a change notification on its way.</summary>
internal sealed class BadPost(Luck luck)
{
    private const uint LongestDelay = 600;

    /// <returns>What is posted in its place, each after a pause.</returns>
    public IReadOnlyList<(JsonObject Notice, TimeSpan Pause)> Of(JsonObject notice)
    {
        switch (luck.Notifying)
        {
            case Notifying.Lost:
                luck.Notified("lost");
                return [];
            case Notifying.Shuffled:
                luck.Notified("twice, in any order");
                return [(notice, Pause()), (notice, Pause())];
            case Notifying.Forged:
                luck.Notified("with three forged ones");
                return [.. Forged(notice).Append(notice).Select(one => (one, TimeSpan.Zero))];
            default:
                return [(notice, TimeSpan.Zero)];
        }
    }

    private TimeSpan Pause() => TimeSpan.FromMilliseconds(luck.Draw("pause") % LongestDelay);

    /// <summary>With a secret that is not the subscription's, of a subscription that there is not, and of another tenant.</summary>
    private static IEnumerable<JsonObject> Forged(JsonObject notice)
    {
        yield return With(notice, "clientState", notice["clientState"].Text() + "x");
        yield return With(notice, "subscriptionId", Guid.NewGuid().ToString());
        yield return With(notice, "tenantId", Guid.NewGuid().ToString());
    }

    private static JsonObject With(JsonObject notice, string name, string value)
    {
        var forged = notice.DeepClone().AsObject();
        forged[name] = value;
        return forged;
    }
}
