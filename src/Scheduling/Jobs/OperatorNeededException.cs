namespace CoreGroupBot.Scheduling.Jobs;

/// <summary>The work cannot go on until a person has acted.</summary>
/// <param name="sentence">What they are to do. It is shown as it stands, so it names settings and never people.</param>
public sealed class OperatorNeededException(string sentence) : Exception(sentence);
