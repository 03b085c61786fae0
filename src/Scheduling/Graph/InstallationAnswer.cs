using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>What became of asking for the app to be installed for a person.</summary>
public abstract record InstallationAnswer
{
    private InstallationAnswer()
    {
    }

    /// <summary>It is installed or being installed: try again shortly.</summary>
    public sealed record UnderWay : InstallationAnswer;

    /// <summary>Graph has no time for it. Nobody is asked for before that.</summary>
    public sealed record NotNow(Duration After) : InstallationAnswer;

    /// <summary>The person must be reached in another way.</summary>
    public sealed record Refused : InstallationAnswer;
}
