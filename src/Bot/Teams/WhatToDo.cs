namespace CoreGroupBot.Bot.Teams;

/// <summary>Where a person must act before Teams takes messages again: what they are to do.</summary>
public static class WhatToDo
{
    public const string SignIn =
        "The service cannot sign in for Teams: see that the credential of Entra:Credential is there and has not expired.";

    public const string Host =
        "Teams names a service address on a host that Teams:AllowedHosts does not list: see whether it is Microsoft's, and add it.";

    public const string Token =
        "Teams does not accept the service's token: Entra:TenantId, Entra:ClientId and the app type of the bot must belong together.";

    public const string NotRegistered =
        "Teams does not know the bot: see that the Azure Bot of Entra:ClientId exists and has the Teams channel.";

    /// <returns>Null where nobody but the person concerned can do anything.</returns>
    public static string? About(ConnectorAnswer.Refused refused) => refused.Why switch
    {
        Refusal.Disabled => "An administrator has disabled the app Core Groups for some people: allow it in the Teams admin centre.",
        Refusal.NotAllowed =>
            "The app may not write to some people or channels: install it in their teams, and add it to each private or shared channel.",
        Refusal.WrongHost =>
            "Teams:ServiceUrl is of another cloud than the tenant: give that of the tenant's own (for GCC "
            + "https://smba.infra.gcc.teams.microsoft.com/teams) and list its host in Teams:AllowedHosts.",
        Refusal.TokenNotTaken => Token,
        Refusal.Ours when refused.Code is "BotNotRegistered" => NotRegistered,
        Refusal.Ours when refused.Code is "NotEnoughPermissions" =>
            "The app lacks a permission: upload the newest app package and let an administrator accept what it asks for.",
        Refusal.Ours when refused.Code is HostCode => Host,
        Refusal.Ours => $"Teams does not understand what the service sends ({refused.Code}): pass this on to whoever maintains it.",
        _ => null,
    };

    internal const string HostCode = "host";
}
