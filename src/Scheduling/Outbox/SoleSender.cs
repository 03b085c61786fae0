namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>Only one process may send from a folder: what is under way in a process that lives must not be taken for what
/// a dead one left behind. The file's lock ends with its process, however that ends.</summary>
internal sealed class SoleSender(string folder) : IDisposable
{
    private FileStream? held;

    /// <exception cref="IOException">Another process sends from this folder.</exception>
    public void Claim() =>
        held ??= new FileStream(Path.Combine(folder, "sender.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => held?.Dispose();
}
