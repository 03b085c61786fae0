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

    /// <summary>Not asked: the conversation has had as many as it takes.</summary>
    public sealed record NotYet(Duration After) : ConnectorAnswer;

    /// <param name="Code">As <see cref="Refusals"/> knows it, never anything of a person.</param>
    /// <param name="IsOurs">Status 500: Teams' own table says that trying again is of no use, and yet it often is. It is the
    /// service's own fault if it goes on.</param>
    public sealed record Later(string Problem, Duration? After, string Code, bool IsOurs = false) : ConnectorAnswer;

    public sealed record Refused(string Problem, Refusal Why, string Code) : ConnectorAnswer
    {
        /// <summary>The conversation or the message is not there any more.</summary>
        public bool IsGone => Why is Refusal.Gone;

        /// <summary>Nothing is wrong with the service: this person or channel must be reached in another way.</summary>
        public bool IsShut => Why is Refusal.NotInstalled or Refusal.Blocked or Refusal.Disabled or Refusal.NotAllowed;
    }
}

/// <summary>Why Teams will not take it.</summary>
public enum Refusal
{
    /// <summary>The conversation or the message is not there any more.</summary>
    Gone,

    NotInstalled,

    /// <summary>By the person.</summary>
    Blocked,

    /// <summary>By an administrator.</summary>
    Disabled,

    /// <summary>The app may not write there.</summary>
    NotAllowed,

    /// <summary>The address is that of another cloud.</summary>
    WrongHost,

    /// <summary>A fresh token too.</summary>
    TokenNotTaken,

    /// <summary>The service asked for what cannot be.</summary>
    Ours,
}
