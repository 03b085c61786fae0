using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>What the connector made of a request.</summary>
public abstract record ConnectorAnswer
{
    private ConnectorAnswer()
    {
    }

    /// <param name="Id">Of the activity, or of the conversation where one was asked for.</param>
    /// <param name="Activity">Of the first activity of a new thread.</param>
    public sealed record Accepted(string Id, string? Activity) : ConnectorAnswer;

    public sealed record Later(string Problem, Duration? After) : ConnectorAnswer;

    /// <param name="IsGone">The conversation or the message is not there any more.</param>
    /// <param name="IsShut">The app may not write there, or not any more.</param>
    public sealed record Refused(string Problem, bool IsGone, bool IsShut = false) : ConnectorAnswer;
}
