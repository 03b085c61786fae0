namespace CoreGroupBot.Scheduling.Graph;

/// <summary>A file that goes with a letter. Graph takes it in the same request up to 3 MB.</summary>
public sealed record Enclosure(string Name, string ContentType, byte[] Content);
