using System.Net.Mail;

namespace CoreGroupBot.Scheduling.Graph;

internal static class MailAddresses
{
    /// <summary>An address alone: no display name, no space, one recipient.</summary>
    public static bool IsOne(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text;
}
