using NodaTime;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>One line in one person's activity feed.</summary>
/// <param name="Chain">A later line of the same chain takes its place.</param>
internal sealed record FeedLine(Person To, string Type, string Text, string? Chain, Instant At);
