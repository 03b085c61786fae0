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
        var listener = Channel.CreateBounded<string>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        _listeners[listener] = true;
        try
        {
            // Said once at the start: headers go out, and what changed while the page was away is fetched.
            yield return "changed";
            while (await Waited(listener.Reader, cancellation))
            {
                while (listener.Reader.TryRead(out var change))
                {
                    yield return change;
                }
            }
        }
        finally
        {
            _listeners.TryRemove(listener, out _);
        }
    }

    /// <summary>False when the page has gone or the sandbox ends: the ordinary end of listening, not an
    /// error.</summary>
    private static async Task<bool> Waited(ChannelReader<string> reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.WaitToReadAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
