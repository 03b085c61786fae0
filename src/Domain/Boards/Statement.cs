namespace CoreGroupBot.Domain.Boards;

/// <summary>Words of a board that say something by themselves, and how strongly.</summary>
public sealed record Statement(Force Force, Citation Source);
