using System.Diagnostics.Metrics;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Counts what Teams makes of requests, by kind and code and nothing else.</summary>
public sealed class TeamsMeter
{
    public const string Name = "CoreGroupBot.Teams";
    public const string Requests = "coregroupbot.teams.requests";

    private readonly Counter<long> requests;

    public TeamsMeter(IMeterFactory meters) => requests = meters.Create(Name).CreateCounter<long>(
        Requests, "{request}", "Requests to the Bot Connector, by what became of them.");

    public void Count(ConnectorAnswer answer)
    {
        var (kind, code) = answer switch
        {
            ConnectorAnswer.Accepted => ("accepted", "none"),
            ConnectorAnswer.NotYet => ("paced", "none"),
            ConnectorAnswer.Later later => ("later", later.Code),
            ConnectorAnswer.Refused { IsGone: true, Code: var gone } => ("gone", gone),
            ConnectorAnswer.Refused { IsShut: true, Code: var shut } => ("otherwise", shut),
            ConnectorAnswer.Refused { Code: var ours } => ("ours", ours),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
        requests.Add(1, new("kind", kind), new("code", code));
    }
}
