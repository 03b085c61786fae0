using NodaTime;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>One letter in one person's inbox.</summary>
internal sealed record Mail(string Id, Person To, string From, string Subject, Instant At, string Body)
{
    public bool Seen { get; set; }
}
