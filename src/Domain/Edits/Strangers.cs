using System.Security.Cryptography;
using System.Text;

namespace CoreGroupBot.Domain.Edits;

/// <summary>Somebody who was added to a core group may be a parent with their own address, so no address of a stranger is kept: only by
/// what the same one is known again in the same event.</summary>
public static class Strangers
{
    public static string TokenOf(string hold, string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{hold} {address.ToLowerInvariant()}")))[..12];
}
