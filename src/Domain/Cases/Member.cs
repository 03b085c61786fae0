namespace CoreGroupBot.Domain.Cases;

/// <summary>One member of a core group.</summary>
/// <param name="Id">Stable within the case: the person for a professional, otherwise the role and a number.</param>
/// <param name="Role">A key of <see cref="Roles"/>.</param>
/// <param name="Agency">As the register has it: "Health visiting", "School".</param>
/// <param name="Person">Entra object id or email address in lower case; null for the family, whom the service never
/// writes to.</param>
/// <param name="LineManager">Entra object id or email address of the member's own line manager.</param>
public sealed record Member(string Id, string Role, string Agency, string? Person, string? LineManager)
{
    /// <summary>Whether the service may write to them: never to the family, even if an address is on the register.</summary>
    public bool IsProfessional => Person is not null && !Roles.IsFamily(Role);

    /// <summary>"health visitor's agency first": how other members know this one, without a name.</summary>
    public string InWords => Role is Roles.Member ? Agency : AgencySaysMore ? $"{Roles.InWords(Role)} ({Agency})" : Roles.InWords(Role);

    private bool AgencySaysMore =>
        (Role, Agency) is not ((Roles.FamilyMember, "Family") or (Roles.Child, "Child") or (Roles.Advocate, "Advocacy"));
}

/// <summary>Who meets, under which board's guidance, for which children.</summary>
/// <param name="Board">Key of the board whose guidance applies.</param>
/// <param name="Children">The register's own child identifiers, in ordinal order. Never a name.</param>
/// <param name="TeamManager">The key worker's manager: Entra object id or email address.</param>
/// <param name="Channel">Teams channel id of the case channel, if there is one.</param>
public sealed record CoreGroup(
    string Board,
    IReadOnlyList<string> Children,
    IReadOnlyList<Member> Members,
    string? TeamManager,
    string? Channel)
{
    public bool Equals(CoreGroup? other) =>
        other is not null && Board == other.Board && TeamManager == other.TeamManager && Channel == other.Channel
        && Children.SequenceEqual(other.Children) && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => HashCode.Combine(Board, TeamManager, Channel, Children.Count, Members.Count);
}
