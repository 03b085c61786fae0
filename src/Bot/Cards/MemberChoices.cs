using System.Security.Cryptography;
using System.Text;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Cards;

/// <summary>Members to choose from, by role and agency. A choice carries neither address nor place in the list, so that an old
/// card never means somebody else.</summary>
public static class MemberChoices
{
    private const int Length = 10;

    public static IEnumerable<(string Title, string Value)> Of(IEnumerable<Member> members) =>
        members.Select(member => (Title(member), KeyOf(member.Id)));

    /// <returns>Null when nobody of the group was chosen.</returns>
    public static Member? Find(CoreGroupCase @case, string? key) =>
        @case.Group.Members.FirstOrDefault(member => KeyOf(member.Id) == key);

    public static string KeyOf(string member) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(member)))[..Length];

    private static string Title(Member member) => $"{char.ToUpperInvariant(member.InWords[0])}{member.InWords[1..]}";
}
