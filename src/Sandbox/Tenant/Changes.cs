using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>Tells every open page that something is different; several changes at once are told as one.</summary>
internal sealed class Changes
{
    private readonly ConcurrentDictionary<Channel<string>, bool> _listeners = [];

    public void Say()
    {
        foreach (var listener in _listeners.Keys)
        {
            listener.Writer.TryWrite("changed");
        }
    }

    public async IAsyncEnumerable<string> Listen([EnumeratorCancellation] CancellationToken cancellation)
    {
        var listener = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        _listeners[listener] = true;
        try
        {
            // Said once at the start: headers go out, and what changed while the page was away is fetched.
            yield return "changed";
            await foreach (var change in listener.Reader.ReadAllAsync(cancellation))
            {
                yield return change;
            }
        }
        finally
        {
            _listeners.TryRemove(listener, out _);
        }
    }
}
