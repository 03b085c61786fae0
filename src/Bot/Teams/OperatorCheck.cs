namespace CoreGroupBot.Bot.Teams;

public enum OperatorVerdict
{
    Unknown,

    /// <summary>A token of ours, without the role.</summary>
    NotAnOperator,

    Operator,
}

/// <summary>Whether a request comes from an operator: a person or a script to whom the tenant has given the app role.
/// </summary>
public sealed class OperatorCheck(TokenCheck tokens)
{
    /// <returns>Who it is where the verdict is <see cref="OperatorVerdict.Operator"/>, otherwise null.</returns>
    public async Task<(OperatorVerdict Verdict, SignedInOperator? Who)> Check(string? authorization, CancellationToken ct)
    {
        if (await tokens.Check(authorization, ct) is not TokenVerdict.Trusted { Token: { } token })
        {
            return (OperatorVerdict.Unknown, null);
        }

        return token.Claims.Any(claim => claim is { Type: "roles", Value: OperatorOptions.Role })
            ? (OperatorVerdict.Operator, SignedInOperator.Of(token.Claims))
            : (OperatorVerdict.NotAnOperator, null);
    }
}
