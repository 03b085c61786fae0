using System.Security.Cryptography;
using System.Text;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>A member in the choices of a card. Their own id may be an address, which no card carries.</summary>
public static class MemberToken
{
    public static string Of(Member member) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(member.Id)))[..12];

    /// <returns>Null when no professional of the group is meant.</returns>
    public static Member? Find(CoreGroupCase @case, string? token) =>
        @case.Professionals.FirstOrDefault(member => Of(member) == token);
}
