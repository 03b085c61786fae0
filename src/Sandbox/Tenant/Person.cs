namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>Somebody who works in the stand-in tenant. Everybody here is invented.</summary>
internal sealed record Person(string Id, string Name, string Role, string Agency, string Group)
{
    public string Mail { get; init; } =
        string.Join(
            '.', Name.Replace("PC ", "", StringComparison.Ordinal).ToLowerInvariant().Split(' ')) + "@sandbox.example";

    /// <summary>False: the directory does not know this person, who gets mail and nothing else.</summary>
    public bool HasAccount { get; init; } = true;

    /// <summary>False: Graph answers for the calendar with error 5016, as for a mailbox on somebody else's server. Invitations go there
    /// by mail.</summary>
    public bool HasMailbox { get; init; } = true;

    /// <summary>False: Teams refuses to make a conversation until the app is installed for this person.</summary>
    public bool HasApp { get; init; } = true;

    /// <summary>True: the app was installed, but this person has blocked it from the start; Teams refuses each message.</summary>
    public bool Blocks { get; init; }

    /// <summary>The id by which Teams names the person to this bot only.</summary>
    public string TeamsId { get; } = "29:1" + Opaque.Of("person", Id);

    public bool Is(string? idOrMail) =>
        string.Equals(idOrMail, Id, StringComparison.OrdinalIgnoreCase)
            || string.Equals(idOrMail, Mail, StringComparison.OrdinalIgnoreCase);
}
