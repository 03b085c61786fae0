using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Membership;

/// <summary>Somebody is told what another is told, on their behalf, from a day to a day, both included.</summary>
/// <param name="Of">Member id, or <see cref="Roles.KeyWorkerManager"/>.</param>
/// <param name="Deputy">Entra object id or address at work.</param>
public sealed record Cover(string Of, string Deputy, LocalDate From, LocalDate Until)
{
    public bool IsOn(LocalDate day) => day >= From && day <= Until;

    /// <summary>Where the person covered is written to; null once they are not of the group any more.</summary>
    public string? AddressIn(CoreGroupCase @case) => Of is Roles.KeyWorkerManager
        ? @case.Group.TeamManager
        : @case.Professionals.FirstOrDefault(member => member.Id == Of)?.Person;
}
