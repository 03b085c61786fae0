namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>Where a document lies in the case system.</summary>
internal static class Links
{
    public const int Longest = 300;

    /// <returns>Null when it is none or a good one.</returns>
    public static string? Fault(string? link) =>
        link is null || (link.Length <= Longest && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
            ? null
            : Say("Please give the whole address of the document, beginning with https://, or leave it empty.");
}
