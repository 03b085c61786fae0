using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>One person, by everything that the register may call them.</summary>
public sealed record Identity(string EntraId, IReadOnlySet<string> Names)
{
    /// <param name="today">On which whoever covers for somebody has their seat too.</param>
    public Seat? SeatIn(CoreGroupCase @case, LocalDate today) => Seat.Of(@case, Names.Contains, today);
}

/// <summary>Matches whoever pressed with the people of a case.</summary>
public sealed class Identities(KnownPeople known, FindPerson find)
{
    /// <summary>By what is known already.</summary>
    public Identity Of(string entraId) =>
        new(entraId, new HashSet<string>(known.NamesOf(entraId), StringComparer.OrdinalIgnoreCase));

    /// <summary>Asks the directory who they are: the register may know them by the address that it has for them.</summary>
    public async Task<Identity> Of(string entraId, CancellationToken ct)
    {
        var identity = Of(entraId);
        return await find(entraId, ct) is { Mail: { Length: > 0 } mail }
            ? identity with { Names = identity.Names.Append(mail).ToHashSet(StringComparer.OrdinalIgnoreCase) }
            : identity;
    }

    /// <summary>Asks the directory for the people of the case who are not known yet.</summary>
    public async Task<Identity> Of(string entraId, CoreGroupCase @case, LocalDate today, CancellationToken ct)
    {
        var identity = Of(entraId);
        if (identity.SeatIn(@case, today) is not null)
        {
            return identity;
        }

        var names = new HashSet<string>(identity.Names, StringComparer.OrdinalIgnoreCase);
        foreach (var person in @case.Professionals.Select(member => member.Person!)
            .Concat(@case.Concerns.InHand.Select(each => each.To))
            .Concat(@case.Membership.Covers.Where(cover => cover.IsOn(today)).Select(cover => cover.Deputy))
            .Append(@case.Group.TeamManager).OfType<string>().Where(person => !Guid.TryParse(person, out _)).Distinct())
        {
            if (await find(person, ct) is { } found && found.EntraId.Equals(entraId, StringComparison.OrdinalIgnoreCase))
            {
                names.Add(person);
            }
        }

        return identity with { Names = names };
    }
}
