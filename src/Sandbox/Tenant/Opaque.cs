using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>Ids that look as meaningless as the real ones and are the same in every run.</summary>
internal static class Opaque
{
    public static string Of(params string[] parts) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
